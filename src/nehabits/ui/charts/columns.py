"""Many days in few pixels: one low–high range for each pixel column."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]


def low_high(x: Floats, values: Floats, columns: int) -> tuple[Floats, Floats]:
    """Return pairs of points, low then high, for each of at most `columns` columns with a value.

    `x` ascends; nan values are left out. Both arrays returned have an even length.
    """
    known = ~np.isnan(values)
    x, values = x[known], values[known]
    if not len(x):
        return x, values
    width = max((x[-1] - x[0]) / max(columns, 1), 1e-9)
    column = np.minimum(((x - x[0]) / width).astype(np.int64), columns - 1)
    starts = np.flatnonzero(np.concatenate(([True], np.diff(column) > 0)))
    lows = np.minimum.reduceat(values, starts)
    highs = np.maximum.reduceat(values, starts)
    middle = x[0] + (column[starts] + 0.5) * width
    return np.repeat(middle, 2), np.column_stack((lows, highs)).ravel()


def meeting(x: Floats, values: Floats) -> Floats:
    """Return pairs of values so long that strokes in columns side by side meet; each has a length.

    `x` and `values` are in pixels, a pair for each column, as low_high returns them.
    """
    columns, ends = x[::2], values.reshape(-1, 2)
    low, high = ends.min(axis=1), ends.max(axis=1)
    beside = np.diff(columns) < 2
    least, most = low.copy(), high.copy()
    least[1:] = np.where(beside, np.minimum(low[1:], high[:-1]), low[1:])
    most[1:] = np.where(beside, np.maximum(high[1:], low[:-1]), high[1:])
    pairs: Floats = np.column_stack((least, np.maximum(most, least + 1))).ravel()
    return pairs
