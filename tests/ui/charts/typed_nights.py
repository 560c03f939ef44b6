"""Nights typed by hand, as the schedule is given them."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import numpy as np

from nehabits.domain.nights import SLEEP_COLUMNS, kept_values, nights
from nehabits.domain.series import period
from nehabits.domain.sleep import Sleep
from nehabits.ui.charts.schedule_picture import SchedulePicture, schedule_picture

TODAY = date(2026, 11, 21)


def schedule(
    sleeps: Sequence[Sleep], days: int = 7, not_tracked: Iterable[date] = ()
) -> SchedulePicture:
    """Return the schedule of so many days up to today."""
    first = TODAY - timedelta(days=days - 1 + 27)
    pauses = np.array(list(not_tracked), dtype="datetime64[D]")
    kept = kept_values(sleeps)
    return schedule_picture(nights(kept, period(first, TODAY), pauses, SLEEP_COLUMNS), TODAY)
