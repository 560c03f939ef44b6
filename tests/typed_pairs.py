"""Pairs of series typed by hand, for the tests of relations."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from nehabits.domain.measure import Measure, measure_named, own_measure
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.relation import Relation, relation
from nehabits.domain.series import Series, period, trailing

FIRST = date(2026, 1, 1)
LATER = date(2027, 1, 1)
NAN = float("nan")
COFFEE = own_measure(OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups"))
SCREENS = own_measure(OwnHabit(name="No screens", slug="screens"))


def typed(
    measure: Measure | str,
    values: Sequence[float],
    first: date = FIRST,
    *,
    partial: Sequence[int] = (),
    not_tracked: Sequence[int] = (),
) -> Series:
    """Return a series from a first day on."""
    known = measure_named(measure) if isinstance(measure, str) else measure
    array, places = np.array(values, dtype=float), np.arange(len(values))
    hollow, hatched = np.isin(places, partial), np.isin(places, not_tracked)
    days = period(first, first + timedelta(days=len(values) - 1))
    return Series(known, days, array, trailing(known, array, hollow), hollow, hatched)


def related(one: Series, other: Series, lag: int = 0, today: date = LATER) -> Relation:
    """Return the relation over all days of the first."""
    return relation(one, other, lag, (one.days[0].item(), one.days[-1].item()), today)
