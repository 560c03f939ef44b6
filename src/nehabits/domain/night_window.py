"""A figure of 28 nights: spread of mid-sleep, regularity, days off against work days."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from nehabits.domain.day import days_between
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.night_series import window_values
from nehabits.domain.nights import SLEEP_COLUMNS, Nights, kept_values, nights
from nehabits.domain.series import period
from nehabits.domain.sleep import Sleep
from nehabits.domain.week import Coverage, WeekFigure

WINDOW_DAYS = 28


def window_days(last_of_week: date, today: date) -> tuple[date, ...]:
    """Return the 28 days that end on a week's last day, or today if that is earlier."""
    last = min(last_of_week, today)
    return days_between(last - timedelta(days=WINDOW_DAYS - 1), last)


def window_figure(
    measure: Measure,
    sleeps: Sequence[Sleep],
    days: Sequence[date],
    not_tracked: frozenset[date] = frozenset(),
) -> WeekFigure:
    """Return a 28-day figure from the sleeps around its days: every one that touches them."""
    return nights_figure(measure, nights_around(sleeps, days), not_tracked)


def nights_figure(
    measure: Measure, window: Nights, not_tracked: frozenset[date] = frozenset()
) -> WeekFigure:
    """Return a 28-day figure from the nights of its days.

    Not tracked days without a night leave the coverage, and the pairs they would be in leave it
    too.
    """
    values, counts = window_values(measure, window, len(window.days))
    value, n = None if np.isnan(values[0]) else float(values[0]), int(counts[0])
    slept = window.measured_on_days() >= 0
    counted = slept | ~np.isin(window.days, np.array(list(not_tracked), dtype="datetime64[D]"))
    if measure.week is WeekRule.REGULARITY:
        possible = int(np.count_nonzero(counted[:-1] & counted[1:]))
        return WeekFigure(value, n, Coverage(n, possible, "pairs of days"))
    return WeekFigure(value, n, Coverage(n, int(np.count_nonzero(counted)), "nights"))


def nights_around(sleeps: Sequence[Sleep], days: Sequence[date]) -> Nights:
    """Return the nights of a run of days from sleeps around them."""
    none = np.array([], dtype="datetime64[D]")
    return nights(kept_values(sleeps), period(days[0], days[-1]), none, SLEEP_COLUMNS)
