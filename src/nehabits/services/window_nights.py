"""The nights around windows of 28 days, read once for all of them."""

from collections.abc import Sequence
from datetime import date

from nehabits.domain.day_mark import Mark
from nehabits.domain.measure import Measure
from nehabits.domain.night_window import nights_figures
from nehabits.domain.pillar import Pillar
from nehabits.domain.week import WeekFigure
from nehabits.services.night_series import nights_of_days
from nehabits.storage import figure_columns
from nehabits.storage.journal_file import Transaction


class WindowNights:
    """The nights of some windows, each a run of 28 days."""

    def __init__(self, transaction: Transaction, windows: Sequence[Sequence[date]]) -> None:
        ends = min(window[0] for window in windows), max(window[-1] for window in windows)
        # A nap makes no day of figures of nights, so what is said of its day holds.
        said = figure_columns.marked_days(transaction, Pillar.SLEEP, Mark.NOT_TRACKED, *ends)
        self._nights = nights_of_days(transaction, *ends, said)
        self._lasts = [window[-1] for window in windows]

    def figures(self, measure: Measure) -> list[WeekFigure]:
        """Return a 28-day figure of each window."""
        return nights_figures(measure, self._nights, self._lasts)
