"""A measure day by day, as arrays, straight from the figures the journal keeps."""

from datetime import date

import numpy as np

from nehabits.domain.day_mark import Mark
from nehabits.domain.figure import MAIN_MEALS_LOGGED, entries_key
from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import TRAILING, Days, Mask, Series, Values, period, spread, trailing
from nehabits.domain.tracking import is_complete
from nehabits.storage import day_figures, records
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
    column = day_figures.column(transaction, measure.id, days[0].item(), last)
    values = spread(days, column.days, column.values, np.nan)
    marks = _Marks(transaction, measure.pillar, days)
    partial = np.zeros(len(days), dtype=bool)
    if measure.is_nutrient:
        partial = _partial(transaction, days, marks, complete_before)
    rolled = trailing(measure, values, partial)
    not_tracked = marks.on(Mark.NOT_TRACKED) & np.isnan(values)
    return Series(
        measure,
        days[_BEFORE:],
        values[_BEFORE:],
        rolled[_BEFORE:],
        partial[_BEFORE:],
        not_tracked[_BEFORE:],
    )


class _Marks:
    """What was said of an area's days."""

    def __init__(self, transaction: Transaction, pillar: Pillar, days: Days) -> None:
        self._days = days
        self._marks = records.marks_of(transaction, pillar, days[0].item(), days[-1].item())

    def on(self, mark: Mark) -> Mask:
        """Return on which days a mark was made."""
        marked = np.array([day for day, each in self._marks if each is mark], "datetime64[D]")
        return spread(self._days, marked, np.ones(len(marked)), 0.0) > 0


def _partial(
    transaction: Transaction, days: Days, marks: _Marks, complete_before: date | None
) -> Mask:
    logged = _counts(transaction, days, entries_key(Pillar.MEALS)) > 0
    complete = is_complete(
        marks.on(Mark.COMPLETE),
        past=days < np.datetime64(complete_before or date.min, "D"),
        by_main_meals=complete_before is not None,
        main_meals=_counts(transaction, days, MAIN_MEALS_LOGGED),
    )
    partial: Mask = logged & ~complete
    return partial


def _counts(transaction: Transaction, days: Days, key: str) -> Values:
    column = day_figures.column(transaction, key, days[0].item(), days[-1].item())
    return spread(days, column.days, column.values, 0.0)
