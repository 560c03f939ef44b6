"""Whole weeks of what adds up over a week."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nehabits.domain.series import Series, Values

DAYS_A_WEEK = 7
_THURSDAY = 3
"""The weekday of 1 January 1970, Monday = 0."""


@dataclass(frozen=True, slots=True, eq=False)
class WeekSums:
    """By week: the number of its first day (whole days since 1970), and the sum of its days.

    A week without a value on any day has nan; the last week may not be over yet.
    """

    begins: Values
    sums: Values

    def between(self, first: float, last: float) -> NDArray[np.bool_]:
        """Say which weeks have a day from first to last, in whole days since 1970."""
        seen: NDArray[np.bool_] = (self.begins + DAYS_A_WEEK > first) & (self.begins <= last)
        return seen


def week_sums(series: Series, first_weekday: int) -> WeekSums:
    """Return the weeks of a measure that adds up over a week; Monday = 0.

    The sum of a week is that of domain.week: what its days with a value come to.
    """
    numbers = series.days.astype(np.int64)
    begins = numbers - (numbers + _THURSDAY - first_weekday) % DAYS_A_WEEK
    starts = np.flatnonzero(np.diff(begins, prepend=begins[0] - 1))
    known = ~np.isnan(series.values)
    sums = np.add.reduceat(np.where(known, series.values, 0.0), starts)
    some = np.add.reduceat(known.astype(np.int64), starts) > 0
    return WeekSums(begins[starts].astype(np.float64), np.where(some, sums, np.nan))
