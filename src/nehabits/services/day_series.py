"""A measure day by day, as arrays, straight from the figures the journal keeps."""

from collections.abc import Iterable
from datetime import date, timedelta

import numpy as np

from nehabits.domain.day_figures import MAIN_MEALS_LOGGED, entries_key
from nehabits.domain.day_mark import Mark
from nehabits.domain.measure import OWN_PREFIX, Measure, all_measures, measure_named
from nehabits.domain.nights import FIGURE_COLUMNS, Nights
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.series import Days, Mask, Series, Values, period, spread, trailing
from nehabits.domain.tracking import is_complete
from nehabits.domain.week import TRAILING_DAYS
from nehabits.domain.wording import tr
from nehabits.services.night_series import night_series, nights_between
from nehabits.storage import figure_columns, records
from nehabits.storage.journal_file import Transaction

_BEFORE = TRAILING_DAYS - 1


def asked_series(
    transaction: Transaction,
    measure_ids: Iterable[str],
    first: date,
    last: date,
    complete_before: date | None,
) -> dict[str, Series]:
    """Return measures by id on every day from first to last, with their trailing seven days.

    `complete_before`: a day before it with breakfast, lunch and dinner has complete meals; None
    if only the person says so. Raises Refused as review.series does.
    """
    if last < first:
        raise Refused(tr("The period ends before it starts; check the two days."), "to")
    read = DaysRead(transaction, first, last, complete_before)
    return {each: read.series(_named(transaction, each)) for each in measure_ids}


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
        self._nights: Nights | None = None

    def series(self, measure: Measure) -> Series:
        """Return a measure on every day, with its trailing seven days."""
        if measure.is_of_window:
            return night_series(measure, self._nights_read())
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

    def _nights_read(self) -> Nights:
        if self._nights is None:
            first, last = self._days[_BEFORE].item(), self._days[-1].item()
            self._nights = nights_between(self._transaction, first, last, FIGURE_COLUMNS)
        return self._nights

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


def _named(transaction: Transaction, measure_id: str) -> Measure:
    """Return a measure; the person's own habits are read only for one of theirs."""
    if not measure_id.startswith(OWN_PREFIX):
        return measure_named(measure_id)
    for measure in all_measures(records.habits(transaction)):
        if measure.id == measure_id:
            return measure
    raise Refused(tr("There is no own habit {name}.", name=measure_id), "measure")
