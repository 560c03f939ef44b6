"""A meal is found, weighed and saved without a mouse."""

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.services.services import Services
from tests.examples import BERLIN, at, meal
from tests.journals import TODAY
from tests.ui.conftest import Show, Typing
from tests.ui.meal.conftest import Make, names, said
from tests.wording.harvest import harvest
from tests.wording.lexicon import check

KEYS = Qt.Key
ENTER = KEYS.Key_Return


def test_words_and_enter_put_a_meal_together_and_enter_alone_saves_it(
    shown: Show, make: Make, type_keys: Typing
) -> None:
    saved = shown(make())
    type_keys("lent", ENTER, "spin", ENTER, ENTER)
    (kept,) = saved
    assert isinstance(kept, Meal)
    assert [item.name for item in kept.items] == ["lentils", "spinach"]
    assert (kept.meal, kept.start) == (MealKind.DINNER, at(f"{TODAY} 18:50", BERLIN))


def test_arrow_keys_choose_among_what_is_found(shown: Show, make: Make, type_keys: Typing) -> None:
    editor = make()
    shown(editor)
    type_keys("spinach", KEYS.Key_Down, ENTER)
    assert names(editor) == ["cooked spinach"]
    assert editor.search.line.text() == ""


def test_a_food_that_is_not_found_is_said(shown: Show, make: Make, type_keys: Typing) -> None:
    editor = make()
    saved = shown(editor)
    type_keys("xyzzy", ENTER)
    assert "No food is found for this; try one word of it." in said(editor)
    assert saved == []
    assert editor.rows == []


def test_an_amount_is_weighed_as_it_is_typed(shown: Show, make: Make, type_keys: Typing) -> None:
    editor = make()
    shown(editor)
    type_keys("lentils", ENTER)
    (row,) = editor.rows
    assert row.amount.text() == "1 cup"
    row.amount.setFocus()
    row.amount.selectAll()
    type_keys("2")
    assert row.draft.item.grams == 396
    assert "36 g" in said(editor)
    row.amount.selectAll()
    type_keys("150 g")
    assert (row.draft.item.grams, row.draft.item.portion) == (150, "g")
    type_keys("x")
    assert row.refused is not None
    assert row.refused.sentence in said(editor)
    assert "36 g" not in said(editor)


def test_a_wrong_amount_is_not_saved(shown: Show, make: Make, type_keys: Typing) -> None:
    editor = make()
    saved = shown(editor)
    type_keys("lentils", ENTER)
    editor.rows[0].amount.setFocus()
    type_keys("x", ENTER)
    assert saved == []
    assert editor.rows[0].amount.hasFocus()
    assert editor.rows[0].refused is not None
    # Its row says it, and nothing else does.
    assert not editor.general.isVisible()


def test_what_the_meal_lacked_is_said_no_more_once_there_is_a_food(
    shown: Show, make: Make, type_keys: Typing
) -> None:
    editor = make()
    assert shown(editor) == []
    editor.save()
    assert editor.general.isVisible()
    type_keys("lentils", ENTER)
    assert not editor.general.isVisible()


def test_a_food_is_removed_again(shown: Show, make: Make, type_keys: Typing) -> None:
    editor = make()
    shown(editor)
    type_keys("lentils", ENTER, "spinach", ENTER)
    remove = next(
        button
        for button in editor.rows[0].findChildren(QPushButton)
        if button.accessibleName() == "Remove lentils"
    )
    remove.click()
    assert names(editor) == ["spinach"]
    assert editor.search.line.hasFocus()


def test_an_empty_meal_is_refused_in_words(shown: Show, make: Make, type_keys: Typing) -> None:
    editor = make()
    saved = shown(editor)
    type_keys(ENTER)
    assert saved == []
    assert "A meal holds at least one food; add one." in said(editor)


def test_another_day_begins_with_the_usual_time_of_the_meal(shown: Show, make: Make) -> None:
    editor = make(is_today=False)
    assert editor.time.line.text() == "08:00"
    editor.meal.choose("snack")
    editor.meal.chosen.emit("snack")
    assert editor.time.line.text() == "16:00"


def test_a_meal_without_a_time_is_asked_for_one(shown: Show, make: Make, type_keys: Typing) -> None:
    editor = make()
    shown(editor)
    type_keys("lentils", ENTER)
    editor.time.line.clear()
    editor.save()
    assert editor.time.refusal == "Type when the meal was, such as 13:00."


def test_a_kept_meal_comes_back_as_it_was_and_its_items_are_not_weighed_anew(
    shown: Show, make: Make, services: Services
) -> None:
    egg = dataclasses.replace(services.foods.item("01123", 2, "large"), nutrients={"protein": 9.0})
    shake = MealItem("shake", None, {"protein": 30.0})
    kept = dataclasses.replace(meal(egg, shake), start=at(f"{TODAY} 12:30", BERLIN), note="outside")
    editor = make(kept)
    assert not editor.is_touched()
    assert editor.entry() == kept
    assert not editor.rows[1].amount.isEnabled()


def test_what_the_meal_brings_is_shown_with_what_is_estimated(
    shown: Show, make: Make, type_keys: Typing
) -> None:
    editor = make()
    shown(editor)
    type_keys("lentils", ENTER, "greek yogurt", ENTER)
    texts = said(editor)
    assert any(text.endswith(" estimated") for text in texts)
    assert any(text.startswith("Not every food has a value for: ") for text in texts)


def test_its_texts_keep_to_the_rules_of_wording(shown: Show, make: Make, type_keys: Typing) -> None:
    editor = make()
    shown(editor)
    type_keys("ham", ENTER, "spinach")
    assert check(harvest(editor)) == []
