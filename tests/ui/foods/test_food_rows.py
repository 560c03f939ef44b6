"""The rows of the list as values, and as a Qt model."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from nehabits.domain.food import Portion
from nehabits.domain.own_food import OWN_GROUP
from nehabits.services.food_browse import FoodSection, Kind, ListedFood
from nehabits.services.food_riches import RichFood, RichFoods
from nehabits.ui.foods.food_model import FoodModel
from nehabits.ui.foods.food_rows import FoodRow, food_rows, portion_text, rich_rows
from nehabits.ui.foods.rich_choice import nutrients_text, rich_text
from tests.ui.foods.food_driver import CUP

LENTILS = ListedFood("1", "lentils", "Legumes", CUP, favourite=True)
BAR = ListedFood("2", "my bar", OWN_GROUP)


def test_sections_stand_under_headings_and_what_was_found_under_none() -> None:
    sections = (FoodSection(Kind.OWN, (BAR,)), FoodSection(Kind.FOUND, (LENTILS,)))
    heading, bar, lentils = food_rows(sections)
    assert (heading.food_id, heading.title) == ("", "Your own foods")
    assert (bar.title, bar.below) == ("my bar", "Own foods")
    assert (lentils.title, lentils.below) == ("Lentils", "1 cup, 200 g · Legumes")
    assert lentils.spoken == "Lentils, 1 cup, 200 g · Legumes, favourite"


@pytest.mark.parametrize(
    ("portion", "said", "hidden"),
    [
        (CUP, "1 cup, 200 g", "1 cup"),
        (Portion("pot (150 g)", 150.0), "1 pot, 150 g", "1 pot"),
        (Portion("half a block (100 g)", 100.0), "half a block, 100 g", "half a block"),
        (Portion("2 slices", 50.0), "2 slices, 50 g", "2 slices"),
        (Portion("serving", 0.0), "1 serving", "1 serving"),
        (Portion("g", 100.0), "100 g", "100 g"),
    ],
)
def test_a_portion_says_its_weight_once(portion: Portion, said: str, hidden: str) -> None:
    assert portion_text(portion) == said
    assert portion_text(portion, numbers=False) == hidden


def test_hidden_grams_are_in_no_row() -> None:
    (row,) = food_rows((FoodSection(Kind.FOUND, (LENTILS,)),), numbers=False)
    assert row.below == "1 cup · Legumes"


RICH = RichFoods((RichFood("1", "lentils", CUP, 0.4), RichFood("3", "Oats", None, 0.1)), 113, 6)


def test_bars_are_shares_of_the_most() -> None:
    lentils, oats = rich_rows(RICH, "g")
    assert (lentils.figure, lentils.share, lentils.below) == ("0.4 g", 1.0, "1 cup, 200 g")
    assert (oats.figure, oats.share, oats.below) == ("0.1 g", 0.25, "100 g")


def test_hidden_numbers_leave_the_order_alone() -> None:
    rows = rich_rows(RICH, "g", numbers=False)
    assert [(row.title, row.figure, row.share) for row in rows] == [
        ("Lentils", "", None),
        ("Oats", "", None),
    ]


def test_what_a_sorted_list_leaves_out_is_said() -> None:
    assert rich_text(RICH).startswith("Measured values alone: 6 of 113 foods have none")
    assert "USDA SR28" in rich_text(RICH)


def test_nutrients_are_named() -> None:
    assert nutrients_text(("copper",)) == "Copper"
    assert nutrients_text(("tyrosine", "phenylalanine")) == "Tyrosine + phenylalanine"


ROWS = (FoodRow("", "Everyday"), FoodRow("1", "Lentils"), FoodRow("2", "Oats"))


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = FoodModel()
    qtmodeltester.check(model)
    model.show_rows(ROWS)
    qtmodeltester.check(model)
    assert [model.index(row).data() for row in range(3)] == ["Everyday", "Lentils", "Oats"]
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Lentils"


def test_a_heading_cannot_be_chosen() -> None:
    model = FoodModel()
    model.show_rows(ROWS)
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert (model.first(), model.place_of("2"), model.place_of("9"), model.place_of("")) == (
        1,
        2,
        -1,
        -1,
    )
