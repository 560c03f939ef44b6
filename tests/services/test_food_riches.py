"""Foods by what they hold: hand-made tables of which each order is plain to see."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nehabits.domain.food import EverydayFood, Food, Portion
from nehabits.domain.meal import MealItem
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.own_food import OwnFood
from nehabits.domain.saved_meal import SavedMeal
from nehabits.services.food_riches import FoodRiches
from nehabits.services.foods import Foods
from nehabits.services.shelf import EMPTY_SHELF, Shelf
from nehabits.storage.food_table import FoodTable

CUP, SLICE = Portion("cup", 200.0), Portion("slice", 30.0)


def food(food_id: str, name: str, *portions: Portion, **known: float) -> Food:
    nothing: dict[str, float | None] = {each.key: None for each in NUTRIENTS}
    return Food(food_id, name, "Snacks", nothing | known, portions)


FILED = [
    food("1", "Lentils, cooked", tyrosine=0.2, phenylalanine=0.4, copper=0.0),
    food("2", "Bread, rye", tyrosine=0.5, copper=0.1),
    food("3", "Turkey, whole", Portion("turkey", 4000.0), Portion("oz", 28.0), tyrosine=1.0),
    food("4", "Spirulina, dried", Portion("tbsp", 7.0), tyrosine=2.5, phenylalanine=2.5),
    food("5", "Water"),
    food("6", "Crackers", tyrosine=0.3),
]
EVERYDAY = [
    EverydayFood("lentils", (), "1", (CUP,)),
    EverydayFood("rye bread", (), "2", (SLICE,)),
    EverydayFood("water", (), "5", (CUP,)),
]


class Kitchen:
    """A shelf that a test fills."""

    def __init__(self) -> None:
        self.shelf = EMPTY_SHELF

    def keep(self, *own: OwnFood, meals: tuple[SavedMeal, ...] = ()) -> None:
        foods = {str(each.id): each.as_food() for each in (*own, *meals)}
        foods = {k: v for k, v in foods.items() if k not in {str(o.id) for o in own if o.corrects}}
        corrections = {each.corrects: each for each in own if each.corrects}
        self.shelf = Shelf(foods=foods, corrections=corrections)


@pytest.fixture
def kitchen() -> Kitchen:
    return Kitchen()


@pytest.fixture
def riches(tmp_path: Path, kitchen: Kitchen) -> Iterator[FoodRiches]:
    table = FoodTable(tmp_path, lambda: "one", lambda: FILED)
    foods = Foods(table, lambda: EVERYDAY, shelf=lambda: kitchen.shelf)
    yield FoodRiches(foods, lambda: kitchen.shelf)
    foods.close()


def listed(riches: FoodRiches, *keys: str, **how: bool) -> list[tuple[str, float]]:
    found = riches.rich_in(keys, **how).foods
    return [(each.title, pytest.approx(each.amount)) for each in found]


def test_a_usual_portion_counts_before_the_weight(riches: FoodRiches) -> None:
    # 200 g of lentils bring 0.4 g, a slice of 30 g brings 0.15 g; in 100 g bread has more.
    assert listed(riches, "tyrosine") == [("lentils", 0.4), ("rye bread", 0.15)]
    assert listed(riches, "tyrosine", per_portion=False) == [("rye bread", 0.5), ("lentils", 0.2)]


def test_the_portion_is_said_and_none_where_it_is_100_g(riches: FoodRiches) -> None:
    assert riches.rich_in(["tyrosine"]).foods[0].portion == CUP
    assert riches.rich_in(["tyrosine"], per_portion=False).foods[0].portion is None


def test_of_all_foods_a_whole_animal_is_no_portion(riches: FoodRiches) -> None:
    # 28 g of turkey bring 0.28 g, 7 g of spirulina 0.175 g, crackers have no portion: 100 g.
    assert listed(riches, "tyrosine", all_foods=True) == [
        ("lentils", 0.4),
        ("Crackers", 0.3),
        ("Turkey, whole", 0.28),
        ("Spirulina, dried", 0.175),
        ("rye bread", 0.15),
    ]


def test_two_nutrients_are_added_where_both_are_measured(riches: FoodRiches) -> None:
    both = ("tyrosine", "phenylalanine")
    assert listed(riches, *both) == [("lentils", 1.2)]
    assert listed(riches, *both, all_foods=True, per_portion=False) == [
        ("Spirulina, dried", 5.0),
        ("lentils", 0.6),
    ]


def test_what_has_no_value_is_counted_and_nought_is_a_value(riches: FoodRiches) -> None:
    everyday = riches.rich_in(["copper"])
    assert [each.title for each in everyday.foods] == ["rye bread"]
    assert (everyday.looked_at, everyday.without) == (3, 1)
    of_all = riches.rich_in(["copper"], all_foods=True)
    assert (of_all.looked_at, of_all.without) == (6, 4)


def test_own_foods_and_corrections_stand_with_their_own_values(
    riches: FoodRiches, kitchen: Kitchen
) -> None:
    bar = OwnFood(name="Bar", nutrients={"tyrosine": 3.0}, portions=(Portion("bar", 50.0),))
    turkey = OwnFood(name="Turkey", nutrients={"tyrosine": 2.0}, corrects="3")
    bread = OwnFood(name="Rye", nutrients={"copper": 1.0}, corrects="2")
    soup = SavedMeal(name="Soup", foods=(MealItem("stock", 100.0, {"tyrosine": 90.0}),))
    kitchen.keep(bar, turkey, bread, meals=(soup,))
    # 50 g of the bar bring 1.5 g; turkey keeps the table's portions, whose first weighs 4 kg.
    assert listed(riches, "tyrosine", per_portion=False) == [
        ("Bar", 3.0),
        ("Turkey", 2.0),
        ("lentils", 0.2),
    ]
    assert listed(riches, "tyrosine")[1] == ("Bar", 1.5)
    found = riches.rich_in(["tyrosine"])
    assert (found.looked_at, found.without) == (5, 2)
    assert [each.is_own for each in found.foods if each.title == "Bar"] == [True]
    of_all = riches.rich_in(["tyrosine"], all_foods=True)
    assert (of_all.looked_at, of_all.without) == (7, 2)


def test_a_short_list_holds_the_richest(riches: FoodRiches) -> None:
    whole = riches.rich_in(["tyrosine"], all_foods=True).foods
    for limit in range(6):
        assert riches.rich_in(["tyrosine"], all_foods=True, limit=limit).foods == whole[:limit]


def test_an_unknown_nutrient_is_no_question(riches: FoodRiches) -> None:
    with pytest.raises(KeyError):
        riches.rich_in(["name; DROP TABLE food"])
