"""Foods of a person's own: what a label gives is known, everything else is not."""

import pytest

from nehabits.domain.food import Portion, weighed
from nehabits.domain.own_food import OWN_GROUP, OwnFood
from tests.examples import refused

SKYR = OwnFood(
    name="Skyr", nutrients={"protein": 11.0, "fibre": None}, portions=(Portion("pot", 150),)
)


def test_a_pot_brings_what_the_label_says_and_nothing_else_is_known() -> None:
    food = SKYR.as_food()
    assert (food.id, food.title, food.group) == (str(SKYR.id), "Skyr", OWN_GROUP)
    pot = weighed(food, 1, food.default_portion)
    assert (pot.grams, pot.portion, dict(pot.nutrients)) == (150, "pot", {"protein": 16.5})


def test_a_correction_is_found_under_the_food_it_corrects() -> None:
    assert OwnFood(name="oats", corrects="08120").food_id == "08120"


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"name": ""}, "name", "Name the food"),
        ({"name": "x" * 61}, "name", "A name has at most 60 letters"),
        (
            {"nutrients": {"protein": 101.0}},
            "protein",
            "Protein in 100 g is a number from 0 to 100 g",
        ),
        ({"nutrients": {"protein": -1.0}}, "protein", "Protein in 100 g"),
        (
            {"nutrients": {"zinc": float("inf")}},
            "zinc",
            "Zinc in 100 g is a number from 0 to 10,000 mg",
        ),
        ({"nutrients": {"sugar": 1.0}}, "sugar", "There is no nutrient sugar"),
        ({"portions": (Portion("pot", 0),)}, "grams", "A portion weighs more than 0 g"),
        ({"portions": (Portion("pot", 5001),)}, "grams", "A portion weighs more than 0 g"),
    ],
)
def test_what_no_label_says_is_refused_at_its_field(
    fields: dict[str, object], field: str, sentence: str
) -> None:
    with refused(field, sentence):
        OwnFood(**{"name": "Skyr", **fields})  # type: ignore[arg-type]


def test_the_most_there_can_be_in_100_g_is_kept() -> None:
    food = OwnFood(name="Whey", nutrients={"protein": 100.0, "vitamin_c": 10_000.0, "folate": 0.0})
    assert food.nutrients == {"protein": 100.0, "vitamin_c": 10_000.0, "folate": 0.0}
