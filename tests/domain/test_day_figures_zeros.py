"""The figures of a day: foods, marks, true zeros and what was logged."""

import pytest

from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_figures import MAIN_MEALS_LOGGED, day_figures, pillars_of
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import CountsAs
from nehabits.domain.figure import Figure
from nehabits.domain.food_figures import food_sum
from nehabits.domain.meal import MealKind
from nehabits.domain.own_habit import HabitRecord
from nehabits.domain.pillar import Pillar
from tests.examples import COUNTS, SATURDAY, exercise, item, meal, night, practice, values

EXERCISE = {
    "exercise.moderate",
    "exercise.vigorous",
    "exercise.moderate_equivalent",
    "exercise.mvpa",
    "exercise.strength_days",
    "exercise.active_days",
}
PRACTICE = {"practice.minutes", "practice.nature", "practice.days"}
OF_FOODS = {
    "meal.protein",
    "meal.fibre",
    "meal.tyrosine",
    "meal.phenylalanine",
    "meal.phe_tyr",
    "meal.vitamin_c",
    "meal.vitamin_b6",
    "meal.folate",
    "meal.copper",
    "meal.magnesium",
    "meal.iron",
    "meal.zinc",
    "meal.fruit_vegetables",
    "meal.tyrosine_groups",
    "meal.whole_grain",
}


def marked(pillar: Pillar, mark: Mark) -> tuple[DayMark, ...]:
    """Return the one mark of a day."""
    return (DayMark(day=SATURDAY, pillar=pillar, mark=mark),)


def test_foods_add_up_and_unknown_values_are_counted_not_zero() -> None:
    lunch = meal(item("lentils", protein=9.0, copper=0.25), item("spinach", protein=1.0))
    dinner = meal(item("soup"), kind=MealKind.DINNER)
    figures = day_figures([lunch, dinner])
    assert figures["meal.protein"] == Figure(10.0, foods_have=2, foods_of=3)
    assert figures["meal.copper"] == Figure(0.25, foods_have=1, foods_of=3)
    assert figures["meal.zinc"] == Figure(None, foods_have=0, foods_of=3)


def test_a_known_zero_is_a_value() -> None:
    figures = day_figures([meal(item("oil", protein=0.0))])
    assert figures["meal.protein"] == Figure(0.0, 1, 1)


def test_the_amino_acids_of_a_food_are_known_together_only_if_both_are() -> None:
    foods = (
        item("egg", tyrosine=0.25, phenylalanine=0.34),
        item("soup", tyrosine=0.5),
        item("stew", phenylalanine=0.7),
        item("oil", tyrosine=0.0, phenylalanine=0.0),
    )
    figures = day_figures([meal(*foods)])
    assert figures["meal.phe_tyr"] == Figure(pytest.approx(0.59), 2, 4)
    assert figures["meal.tyrosine"] == Figure(0.75, 3, 4)
    assert figures["meal.phenylalanine"] == Figure(pytest.approx(1.04), 3, 4)


def test_every_sum_over_foods_has_a_figure_once_something_was_eaten() -> None:
    found = values(meal(item()))
    assert found == dict.fromkeys(OF_FOODS)


def test_a_sum_over_no_foods_has_no_value() -> None:
    assert food_sum([]) == Figure(None, 0, 0)
    assert food_sum(iter([1.5, None, 2.0])) == Figure(3.5, 2, 3)


def test_a_check_in_is_taken_as_entered() -> None:
    felt = CheckIn(day=SATURDAY, energy=4, stress=1, tags=("ill",))
    assert values(felt) == {"checkin.energy": 4, "checkin.stress": 1}


def test_own_numbers_add_up_by_habit() -> None:
    cups = [HabitRecord(day=SATURDAY, habit="coffee", value=value) for value in (1.0, 2.0)]
    tick = HabitRecord(day=SATURDAY, habit="no_screens")
    assert values(*cups, tick) == {"own.coffee": 3, "own.no_screens": 1}


@pytest.mark.parametrize(
    ("pillar", "ids"),
    [
        (Pillar.SLEEP, {"sleep.naps"}),
        (
            Pillar.EXERCISE,
            EXERCISE,
        ),
        (Pillar.PRACTICE, PRACTICE),
        (Pillar.CHECKIN, set()),
        (Pillar.OWN, set()),
    ],
)
def test_nothing_today_is_a_true_zero_for_the_sums_of_its_area(
    pillar: Pillar, ids: set[str]
) -> None:
    assert values(marks=marked(pillar, Mark.NOTHING)) == dict.fromkeys(ids, 0)


def test_nothing_eaten_today_is_zero_of_every_sum_and_lacks_none() -> None:
    figures = day_figures([], marked(Pillar.MEALS, Mark.NOTHING))
    assert set(figures) == OF_FOODS
    assert set(figures.values()) == {Figure(0.0, 0, 0)}


@pytest.mark.parametrize("mark", [Mark.NOT_TRACKED, Mark.COMPLETE])
def test_other_marks_make_no_zeros(mark: Mark) -> None:
    assert values(marks=marked(Pillar.MEALS, mark)) == {}


def test_a_mark_does_not_hide_what_was_logged() -> None:
    ill = marked(Pillar.EXERCISE, Mark.NOT_TRACKED)
    assert values(exercise(20), marks=ill)["exercise.moderate"] == 20
    nothing = marked(Pillar.EXERCISE, Mark.NOTHING)
    assert values(exercise(20), marks=nothing)["exercise.moderate"] == 20


def test_a_mark_of_one_area_says_nothing_of_another() -> None:
    found = values(practice(5), marks=marked(Pillar.EXERCISE, Mark.NOTHING))
    assert set(found) == PRACTICE | EXERCISE


def test_the_entries_of_a_day_are_counted_by_area() -> None:
    both = practice(30, "yoga", counts_as=CountsAs.BOTH)
    figures = day_figures([both, practice(5), exercise(20), night(SATURDAY, "23:00", "07:00")])
    counts = {key: figure.value for key, figure in figures.items() if key in COUNTS}
    assert counts == {"practice.entries": 2, "exercise.entries": 2, "sleep.entries": 1}


def test_main_meals_are_counted_once_each_and_snacks_not_at_all() -> None:
    kinds = (MealKind.BREAKFAST, MealKind.LUNCH, MealKind.LUNCH, MealKind.SNACK)
    figures = day_figures([meal(kind=kind) for kind in kinds])
    assert figures[MAIN_MEALS_LOGGED] == Figure(2.0)
    assert figures["meals.entries"] == Figure(4.0)
    assert MAIN_MEALS_LOGGED not in day_figures([meal(kind=MealKind.SNACK)])


@pytest.mark.parametrize(
    ("entry", "pillars"),
    [
        (night(SATURDAY, "23:00", "07:00"), {"sleep"}),
        (exercise(5), {"exercise"}),
        (exercise(5, counts_as=CountsAs.PRACTICE), {"practice"}),
        (practice(5), {"practice"}),
        (practice(5, counts_as=CountsAs.BOTH), {"exercise", "practice"}),
        (meal(), {"meals"}),
        (CheckIn(day=SATURDAY), {"checkin"}),
        (HabitRecord(day=SATURDAY, habit="coffee"), {"own"}),
    ],
)
def test_an_entry_is_logged_in_its_areas(entry: Entry, pillars: set[str]) -> None:
    assert pillars_of(entry) == pillars
