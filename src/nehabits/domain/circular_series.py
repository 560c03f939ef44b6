"""Means and spreads of clock times over some days in a row, for each run of such days."""

from typing import Any, TypeAlias

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from nehabits.domain.circular import CANCELLED, DAY

_AT_ONCE = 1024

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
    runs = _rolled(clocks, size)
    squares = np.empty(len(runs))
    # A few runs at a time: the arrays stay in the processor's cache.
    for first in range(0, len(runs), _AT_ONCE):
        some = slice(first, first + _AT_ONCE)
        squares[some] = _squares(runs[some] - means[some, np.newaxis], counts[some])
    deviations = np.sqrt(squares / np.maximum(counts - 1, 1))
    return np.where((counts < 2) | np.isnan(means), np.nan, deviations)


def _squares(apart: Values, counts: Counts) -> Values:
    """Return the sum of squares, around their own mean, of each row's distances, nan left out."""
    unknown = np.isnan(apart)
    # The shorter way round, as circular.signed_distance has it, without a remainder of each.
    apart[apart > DAY / 2] -= DAY
    apart[apart <= -DAY / 2] += DAY
    apart[unknown] = 0.0
    apart -= (apart.sum(axis=1) / np.maximum(counts, 1))[:, np.newaxis]
    apart[unknown] = 0.0
    squares: Values = np.einsum("ij,ij->i", apart, apart)
    return squares


def distances(clocks: Values, others: Values) -> Values:
    """Return the minutes from others to clocks the shorter way round, −720 < distance ≤ 720."""
    ways = (clocks - others) % DAY
    return np.where(ways > DAY / 2, ways - DAY, ways)


def _rolled(values: NDArray[Any], size: int) -> NDArray[Any]:
    if len(values) < size:
        return np.zeros((0, size), values.dtype)
    runs: NDArray[Any] = sliding_window_view(values, size)
    return runs
