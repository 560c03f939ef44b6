"""Means and spreads of clock times over some days in a row, for each run of such days."""

from typing import Any, TypeAlias

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from nehabits.domain.circular import CANCELLED, DAY

Values: TypeAlias = NDArray[np.float64]
Counts: TypeAlias = NDArray[np.int64]


def direction_means(east: Values, north: Values, counts: NDArray[Any]) -> Values:
    """Return clock times, 0 ≤ mean < 1440, from the sums of cosines and sines of so many.

    nan where there is nothing, and where times cancel out (see domain.circular).
    """
    means = np.arctan2(north, east) / (2 * np.pi) * DAY % DAY
    means[means == DAY] = 0.0
    return np.where(np.hypot(east, north) <= CANCELLED * counts, np.nan, means)


def rolled_counts(values: Values, size: int) -> Counts:
    """Return how many values of each `size` places in a row are known."""
    counts: Counts = _rolled(~np.isnan(values), size).sum(axis=1)
    return counts


def rolled_means(clocks: Values, size: int) -> tuple[Values, Counts]:
    """Return the circular mean of each `size` places in a row, and how many of them are known.

    Clock times are minutes after midnight, nan where unknown. Of n places there are
    n − size + 1 runs; the first result is of places 0 to size − 1.
    """
    known = ~np.isnan(clocks)
    angles = np.where(known, clocks, 0.0) / DAY * 2 * np.pi
    east, north = (
        _rolled(np.where(known, each(angles), 0.0), size).sum(axis=1) for each in (np.cos, np.sin)
    )
    counts = rolled_counts(clocks, size)
    return direction_means(east, north, counts), counts


def rolled_spreads(clocks: Values, size: int) -> Values:
    """Return the sample SD (n − 1) of the signed distances to the mean of each run, in minutes.

    nan under two times, and where they have no mean.
    """
    means, counts = rolled_means(clocks, size)
    apart = _rolled(clocks, size) - means[:, np.newaxis]
    known = ~np.isnan(apart)
    apart = np.where(known, apart, 0.0)
    # The shorter way round, as circular.signed_distance has it, without a remainder of each.
    apart[apart > DAY / 2] -= DAY
    apart[apart <= -DAY / 2] += DAY
    middle = apart.sum(axis=1) / np.maximum(counts, 1)
    squares = np.where(known, apart - middle[:, np.newaxis], 0.0) ** 2
    variances = squares.sum(axis=1) / np.maximum(counts - 1, 1)
    return np.where((counts < 2) | np.isnan(means), np.nan, np.sqrt(variances))


def distances(clocks: Values, others: Values) -> Values:
    """Return the minutes from others to clocks the shorter way round, −720 < distance ≤ 720."""
    ways = (clocks - others) % DAY
    return np.where(ways > DAY / 2, ways - DAY, ways)


def _rolled(values: NDArray[Any], size: int) -> NDArray[Any]:
    if len(values) < size:
        return np.zeros((0, size), values.dtype)
    runs: NDArray[Any] = sliding_window_view(values, size)
    return runs
