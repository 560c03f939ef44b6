"""Entries in few words, for examples that are worked out by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from nehabits.domain.day_figures import MAIN_MEALS_LOGGED, day_figures, entries_key
from nehabits.domain.day_mark import DayMark
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.domain.moment import Moment
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep

BERLIN = "Europe/Berlin"
NEW_YORK = "America/New_York"
SATURDAY = date(2026, 11, 21)
COUNTS = {entries_key(pillar) for pillar in Pillar} | {MAIN_MEALS_LOGGED}
"""Keys of day figures that are counts of entries, not measures."""


def at(text: str, zone: str = "UTC", offset: timedelta | None = None) -> Moment:
    """Return the moment of a wall time such as 2026-11-21 23:10 in a zone."""
    return Moment.at(datetime.fromisoformat(text), zone, offset)


def utc(text: str) -> datetime:
    """Return an instant from its UTC time."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def night(day: date, asleep: str, awake: str, zone: str = "UTC", **fields: Any) -> Sleep:
    """Return the main sleep that ends on day; it starts the evening before if it has to."""
    evening = day - timedelta(days=1) if asleep >= awake else day
    start, end = at(f"{evening} {asleep}", zone), at(f"{day} {awake}", zone)
    return Sleep(day=day, start=start, end=end, **fields)


def nap(day: date, asleep: str, awake: str, zone: str = "UTC", **fields: Any) -> Sleep:
    """Return a nap within a date."""
    start, end = at(f"{day} {asleep}", zone), at(f"{day} {awake}", zone)
    return Sleep(day=day, start=start, end=end, nap=True, **fields)


def exercise(minutes: int, intensity: Intensity = Intensity.MODERATE, **fields: Any) -> Exercise:
    """Return an exercise, on a Saturday unless a day is given."""
    fields = {"day": SATURDAY, "activity": "running", **fields}
    return Exercise(minutes=minutes, intensity=intensity, **fields)


def practice(minutes: int, kind: str = "breathing", **fields: Any) -> Practice:
    """Return a practice, on a Saturday unless a day is given."""
    return Practice(minutes=minutes, kind=kind, **{"day": SATURDAY, **fields})


def item(name: str = "lentils", grams: float | None = 100.0, **nutrients: float | None) -> MealItem:
    """Return a food of a meal with the amounts that are known of it."""
    return MealItem(name, grams, nutrients)


def meal(*items: MealItem, kind: MealKind = MealKind.LUNCH, day: date = SATURDAY) -> Meal:
    """Return a meal at one o'clock, on a Saturday unless a day is given."""
    return Meal(day=day, start=at(f"{day} 13:00"), meal=kind, items=items or (item(),))


def values(*entries: Entry, marks: tuple[DayMark, ...] = ()) -> dict[str, float | None]:
    """Return the values of a day by measure id, without the counts of entries."""
    figures = day_figures(entries, marks)
    return {key: figure.value for key, figure in figures.items() if key not in COUNTS}


@contextmanager
def refused(field: str, beginning: str) -> Iterator[None]:
    """Expect a refusal at a field whose sentence starts with these words and is finished."""
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value.field == field
    assert caught.value.sentence.startswith(beginning)
    assert caught.value.sentence.endswith(".")
