"""Saved meals: one serving, several, a part of one, and what is refused."""

import pytest

from nehabits.domain.food import weighed
from nehabits.domain.food_figures import food_figures
from nehabits.domain.meal import MealItem
from nehabits.domain.saved_meal import SAVED_GROUP, SavedMeal
from tests.examples import item, refused

LENTILS = MealItem(
    "lentils", 400, {"protein": 36.0, "copper": 1.0}, "16070", 2, "cup", {"tyrosine": 0.5}
)
OIL = MealItem("olive oil", 27, {"protein": 0.0}, "04053", 2, "tbsp")
SOUP = SavedMeal(name="Lentil soup", foods=(LENTILS, OIL), servings=4)


def test_one_serving_holds_its_share_of_each_food() -> None:
    food = SOUP.as_food()
    assert (food.id, food.title, food.group) == (str(SOUP.id), "Lentil soup", SAVED_GROUP)
    (serving,) = food.portions
    assert (serving.description, serving.grams) == ("serving", pytest.approx(106.75))
    lentils, oil = food.parts
    assert (lentils.grams, lentils.amount, lentils.portion) == (100, 0.5, "cup")
    assert lentils.nutrients == {"protein": 9.0, "copper": 0.25}
    assert lentils.estimates == {"tyrosine": 0.125}
    assert oil.grams == 6.75


def test_two_servings_are_logged_as_one_item() -> None:
    food = SOUP.as_food()
    logged = weighed(food, 2, food.default_portion)
    assert (logged.name, logged.grams, logged.amount, logged.portion) == (
        "Lentil soup",
        pytest.approx(213.5),
        2,
        "serving",
    )
    assert logged.food_id == str(SOUP.id)
    assert logged.nutrients == {}
    assert food_figures(logged.foods)["meal.protein"].value == pytest.approx(18)


def test_grams_of_a_saved_meal_are_a_part_of_a_serving() -> None:
    logged = weighed(SOUP.as_food(), 53.375)
    assert logged.grams == pytest.approx(53.375)
    assert food_figures(logged.foods)["meal.copper"].value == pytest.approx(0.125)


def test_its_nutrients_in_100_g_are_known_where_every_food_has_them() -> None:
    nutrients = SOUP.as_food().nutrients
    assert nutrients["protein"] == pytest.approx(36 / 427 * 100)
    assert nutrients["copper"] is None


def test_without_weights_only_servings_can_be_logged() -> None:
    food = SavedMeal(name="Stew", foods=(item("stew", None, protein=30.0),)).as_food()
    logged = weighed(food, 1, food.default_portion)
    assert logged.grams is None
    assert food_figures(logged.foods)["meal.protein"].value == 30
    with refused("portion", "The weight of Stew is not known"):
        weighed(food, 100)


def test_a_saved_meal_among_the_foods_becomes_its_foods() -> None:
    food = SOUP.as_food()
    both = SavedMeal(name="Dinner", foods=(weighed(food, 1, food.default_portion), item("bread")))
    assert [each.name for each in both.foods] == ["lentils", "olive oil", "bread"]


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"name": " \n"}, "name", "Name the saved meal"),
        ({"name": "x" * 61}, "name", "A name has at most 60 letters"),
        ({"foods": ()}, "foods", "A saved meal holds at least one food"),
        ({"servings": 0}, "servings", "Servings are a number above 0"),
        ({"servings": -1}, "servings", "Servings are a number above 0"),
        ({"servings": 101}, "servings", "Servings are a number above 0 and at most 100"),
        ({"servings": float("nan")}, "servings", "Servings are a number above 0"),
    ],
)
def test_what_no_saved_meal_is(fields: dict[str, object], field: str, sentence: str) -> None:
    with refused(field, sentence):
        SavedMeal(**{"name": "Soup", "foods": (OIL,), **fields})  # type: ignore[arg-type]
