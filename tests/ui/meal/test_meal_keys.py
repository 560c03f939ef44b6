"""Every part of a meal is reached by keyboard, and what cannot be is answered where it is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from nehabits.domain.meal import Meal
from nehabits.services.preferences import MEAL_NUMBERS_HIDDEN
from nehabits.services.services import Services
from tests.ui.conftest import Show, Typing
from tests.ui.meal.conftest import Make, names, said

KEYS = Qt.Key
ENTER, DOWN, UP = KEYS.Key_Return, KEYS.Key_Down, KEYS.Key_Up
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_amount_typed_with_a_food_is_taken(shown: Show, make: Make, type_keys: Typing) -> None:
    editor = make()
    shown(editor)
    type_keys("2 eggs", ENTER, "150 g lentils", ENTER, "½ cup rice", ENTER)
    assert [row.amount.text() for row in editor.rows] == ["2 large", "150 g", "½ cup"]


@pytest.mark.parametrize("typed", ["0 eggs", "1/0 eggs", "-1 eggs", "2 tbsp orange"])
def test_an_amount_that_cannot_be_had_is_said_below_the_search_and_stays_typed(
    shown: Show, make: Make, type_keys: Typing, typed: str
) -> None:
    editor = make()
    saved = shown(editor)
    type_keys(typed, ENTER)
    assert editor.rows == []
    assert editor.search.line.text() == typed
    assert editor.search.said.isVisible()
    assert saved == []


@pytest.mark.parametrize(
    "typed", ["a million", "'; drop table food; --", '"', "100 %", "%", "😀", "x" * 10_000, "1/0"]
)
def test_any_text_is_answered_and_nothing_is_lost(
    shown: Show, make: Make, type_keys: Typing, typed: str
) -> None:
    editor = make()
    saved = shown(editor)
    type_keys("lentils", ENTER)
    editor.search.line.setText(typed)
    type_keys(ENTER)
    assert "lentils" in names(editor)
    assert saved == []
    kept = editor.search.line.text() or editor.place.open_form
    assert kept or len(editor.rows) == 2


def test_a_million_grams_is_refused_at_the_search_in_one_sentence(
    shown: Show, make: Make, type_keys: Typing
) -> None:
    editor = make()
    shown(editor)
    type_keys("1000000 g lentils", ENTER)
    assert editor.rows == []
    assert editor.search.said.text() == (
        "lentils: 1,000,000 g is above the 5,000 g one item can hold; check the amount."
    )


def test_the_empty_search_lists_what_is_usual_and_the_down_key_takes_it(
    shown: Show, make: Make, services: Services, type_keys: Typing
) -> None:
    services.journal.log(*services.quick_entry.read("dinner 13:00: 150 g tofu").entries)
    editor = make()
    saved = shown(editor)
    type_keys(DOWN, ENTER)
    assert names(editor) == ["tofu"]
    assert editor.rows[0].amount.text() == "150 g"
    type_keys(ENTER)
    assert len(saved) == 1


def test_a_food_that_is_there_already_is_not_offered_unasked(
    shown: Show, make: Make, services: Services, type_keys: Typing
) -> None:
    services.journal.log(*services.quick_entry.read("dinner 13:00: 150 g tofu").entries)
    editor = make()
    shown(editor)
    type_keys("tofu", ENTER)
    assert not editor.search.results.item(0).text().startswith("tofu")
    type_keys("tofu")
    assert editor.search.results.item(0).text().startswith("tofu")


def test_the_up_key_leaves_the_list_and_enter_saves(
    shown: Show, make: Make, type_keys: Typing
) -> None:
    editor = make()
    saved = shown(editor)
    type_keys("lentils", ENTER, DOWN, UP, ENTER)
    assert len(saved) == 1


def test_ctrl_enter_saves_from_anywhere(
    qtbot: QtBot, shown: Show, make: Make, type_keys: Typing
) -> None:
    editor = make()
    saved = shown(editor)
    type_keys("lentils", ENTER, "spin")
    qtbot.keyClick(editor.search.line, ENTER, CONTROL)
    (kept,) = saved
    assert isinstance(kept, Meal)
    assert [item.name for item in kept.items] == ["lentils"]


def test_keys_go_to_the_last_amount_and_from_one_to_the_other(
    shown: Show, make: Make, type_keys: Typing
) -> None:
    editor = make()
    shown(editor)
    type_keys("lentils", ENTER, "spinach", ENTER, KEYS.Key_F2, "2", UP, "3 cups")
    assert [row.amount.text() for row in editor.rows] == ["3 cups", "2"]
    assert [row.draft.item.grams for row in editor.rows] == [594, 60]
    type_keys(DOWN, UP, UP)
    assert editor.search.line.hasFocus()


@pytest.mark.parametrize("key", [KEYS.Key_Backspace, KEYS.Key_Delete])
def test_a_food_is_taken_out_by_a_key(
    qtbot: QtBot, shown: Show, make: Make, type_keys: Typing, key: Qt.Key
) -> None:
    editor = make()
    shown(editor)
    type_keys("lentils", ENTER, KEYS.Key_F2)
    qtbot.keyClick(editor.rows[0].amount, key, CONTROL)
    assert editor.rows == []
    assert editor.search.line.hasFocus()


def test_the_portions_stand_beside_the_amount(shown: Show, make: Make, type_keys: Typing) -> None:
    editor = make()
    shown(editor)
    type_keys("lentils", ENTER)
    (row,) = editor.rows
    menu: QMenu = row.field.offer()
    texts = [action.text() for action in menu.actions()]
    assert "cup · 198 g" in texts
    menu.actions()[-1].trigger()
    menu.close()
    assert (row.amount.text(), row.draft.item.grams) == ("100 g", 100)


def test_a_refused_amount_says_no_figures_and_keeps_the_meal_open(
    shown: Show, make: Make, type_keys: Typing
) -> None:
    editor = make()
    saved = shown(editor)
    type_keys("lentils", ENTER, KEYS.Key_F2, "1/0", ENTER)
    (row,) = editor.rows
    assert (row._grams.text(), row._protein.text()) == ("–", "–")
    assert row.amount.property("refused") == "true"
    assert {line.accessibleName().split(": ")[1] for line in editor.brings.rows} == {"–"}
    assert saved == []
    row.amount.selectAll()
    type_keys("2", ENTER)
    assert len(saved) == 1


def test_the_bars_say_their_foods_by_keyboard(shown: Show, make: Make, type_keys: Typing) -> None:
    editor = make()
    shown(editor)
    type_keys("lentils", ENTER, "greek yogurt", ENTER)
    bars = editor.brings.rows
    bars[0].setFocus()
    assert editor.brings.more.text().startswith("Protein: ")
    type_keys(DOWN)
    assert bars[1].hasFocus()
    more = editor.brings.more.text()
    assert more.startswith("Tyrosine + Phe: lentils ")
    assert "Greek yoghurt has no value, estimated" in more
    assert bars[1].accessibleDescription() == more
    assert "estimated" in bars[1].accessibleName()
    bars[1].clearFocus()
    assert editor.brings.more.text() == "Point at a bar, or tab to it, for its foods."


def test_without_numbers_nothing_of_a_meal_is_counted(
    shown: Show, make: Make, services: Services, type_keys: Typing
) -> None:
    services.preferences.set(MEAL_NUMBERS_HIDDEN, value=True)
    editor = make()
    shown(editor)
    type_keys("lentils", ENTER, "spin")
    assert not editor.brings.isVisible()
    texts = [*said(editor), editor.search.results.item(0).text()]
    assert not any(" g" in text for text in texts)
    focused = QApplication.focusWidget()
    assert focused is editor.search.line
