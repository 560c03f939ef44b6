"""The list of keys is complete and true: every key is on it, and each does what is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAction, QScreen, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.ui.editors.exercise_editor import ExerciseEditor
from nehabits.ui.help_dialogs import KeyboardDialog
from nehabits.ui.keyboard_help import key_sections
from nehabits.ui.meal.meal_editor import MealEditor
from nehabits.ui.menu_deeds import menu_deeds
from nehabits.ui.trends.trends_page import TrendsPage
from tests.journals import TODAY
from tests.screens import desktop_in
from tests.ui.desktop_driver import Person

BY_HAND = {
    ("Everywhere", "Tab, Shift+Tab"),
    ("Everywhere", "Arrow keys"),
    ("Everywhere", "Enter"),
    ("Today", "Enter"),
    ("Today", "Del"),
    ("Today", "1 to 5"),
    ("Calendar", "Arrow keys"),
    ("Calendar", "Shift with an arrow key"),
    ("Calendar", "Page up and down"),
    ("Calendar", "Home and End"),
    ("Calendar", "Enter"),
    ("Trends", "Left and right"),
    ("Trends", "Page up and down"),
    ("Trends", "Home and End"),
    ("Trends", "Enter"),
    ("Trends", "+ and -"),
    ("Trends", "Shift+Left and Shift+Right"),
    ("Week", "Enter"),
    ("Foods", "Enter"),
    ("Foods", "Esc"),
    ("While an entry is open", "Enter"),
    ("While an entry is open", "Esc"),
    ("While an entry is open", "L, M or V"),
    ("While a meal is open", "Ctrl+Del"),
}
"""Keys that no shortcut stands for; the tests below press each of them."""


def listed(window: QWidget) -> set[tuple[str, str]]:
    """Return (section, keys) of the list that the window's Help shows."""
    deeds = menu_deeds(window.menus._window.menuBar())
    sections = key_sections(window.menus._pages, deeds)
    return {(section.title, keys) for section in sections for keys, _ in section.keys}


def single(keys: str) -> set[str]:
    """Return the keys of a line of the list as Qt writes them."""
    return {key for part in keys.split(" and ") for key in part.split(" or ")}


def shortcuts(owner: QWidget) -> set[str]:
    """Return every key of a widget that is a shortcut."""
    found = [key for action in owner.findChildren(QAction) for key in action.shortcuts()]
    found += [key for action in owner.actions() for key in action.shortcuts()]
    found += [shortcut.key() for shortcut in owner.findChildren(QShortcut)]
    return {key.toString() for key in found if not key.isEmpty()}


def test_every_shortcut_of_the_window_and_its_pages_is_listed(
    qapp: QApplication, tmp_path: Path
) -> None:
    with desktop_in("full", tmp_path) as desktop:
        window = desktop.window
        pages = {entry.title: window.show_page(entry.key) for entry in window.menus._pages}
        desktop._journal_menu.offer_way_back("Back to your own journal")
        keys = listed(window)
        for title, page in pages.items():
            of_page = {key for place, each in keys if place == title for key in single(each)}
            assert shortcuts(page) <= of_page, title
            unpressed = (
                of_page - shortcuts(page) - {key for _, each in BY_HAND for key in single(each)}
            )
            assert unpressed == set(), title
        everywhere = {key for place, each in keys if place == "Everywhere" for key in single(each)}
        of_pages = set().union(*(shortcuts(page) for page in pages.values()))
        assert shortcuts(window) - of_pages <= everywhere
        assert "Ctrl+Shift+O" in everywhere
        by_hand = {key for place, each in BY_HAND if place == "Everywhere" for key in single(each)}
        assert everywhere - shortcuts(window) <= by_hand
        assert keys >= BY_HAND


def test_a_key_added_to_a_menu_is_listed_by_itself(person: Person) -> None:
    menus = person.window.menus
    menus.add(menus.file, "&Water the plants…", "Ctrl+8", lambda: None)
    menus.show_keyboard()
    (dialog,) = person.window.findChildren(KeyboardDialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert texts[texts.index("Ctrl+8") + 1] == "Water the plants"
    dialog.close()


def test_what_undo_would_take_back_is_not_part_of_the_list(person: Person) -> None:
    person.logs("run 30m hard")
    person.until(lambda: ":" in person.window.menus.undo.text())
    deeds = menu_deeds(person.window.menuBar())
    assert ("Ctrl+Z", "Undo") in key_sections([], deeds)[0].keys


def test_the_list_scrolls_by_key_where_it_has_no_room(person: Person) -> None:
    person.window.menus.show_keyboard()
    (dialog,) = person.window.findChildren(KeyboardDialog)
    person.looks_at(dialog)
    dialog.resize(dialog.width(), 300)
    bar = dialog._scroll.verticalScrollBar()
    person.until(lambda: bar.maximum() > 0)
    person.presses("PgDown")
    page = bar.value()
    person.presses("Up")
    up = bar.value()
    person.presses("Down")
    assert 0 < up < bar.value() == page
    person.presses("PgUp")
    assert bar.value() == 0
    person.presses("Escape")


def test_the_columns_follow_on_each_other_on_a_narrow_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, person: Person
) -> None:
    heights = []
    for room in (QRect(0, 0, 1280, 800), QRect(0, 0, 600, 500)):
        monkeypatch.setattr(QScreen, "availableGeometry", lambda _, room=room: room)
        dialog = KeyboardDialog(person.window.menus._pages, menu_deeds(person.window.menuBar()))
        qtbot.addWidget(dialog)
        dialog.show()
        assert room.contains(dialog.rect())
        heights.append(dialog._scroll.widget().height())
    assert heights[1] > 1.5 * heights[0]


