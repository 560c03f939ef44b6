"""A week on one page: a row for each measure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nehabits.domain.aim import Aim
from nehabits.domain.aim_progress import AimProgress, aim_progress
from nehabits.domain.consistency import Consistency, consistency, weekly_consistency
from nehabits.domain.day import week_days, week_name
from nehabits.domain.measure import WINDOW_RULES, Measure, all_measures
from nehabits.domain.night_window import WINDOW_DAYS, window_days
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.tracking import DayCell
from nehabits.domain.week import WeekFigure, week_figure
from nehabits.services.week_figures import DAYS_A_WEEK, CellsOf
from nehabits.services.window_nights import WindowNights
from nehabits.storage import records
from nehabits.storage.journal_file import Transaction

WEEKS_SHOWN = 5
"""So many weeks in a row are shown of a figure, its own the last of them."""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A measure's week: seven cells, its figure, the values of five weeks, the reference.

    `weeks` ends with this one, each worked out as this one is; None where there is no value.
    `consistency` is on how many of the tracked days of the last 28 a reference for a day was met,
    or in how many of the four weeks to this one a reference for a week. `aims` are those that held
    on a day of them, by date, and `progress` is how they went.
    """

    measure: Measure
    cells: tuple[DayCell, ...]
    figure: WeekFigure
    weeks: tuple[float | None, ...]
    reference: ReferenceLine | None
    consistency: Consistency | None
    aims: tuple[Aim, ...] = ()
    progress: AimProgress | None = None

    @property
    def previous(self) -> float | None:
        """The value of the week before."""
        return self.weeks[-2]


@dataclass(frozen=True, slots=True)
class WeekReview:
    """A week with a row for each measure."""

    name: str
    first: date
    last: date
    rows: tuple[WeekRow, ...]

    def row(self, measure_id: str) -> WeekRow:
        """Return the row of a measure."""
        return next(row for row in self.rows if row.measure.id == measure_id)


def week_review(
    transaction: Transaction,
    cells_of: CellsOf,
    line_of: Callable[[str, date], ReferenceLine | None],
    first: date,
    today: date,
) -> WeekReview:
    """Return the week that begins on a day; a week in progress ends its windows today.

    `line_of` gives the reference of a measure that was chosen on a day.
    """
    firsts = [first - timedelta(days=7 * back) for back in reversed(range(WEEKS_SHOWN))]
    last = week_days(first)[-1]
    windows = [window_days(week_days(each)[-1], max(today, each)) for each in firsts]
    used = (habit for habit in records.habits(transaction) if habit.is_used_on(first))
    measures, aims = all_measures(used), records.aims(transaction)
    cells = cells_of(transaction, measures, firsts[0], last)
    nights = WindowNights(transaction, windows)
    before = (windows[-1][0] - firsts[0]).days
    rows = []
    for measure in measures:
        of_weeks = cells[measure.id]
        in_window = measure.week in WINDOW_RULES
        figures = nights.figures(measure) if in_window else _figures(measure, of_weeks, today)
        recent = of_weeks[before : before + WINDOW_DAYS]
        line = line_of(measure.id, min(last, today))
        held = _held(aims, measure, windows[-1])
        progress = None
        if held and not in_window:
            progress = aim_progress(measure, held, recent, first, today)
        values = tuple(figure.value for figure in figures)
        met = _consistency(measure, recent, of_weeks, line, today)
        rows.append(WeekRow(measure, of_weeks[-7:], figures[-1], values, line, met, held, progress))
    return WeekReview(week_name(first), first, last, tuple(rows))


def _figures(measure: Measure, cells: Sequence[DayCell], today: date) -> list[WeekFigure]:
    """Return the figure of each of the weeks that the cells are of."""
    starts = range(0, len(cells), DAYS_A_WEEK)
    return [week_figure(measure, cells[at : at + DAYS_A_WEEK], today) for at in starts]


def _consistency(
    measure: Measure,
    recent: Sequence[DayCell],
    of_weeks: Sequence[DayCell],
    line: ReferenceLine | None,
    today: date,
) -> Consistency | None:
    """Return on how many of the last 28 days, or in how many of four weeks, a reference was met."""
    if line is None:
        return None
    if line.per == "week":
        return weekly_consistency(measure, of_weeks, line.low, line.ceiling, today)
    return consistency(recent, line.low, line.ceiling)


def _held(aims: Sequence[Aim], measure: Measure, days: Sequence[date]) -> tuple[Aim, ...]:
    """Return a measure's aims that held on any of some days in a row."""
    return tuple(
        aim for aim in aims if aim.measure == measure.id and aim.holds_within(days[0], days[-1])
    )
