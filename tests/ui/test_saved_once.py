"""Enter pressed twice is one deed, taken back by one undo; what failed can be saved again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.ui.widgets.form import Form
from tests.ui.broken_journal import break_history, mend_history
from tests.ui.desktop_driver import Person, program


def opens(person: Person, page: str, link: str, *texts: str) -> None:
    """Open a form by its link on a page, and type into its fields in their order."""
    person.presses(page)
    person.tabs_to(link)
    person.presses("Return")
    for place, text in enumerate(texts):
        if place:
            person.presses("Tab")
        person.types(text)


def presses_enter_twice(person: Person) -> None:
    """Press Enter again before the worker has answered the first."""
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    person.waits()


@pytest.mark.parametrize(
    ("link", "typed"),
    [
        ("Add a sleep", ("2310", "645")),
        ("Add exercise", ("run", "30")),
        ("Add a stress practice", ("breathing", "5")),
    ],
)
def test_an_entry_saved_by_enter_twice_is_gone_after_one_undo(
    person: Person, link: str, typed: tuple[str, str]
) -> None:
    opens(person, "Ctrl+L", link, *typed)
    presses_enter_twice(person)
    assert len(person.entries()) == 1
    person.presses("Ctrl+Z")
    assert person.entries() == []
    assert person.services.journal.undo_words() == ""


def test_a_meal_saved_by_enter_twice_is_gone_after_one_undo(person: Person) -> None:
    person.presses("Ctrl+M")
    person.types("egg")
    person.presses("Return")
    presses_enter_twice(person)
    assert len(person.entries()) == 1
    person.presses("Ctrl+Z")
    assert person.entries() == []


def test_an_entry_changed_by_enter_twice_is_as_before_after_one_undo(person: Person) -> None:
    person.logs("run 30m")
    before = person.rows(Pillar.EXERCISE)
    person.takes_row(Pillar.EXERCISE)
    person.presses("Return", "Tab", "Ctrl+A")
    person.types("45")
    presses_enter_twice(person)
    assert person.rows(Pillar.EXERCISE) != before
    person.presses("Ctrl+Z")
    assert person.rows(Pillar.EXERCISE) == before


def test_what_is_changed_while_it_is_saved_is_saved_as_well(person: Person) -> None:
    opens(person, "Ctrl+L", "Add exercise", "run", "3")
    field = QApplication.focusWidget()
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "0")
    presses_enter_twice(person)
    (row,) = person.rows(Pillar.EXERCISE)
    assert "30 min" in row


def test_a_refused_entry_can_be_saved_as_it_is_when_there_is_room_for_it(person: Person) -> None:
    person.logs_a_night()
    (first,) = person.entries()
    person.adds("Add a sleep", "2300", "600")
    assert person.is_editing(Pillar.SLEEP)
    person.services.journal.delete(first.id)
    presses_enter_twice(person)
    assert not person.is_editing(Pillar.SLEEP)
    assert len(person.entries()) == 1


@pytest.mark.parametrize(
    ("page", "link", "typed"),
    [
        ("Ctrl+1", "Add a habit", ("Tea",)),
        ("Ctrl+,", "Add a habit", ("Tea",)),
        ("Ctrl+,", "Set an aim", ("practice min", "", "10")),
    ],
)
def test_a_form_kept_by_enter_twice_is_asked_for_once_and_gone_after_one_undo(
    person: Person, page: str, link: str, typed: tuple[str, ...]
) -> None:
    opens(person, page, link, *typed)
    asked: list[object] = []
    (form,) = person.window.findChildren(Form)
    form.save_asked.connect(asked.append)
    presses_enter_twice(person)
    assert len(asked) == 1
    assert person.services.journal.undo_words() != ""
    person.services.journal.undo()
    assert (person.services.habits.all(), person.services.journal.aims()) == ((), ())
    assert person.services.journal.undo_words() == ""


@pytest.mark.parametrize(
    ("page", "link", "typed"),
    [
        ("Ctrl+1", "Add a stress practice", ("breathing", "5")),
        ("Ctrl+1", "Add a habit", ("Tea",)),
        ("Ctrl+,", "Add a habit", ("Tea",)),
    ],
)
def test_what_an_error_kept_from_being_saved_is_saved_by_the_next_enter(
    qtbot: QtBot, known_journal: Path, page: str, link: str, typed: tuple[str, ...]
) -> None:
    with program(qtbot, known_journal, expects_fault=True) as person:
        opens(person, page, link, *typed)
        field = QApplication.focusWidget()
        assert field is not None
        break_history(person)
        person.presses("Return")
        person.until(lambda: person.desktop.faults.dialog is not None)
        mend_history(known_journal)
        person.looks_at(person.desktop.faults.dialog)
        person.presses("Esc")
        person.looks_at(person.window)
        field.setFocus()
        person.presses("Return")
        assert person.services.journal.undo_words() != ""
