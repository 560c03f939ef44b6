"""Sleeps as upright bars on a clock that goes from noon to noon, as arrays."""

from dataclasses import dataclass

import numpy as np

from nehabits.domain.circular import DAY
from nehabits.domain.circular_series import Counts, direction_means, distances
from nehabits.domain.series import Values

NOON = DAY / 2
_LEFT_OUT = 0.1
"""The share of nights at each end that a column of many nights leaves out."""


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Bars in the order of x (days since 1970): from `top` to `bottom`, minutes below noon."""

    x: Values
    top: Values
    bottom: Values

    def between(self, low: float, high: float) -> "Pieces":
        """Return those of the days from low to high."""
        seen = slice(np.searchsorted(self.x, low), np.searchsorted(self.x, high, "right"))
        return Pieces(self.x[seen], self.top[seen], self.bottom[seen])


def below_noon(clocks: Values) -> Values:
    """Return clock times, minutes after midnight, as minutes below the noon at the top."""
    places: Values = (clocks - NOON) % DAY
    return places


def pieces(x: Values, top: Values, lengths: Values) -> Pieces:
    """Return bars of some lengths in minutes; what goes past noon goes on at the top.

    `top` is 0 ≤ top < 1440. A bar is never longer than the clock.
    """
    end = top + np.minimum(lengths, DAY)
    over = end > DAY
    both = (
        np.concatenate((x, x[over])),
        np.concatenate((top, np.zeros(int(over.sum())))),
        np.concatenate((np.minimum(end, DAY), end[over] - DAY)),
    )
    order = np.lexsort((both[1], both[0]))
    return Pieces(*(each[order] for each in both))


def column_pieces(x: Values, onsets: Values, lengths: Values, columns: int) -> Pieces:
    """Return a bar for each column of pixels with nights: from falling asleep to waking on most.

    `x` ascends, `onsets` are clock times. Of ten nights in a column the first and last are left
    out at each end, of fewer none.
    """
    if not len(x):
        return Pieces(x, x, x)
    width = max((x[-1] - x[0]) / max(columns, 1), 1e-9)
    column = np.minimum(((x - x[0]) / width).astype(np.int64), columns - 1)
    starts = np.flatnonzero(np.concatenate(([True], np.diff(column) > 0)))
    counts = np.diff(np.append(starts, len(x)))
    # Around the mean mid-sleep of the column, so that no clock time jumps where a day begins.
    middles = (onsets + lengths / 2) % DAY
    mean = np.repeat(_means(middles, starts, counts), counts)
    middle = mean + distances(middles, mean)
    out = (counts * _LEFT_OUT).astype(np.int64)
    first = _ranked(middle - lengths / 2, column, starts + out)
    last = _ranked(middle + lengths / 2, column, starts + counts - 1 - out)
    centre = x[0] + (column[starts] + 0.5) * width
    return pieces(centre, below_noon(first), np.maximum(last - first, 0))


def _means(clocks: Values, starts: Counts, counts: Counts) -> Values:
    angles = clocks / DAY * 2 * np.pi
    east, north = (np.add.reduceat(each(angles), starts) for each in (np.cos, np.sin))
    # Nights that cancel out have no middle; any is as good, and they fill the clock.
    return np.nan_to_num(direction_means(east, north, counts))


def _ranked(values: Values, column: Counts, places: Counts) -> Values:
    """Return the values at some places once each column's are in order."""
    ranked: Values = values[np.lexsort((values, column))][places]
    return ranked