def test_tab_arrows_and_enter_move_and_press_everywhere(person: Person) -> None:
    page = trends(person)
    person.tabs_to("Range: 3 months", back=True)
    person.presses("Left")
    assert page.choosers.ranges.value() == "month"
    person.tabs_to("Show the numbers as a table")
    person.presses("Return")
    assert page.choosers.numbers.isChecked()


def test_enter_changes_and_delete_deletes_the_entry_in_use(person: Person) -> None:
    person.logs("run 30m hard")
    person.takes_row(Pillar.EXERCISE)
    person.presses("Return")
    assert person.is_editing(Pillar.EXERCISE)
    person.presses("Escape")
    assert not person.is_editing(Pillar.EXERCISE)
    person.takes_row(Pillar.EXERCISE)
    person.presses("Delete")
    assert person.rows(Pillar.EXERCISE) == []


def test_number_keys_answer_how_it_feels_and_nought_empties_it(person: Person) -> None:
    person.presses("Ctrl+L")
    person.tabs_to("Energy: 1 of 5")
    person.presses("4")
    assert [getattr(entry, "energy", None) for entry in person.entries()] == [4]
    person.presses("Ctrl+L")
    person.tabs_to("Energy: 4 of 5")
    person.presses("0")
    assert person.entries() == []


def test_letters_choose_an_intensity_and_enter_saves(person: Person) -> None:
    person.presses("Ctrl+L")
    person.tabs_to("Add exercise")
    person.presses("Return")
    editor = person.editor(Pillar.EXERCISE)
    assert isinstance(editor, ExerciseEditor)
    editor.intensity.setFocus()
    for letter, intensity in zip("lvm", ("light", "vigorous", "moderate"), strict=True):
        person.presses(letter)
        assert editor.intensity.value() == intensity


def test_ctrl_delete_takes_a_food_out_of_the_meal(person: Person) -> None:
    person.presses("Ctrl+M")
    editor = person.editor(Pillar.MEALS)
    assert isinstance(editor, MealEditor)
    person.types("lentils")
    person.presses("Return")
    rows = editor.rows
    assert len(rows) == 1
    rows[0].amount.setFocus()
    person.presses("Ctrl+Delete")
    assert editor.rows == []


def test_enter_opens_the_day_of_a_cell_of_the_week(person: Person) -> None:
    person.logs("run 30m hard")
    person.presses("Ctrl+4")
    person.presses("Down", "Up", "Return")
    assert person.window.current_page() is person.today


def test_enter_opens_the_day_of_the_chart(person: Person) -> None:
    trends(person).card.chart.setFocus()
    person.presses("Left", "Left", "Return")
    assert person.window.current_page() is person.today
    assert person.today.day < TODAY


@pytest.mark.parametrize(
    ("key", "place"), [("Left", 19), ("PgUp", 13), ("PgDown", 27), ("Home", 0), ("End", 90)]
)
def test_keys_move_along_the_chart(person: Person, key: str, place: int) -> None:
    chart = trends(person).card.chart
    chart.setFocus()
    person.presses("Home", *["Right"] * 20)
    assert chart._place is not None
    first, _ = chart.in_sight()
    assert chart._place - first == 20
    person.presses(key)
    assert chart._place - first == place


@pytest.mark.parametrize(
    ("key", "days"), [("+", 60.7), ("-", 136.5), ("Shift+Left", 91), ("0", 91)]
)
def test_keys_move_the_days_in_sight(person: Person, key: str, days: float) -> None:
    page = trends(person)
    page.card.chart.setFocus()
    person.presses(key)
    assert page.day_window.days == pytest.approx(days, abs=0.1)
    ranges = page.choosers.ranges
    assert ranges._group.checkedId() == (2 if key == "0" else -1)
    person.presses("0")
    assert page.day_window.days == 91
    assert ranges.value() == "three_months"


def trends(person: Person) -> TrendsPage:
    """Return Trends with a night on its chart."""
    person.logs("slept 23:10-6:45")
    person.presses("Ctrl+3")
    page = person.window.current_page()
    assert isinstance(page, TrendsPage)
    return page
