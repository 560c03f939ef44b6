"""How two measures went together: medians on days with more and with less, Spearman's rank."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from nehabits.domain.circular import DAY
from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import (
    Days,
    Mask,
    Series,
    Values,
    after_cut,
    clock_cut,
    period,
)

LEAST_SHARED = 28
"""Shared days under which nothing is said of two measures: a convention of this program."""


@dataclass(frozen=True, slots=True)
class Side:
    """Some of the shared days: how many, and what the second measure was on them.

    `median` is in its unit; `above_zero` counts the days with any of it, for what is yes or no.
    """

    days: int
    median: float
    above_zero: int


@dataclass(frozen=True, slots=True)
class Split:
    """The shared days in two, by the first measure.

    The days with `more` are those above its median, `bound`. Where no day is above it, because
    half or more have the highest value there is, they are the days `at` that value.
    """

    bound: float
    at_highest: bool
    more: Side
    other: Side


@dataclass(frozen=True, slots=True)
class Relation:
    """Two measures over the days they share; the second is of `lag` days (0 or 1) after.

    `split` is None when the first never changes, `rank` (−1 to 1) when either does not; both are
    None under 28 days.
    """

    first: Measure
    second: Measure
    lag: int
    days: int
    split: Split | None
    rank: float | None

    @property
    def is_enough(self) -> bool:
        """Whether there are enough shared days to say anything."""
        return self.days >= LEAST_SHARED


def relation(
    first: Series, second: Series, lag: int, sight: tuple[date, date], today: date
) -> Relation:
    """Return how two series of daily figures went together on the days in sight (first and last).

    A day is shared if both have a value: the first on the day, the second `lag` days after it.
    Days of meals that are not complete, days not tracked, and today (but for sleep) do not count.
    """
    days = period(*sight)
    one = _known_on(first, days, today)
    other = _known_on(second, days + np.timedelta64(lag, "D"), today)
    shared = ~np.isnan(one) & ~np.isnan(other)
    one, other = _on_a_line(first.measure, one[shared]), _on_a_line(second.measure, other[shared])
    split = rank = None
    if len(one) >= LEAST_SHARED:
        split, rank = _split(first.measure, second.measure, one, other), spearman(one, other)
    return Relation(first.measure, second.measure, lag, len(one), split, rank)


def spearman(one: Values, other: Values) -> float | None:
    """Return Spearman's rank correlation of equally many values, −1 to 1; ties share their ranks.

    None if either never changes. Pearson's correlation of the ranks (Spearman 1904, Am J Psychol
    15:72); without values there is none.
    """
    if len(one) == 0:
        return None
    ranks, others = _ranks(one), _ranks(other)
    ranks, others = ranks - ranks.mean(), others - others.mean()
    size = float(np.sqrt((ranks @ ranks) * (others @ others)))
    return None if size == 0 else float(np.clip(ranks @ others / size, -1.0, 1.0))


def _ranks(values: Values) -> Values:
    """Return the place of each value from 1 up; equal values have the mean of their places."""
    _, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    middle: Values = (last - (counts - 1) / 2)[which]
    return middle


def _known_on(series: Series, days: Days, today: date) -> Values:
    """Return a series' values on some days, nan where there is none that counts."""
    places = (days - series.days[0]).astype(np.int64)
    inside = (places >= 0) & (places < len(series.days))
    known = np.full(len(days), np.nan)
    known[inside] = np.where(_counts(series, today), series.values, np.nan)[places[inside]]
    return known


def _counts(series: Series, today: date) -> Mask:
    # A night is over when one wakes; what else a day adds up to is not known before its end.
    over = np.datetime64(today, "D") + int(series.measure.pillar is Pillar.SLEEP)
    whole: Mask = ~series.partial & ~series.not_tracked & (series.days < over)
    return whole


def _on_a_line(measure: Measure, values: Values) -> Values:
    """Return clock times on the unbroken line around their mean, so that later is more."""
    return after_cut(values, clock_cut(values)) if measure.is_clock else values


def _split(first: Measure, second: Measure, one: Values, other: Values) -> Split | None:
    bound = float(np.median(one))
    more = one > bound
    at_highest = not more.any()
    if at_highest:
        more = one == bound
    if more.all():
        return None
    sides = (_side(second, other[more]), _side(second, other[~more]))
    return Split(_on_clock(first, bound), at_highest, *sides)


def _side(measure: Measure, values: Values) -> Side:
    median = _on_clock(measure, float(np.median(values)))
    return Side(len(values), median, int((values > 0).sum()))


def _on_clock(measure: Measure, value: float) -> float:
    return value % DAY if measure.is_clock else value
