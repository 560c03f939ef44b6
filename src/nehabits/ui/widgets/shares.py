"""Amounts as shares of a track, with what they stand beside."""

from dataclasses import dataclass

_ABOVE_THE_LINE = 1.5
_ABOVE_THE_SUM = 1.15
_SMALLEST_TOP = 0.001


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of a track, 0–1: what was there besides, what is shown, what is estimated after it.

    `low` and `high` are a reference, `mean` is a mean to compare with.
    """

    others: float = 0.0
    now: float = 0.0
    estimated: float = 0.0
    low: float | None = None
    high: float | None = None
    mean: float | None = None


def share_out(amounts: Shares) -> Shares:
    """Return amounts in one unit as shares of a track that holds all of them, with room to spare.

    Half as much again as the reference, so that references stand below each other.
    """
    parts = (amounts.others, amounts.now, amounts.estimated)
    highest = max(sum(parts), amounts.mean or 0.0) * _ABOVE_THE_SUM
    line = amounts.high or amounts.low or 0.0
    top = max(line * _ABOVE_THE_LINE, highest, _SMALLEST_TOP)
    others, now, estimated = (part / top for part in parts)
    marks = (amounts.low, amounts.high, amounts.mean)
    low, high, mean = (None if mark is None else mark / top for mark in marks)
    return Shares(others, now, estimated, low, high, mean)
