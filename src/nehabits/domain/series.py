"""A measure over many days as arrays, with its trailing seven days."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from nehabits.domain.circular import DAY, circular_mean
from nehabits.domain.circular_series import direction_means
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.week import LEAST_DAYS, TRAILING_DAYS

Days = NDArray[np.datetime64]
Values = NDArray[np.float64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Series:
    """Every day of a period, a place each in all arrays.

    `values` are in the measure's unit, nan without one; `trailing` is the mean of the seven days
    that end on the day (at least four with a value), or for measures that add up over a week
    their sum. `partial` marks days of meals that are not complete, `not_tracked` what it says.
    """

    measure: Measure
    days: Days
    values: Values
    trailing: Values
    partial: Mask
    not_tracked: Mask

    def part(self, first: int, last: int) -> "Series":
        """Return the days from one place to another, both included."""
        seen = slice(first, last + 1)
        return Series(
            self.measure,
            self.days[seen],
            self.values[seen],
            self.trailing[seen],
            self.partial[seen],
            self.not_tracked[seen],
        )


def period(first: date, last: date) -> Days:
    """Return every day from first to last, both included."""
    end = np.datetime64(last, "D") + np.timedelta64(1, "D")
    return np.arange(np.datetime64(first, "D"), end)


def spread(days: Days, some: Days, values: NDArray[np.generic], empty: float) -> Values:
    """Return the values of some days at their places among all days, `empty` elsewhere."""
    placed = np.full(len(days), empty)
    if len(some):
        placed[(some - days[0]).astype(np.int64)] = values
    return placed


def trailing(measure: Measure, values: Values, partial: Mask) -> Values:
    """Return the trailing seven days' sum or mean of a measure; nan where there is none.

    Days of meals that are not complete are left out of means; clock times go round.
    """
    if measure.week is WeekRule.SUM:
        return _rolled(np.nan_to_num(values), ~np.isnan(values), 1)[0]
    known = ~np.isnan(values) & ~partial
    if not measure.is_clock:
        sums, counts = _rolled(np.where(known, values, 0.0), known, LEAST_DAYS)
        return sums / np.maximum(counts, 1)
    angles = np.where(known, values, 0.0) / DAY * 2 * np.pi
    east, counts = _rolled(np.where(known, np.cos(angles), 0.0), known, LEAST_DAYS)
    north, _ = _rolled(np.where(known, np.sin(angles), 0.0), known, LEAST_DAYS)
    return direction_means(east, north, counts)


def clock_cut(values: Values) -> float:
    """Return where clock times are cut: opposite their circular mean, so midnight breaks no line.

    In minutes after midnight; it may be below 0.
    """
    mean = circular_mean(values[~np.isnan(values)].tolist())
    return (0.0 if mean is None else mean) - DAY / 2


def after_cut(values: Values, cut: float) -> Values:
    """Return clock times as the one that lies in the day that begins at cut."""
    moved: Values = (values - cut) % DAY + cut
    return moved


def _rolled(values: Values, known: Mask, least: int) -> tuple[Values, Values]:
    """Return sums over seven places and how many are known; sums of fewer than least are nan."""
    window = np.ones(TRAILING_DAYS)
    size = len(values)
    # Not a running total: its rounding would make a zero week a tiny number.
    sums = np.convolve(values, window)[:size]
    counts = np.convolve(known.astype(np.float64), window)[:size]
    return np.where(counts >= least, sums, np.nan), counts
