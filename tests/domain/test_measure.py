"""The measures, as the product defines them."""

import pytest

from nehabits.domain import measure as made
from nehabits.domain.measure import (
    MEASURES,
    WINDOW_RULES,
    DayRule,
    Measure,
    WeekRule,
    all_measures,
    measure_named,
    own_measure,
)
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.pillar import Pillar
from tests.examples import refused

SUM, YES_NO, NIGHT, ENTERED, NONE = DayRule
TOTAL, MEAN, MEDIAN, CIRCULAR, SPREAD, REGULARITY, JET_LAG = WeekRule

DEFINED = {
    "sleep.duration": ("min", NIGHT, MEAN),
    "sleep.naps": ("min", SUM, TOTAL),
    "sleep.quality": ("1–5", NIGHT, MEDIAN),
    "sleep.efficiency": ("%", NIGHT, MEAN),
    "sleep.onset": ("clock", NIGHT, CIRCULAR),
    "sleep.midpoint": ("clock", NIGHT, CIRCULAR),
    "sleep.wake": ("clock", NIGHT, CIRCULAR),
    "sleep.midpoint_sd": ("min", NONE, SPREAD),
    "sleep.regularity_index": ("−100…100", NONE, REGULARITY),
    "sleep.social_jet_lag": ("min", NONE, JET_LAG),
    "exercise.moderate": ("min", SUM, TOTAL),
    "exercise.vigorous": ("min", SUM, TOTAL),
    "exercise.moderate_equivalent": ("min", SUM, TOTAL),
    "exercise.mvpa": ("min", SUM, TOTAL),
    "exercise.strength_days": ("days", YES_NO, TOTAL),
    "exercise.active_days": ("days", YES_NO, TOTAL),
    "practice.minutes": ("min", SUM, TOTAL),
    "practice.nature": ("min", SUM, TOTAL),
    "practice.days": ("days", YES_NO, TOTAL),
    "meal.protein": ("g", SUM, MEAN),
    "meal.fibre": ("g", SUM, MEAN),
    "meal.tyrosine": ("g", SUM, MEAN),
    "meal.phenylalanine": ("g", SUM, MEAN),
    "meal.phe_tyr": ("g", SUM, MEAN),
    "meal.vitamin_c": ("mg", SUM, MEAN),
    "meal.vitamin_b6": ("mg", SUM, MEAN),
    "meal.folate": ("µg DFE", SUM, MEAN),
    "meal.copper": ("mg", SUM, MEAN),
    "meal.magnesium": ("mg", SUM, MEAN),
    "meal.iron": ("mg", SUM, MEAN),
    "meal.zinc": ("mg", SUM, MEAN),
    "meal.fruit_vegetables": ("g", SUM, MEAN),
    "meal.tyrosine_groups": ("groups", SUM, MEAN),
    "meal.whole_grain": ("items", SUM, MEAN),
    "checkin.energy": ("1–5", ENTERED, MEDIAN),
    "checkin.focus": ("1–5", ENTERED, MEDIAN),
    "checkin.motivation": ("1–5", ENTERED, MEDIAN),
    "checkin.mood": ("1–5", ENTERED, MEDIAN),
    "checkin.stress": ("1–5", ENTERED, MEDIAN),
}

COFFEE = OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups a day")
TICK = OwnHabit(name="No screens", slug="no_screens", unit="ignored", pillar=Pillar.SLEEP)


def test_every_measure_has_its_unit_and_rules_in_the_order_they_are_shown() -> None:
    found = {each.id: (each.unit, each.day, each.week) for each in MEASURES}
    assert found == DEFINED
    assert list(found) == list(DEFINED)


def test_a_measure_belongs_to_the_area_its_id_starts_with() -> None:
    areas = {"meal": Pillar.MEALS} | {pillar.value: pillar for pillar in Pillar}
    assert {each.id: each.pillar for each in MEASURES} == {
        each.id: areas[each.id.partition(".")[0]] for each in MEASURES
    }


