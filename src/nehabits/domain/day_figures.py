"""The figures of a day: what its entries and marks add up to. Every day figure comes from here."""

import math
from collections.abc import Iterable, Mapping
from typing import Protocol

from nehabits.domain.checkin import SCORES, CheckIn
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import CountsAs, Exercise
from nehabits.domain.figure import Figure
from nehabits.domain.food_figures import food_figures
from nehabits.domain.intensity import Intensity
from nehabits.domain.meal import MAIN_MEALS, Meal
from nehabits.domain.measure import MEASURES
from nehabits.domain.own_habit import HabitRecord
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import NATURE, Practice
from nehabits.domain.sleep import Sleep, measured_night

MAIN_MEALS_LOGGED = "meals.main_meals"
"""How many of breakfast, lunch and dinner are logged on a day: not shown, but completes a day."""


def entries_key(pillar: Pillar) -> str:
    """Return the key under which the number of a day's entries in an area is kept."""
    return f"{pillar}.entries"


def pillars_of(entry: Entry) -> frozenset[Pillar]:
    """Return the areas an entry is logged in."""
    match entry:
        case Sleep():
            return frozenset({Pillar.SLEEP})
        case Exercise() | Practice():
            return _COUNTED[entry.counts_as]
        case Meal():
            return frozenset({Pillar.MEALS})
        case CheckIn():
            return frozenset({Pillar.CHECKIN})
        case _:
            return frozenset({Pillar.OWN})


def day_figures(entries: Iterable[Entry], marks: Iterable[DayMark] = ()) -> dict[str, Figure]:
    """Return the figures of one day by measure id, from all its entries and marks.

    A measure without a value is absent, except a sum over foods of which none has one. An area
    with an entry, or marked nothing today, gives 0 for its other sums.
    """
    entries = tuple(entries)
    figures = _zeros(entries, marks)
    figures |= _sleep(entries)
    figures |= _exercise(entries)
    figures |= _practice(entries)
    figures |= _meals(entries)
    figures |= _checkin(entries)
    figures |= _own(entries)
    figures |= _counts(entries)
    return figures


_COUNTED = {
    CountsAs.EXERCISE: frozenset({Pillar.EXERCISE}),
    CountsAs.PRACTICE: frozenset({Pillar.PRACTICE}),
    CountsAs.BOTH: frozenset({Pillar.EXERCISE, Pillar.PRACTICE}),
}


def _zeros(entries: Iterable[Entry], marks: Iterable[DayMark]) -> dict[str, Figure]:
    nothing = {mark.pillar for mark in marks if mark.mark is Mark.NOTHING}
    logged = {pillar for entry in entries for pillar in pillars_of(entry)}
    return {
        measure.id: Figure(0.0)
        for measure in MEASURES
        if measure.is_summed and measure.pillar in nothing | logged
    }


def _sleep(entries: Iterable[Entry]) -> dict[str, Figure]:
    sleeps = [entry for entry in entries if isinstance(entry, Sleep)]
    values: dict[str, float | None] = {}
    if sleeps:
        values["sleep.naps"] = math.fsum(sleep.minutes_asleep for sleep in sleeps if sleep.nap)
    night = measured_night(sleeps)
    if night is not None:
        in_bed = night.minutes_in_bed
        values |= {
            "sleep.duration": night.minutes_asleep,
            "sleep.quality": night.quality,
            "sleep.efficiency": 100 * night.minutes_asleep / in_bed if in_bed else None,
            "sleep.onset": night.onset.clock,
            "sleep.midpoint": night.midpoint.clock,
            "sleep.wake": night.end.clock,
        }
    return _known(values)


class _Session(Protocol):
    """What an exercise, or a practice that counts as one, brings."""

    @property
    def minutes(self) -> int: ...
    @property
    def intensity(self) -> Intensity: ...


def _exercise(entries: Iterable[Entry]) -> dict[str, Figure]:
    sessions: list[_Session] = [
        entry
        for entry in entries
        if isinstance(entry, Exercise | Practice) and Pillar.EXERCISE in pillars_of(entry)
    ]
    if not sessions:
        return {}
    aerobic = [each for each in sessions if not isinstance(each, Exercise) or each.aerobic]
    moderate = _minutes(aerobic, Intensity.MODERATE)
    vigorous = _minutes(aerobic, Intensity.VIGOROUS)
    strength = any(isinstance(each, Exercise) and each.strength for each in sessions)
    return _known(
        {
            "exercise.moderate": moderate,
            "exercise.vigorous": vigorous,
            "exercise.moderate_equivalent": moderate + 2 * vigorous,
            "exercise.mvpa": moderate + vigorous,
            "exercise.strength_days": float(strength),
            "exercise.active_days": 1.0,
        }
    )


def _minutes(sessions: Iterable[_Session], intensity: Intensity) -> float:
    return float(sum(each.minutes for each in sessions if each.intensity is intensity))


def _practice(entries: Iterable[Entry]) -> dict[str, Figure]:
    sessions = [entry for entry in entries if isinstance(entry, Exercise | Practice)]
    practised = [each for each in sessions if Pillar.PRACTICE in pillars_of(each)]
    outside = [
        each
        for each in sessions
        if (each.outdoors if isinstance(each, Exercise) else each.kind == NATURE)
    ]
    values: dict[str, float | None] = {}
    if practised:
        values["practice.minutes"] = sum(each.minutes for each in practised)
        values["practice.days"] = 1.0
    if outside:
        values["practice.nature"] = sum(each.minutes for each in outside)
    return _known(values)


def _meals(entries: Iterable[Entry]) -> dict[str, Figure]:
    meals = [entry for entry in entries if isinstance(entry, Meal)]
    return food_figures(food for meal in meals for food in meal.foods)


def _checkin(entries: Iterable[Entry]) -> dict[str, Figure]:
    return _known(
        {
            f"checkin.{name}": getattr(entry, name)
            for entry in entries
            if isinstance(entry, CheckIn)
            for name in SCORES
        }
    )


def _own(entries: Iterable[Entry]) -> dict[str, Figure]:
    values: dict[str, list[float]] = {}
    for entry in entries:
        if isinstance(entry, HabitRecord):
            values.setdefault(f"own.{entry.habit}", []).append(entry.value)
    return {key: Figure(math.fsum(each)) for key, each in values.items()}


def _counts(entries: Iterable[Entry]) -> dict[str, Figure]:
    counts: dict[str, float] = {}
    for entry in entries:
        for pillar in pillars_of(entry):
            key = entries_key(pillar)
            counts[key] = counts.get(key, 0) + 1
    main_meals = {entry.meal for entry in entries if isinstance(entry, Meal)} & MAIN_MEALS
    if main_meals:
        counts[MAIN_MEALS_LOGGED] = len(main_meals)
    return _known(counts)


def _known(values: Mapping[str, float | None]) -> dict[str, Figure]:
    return {key: Figure(float(value)) for key, value in values.items() if value is not None}
