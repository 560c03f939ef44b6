"""What foods add up to: hand-worked sums, estimates beside them, and what kinds count."""

import pytest

from nehabits.domain.day_figures import day_figures
from nehabits.domain.figure import Figure
from nehabits.domain.food_figures import food_figures
from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.meal import MealItem
from tests.examples import item, meal

GRAIN, PLANT, OTHER = (
    FoodTraits(fruit_vegetable=False, whole_grain=True, tyrosine_group=TyrosineGroup.NONE),
    FoodTraits(fruit_vegetable=True, whole_grain=False, tyrosine_group=TyrosineGroup.NONE),
    FoodTraits(fruit_vegetable=False, whole_grain=False, tyrosine_group=TyrosineGroup.NONE),
)


def food(
    traits: FoodTraits | None,
    grams: float | None = 100.0,
    estimates: dict[str, float] | None = None,
    **nutrients: float | None,
) -> MealItem:
    return MealItem("food", grams, nutrients, estimates=estimates or {}, traits=traits)


def of_group(group: TyrosineGroup, protein: float | None) -> MealItem:
    return food(
        FoodTraits(fruit_vegetable=False, whole_grain=False, tyrosine_group=group), protein=protein
    )


def test_no_foods_have_no_figures() -> None:
    assert food_figures([]) == {}


def test_an_estimate_stands_beside_the_sum_and_is_no_part_of_it() -> None:
    foods = [
        food(OTHER, tyrosine=1.2, phenylalanine=1.0),
        food(OTHER, estimates={"tyrosine": 0.5, "phenylalanine": 0.75}),
    ]
    figures = food_figures(foods)
    assert figures["meal.tyrosine"] == Figure(1.2, 1, 2, estimated=0.5)
    assert figures["meal.phenylalanine"] == Figure(1.0, 1, 2, estimated=0.75)
    assert figures["meal.phe_tyr"] == Figure(pytest.approx(2.2), 1, 2, estimated=1.25)
    assert figures["meal.protein"] == Figure(None, 0, 2)


def test_the_two_together_are_estimated_as_soon_as_one_is_not_measured() -> None:
    figures = food_figures([food(OTHER, tyrosine=0.5, estimates={"phenylalanine": 0.25})])
    assert figures["meal.phe_tyr"] == Figure(None, 0, 1, estimated=0.75)
    assert figures["meal.tyrosine"] == Figure(0.5, 1, 1)


def test_half_an_estimate_is_none() -> None:
    figures = food_figures([food(OTHER, estimates={"tyrosine": 0.5})])
    assert figures["meal.tyrosine"] == Figure(None, 0, 1, estimated=0.5)
    assert figures["meal.phe_tyr"] == Figure(None, 0, 1)


def test_fruit_and_vegetables_are_weighed_and_other_foods_are_none_of_them() -> None:
    foods = [food(PLANT, 150), food(PLANT, 80), food(OTHER, 500), food(None, 40)]
    assert food_figures(foods)["meal.fruit_vegetables"] == Figure(230.0, 3, 4)


def test_a_vegetable_without_a_weight_is_not_zero() -> None:
    assert food_figures([food(PLANT, None)])["meal.fruit_vegetables"] == Figure(None, 0, 1)


def test_foods_of_whole_grain_are_counted() -> None:
    foods = [food(GRAIN), food(GRAIN), food(PLANT), food(None)]
    assert food_figures(foods)["meal.whole_grain"] == Figure(2.0, 3, 4)


def test_a_group_counts_from_five_grams_of_protein_between_its_foods() -> None:
    foods = [
        of_group(TyrosineGroup.DAIRY, 3.0),
        of_group(TyrosineGroup.DAIRY, 2.0),
        of_group(TyrosineGroup.EGGS, 4.9),
        of_group(TyrosineGroup.SOY, 12.0),
        of_group(TyrosineGroup.POULTRY, None),
        of_group(TyrosineGroup.NONE, 80.0),
    ]
    assert food_figures(foods)["meal.tyrosine_groups"] == Figure(2.0, 5, 6)


def test_foods_of_an_unknown_kind_have_no_groups() -> None:
    assert food_figures([food(None, protein=20.0)])["meal.tyrosine_groups"] == Figure(None, 0, 1)


def test_a_saved_meal_counts_food_by_food() -> None:
    parts = (
        food(PLANT, 80, protein=2.0, copper=0.1),
        food(GRAIN, 60, protein=6.0),
        food(PLANT, 20, protein=1.0),
    )
    soup = MealItem("soup", 160, amount=1, portion="serving", parts=parts)
    figures = day_figures([meal(soup, item("bread", protein=4.0))])
    assert figures["meal.protein"] == Figure(13.0, 4, 4)
    assert figures["meal.copper"] == Figure(0.1, 1, 4)
    assert figures["meal.fruit_vegetables"] == Figure(100.0, 3, 4)
    assert figures["meal.whole_grain"] == Figure(1.0, 3, 4)
