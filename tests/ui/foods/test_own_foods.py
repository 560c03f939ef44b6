"""Own foods, corrections and saved meals are made, changed and taken back on the Foods page."""

import pytest
from PySide6.QtCore import Qt

from nehabits.domain.food import weighed
from nehabits.domain.meal import MealItem
from nehabits.domain.own_food import OwnFood
from nehabits.domain.saved_meal import SavedMeal
from nehabits.services.services import Services
from nehabits.ui.foods.saved_meal_form import SavedMealForm
from tests.examples import SATURDAY, meal
from tests.ui.foods.food_driver import Cook, chosen, focused

KEYS = Qt.Key
LENTILS = "16070"


def test_an_own_food_is_made_from_its_label_with_mistakes_on_the_way(
    cook: Cook, services: Services
) -> None:
    cook.presses_button("New food")
    cook.types("Skyr")
    cook.fills(per="a pot", protein="16,5", copper="some")
    cook.presses(KEYS.Key_Return)
    assert cook.form().fields["per"].refusal.startswith("“a pot” is not understood")
    assert focused() is cook.line("per")
    cook.fills(per="150")
    cook.presses(KEYS.Key_Return)
    assert cook.form().fields["per"].refusal == ""
    assert cook.form().fields["copper"].refusal.startswith("“some” is not understood")
    cook.fills(copper="", portion_0="pot")
    cook.presses(KEYS.Key_Return)
    assert cook.form().fields["grams_0"].refusal == "Type what one of it weighs in grams."
    cook.fills(grams_0="150 g")
    cook.presses(KEYS.Key_Return)
    (skyr,) = services.kitchen.own_foods()
    assert skyr.nutrients == {"protein": 11.0}
    assert cook.page.place.form is None
    assert chosen(cook) == skyr.food_id
    assert "Own food kept: Skyr" in cook.says()
    assert focused() is cook.page.finder.line
    # 11 g of protein × the share of all foods: an estimate stands apart from what is known.
    share = services.foods.share("Own foods", "tyrosine")
    assert share is not None
    guess = services.foods.get(skyr.food_id).estimates["tyrosine"]
    assert guess == pytest.approx(11 * share.grams_per_gram_protein)
    assert any(text.startswith("Estimated from its protein") for text in cook.says())


def test_a_name_that_is_taken_is_answered_there(cook: Cook, services: Services) -> None:
    services.kitchen.keep_food(OwnFood(name="Skyr"))
    cook.presses_button("New food")
    cook.types("skyr")
    cook.presses(KEYS.Key_Return)
    assert cook.form().fields["name"].refusal == (
        "Skyr is a food of yours already; choose another name."
    )
    assert len(services.kitchen.own_foods()) == 1


def test_a_correction_changes_the_future_and_leaves_the_past(
    cook: Cook, services: Services
) -> None:
    before = services.foods.item(LENTILS, 100)
    services.journal.log(meal(before))
    cook.types("lentils")
    cook.presses_button("Correct this food")
    assert cook.line("protein").text() == "9.02"
    cook.fills(protein="10")
    cook.presses(KEYS.Key_Return)
    (entry,) = services.review.entries(SATURDAY, SATURDAY)
    assert entry.items[0].nutrients["protein"] == before.nutrients["protein"] == 9.02
    after = services.foods.item(LENTILS, 100)
    assert after.nutrients == {**before.nutrients, "protein": 10.0}
    assert any("protein from you, the rest as in the table." in text for text in cook.says())
    cook.presses_button("Back to the table’s values")
    assert services.foods.item(LENTILS, 100) == before
    assert "Back to the food table: lentils" in cook.says()
    cook.presses_button("Undo this")
    assert services.foods.item(LENTILS, 100) == after


