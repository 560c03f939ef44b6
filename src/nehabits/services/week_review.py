"""A week on one page: a row for each measure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from nehabits.domain.aim import Aim
from nehabits.domain.aim_progress import AimProgress, aim_progress
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

    `consistency` is on how many of the tracked days of the last 28 a reference for a day was met,
    `aims` are those that held on a day of them, by date, and `progress` is how they went.
    """

    measure: Measure
    cells: tuple[DayCell, ...]
    figure: WeekFigure
    previous: float | None
    reference: ReferenceLine | None
    consistency: Consistency | None
    aims: tuple[Aim, ...] = ()
    progress: AimProgress | None = None


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
    days = week_days(first)
    end = min(days[-1], today)
    before = week_days(first - timedelta(days=7))
    windows = [window_days(each[-1], max(today, each[0])) for each in (before, days)]
    used = (habit for habit in records.habits(transaction) if habit.is_used_on(days[0]))
    measures, aims = all_measures(used), records.aims(transaction)
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
        line = line_of(measure.id, end)
        met = _consistency(recent[:WINDOW_DAYS], line)
        held = _held(aims, measure, windows[1])
        progress = None
        if held and measure.week not in WINDOW_RULES:
            progress = aim_progress(measure, held, recent[:WINDOW_DAYS], first, today)
        rows.append(
            WeekRow(measure, recent[-7:], figure, previous.value, line, met, held, progress)
        )
    return WeekReview(week_name(first), first, days[-1], tuple(rows))


def _consistency(cells: Sequence[DayCell], line: ReferenceLine | None) -> Consistency | None:
    if line is None or line.per != "day":
        return None
    return consistency(cells, line.low, line.ceiling)


def _held(aims: Sequence[Aim], measure: Measure, days: Sequence[date]) -> tuple[Aim, ...]:
    """Return a measure's aims that held on any of some days in a row."""
    return tuple(
        aim
        for aim in aims
        if aim.measure == measure.id
        and aim.since <= days[-1]
        and (aim.until is None or aim.until > days[0])
    )


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
