"""The everyday foods as they are committed: what the lists say, and what the product needs."""

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from nehabits.domain.food import EverydayFood, Food
from nehabits.exchange.food_files import FoodFiles
from nehabits.exchange.resources import resource_path
from nehabits.services.foods import Foods
from nehabits.storage.food_table import FoodTable
from tools.foods.build_everyday import FOODS, LISTS, main
from tools.foods.everyday_checks import differences
from tools.foods.everyday_lists import read_lists

FILES = FoodFiles(resource_path("foods"))
LEAST_PROTEIN = 2.0


@pytest.fixture(scope="module")
def everyday() -> list[EverydayFood]:
    return FILES.everyday()


@pytest.fixture(scope="module")
def found(
    everyday: list[EverydayFood], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Food]:
    table = FoodTable(tmp_path_factory.mktemp("cache"), FILES.fingerprint, FILES.foods)
    foods = Foods(table, lambda: everyday, FILES.estimates)
    return {row.food_id: foods.get(row.food_id) for row in everyday}


def test_the_tables_are_what_the_lists_say(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_there_are_at_least_six_hundred_foods_with_english_and_german_names(
    everyday: list[EverydayFood],
) -> None:
    assert len(everyday) >= 600
    assert all(row.name and row.translations for row in everyday)
    assert sum(len(row.aliases) for row in everyday) >= 600


@pytest.mark.parametrize(
    "pair",
    [
        "porridge/oatmeal",
        "courgette/zucchini",
        "aubergine/eggplant",
        "prawns/shrimp",
        "rocket/arugula",
        "mince/ground beef",
        "yoghurt/yogurt",
        "Ei/egg",
        "Haferflocken/oats",
    ],
)
def test_names_of_both_englishes_and_german_are_one_food(
    everyday: list[EverydayFood], pair: str
) -> None:
    named = {
        name.casefold(): row.food_id
        for row in everyday
        for name in (*row.translations, *row.aliases, row.name)
    }
    one, other = pair.casefold().split("/")
    assert named[one] == named[other]


def test_nearly_every_everyday_food_with_protein_is_measured_or_estimated(
    found: Mapping[str, Food],
) -> None:
    rich = [food for food in found.values() if _protein_of_a_portion(food) >= LEAST_PROTEIN]
    for amino_acid in ("tyrosine", "phenylalanine"):
        known = [
            food
            for food in rich
            if food.nutrients[amino_acid] is not None or amino_acid in food.estimates
        ]
        assert len(known) / len(rich) >= 0.95


def test_what_was_judged_by_hand_and_by_rule_differs_seldom() -> None:
    rows, _ = read_lists(LISTS)
    with (Path(FOODS) / "foods.csv").open(encoding="utf-8", newline="") as lines:
        foods = {row["ndb_id"]: (row["name"], row["food_group"]) for row in csv.DictReader(lines)}
    assert len(differences(rows, foods)) <= 0.02 * 3 * len(rows)


def _protein_of_a_portion(food: Food) -> float:
    assert food.default_portion is not None
    return (food.nutrients["protein"] or 0.0) * food.default_portion.grams / 100
