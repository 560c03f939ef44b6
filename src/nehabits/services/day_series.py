"""A measure day by day, as arrays, straight from the figures the journal keeps."""

from datetime import date

import numpy as np

from nehabits.domain.day_mark import Mark
from nehabits.domain.figure import MAIN_MEALS_LOGGED, entries_key
from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import TRAILING, Days, Mask, Series, Values, period, spread, trailing
from nehabits.domain.tracking import is_complete
from nehabits.storage import figure_columns
from nehabits.storage.journal_file import Transaction

_BEFORE = TRAILING - 1


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
    days = period(first, last)
    days = np.concatenate([days[:1] - np.arange(_BEFORE, 0, -1), days])
    values = _values(transaction, days, measure.id, np.nan)
    partial = np.zeros(len(days), dtype=bool)
    if measure.is_nutrient:
        partial = _partial(transaction, days, complete_before)
    rolled = trailing(measure, values, partial)
    not_tracked = _marked(transaction, measure.pillar, Mark.NOT_TRACKED, days)
    if not_tracked.any():
        not_tracked &= _values(transaction, days, entries_key(measure.pillar), 0.0) == 0
    return Series(
        measure,
        days[_BEFORE:],
        values[_BEFORE:],
        rolled[_BEFORE:],
        partial[_BEFORE:],
        not_tracked[_BEFORE:],
    )


def _marked(transaction: Transaction, pillar: Pillar, mark: Mark, days: Days) -> Mask:
    """Return on which days something was said of an area."""
    marked = figure_columns.marked_days(transaction, pillar, mark, days[0].item(), days[-1].item())
    return spread(days, marked, np.ones(len(marked)), 0.0) > 0


def _partial(transaction: Transaction, days: Days, complete_before: date | None) -> Mask:
    logged = _values(transaction, days, entries_key(Pillar.MEALS), 0.0) > 0
    complete = is_complete(
        _marked(transaction, Pillar.MEALS, Mark.COMPLETE, days),
        past=days < np.datetime64(complete_before or date.min, "D"),
        by_main_meals=complete_before is not None,
        main_meals=_values(transaction, days, MAIN_MEALS_LOGGED, 0.0),
    )
    partial: Mask = logged & ~complete
    return partial


def _values(transaction: Transaction, days: Days, measure: str, empty: float) -> Values:
    some, values = figure_columns.column(transaction, measure, days[0].item(), days[-1].item())
    return spread(days, some, values, empty)
