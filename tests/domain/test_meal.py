"""Meals: foods with amounts, known and unknown."""

import math

import pytest

from nehabits.domain.meal import MAIN_MEALS, Meal, MealItem, MealKind
from tests.examples import SATURDAY, at, item, refused


def test_breakfast_lunch_and_dinner_are_main_meals_and_a_snack_is_not() -> None:
    assert [kind.value for kind in MealKind] == ["breakfast", "lunch", "dinner", "snack"]
    assert set(MealKind) - {MealKind.SNACK} == MAIN_MEALS


def test_a_meal_without_food_is_refused() -> None:
    with refused("items", "A meal holds at least one food; add one."):
        Meal(day=SATURDAY, start=at("2026-11-21 13:00"), meal=MealKind.LUNCH, items=())


def test_an_unknown_nutrient_is_dropped_and_zero_is_kept() -> None:
    kept = MealItem("oil", 10.0, {"protein": 0.0, "copper": None})
    assert kept.nutrients == {"protein": 0.0}


def test_a_food_may_have_no_weight_and_no_nutrients() -> None:
    soup = MealItem("soup at Ann's", None)
    assert soup.nutrients == {}
    assert (soup.food_id, soup.amount, soup.portion) == ("", None, "g")


def test_later_changes_of_a_food_do_not_reach_the_meal() -> None:
    nutrients: dict[str, float | None] = {"protein": 9.0}
    eaten = MealItem("lentils", 100.0, nutrients)
    nutrients["protein"] = 1.0
    assert eaten.nutrients == {"protein": 9.0}


@pytest.mark.parametrize("name", ["", " "])
def test_a_food_without_a_name_is_refused(name: str) -> None:
    with refused("name", "Name the food."):
        item(name)


@pytest.mark.parametrize("number", [-0.1, math.nan, math.inf])
def test_an_absurd_amount_is_refused(number: float) -> None:
    for fields in ({"nutrients": {"iron": number}}, {"amount": number}):
        with refused("amount", "Amounts are numbers from 0 upwards."):
            MealItem("lentils", 100.0, **fields)
    with refused("amount", "Amounts are numbers from 0 upwards."):
        MealItem("lentils", number)


def test_nothing_at_all_is_an_amount() -> None:
    assert MealItem("lentils", 0.0, {"iron": 0.0}, amount=0.0).grams == 0


def test_a_food_without_its_estimates_keeps_what_was_measured_and_so_do_its_parts() -> None:
    yoghurt = MealItem("yoghurt", 100, {"protein": 9.0}, estimates={"tyrosine": 0.4})
    soup = MealItem("soup", 100, parts=(yoghurt,))
    (part,) = soup.measured().parts
    assert (part.estimates, part.nutrients) == ({}, {"protein": 9.0})
    assert yoghurt.estimates == {"tyrosine": 0.4}
