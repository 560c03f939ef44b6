"""Series typed by hand, for the charts' tests."""

from datetime import date, timedelta

import numpy as np

from nehabits.domain.measure import Measure, measure_named
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.series import Series, period, trailing

TODAY = date(2026, 11, 21)
NAN = float("nan")
SLEEP = ReferenceLine(420, None, "AASM and SRS, 2015, consensus", "Adults, 7 h or more")
MOVEMENT = ReferenceLine(150, 300, "WHO, 2020, guideline", "Adults, 150–300 min a week", "week")


def series(
    measure: Measure | str,
    values: list[float],
    last: date = TODAY,
    partial: tuple[int, ...] = (),
    not_tracked: tuple[int, ...] = (),
) -> Series:
    known = measure_named(measure) if isinstance(measure, str) else measure
    size, array = len(values), np.array(values, dtype=float)
    masks = [np.isin(np.arange(size), places) for places in (partial, not_tracked)]
    days = period(last - timedelta(days=size - 1), last)
    return Series(known, days, array, trailing(known, array, masks[0]), masks[0], masks[1])