def test_every_measure_has_a_name_of_its_own() -> None:
    names = [each.name for each in MEASURES]
    assert all(names)
    assert len(set(names)) == len(names)
    assert measure_named("sleep.duration").name == "Time asleep"


def test_the_makers_of_measures_know_the_rules_of_their_area() -> None:
    night = made._night("depth", "m", "Depth", MEDIAN)
    assert night == Measure("sleep.depth", "m", Pillar.SLEEP, "Depth", NIGHT, MEDIAN)
    window = made._window("drift", "min", "Drift", SPREAD)
    assert window == Measure("sleep.drift", "min", Pillar.SLEEP, "Drift", NONE, SPREAD)
    total = made._total(Pillar.PRACTICE, "songs", "min", "Songs")
    assert total == Measure("practice.songs", "min", Pillar.PRACTICE, "Songs", SUM, TOTAL)
    count = made._total(Pillar.PRACTICE, "song_days", "days", "Song days")
    assert count.day is YES_NO
    salt = made._of_foods("salt", "g", "Salt")
    assert salt == Measure("meal.salt", "g", Pillar.MEALS, "Salt", SUM, MEAN)
    score = made._score("calm", "Calm")
    assert score == Measure("checkin.calm", "1–5", Pillar.CHECKIN, "Calm", ENTERED, MEDIAN)


def test_a_measure_is_found_by_its_id() -> None:
    assert all(measure_named(each.id) is each for each in MEASURES)


def test_an_unknown_measure_is_refused() -> None:
    with refused("measure", "There is no measure sleep.colour."):
        measure_named("sleep.colour")


def test_sums_and_counts_are_zero_on_a_day_with_an_entry() -> None:
    assert {each.id for each in MEASURES if each.is_summed} == {
        key for key, (_, day, _) in DEFINED.items() if day in {SUM, YES_NO}
    }


def test_the_measures_of_meals_are_sums_over_foods() -> None:
    assert {each.id for each in MEASURES if each.is_of_foods} == {
        key for key in DEFINED if key.startswith("meal.")
    }


def test_three_measures_are_times_of_day() -> None:
    clocks = {each.id for each in MEASURES if each.is_clock}
    assert clocks == {"sleep.onset", "sleep.midpoint", "sleep.wake"}


def test_three_measures_are_figures_of_28_nights() -> None:
    assert {SPREAD, REGULARITY, JET_LAG} == WINDOW_RULES


@pytest.mark.parametrize(
    ("measure_id", "column"),
    [
        ("sleep.duration", "sleep_duration_min"),
        ("sleep.quality", "sleep_quality_1_5"),
        ("sleep.efficiency", "sleep_efficiency_pct"),
        ("sleep.onset", "sleep_onset"),
        ("sleep.regularity_index", "sleep_regularity_index"),
        ("exercise.active_days", "exercise_active_days_days"),
        ("meal.protein", "meal_protein_g"),
        ("meal.folate", "meal_folate_ug_dfe"),
    ],
)
def test_a_column_is_the_id_with_its_unit(measure_id: str, column: str) -> None:
    assert measure_named(measure_id).column == column


def test_a_number_of_ones_own_is_summed_in_its_unit() -> None:
    assert own_measure(COFFEE) == Measure(
        "own.coffee", "cups a day", Pillar.OWN, "Coffee", SUM, TOTAL
    )
    assert own_measure(COFFEE).column == "own_coffee_cups_a_day"


def test_a_tick_of_ones_own_counts_days() -> None:
    assert own_measure(TICK) == Measure(
        "own.no_screens", "days", Pillar.OWN, "No screens", YES_NO, TOTAL
    )


def test_own_habits_come_after_the_measures_that_all_have() -> None:
    assert all_measures() == MEASURES
    assert all_measures([TICK, COFFEE]) == (*MEASURES, own_measure(TICK), own_measure(COFFEE))
