"""A food of a meal is weighed anew as its amount is typed; what was copied once stays."""

import dataclasses

import pytest

from nehabits.domain.food import Food, Portion
from nehabits.domain.meal import MealItem
from nehabits.domain.refusal import Refused
from nehabits.domain.saved_meal import SavedMeal
from nehabits.services.food_offers import usual_item
from nehabits.ui.meal.draft_item import DraftItem
from tests.examples import item, refused

CUP, SCOOP = Portion("cup", 198), Portion("scoop", 40)
LENTILS = Food(
    "16070", "Lentils, cooked", "Legumes", {"protein": 9.0, "tyrosine": None}, (CUP,), CUP
)
USUAL = DraftItem(usual_item(LENTILS), LENTILS)


@pytest.mark.parametrize(
    ("typed", "grams", "portion"),
    [
        ("2", 396, "cup"),
        ("½", 99, "cup"),
        ("1/2 cup", 99, "cup"),
        ("1 1/2", 297, "cup"),
        ("1 ½ cups", 297, "cup"),
        ("0.5", 99, "cup"),
        ("150 g", 150, "g"),
        ("150g", 150, "g"),
        ("0,5 cup", 99, "cup"),
    ],
)
def test_number_and_portion_are_read_in_one(typed: str, grams: float, portion: str) -> None:
    weighed = USUAL.reweighed(typed).item
    assert weighed.grams == pytest.approx(grams)
    assert weighed.portion == portion
    assert weighed.nutrients["protein"] == pytest.approx(grams * 0.09)


@pytest.mark.parametrize("typed", ["", "much", "-1", "0", "0 g", "99999", "1/0", "1/0 cup", "😀"])
def test_an_amount_that_is_none_is_refused_at_the_amount(typed: str) -> None:
    with refused("amount", ""):
        USUAL.reweighed(typed)


def test_a_portion_there_is_not_is_refused_with_those_there_are() -> None:
    with refused("portion", "“bucket” is not a portion of Lentils, cooked"):
        USUAL.reweighed("2 bucket")


def test_a_very_long_text_is_refused_in_one_short_sentence() -> None:
    with pytest.raises(Refused) as caught:
        USUAL.reweighed("9" * 10_000)
    assert len(caught.value.sentence) < 120


def test_more_of_a_kept_item_is_more_of_what_was_copied_then() -> None:
    kept = MealItem("lentils", 198, {"protein": 10.0}, "16070", 1, "cup", {"tyrosine": 0.5})
    more = DraftItem(kept, LENTILS).reweighed("2 cups").item
    assert (more.grams, more.amount, more.nutrients["protein"]) == (396, 2, 20.0)
    assert more.estimates == {"tyrosine": 1.0}
    assert DraftItem(kept, LENTILS).reweighed("1").item is kept


def test_a_portion_the_table_lost_still_counts() -> None:
    kept = MealItem("lentils", 40, {"protein": 2.0}, "16070", 1, "scoop")
    more = DraftItem(kept, LENTILS).reweighed("3 scoop").item
    assert (more.grams, more.nutrients["protein"]) == (120, 6.0)


def test_too_much_of_a_kept_item_is_refused_as_of_a_new_one() -> None:
    kept = MealItem("lentils", 198, {}, "16070", 1, "cup")
    with refused("amount", "Lentils, cooked: 19,800 g is above"):
        DraftItem(kept, LENTILS).reweighed("100")


def test_a_food_in_no_table_stays_as_it_was() -> None:
    typed = DraftItem(MealItem("shake", None, {"protein": 30.0}))
    assert typed.reweighed("2") is typed
    assert typed.portions == ()


def test_servings_of_a_saved_meal_whose_weight_is_not_known_can_be_typed() -> None:
    soup = SavedMeal(name="soup", foods=(item("broth", None, protein=4.0),)).as_food()
    draft = DraftItem(usual_item(soup), soup)
    two = draft.reweighed("2").item
    assert (two.amount, two.portion, two.foods[0].nutrients["protein"]) == (2, "serving", 8.0)
    with refused("portion", "The weight of soup is not known"):
        draft.reweighed("150 g")


def test_a_correction_of_the_food_is_used_where_the_portion_changes() -> None:
    kept = MealItem("lentils", 198, {"protein": 10.0}, "16070", 1, "cup")
    scooped = dataclasses.replace(LENTILS, portions=(CUP, SCOOP))
    assert DraftItem(kept, scooped).reweighed("1 scoop").item.nutrients["protein"] == 3.6
