"""Ctrl+N begins anything on the day that Today shows, by one letter, from any page."""

import pytest
from PySide6.QtWidgets import QApplication

from nehabits.domain.exercise import Exercise
from nehabits.domain.pillar import Pillar
from nehabits.ui.new_entry import NewEntry, new_entries
from tests.examples import SATURDAY, exercise, night
from tests.journals import TODAY
from tests.ui.desktop_driver import Person

YESTERDAY = TODAY.replace(day=20)


def focused_name() -> str:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused.accessibleName()


@pytest.mark.parametrize(
    ("letter", "name", "pillar"),
    [
        ("s", "Fell asleep", Pillar.SLEEP),
        ("n", "Fell asleep", Pillar.SLEEP),
        ("e", "Activity", Pillar.EXERCISE),
        ("p", "Kind", Pillar.PRACTICE),
        ("m", "Search a food", Pillar.MEALS),
        ("f", "Energy: 1 of 5", None),
        ("o", "Note of the day", None),
    ],
)
def test_a_letter_begins_from_any_page(
    person: Person, letter: str, name: str, pillar: Pillar | None
) -> None:
    person.presses("Ctrl+4")
    person.begins(letter)
    assert person.window.current_page() is person.today
    assert focused_name() == name
    if pillar is not None:
        assert person.is_editing(pillar)
    if letter in "sn":
        title = person.editor(Pillar.SLEEP).title.text()
        assert title == ("Add a nap" if letter == "n" else "Add a sleep")


def test_every_letter_is_there_once() -> None:
    letters = [text[text.index("&") + 1].lower() for text in new_entries().values()]
    assert len(set(letters)) == len(letters) == len(NewEntry)


def test_the_arrow_keys_choose_and_escape_leaves(person: Person) -> None:
    person.presses("Ctrl+N", "Esc")
    assert QApplication.activePopupWidget() is None
    person.presses("Ctrl+N", "Down", "Down", "Return")
    person.leaves_menu()
    assert person.is_editing(Pillar.EXERCISE)


def test_a_meal_that_is_begun_makes_way_for_something_else(person: Person) -> None:
    person.presses("Ctrl+M")
    person.types("spin")
    person.presses("Return")
    person.begins("s")
    assert person.editor(Pillar.SLEEP).isVisible()
    assert focused_name() == "Fell asleep"
    person.presses("Esc", "Ctrl+L")
    assert focused_name() == "Quick bar"


def test_the_menu_is_in_the_list_of_keys(person: Person) -> None:
    person.presses("F1")
    dialogs = [each for each in QApplication.topLevelWidgets() if each.windowTitle() == "Keyboard"]
    said = [label.text() for label in dialogs[-1].findChildren(type(person.today.sheet._title))]
    assert "Ctrl+N" in said
    assert "New entry" in said
    dialogs[-1].close()


def test_the_rest_of_a_day_is_logged_as_the_day_before_in_one_deed(person: Person) -> None:
    kept = exercise(30, day=YESTERDAY, note="wet")
    person.services.journal.log(night(YESTERDAY, "23:10", "06:45", "Europe/Berlin"), kept)
    person.presses("F5")
    assert person.today.sheet is not None
    assert person.today.sheet.rest.text() == "Log the rest as yesterday"
    assert person.today.sheet.rest.accessibleName() == (
        "Log the rest as yesterday: 23:10–06:45, 7 h 35; Running, 30 min, moderate"
    )
    person.begins("y")
    assert person.today.sheet.undo.text.text() == "2 entries logged as the day before"
    assert person.today.sheet.rest.isHidden()
    assert len(person.entries()) == 2
    person.presses("Ctrl+Z")
    assert person.entries() == []
    assert not person.today.sheet.rest.isHidden()


def test_without_anything_of_the_day_before_that_is_said(person: Person) -> None:
    person.begins("y")
    assert person.today.sheet is not None
    assert person.today.sheet.refusal.text() == (
        "Nothing of the day before is left to log on this day."
    )


def test_what_is_logged_already_is_not_logged_again(person: Person) -> None:
    person.services.journal.log(
        exercise(30, day=YESTERDAY), night(YESTERDAY, "23:10", "06:45", "Europe/Berlin")
    )
    person.logs("run 10m")
    person.tabs_to("Log the rest as yesterday: 23:10–06:45, 7 h 35", back=True)
    person.presses("Return")
    assert focused_name() == "Quick bar"
    minutes = [entry.minutes for entry in person.entries(SATURDAY) if isinstance(entry, Exercise)]
    assert minutes == [10]
    assert len(person.entries()) == 2
