"""The Foods page in the program's window, with its worker, from the keyboard alone."""

import pytest
from PySide6.QtWidgets import QApplication

from nehabits.ui.foods.foods_page import FoodsPage
from tests.journals import TODAY
from tests.ui.desktop_driver import Person, said

LENTILS = "16070"


@pytest.fixture
def foods(person: Person) -> FoodsPage:
    person.presses("Ctrl+5")
    page = person.window.current_page()
    assert isinstance(page, FoodsPage)
    return page


def shows(page: FoodsPage, text: str) -> bool:
    return any(text in each for each in said(page))


def test_a_food_is_found_and_made_a_favourite_in_few_keys(person: Person, foods: FoodsPage) -> None:
    person.types("lentils")
    person.until(lambda: shows(foods, "number 16070"))
    person.presses("Ctrl+B")
    person.until(foods.card.favourite.isChecked)
    assert person.services.kitchen.shelf().favourites == {LENTILS}
    person.presses("Return")
    assert QApplication.focusWidget() is foods.card.favourite
    person.presses("Escape")
    assert QApplication.focusWidget() is foods.finder.line


def test_an_own_food_is_made_logged_and_found_among_what_was_eaten(
    person: Person, foods: FoodsPage
) -> None:
    person.tabs_to("New food", back=True)
    person.presses("Return")
    person.types("Skyr")
    person.presses("Tab", "Tab", "Ctrl+A")
    person.types("150")
    person.presses("Tab")
    person.types("16.5 g")
    person.presses("Return")
    person.until(lambda: shows(foods, "Own food kept: Skyr"))
    (skyr,) = person.services.kitchen.own_foods()
    assert skyr.nutrients == {"protein": 11.0}
    person.presses("Ctrl+1")
    person.logs("lunch: 200 g skyr")
    (entry,) = person.entries()
    assert entry.day == TODAY
    person.presses("Ctrl+5", "Ctrl+F")
    person.types("skyr")
    person.until(lambda: shows(foods, "1 time in the last half year"))


def test_the_keys_of_the_window_take_back_what_was_kept(person: Person, foods: FoodsPage) -> None:
    person.types("lentils")
    person.until(lambda: shows(foods, "number 16070"))
    person.presses("Ctrl+B")
    person.until(foods.card.favourite.isChecked)
    person.presses("Return", "Ctrl+Z")
    person.until(lambda: not foods.card.favourite.isChecked())
    person.presses("Ctrl+Shift+Z")
    person.until(foods.card.favourite.isChecked)


def test_the_richest_foods_are_reached_by_the_tab_key(person: Person, foods: FoodsPage) -> None:
    person.tabs_to("List: Find", back=True)
    person.presses("Right")
    person.until(lambda: foods.finder.mode.value() == "rich")
    person.tabs_to("Rich in")
    person.presses("Down")
    person.waits()
    rich = person.services.food_riches.rich_in(["phenylalanine"])
    person.until(lambda: foods.finder.list.food_id == rich.foods[0].food_id)
    person.tabs_to("All foods of the table")
    person.presses("Space")
    person.until(lambda: shows(foods, "8,789 foods"))
    person.tabs_to("Foods found")
    person.presses("Down")
    of_all = person.services.food_riches.rich_in(["phenylalanine"], all_foods=True)
    person.until(lambda: foods.finder.list.food_id == of_all.foods[1].food_id)
    person.presses("Return")
    assert QApplication.focusWidget() is foods.card.favourite


def test_the_page_is_offered_by_the_palette(person: Person) -> None:
    person.presses("Ctrl+K")
    person.types("foods")
    person.presses("Return")
    assert isinstance(person.window.current_page(), FoodsPage)


def test_closing_with_a_label_half_typed_asks_first(person: Person, foods: FoodsPage) -> None:
    foods.make_food()
    person.types("Oat bar")
    person.window.close()
    person.waits()
    dialog = person.window.leaving.dialog
    assert dialog is not None
    assert shows(foods, "What the label says")
    dialog.reject()
