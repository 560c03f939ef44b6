"""A figure of 28 nights: spread of mid-sleep, regularity, days off against work days."""

import math
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
    around = nights_around(sleeps, days, not_tracked)
    return nights_figures(measure, around, days[-1:], len(days))[0]


def nights_figures(
    measure: Measure, nights: Nights, ends: Sequence[date], size: int = WINDOW_DAYS
) -> list[WeekFigure]:
    """Return a figure of the 28 days that end on each of some days.

    Not tracked days without a night leave the coverage, and the pairs they would be in leave it
    too.
    """
    values, counts = (each.tolist() for each in window_values(measure, nights, size))
    counted = (nights.measured_on_days() >= 0) | ~nights.not_tracked
    what = "nights"
    if measure.week is WeekRule.REGULARITY:
        what, counted, size = "pairs of days", counted[:-1] & counted[1:], size - 1
    total = np.concatenate(([0], np.cumsum(counted)))
    of = (total[size:] - total[: len(total) - size]).tolist()
    full = nights.days[-len(values)].item()
    places = [(end - full).days for end in ends]
    return [
        WeekFigure(
            None if math.isnan(values[at]) else values[at],
            counts[at],
            Coverage(counts[at], of[at], what),
        )
        for at in places
    ]


def nights_around(
    sleeps: Sequence[Sleep], days: Sequence[date], not_tracked: frozenset[date] = frozenset()
) -> Nights:
    """Return the nights of a run of days from sleeps around them."""
    left_out = np.array(sorted(not_tracked), dtype="datetime64[D]")
    return nights(kept_values(sleeps), period(days[0], days[-1]), left_out, SLEEP_COLUMNS)
