"""Consistency: on how many of the tracked days of the last 28 a reference or aim was met."""

from collections.abc import Iterable
from dataclasses import dataclass

from nehabits.domain.tracking import DayCell, Tracking


@dataclass(frozen=True, slots=True)
class Consistency:
    """`met` of `tracked` days."""

    met: int
    tracked: int


def consistency(cells: Iterable[DayCell], low: float | None, high: float | None) -> Consistency:
    """Return on how many of the tracked days a value was within low and high, both included.

    Days marked not tracked leave the count unless something was logged, and meals that are not
    complete leave it too; a day without an entry stays in it.
    """
    met = tracked = 0
    for cell in cells:
        if cell.tracking is Tracking.PARTIAL or not (cell.is_counted or cell.value is not None):
            continue
        tracked += 1
        met += is_met(cell.value, low, high)
    return Consistency(met, tracked)


def is_met(value: float | None, low: float | None, high: float | None) -> bool:
    """Say whether a value is known and within low and high; a missing bound is open."""
    if value is None or (low is None and high is None):
        return False
    return (low is None or value >= low) and (high is None or value <= high)
