"""What holds for the figures of every day."""

import math
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.day_figures import day_figures, pillars_of
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.figure import Figure
from nehabits.domain.intensity import Intensity
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from tests.examples import SATURDAY, values
from tests.strategies import day_entries, day_marks


@given(data=st.data(), entries=day_entries(SATURDAY), marks=day_marks(SATURDAY))
def test_the_order_of_entries_changes_nothing_at_all(
    data: st.DataObject, entries: tuple[Entry, ...], marks: tuple[DayMark, ...]
) -> None:
    shuffled = data.draw(st.permutations(entries))
    assert day_figures(shuffled, marks[::-1]) == day_figures(entries, marks)
    assert day_figures(iter(entries), iter(marks)) == day_figures(entries, marks)


@given(entries=day_entries(SATURDAY))
def test_nothing_is_lost_between_sessions_and_the_totals_of_a_day(
    entries: tuple[Entry, ...],
) -> None:
    found = values(*entries)
    sessions = [each for each in entries if isinstance(each, Exercise | Practice)]
    practised = [each for each in sessions if each.counts_as in {"practice", "both"}]
    exercised = [each for each in sessions if each.counts_as in {"exercise", "both"}]
    assert found.get("practice.minutes", 0) == sum(each.minutes for each in practised)
    aerobic = [each for each in exercised if getattr(each, "aerobic", True)]
    by_intensity = {
        intensity: sum(each.minutes for each in aerobic if each.intensity is intensity)
        for intensity in Intensity
    }
    assert found.get("exercise.moderate", 0) == by_intensity[Intensity.MODERATE]
    assert found.get("exercise.vigorous", 0) == by_intensity[Intensity.VIGOROUS]
    assert (
        found.get("exercise.mvpa", 0)
        == by_intensity[Intensity.MODERATE] + by_intensity[Intensity.VIGOROUS]
    )
    assert ("exercise.active_days" in found) == bool(exercised)


@given(entries=st.lists(day_entries(SATURDAY), max_size=2))
def test_nothing_is_lost_between_foods_and_the_totals_of_a_day(
    entries: list[tuple[Entry, ...]],
) -> None:
    day = [entry for part in entries for entry in part]
    foods = [food for entry in day for food in getattr(entry, "items", ())]
    figures = day_figures(day)
    for key in ("protein", "folate"):
        known = [food.nutrients[key] for food in foods if key in food.nutrients]
        figure = figures.get(f"meal.{key}", Figure(None))
        assert figure.value == (math.fsum(known) if known else None)
        assert (figure.foods_have, figure.foods_of) == (len(known), len(foods))


@given(entries=day_entries(SATURDAY), marks=day_marks(SATURDAY))
def test_a_sum_has_a_value_exactly_when_its_area_is_logged_or_nothing(
    entries: tuple[Entry, ...], marks: tuple[DayMark, ...]
) -> None:
    found = values(*entries, marks=marks)
    said = {mark.pillar for mark in marks if mark.mark is Mark.NOTHING}
    said |= {pillar for entry in entries for pillar in pillars_of(entry)}
    assert ("exercise.moderate" in found) == (Pillar.EXERCISE in said)
    assert ("practice.days" in found) == (Pillar.PRACTICE in said)
    assert ("sleep.naps" in found) == (Pillar.SLEEP in said)
    assert ("meal.iron" in found) == (Pillar.MEALS in said)


@given(first=day_entries(SATURDAY), more=day_entries(SATURDAY + timedelta(days=1)))
def test_an_entry_on_a_day_changes_no_other_day(
    first: tuple[Entry, ...], more: tuple[Entry, ...]
) -> None:
    def of_day(entries: tuple[Entry, ...], day: date) -> dict[str, Figure]:
        return day_figures(entry for entry in entries if entry.day == day)

    assert of_day((*first, *more), SATURDAY) == of_day(first, SATURDAY)
