import csv

import pytest

from nehabits.domain.food_traits import FoodTraits, TyrosineGroup, traits_of
from nehabits.exchange.resources import resource_path
from tests.judged_foods import judged


@pytest.fixture(scope="module")
def table() -> dict[str, str]:
    text = resource_path("foods/foods.csv").read_text(encoding="utf-8")
    return {row["name"]: row["food_group"] for row in csv.DictReader(text.splitlines())}


@pytest.mark.parametrize(("name", "group", "traits"), list(judged()))
def test_a_food_counts_as_what_a_person_says(name: str, group: str, traits: FoodTraits) -> None:
    assert traits_of(name, group) == traits


def test_the_judged_foods_are_in_the_table(table: dict[str, str]) -> None:
    foods = [(name, group) for name, group, _ in judged()]
    assert len(foods) >= 120
    assert [name for name, group in foods if table.get(name) != group] == []


def test_a_food_of_an_unknown_group_counts_as_nothing() -> None:
    assert traits_of("Tofu", "Another group") == FoodTraits(False, False, TyrosineGroup.NONE)


def test_only_plants_count_as_fruit_or_vegetable(table: dict[str, str]) -> None:
    for name, group in table.items():
        traits = traits_of(name, group)
        if traits.fruit_vegetable:
            assert not traits.whole_grain, name
            assert traits.tyrosine_group in {TyrosineGroup.NONE, TyrosineGroup.SOY}, name


def test_the_rules_count_as_many_foods_as_were_looked_through(table: dict[str, str]) -> None:
    """Whoever changes a rule looks through the foods it moves, then writes the new figure."""
    traits = [traits_of(name, group) for name, group in table.items()]
    assert sum(each.fruit_vegetable for each in traits) == 989
    assert sum(each.whole_grain for each in traits) == 254
    counted = dict.fromkeys(TyrosineGroup, 0)
    for each in traits:
        counted[each.tyrosine_group] += 1
    assert counted == {
        TyrosineGroup.DAIRY: 316,
        TyrosineGroup.EGGS: 30,
        TyrosineGroup.POULTRY: 489,
        TyrosineGroup.SOY: 112,
        TyrosineGroup.NUTS_SEEDS: 158,
        TyrosineGroup.NONE: 7684,
    }
