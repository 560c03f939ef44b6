import csv
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pytest

from nehabits.domain.clean_portions import MOST_PORTIONS, NEARLY
from nehabits.domain.food import EverydayFood, Food, Portion
from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.portion_text import unit_words
from nehabits.exchange.food_files import (
    FoodFiles,
    everyday_from_csv,
    foods_from_csv,
    names_from_csv,
    portions_from_csv,
)
from nehabits.exchange.resources import resource_path

FILES = FoodFiles(resource_path("foods"))


@pytest.fixture(scope="module")
def foods() -> Mapping[str, Food]:
    return {food.id: food for food in FILES.foods()}


@pytest.fixture(scope="module")
def everyday() -> list[EverydayFood]:
    return FILES.everyday()


def test_an_empty_cell_is_unknown_and_a_zero_is_zero(foods: Mapping[str, Food]) -> None:
    assert foods["01002"].nutrients["tyrosine"] is None
    assert foods["01002"].nutrients["vitamin_c"] == 0


@pytest.mark.parametrize(
    ("food_id", "nutrient", "value"),
    [
        ("01123", "protein", 12.56),
        ("01123", "tyrosine", 0.499),
        ("01123", "copper", 0.072),
        ("16108", "tyrosine", 1.539),
        ("11457", "vitamin_c", 28.1),
        ("11457", "folate", 194),
        ("12014", "magnesium", 592),
        ("20038", "tyrosine", 0.573),
    ],
)
def test_known_foods_have_their_known_values(
    foods: Mapping[str, Food], food_id: str, nutrient: str, value: float
) -> None:
    assert foods[food_id].nutrients[nutrient] == value


@pytest.mark.parametrize(
    ("nutrient", "known"),
    [
        ("protein", 8789),
        ("fibre", 8195),
        ("tyrosine", 4506),
        ("phenylalanine", 4536),
        ("vitamin_c", 7971),
        ("vitamin_b6", 7884),
        ("folate", 6732),
        ("copper", 7532),
        ("magnesium", 8050),
        ("iron", 8645),
        ("zinc", 8083),
    ],
)
def test_as_many_values_are_known_as_the_source_says(
    foods: Mapping[str, Food], nutrient: str, known: int
) -> None:
    assert sum(food.nutrients[nutrient] is not None for food in foods.values()) == known


def test_the_grams_of_a_portion_are_those_of_one() -> None:
    text = "food_id,seq,amount,description,grams\n1,1,0.5,cup,90\n1,2,10,grapes,49\n"
    assert portions_from_csv(text)["1"] == (Portion("cup", 180), Portion("grape", 4.9))


def test_a_portion_is_listed_once_and_others_stay() -> None:
    text = (
        "food_id,seq,amount,description,grams\n"
        '1,1,1,"container, (8 oz)",227\n'
        "1,2,1,container (8 oz),227\n"
        "1,3,1,container (6 oz),170\n"
        "1,4,2,Container (8 oz),454\n"
        "2,1,1,container (8 oz),227\n"
    )
    portions = portions_from_csv(text)
    assert [portion.grams for portion in portions["1"]] == [227, 170]
    assert len(portions["2"]) == 1


def test_columns_are_found_by_name_in_any_order() -> None:
    columns = "zinc_mg,iron_mg,magnesium_mg,copper_mg,folate_dfe_ug,vitamin_b6_mg,vitamin_c_mg,"
    columns += "phenylalanine_g,tyrosine_g,fibre_g,protein_g,food_group,name,ndb_id\n"
    (food,) = foods_from_csv(
        columns + '1,2,3,4,5,6,7,8,9,,0,Group,"Food, raw",00001\n',
        "grams,description,amount,seq,food_id\n",
    )
    assert (food.id, food.name, food.group, food.portions) == ("00001", "Food, raw", "Group", ())
    assert (food.nutrients["zinc"], food.nutrients["tyrosine"]) == (1, 9)
    assert (food.nutrients["fibre"], food.nutrients["protein"]) == (None, 0)


def test_no_food_of_the_table_lists_a_portion_twice_or_more_than_eight(
    foods: Mapping[str, Food],
) -> None:
    for food in foods.values():
        assert len(food.portions) <= MOST_PORTIONS
        assert len({portion.description.casefold() for portion in food.portions}) == len(
            food.portions
        )
        assert all(portion.grams > 0 for portion in food.portions)
        assert [
            (one, other)
            for one, other in combinations(food.portions, 2)
            if abs(one.grams - other.grams) <= NEARLY * max(one.grams, other.grams)
            and alike(one, other)
        ] == [], food.name


def alike(one: Portion, other: Portion) -> bool:
    """Tell whether the words of one description outside brackets are all in the other's."""
    ours, theirs = unit_words(one.description), unit_words(other.description)
    return ours <= theirs or theirs <= ours


def test_cleaning_leaves_no_food_without_its_portions(foods: Mapping[str, Food]) -> None:
    text = resource_path("foods/portions.csv").read_text(encoding="utf-8")
    listed = {row["food_id"] for row in csv.DictReader(text.splitlines())}
    assert {food.id for food in foods.values() if food.portions} == listed


def test_a_food_offers_first_what_people_use_first(foods: Mapping[str, Food]) -> None:
    egg = [portion.description for portion in foods["01123"].portions]
    assert egg[:2] == ["medium", "large"]
    assert egg[-1] == "cup (4.86 large eggs)"
    assert [portion.description for portion in foods["01001"].portions] == [
        'pat (1" sq, 1/3" high)',
        "stick",
        "tbsp",
        "cup",
    ]


def test_every_everyday_food_is_in_the_table(
    foods: Mapping[str, Food], everyday: list[EverydayFood]
) -> None:
    assert len(everyday) >= 600
    assert [row.name for row in everyday if row.food_id not in foods] == []
    assert len({row.food_id for row in everyday}) == len(everyday)


def test_every_portion_a_number_counts_is_one_of_the_food(everyday: list[EverydayFood]) -> None:
    for row in everyday:
        assert not row.each or row.each in [p.description for p in row.portions], row.name


def test_a_row_of_everyday_foods_is_read_whole() -> None:
    text = (
        "food_id,name,aliases,portions,each,how_often,fruit_vegetable,whole_grain,tyrosine_group\n"
        '00001,nut,nuts;kernel,"oz, whole=28.35;kernel=1.2",kernel,3,no,yes,nuts_seeds\n'
    )
    nut = EverydayFood(
        "nut",
        ("nuts", "kernel"),
        "00001",
        (Portion("oz, whole", 28.35), Portion("kernel", 1.2)),
        "kernel",
        ("Nuss", "Kern"),
        3,
        FoodTraits(
            fruit_vegetable=False, whole_grain=True, tyrosine_group=TyrosineGroup.NUTS_SEEDS
        ),
    )
    names = names_from_csv("food_id,names\n00001,Nuss;Kern\n")
    assert everyday_from_csv(text, names) == [nut]
    (unnamed,) = everyday_from_csv(text.replace("nuts;kernel", ""), {})
    assert (unnamed.aliases, unnamed.translations) == ((), ())


@pytest.mark.parametrize("changed", ["foods.csv", "portions.csv"])
def test_the_fingerprint_changes_with_the_tables(tmp_path: Path, changed: str) -> None:
    for name in ("foods.csv", "portions.csv"):
        (tmp_path / name).write_text("a\n", encoding="utf-8")
    before = FoodFiles(tmp_path).fingerprint()
    assert FoodFiles(tmp_path).fingerprint() == before
    (tmp_path / changed).write_text("b\n", encoding="utf-8")
    assert FoodFiles(tmp_path).fingerprint() != before
