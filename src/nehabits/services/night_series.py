"""Nights as arrays, and the figures of 28 nights on every day, straight from the journal."""

from datetime import date, datetime, time, timedelta

import numpy as np

from nehabits.domain import nights as night_arrays
from nehabits.domain.measure import Measure
from nehabits.domain.night_series import window_values
from nehabits.domain.night_window import WINDOW_DAYS
from nehabits.domain.nights import FIGURE_COLUMNS, SLEEP_COLUMNS, Nights
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import Days, Series, period
from nehabits.storage import figure_columns, sleep_columns
from nehabits.storage.journal_file import Transaction

BEFORE = WINDOW_DAYS - 1
"""Days before the first one that its window of 28 days needs."""

_AROUND = timedelta(days=2)
"""A sleep of a day, in whatever zone, is within so many days of it in UTC."""


def night_series(measure: Measure, nights: Nights) -> Series:
    """Return a figure of 28 nights on every day but the first 27, of the days that end on it.

    No single day has a value; the figure is the series' trailing one, nan under its minimum.
    """
    figures, _ = window_values(measure, nights, WINDOW_DAYS)
    days = nights.days[BEFORE:]
    return Series(
        measure,
        days,
        np.full(len(days), np.nan),
        figures,
        np.zeros(len(days), dtype=bool),
        nights.not_tracked[BEFORE:],
    )


def nights_between(
    transaction: Transaction, first: date, last: date, names: tuple[str, ...] = SLEEP_COLUMNS
) -> Nights:
    """Return the nights of the days from first to last and of the 27 days before."""
    begin = first - timedelta(days=BEFORE)
    not_tracked = figure_columns.not_tracked_days(transaction, Pillar.SLEEP, begin, last)
    return nights_of_days(transaction, begin, last, not_tracked, names)


def nights_of_days(
    transaction: Transaction,
    first: date,
    last: date,
    not_tracked: Days,
    names: tuple[str, ...] = FIGURE_COLUMNS,
) -> Nights:
    """Return the nights of the days from first to last, some of which are not tracked."""
    start, end = (datetime.combine(day, time()) for day in (first, last))
    kept = sleep_columns.sleeps_touching(transaction, names, start - _AROUND, end + _AROUND)
    return night_arrays.nights(kept, period(first, last), not_tracked, names)
