"""The nights around windows of 28 days, read once and shared out to them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from nehabits.domain.day_mark import Mark
from nehabits.domain.measure import Measure
from nehabits.domain.night_window import nights_around, nights_figure
from nehabits.domain.pillar import Pillar
from nehabits.domain.week import WeekFigure
from nehabits.storage import records
from nehabits.storage.journal_file import Transaction


class WindowNights:
    """The nights of some windows, each a run of days."""

    def __init__(self, transaction: Transaction, windows: Sequence[Sequence[date]]) -> None:
        days = [day for window in windows for day in window]
        first, last = min(days), max(days)
        sleeps = records.sleeps_touching(transaction, _midnight(first, -2), _midnight(last, 2))
        spans = [(sleep.start.instant, sleep.end.instant, sleep) for sleep in sleeps]
        self._windows = []
        for window in windows:
            start, end = _midnight(window[0], -2), _midnight(window[-1], 2)
            touching = [sleep for began, ended, sleep in spans if began < end and ended > start]
            self._windows.append(nights_around(touching, window))
        self._not_tracked = frozenset(
            mark.day
            for mark in records.marks_between(transaction, first, last)
            if mark.pillar is Pillar.SLEEP and mark.mark is Mark.NOT_TRACKED
        )

    def figures(self, measure: Measure) -> list[WeekFigure]:
        """Return a 28-day figure of each window."""
        return [nights_figure(measure, nights, self._not_tracked) for nights in self._windows]


def _midnight(day: date, days_after: int) -> datetime:
    return datetime.combine(day + timedelta(days=days_after), time(), UTC)
