"""Figures of 28 nights as series: the one place of their formulas, for a week and for a chart."""

import numpy as np

from nehabits.domain.circular_series import distances, rolled_counts, rolled_means, rolled_spreads
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.nights import Nights, clocks
from nehabits.domain.regularity import Counts, regularity
from nehabits.domain.series import Mask, Values

LEAST_NIGHTS = 7
LEAST_NIGHTS_EACH = 2


def window_values(measure: Measure, nights: Nights, size: int) -> tuple[Values, Counts]:
    """Return a figure of 28 nights over each `size` days in a row, and how many are in it.

    nan where there are too few; of the regularity index pairs of days are counted, otherwise
    nights. Of n days there are n − size + 1 runs; the first value is of places 0 to size − 1.
    """
    if measure.week is WeekRule.REGULARITY:
        return regularity(nights, size)
    middles = mid_sleeps(nights)
    counts = rolled_counts(middles, size)
    match measure.week:
        case WeekRule.SPREAD:
            values = np.where(counts >= LEAST_NIGHTS, rolled_spreads(middles, size), np.nan)
        case WeekRule.SOCIAL_JET_LAG:
            is_off = nights.on_days(nights.day_off.astype(np.float64)) == 1
            values = social_jet_lags(middles, is_off, size)
        case _:
            raise ValueError(f"{measure.id} is not a figure of 28 nights")
    return values, counts


def mid_sleeps(nights: Nights) -> Values:
    """Return each day's mid-sleep in minutes after midnight, nan without a night."""
    return nights.on_days(clocks(nights.middle))


def social_jet_lags(middles: Values, is_off: Mask, size: int) -> Values:
    """Return mean mid-sleep of days off less that of work days, in min, the shorter way round.

    Signed: positive when days off are later (Wittmann 2006, Chronobiol Int 23:497). nan under
    two nights of each.
    """
    off, off_nights = rolled_means(np.where(is_off, middles, np.nan), size)
    work, work_nights = rolled_means(np.where(is_off, np.nan, middles), size)
    enough = np.minimum(off_nights, work_nights) >= LEAST_NIGHTS_EACH
    return np.where(enough, distances(off, work), np.nan)
