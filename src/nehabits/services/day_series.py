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
    return DaysRead(transaction, first, last, complete_before).series(measure)


class DaysRead:
    """The days from first to last: what all measures of an area share is read once."""

    def __init__(
        self, transaction: Transaction, first: date, last: date, complete_before: date | None
    ) -> None:
        self._transaction = transaction
        # The trailing seven days of the first day begin six days before it.
        self._days = period(first - timedelta(days=_BEFORE), last)
        self._complete_before = complete_before
        self._not_tracked: dict[Pillar, Mask] = {}
        self._partial: Mask | None = None

    def series(self, measure: Measure) -> Series:
        """Return a measure on every day, with its trailing seven days."""
        days = self._days
        values = _values(self._transaction, days, measure.id, np.nan)
        partial = self._partial_of(measure)
        return Series(
            measure,
            days[_BEFORE:],
            values[_BEFORE:],
            trailing(measure, values, partial)[_BEFORE:],
            partial[_BEFORE:],
            self._not_tracked_of(measure.pillar)[_BEFORE:],
        )

    def _partial_of(self, measure: Measure) -> Mask:
        if not measure.is_of_foods:
            return np.zeros(len(self._days), dtype=bool)
        if self._partial is None:
            self._partial = _partial(self._transaction, self._days, self._complete_before)
        return self._partial

    def _not_tracked_of(self, pillar: Pillar) -> Mask:
        if pillar not in self._not_tracked:
            ends = self._days[0].item(), self._days[-1].item()
            found = figure_columns.not_tracked_days(self._transaction, pillar, *ends)
            self._not_tracked[pillar] = _among(self._days, found)
        return self._not_tracked[pillar]


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
