"""What foods bring stands beside the day, the week and the reference, and says what is missing."""

import dataclasses

import pytest

from nehabits.domain.figure import Figure
from nehabits.domain.meal import MealItem
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.saved_meal import SavedMeal
from nehabits.services.food_offers import usual_item
from nehabits.ui.meal.brought import Brought, brought, gaps_text, sources_text
from nehabits.ui.meal.meal_context import BROUGHT, MealContext
from tests.examples import item
from tests.ui.editors.conftest import page_of

KEYS = [nutrient.key for nutrient in NUTRIENTS]
LENTILS = item("lentils", 198, protein=18.0, copper=0.5)
SEEDS = item("seeds", 9, protein=2.7, tyrosine=0.1, phenylalanine=0.15)
YOGURT = MealItem("yogurt", 50, {"protein": 5.0}, estimates={"tyrosine": 0.2, "phenylalanine": 0.3})


def context() -> MealContext:
    lines: dict[str, ReferenceLine | None] = dict.fromkeys(BROUGHT)
    lines["meal.protein"] = ReferenceLine(60, None, "A source, 2005, guideline", "60 g a day")
    earlier = {"meal.protein": Figure(20.0, 1, 1)}
    means = {"meal.protein": 55.0}
    return MealContext(page_of(), earlier, lines, {}, frozenset(), means)


def lines_of(*items: MealItem) -> dict[str, Brought]:
    return {line.name: line for line in brought(items, context())}


def test_what_a_meal_brings_stands_after_what_the_day_had() -> None:
    protein = lines_of(LENTILS)["Protein"]
    assert (protein.text, protein.mean) == ("18 g", "7-day mean 55 g")
    shares = protein.shares
    assert (shares.low, shares.now) == (pytest.approx(60 / 90), pytest.approx(18 / 90))
    assert (shares.others, shares.mean) == (pytest.approx(20 / 90), pytest.approx(55 / 90))
    assert "Other meals of the day: 20 g · 7-day mean: 55 g a day" in protein.more
    assert "60 g a day (A source, 2005, guideline)" in protein.more


def test_an_empty_meal_brings_nothing_that_is_known() -> None:
    assert {line.text for line in brought([], context())} == {"–"}


def test_an_estimate_stands_beside_what_is_measured_and_says_of_which_food_it_is() -> None:
    line = lines_of(SEEDS, YOGURT)["Tyrosine + Phe"]
    assert line.text == "0.25 g + 0.5 g estimated"
    assert line.shares.estimated == pytest.approx(line.shares.now * 2)
    assert "Tyrosine + Phe: seeds 0.25 g; yogurt has no value, estimated 0.5 g" in line.more


def test_who_wants_no_estimates_sees_none() -> None:
    unwanted = dataclasses.replace(context(), estimates=False)
    lines = {line.name: line for line in brought([SEEDS, YOGURT], unwanted)}
    line = lines["Tyrosine + Phe"]
    assert (line.text, line.shares.estimated) == ("at least 0.25 g", 0)
    assert "yogurt has no value" in line.more
    assert "estimated" not in line.more + gaps_text([YOGURT], unwanted)


def test_a_sum_over_foods_without_a_value_is_at_least_in_words() -> None:
    line = lines_of(LENTILS, SEEDS)["Copper"]
    assert line.text == "at least 0.5 g".replace("g", "mg")
    assert "1 of 2 foods has no copper value, so at least this much." in line.more


def test_the_foods_that_bring_most_come_first() -> None:
    assert (
        "Protein: lentils 18 g, yogurt 5 g, seeds 2.7 g"
        in lines_of(SEEDS, YOGURT, LENTILS)["Protein"].more
    )


def test_the_foods_of_a_saved_meal_are_told_apart() -> None:
    soup = SavedMeal(name="soup", foods=(LENTILS, SEEDS)).as_food()
    assert "lentils 18 g, seeds 2.7 g" in lines_of(usual_item(soup))["Protein"].more


def test_what_lacks_is_said_in_words() -> None:
    full = item("tofu", **dict.fromkeys(KEYS, 1.0))
    assert gaps_text([full], context()) == ""
    tea = item("tea", **dict.fromkeys(KEYS[1:], 1.0))
    assert gaps_text([full, tea], context()) == "Not every food has a value for: protein."
    assert gaps_text([YOGURT], context()).endswith(
        "An estimate is from a food’s protein and group."
    )


def test_the_sources_are_named_once() -> None:
    assert sources_text(context()) == (
        "Values: USDA Standard Reference 28. References: A source 2005."
    )
    bare = dataclasses.replace(context(), reference_lines=dict.fromkeys(BROUGHT))
    assert sources_text(bare) == "Values: USDA Standard Reference 28."