def test_an_own_food_is_edited_deleted_and_brought_back(cook: Cook, services: Services) -> None:
    bar = OwnFood(name="Oat bar", nutrients={"protein": 10 / 3})
    services.kitchen.keep_food(bar)
    cook.finds("oat bar")
    cook.presses_button("Edit")
    cook.fills(iron="2")
    cook.presses(KEYS.Key_Return)
    assert services.kitchen.own_foods()[0].nutrients == {"protein": 10 / 3, "iron": 2.0}
    cook.presses_button("Delete")
    assert services.kitchen.own_foods() == ()
    assert "Own food deleted: Oat bar" in cook.says()
    assert chosen(cook) != bar.food_id
    cook.presses_button("Undo this")
    assert services.kitchen.own_food(bar.food_id) is not None
    assert "Taken back: Own food deleted: Oat bar" in cook.says()


def keep_soup(services: Services) -> SavedMeal:
    soup = SavedMeal(
        name="Soup", foods=(weighed(services.foods.get(LENTILS), 400), MealItem("salt", 2.0))
    )
    services.kitchen.keep_meal(soup)
    return soup


def test_a_saved_meal_is_renamed_served_otherwise_and_deleted(
    cook: Cook, services: Services
) -> None:
    soup = keep_soup(services)
    cook.finds("soup")
    assert chosen(cook) == str(soup.id)
    assert "lentils (400 g)\nsalt (2 g)" in cook.says()
    cook.presses_button("Rename, or change servings")
    assert isinstance(cook.page.place.form, SavedMealForm)
    cook.fills(name="Lentil pot", servings="a few")
    cook.presses(KEYS.Key_Return)
    assert cook.page.place.form.fields["servings"].refusal.startswith(
        "Type how many servings it makes"
    )
    cook.fills(servings="½")
    cook.presses(KEYS.Key_Return)
    (kept,) = services.kitchen.saved_meals()
    assert (kept.name, kept.servings, kept.foods) == ("Lentil pot", 0.5, soup.foods)
    cook.presses_button("Delete")
    assert services.kitchen.saved_meals() == ()
    cook.presses_button("Undo this")
    assert services.kitchen.saved_meals() == (kept,)


def test_a_food_that_was_eaten_in_a_saved_meal_was_eaten(cook: Cook, services: Services) -> None:
    soup = keep_soup(services)
    services.journal.log(meal(services.foods.item(str(soup.id), 1, "serving")))
    cook.finds("lentils")
    said = "Last eaten Saturday 21 November · 1 time in the last half year"
    assert said in cook.says()
    services.journal.log(meal(services.foods.item(LENTILS, 100)))
    cook.page.refresh()
    assert said.replace("1 time", "2 times") in cook.says()
    assert services.kitchen.eaten_within("1607") == ()


def test_a_third_of_a_serving_is_not_rounded_by_a_new_name(cook: Cook, services: Services) -> None:
    soup = SavedMeal(name="Soup", foods=(MealItem("salt", 2.0),), servings=1 / 3)
    services.kitchen.keep_meal(soup)
    cook.finds("soup")
    cook.presses_button("Rename, or change servings")
    cook.fills(name="Broth")
    cook.presses(KEYS.Key_Return)
    assert services.kitchen.saved_meals()[0].servings == 1 / 3


def test_what_was_typed_is_not_lost_by_looking_at_another_food(cook: Cook) -> None:
    cook.presses_button("New food")
    cook.types("Oat b")
    cook.finds("lentils")
    assert focused() is cook.page.finder.line
    assert "Not saved." in cook.says()
    cook.presses_button("New food")
    assert cook.line("name").text() == "Oat b"
    cook.presses(KEYS.Key_Escape)
    cook.presses_button("New food: Let go of what was typed")
    assert cook.page.place.form is None


def test_no_favourite_is_made_of_a_food_that_a_form_covers(cook: Cook, services: Services) -> None:
    cook.presses_button("New food")
    cook.types("Oat b")
    cook.presses(KEYS.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert services.kitchen.shelf().favourites == frozenset()


def test_a_form_nothing_was_typed_in_gives_way_to_another_food(cook: Cook) -> None:
    cook.presses_button("New food")
    cook.finds("lentils")
    assert cook.page.place.form is None
    assert focused() is cook.page.finder.line
