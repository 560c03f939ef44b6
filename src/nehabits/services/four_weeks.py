"""The last four weeks: a row for each measure, beside its reference and the person's aims."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from nehabits.domain.aim import Aim
from nehabits.domain.aim_progress import AimProgress
from nehabits.domain.consistency import Consistency
from nehabits.domain.day import days_between
from nehabits.domain.four_weeks import (
    FOUR_WEEKS_DAYS,
    NO_WEEKS,
    Weeks,
    four_weeks_figure,
    weeks_met,
)
from nehabits.domain.measure import WINDOW_RULES, Measure
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.tracking import DayCell
from nehabits.domain.week import TRAILING_DAYS, WeekFigure
from nehabits.services.week_figures import CellsOf
from nehabits.services.week_review import WeekRow, week_review
from nehabits.storage.journal_file import Transaction


@dataclass(frozen=True, slots=True)
class FourWeeksRow:
    """A measure's figure of four weeks; of what adds up the value is that of a mean week.

    `weeks` are the sums it is the mean of, oldest first. `consistency` is on how many of the
    tracked days a reference for a day was met, `weeks_met` in how many weeks one for a week.
    """

    measure: Measure
    figure: WeekFigure
    weeks: Weeks
    reference: ReferenceLine | None
    consistency: Consistency | None
    weeks_met: Consistency | None
    aims: tuple[Aim, ...] = ()
    progress: AimProgress | None = None


@dataclass(frozen=True, slots=True)
class FourWeeks:
    """The 28 days from first to last, with a row for each measure."""

    first: date
    last: date
    rows: tuple[FourWeeksRow, ...]

    def row(self, measure_id: str) -> FourWeeksRow:
        """Return the row of a measure."""
        return next(row for row in self.rows if row.measure.id == measure_id)


def four_weeks(
    transaction: Transaction,
    cells_of: CellsOf,
    line_of: Callable[..., ReferenceLine | None],
    last: date,
    today: date,
) -> FourWeeks:
    """Return the four weeks that end on a day.

    The week that ends with them has what is worked out over 28 days already: figures of nights,
    consistency, and how aims go.
    """
    week = week_review(
        transaction, cells_of, line_of, last - timedelta(days=TRAILING_DAYS - 1), today
    )
    days = days_between(last - timedelta(days=FOUR_WEEKS_DAYS - 1), last)
    cells = cells_of(transaction, [row.measure for row in week.rows], days[0], days[-1])
    rows = tuple(_row(row, cells[row.measure.id], today) for row in week.rows)
    return FourWeeks(days[0], days[-1], rows)


def _row(week: WeekRow, cells: tuple[DayCell, ...], today: date) -> FourWeeksRow:
    figure, weeks = week.figure, NO_WEEKS
    by_day = week.reference is not None and week.reference.per == "day"
    if week.measure.week not in WINDOW_RULES:
        figure, weeks = four_weeks_figure(week.measure, cells, today)
    return FourWeeksRow(
        week.measure,
        figure,
        weeks,
        week.reference,
        week.consistency if by_day else None,
        weeks_met(weeks, week.reference),
        week.aims,
        week.progress,
    )
