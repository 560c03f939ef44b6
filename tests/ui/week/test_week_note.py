"""A note for the week is typed at the foot of the page and never lost."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nehabits.domain.week_note import LONGEST_NOTE
from nehabits.services.preferences import FIRST_WEEKDAY
from nehabits.ui.week.week_page import WeekPage
from tests.journals import TODAY
from tests.ui.desktop_driver import Person

MONDAY = TODAY - timedelta(days=5)
WEEK = timedelta(days=7)


def week_page(person: Person) -> WeekPage:
    person.presses("Ctrl+1")
    page = person.window.show_page("week")
    person.waits()
    assert isinstance(page, WeekPage)
    return page


def in_the_note(person: Person) -> WeekPage:
    page = week_page(person)
    page.note.field.setFocus()
    return page


def kept(person: Person, first: date = MONDAY) -> list[str]:
    return [note.text for note in person.services.week_notes.of_week(first)]


def test_the_note_is_reached_by_the_tab_key_and_kept_by_control_enter(person: Person) -> None:
    page = week_page(person)
    field = person.tabs_to("Note for the week")
    assert field is page.note.field
    assert page.note.field.placeholderText() == "Note for this week…"
    person.types("Slept better, T[ ]")
    person.presses("Ctrl+Return")
    assert kept(person) == ["Slept better, T[ ]"]
    assert page.heading.text() == "16–22 November"


def test_leaving_the_field_or_the_page_keeps_the_note(person: Person) -> None:
    page = in_the_note(person)
    person.types("One")
    page.view.setFocus()
    person.waits()
    assert kept(person) == ["One"]
    page.note.field.setFocus()
    person.presses("Ctrl+End")
    person.types(", two")
    person.presses("Ctrl+1")
    assert kept(person) == ["One, two"]


def test_another_week_has_another_note(person: Person) -> None:
    page = in_the_note(person)
    person.types("This one")
    page.earlier.click()
    person.waits()
    assert kept(person) == ["This one"]
    assert page.note.field.toPlainText() == ""
    assert page.note.field.placeholderText() == "Note for the week…"
    page.note.field.setFocus()
    person.types("The one before")
    page.later.click()
    person.waits()
    assert kept(person, MONDAY - WEEK) == ["The one before"]
    assert page.note.field.toPlainText() == "This one"


def test_closing_the_window_keeps_a_note_half_typed(person: Person) -> None:
    in_the_note(person)
    person.types("Half a sen")
    person.window.close()
    person.waits()
    assert kept(person) == ["Half a sen"]


def test_the_bar_and_the_keys_take_a_note_back(qtbot: QtBot, person: Person) -> None:
    page = in_the_note(person)
    person.types("Away")
    person.presses("Ctrl+Return")
    assert page.undo.text.text() == "Note for the week kept"
    page.view.setFocus()
    person.presses("Ctrl+Z")
    assert kept(person) == []
    assert page.note.field.toPlainText() == ""
    person.presses("Ctrl+Shift+Z")
    assert page.note.field.toPlainText() == "Away"
    page.undo._way_back.click()
    person.waits()
    assert kept(person) == []


def test_a_note_that_is_too_long_stays_in_its_field_and_says_why(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = in_the_note(person)
    page.note.field.setPlainText("x" * (LONGEST_NOTE + 1))
    page.earlier.click()
    person.waits()
    assert page.heading.text() == "16–22 November"
    assert page.note.refusal.isVisible()
    assert page.note.refusal.text() == "A note has at most 20,000 letters; shorten it."
    person.window.close()
    assert person.window.leaving.dialog is not None
    person.window.leaving.dialog.reject()
    page.note.field.setPlainText("short")
    page.earlier.click()
    person.waits()
    assert page.heading.text() == "9–15 November"
    assert not page.note.refusal.isVisible()
    assert kept(person) == ["short"]


def test_notes_of_weeks_that_began_otherwise_stay_apart(person: Person) -> None:
    notes = person.services.week_notes
    notes.keep(MONDAY, "From Monday")
    person.services.preferences.set(FIRST_WEEKDAY, 6)
    notes.keep(MONDAY + timedelta(days=6), "From Sunday")
    person.services.preferences.set(FIRST_WEEKDAY, 0)
    page = in_the_note(person)
    assert page.note.field.toPlainText() == "From Monday"
    assert page.note.others.text() == "Note for the week from 22 November: From Sunday"
    person.presses("Ctrl+End")
    person.types(" on")
    person.presses("Ctrl+Return")
    assert kept(person) == ["From Monday on", "From Sunday"]


def test_another_program_s_note_is_shown_unless_one_is_being_typed(
    qtbot: QtBot, person: Person
) -> None:
    page = week_page(person)
    person.services.week_notes.keep(MONDAY, "From elsewhere")
    person.desktop._tell_all()
    person.waits()
    assert page.note.field.toPlainText() == "From elsewhere"
    page.note.field.setFocus()
    qtbot.keyClicks(page.note.field, "On, ")
    person.services.week_notes.keep(MONDAY, "Another")
    person.desktop._tell_all()
    person.waits()
    assert page.note.field.toPlainText() == "On, From elsewhere"
    qtbot.keyClick(page.note.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person.waits()
    assert kept(person) == ["On, From elsewhere"]
