"""A week on one page: a row for each measure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from nehabits.domain.consistency import Consistency, consistency
from nehabits.domain.day import week_days, week_name
from nehabits.domain.day_mark import Mark
from nehabits.domain.measure import WINDOW_RULES, Measure, all_measures
from nehabits.domain.night_window import WINDOW_DAYS, window_days, window_figure
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.tracking import DayCell
from nehabits.domain.week import WeekFigure, week_figure
from nehabits.storage import records
from nehabits.storage.journal_file import Transaction

CellsOf = Callable[[Transaction, Sequence[Measure], date, date], dict[str, tuple[DayCell, ...]]]


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A measure's week: seven cells, its figure, the value of the week before, the reference.

    `consistency` is on how many of the tracked days of the last 28 a reference for a day was met.
    """

    measure: Measure
    cells: tuple[DayCell, ...]
    figure: WeekFigure
    previous: float | None
    reference: ReferenceLine | None
    consistency: Consistency | None


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
    line_of: Callable[[str], ReferenceLine | None],
    first: date,
    today: date,
) -> WeekReview:
    """Return the week that begins on a day; a week in progress ends its windows today."""
    days = week_days(first)
    before = week_days(first - timedelta(days=7))
    windows = [window_days(each[-1], max(today, each[0])) for each in (before, days)]
    measures = all_measures(records.habits(transaction))
    cells = cells_of(transaction, measures, windows[1][0], days[-1])
    nights = _Nights(transaction, windows)
    rows = []
    for measure in measures:
        recent = cells[measure.id]
        if measure.week in WINDOW_RULES:
            previous, figure = (nights.figure(measure, window) for window in windows)
        else:
            previous = week_figure(measure, recent[-14:-7], today)
            figure = week_figure(measure, recent[-7:], today)
        line = line_of(measure.id)
        met = _consistency(recent[:WINDOW_DAYS], line)
        rows.append(WeekRow(measure, recent[-7:], figure, previous.value, line, met))
    return WeekReview(week_name(first), first, days[-1], tuple(rows))


def _consistency(cells: Sequence[DayCell], line: ReferenceLine | None) -> Consistency | None:
    if line is None or line.per != "day":
        return None
    return consistency(cells, line.low, line.ceiling)


class _Nights:
    """The sleeps around some windows of 28 days, read once."""

    def __init__(self, transaction: Transaction, windows: Sequence[Sequence[date]]) -> None:
        days = [day for window in windows for day in window]
        first, last = min(days) - timedelta(days=2), max(days) + timedelta(days=2)
        self._sleeps = records.sleeps_touching(transaction, _midnight(first), _midnight(last))
        self._not_tracked = frozenset(
            mark.day
            for mark in records.marks_between(transaction, min(days), max(days))
            if mark.pillar is Pillar.SLEEP and mark.mark is Mark.NOT_TRACKED
        )

    def figure(self, measure: Measure, window: Sequence[date]) -> WeekFigure:
        return window_figure(measure, self._sleeps, window, self._not_tracked)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
