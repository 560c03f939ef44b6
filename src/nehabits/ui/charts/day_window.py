"""The days that are in sight in the charts of a page: all of them move together."""

from PySide6.QtCore import QObject, QTimer, Signal

LEAST_DAYS = 7
"""The fewest days a chart shows."""

_REST = 160
"""Milliseconds without a move after which the days stand still."""


class DayWindow(QObject):
    """From `first` to `last`, both in sight: whole days since 1970, in parts while they move.

    `bounds` are the first and the last day there are.

    Signals:
        moved: other days are in sight, and more may follow.
        settled: the days stand still: a moment after they moved, or because they were asked for.
    """

    moved = Signal()
    settled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.first, self.last = 0.0, float(LEAST_DAYS - 1)
        self.bounds = (self.first, self.last)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.settled)

    @property
    def days(self) -> float:
        """How many days are in sight."""
        return self.last - self.first + 1

    @property
    def is_moving(self) -> bool:
        """Whether the days have not come to rest yet."""
        return self._rest.isActive()

    def bound(self, first: int, last: int) -> None:
        """Say which days there are; what is in sight stays where it can."""
        self.bounds = (float(min(first, last - LEAST_DAYS + 1)), float(last))
        self._place(self.first, self.last)

    def show(self, first: int, last: int) -> None:
        """Show the days from first to last at once."""
        self._rest.stop()
        self._place(float(first), float(last))
        self.settled.emit()

    def pan(self, days: float) -> None:
        """Move by some days, later if above 0; at an end it stops."""
        low, high = self.bounds
        by = min(max(days, low - self.first), high - self.last)
        self._move(self.first + by, self.last + by)

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Show `factor` times as many days, the day `around` (None: the middle) where it is."""
        centre = (self.first + self.last) / 2 if around is None else around
        centre = min(max(centre, self.first), self.last)
        low, high = self.bounds
        wanted = min(max(self.days * factor, LEAST_DAYS), high - low + 1)
        share = (centre - self.first + 0.5) / self.days
        first = centre + 0.5 - share * wanted
        self._move(first, first + wanted - 1)

    def places(self, begin: int, size: int) -> tuple[int, int]:
        """Return the first and the last place in sight of `size` days from the day `begin`."""
        first = min(max(round(self.first) - begin, 0), size - 1)
        return first, min(max(round(self.last) - begin, first), size - 1)

    def _move(self, first: float, last: float) -> None:
        before = (self.first, self.last)
        self._place(first, last)
        if before != (self.first, self.last):
            self._rest.start()
            self.moved.emit()

    def _place(self, first: float, last: float) -> None:
        """Put the days in sight between the bounds, as many of them as are asked for."""
        low, high = self.bounds
        size = min(max(last - first, LEAST_DAYS - 1), high - low)
        self.first = min(max(first, low), high - size)
        self.last = self.first + size
