"""A measure day by day, as arrays, straight from the figures the journal keeps."""

from datetime import date, timedelta

import numpy as np

from nehabits.domain.day_figures import MAIN_MEALS_LOGGED, entries_key
from nehabits.domain.day_mark import Mark
from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import Days, Mask, Series, Values, period, spread, trailing
from nehabits.domain.tracking import is_complete
from nehabits.domain.week import TRAILING_DAYS
from nehabits.storage import figure_columns
from nehabits.storage.journal_file import Transaction

_BEFORE = TRAILING_DAYS - 1


def day_series(
    transaction: Transaction,
    measure: Measure,
    first: date,
    last: date,
    complete_before: date | None,
) -> Series:
    """Return a measure on every day from first to last, with its trailing seven days.

    `complete_before`: a day before it with breakfast, lunch and dinner has complete meals; None
    if only the person says so.
    """
    # The trailing seven days of the first day begin six days before it.
    days = period(first - timedelta(days=_BEFORE), last)
    values = _values(transaction, days, measure.id, np.nan)
    partial = np.zeros(len(days), dtype=bool)
    if measure.is_of_foods:
        partial = _partial(transaction, days, complete_before)
    rolled = trailing(measure, values, partial)
    not_tracked = figure_columns.not_tracked_days(
        transaction, measure.pillar, days[0].item(), days[-1].item()
    )
    return Series(
        measure,
        days[_BEFORE:],
        values[_BEFORE:],
        rolled[_BEFORE:],
        partial[_BEFORE:],
        _among(days, not_tracked)[_BEFORE:],
    )


def _among(days: Days, some: Days) -> Mask:
    return spread(days, some, np.ones(len(some)), 0.0) > 0


def _partial(transaction: Transaction, days: Days, complete_before: date | None) -> Mask:
    logged = _values(transaction, days, entries_key(Pillar.MEALS), 0.0) > 0
    said = figure_columns.marked_days(
        transaction, Pillar.MEALS, Mark.COMPLETE, days[0].item(), days[-1].item()
    )
    complete = is_complete(
        _among(days, said),
        past=days < np.datetime64(complete_before or date.min, "D"),
        by_main_meals=complete_before is not None,
        main_meals=_values(transaction, days, MAIN_MEALS_LOGGED, 0.0),
    )
    partial: Mask = logged & ~complete
    return partial


def _values(transaction: Transaction, days: Days, measure: str, empty: float) -> Values:
    some, values = figure_columns.column(transaction, measure, days[0].item(), days[-1].item())
    return spread(days, some, values, empty)
