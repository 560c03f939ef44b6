"""The window asks before what is typed and not saved is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.domain.sleep import Sleep
from nehabits.ui.leave_dialog import LeaveDialog
from tests.journals import open_journal
from tests.ui.desktop_driver import Person, program, said
from tests.ui.run_driver import run

NIGHT = "A sleep of Saturday 21 November"


@pytest.fixture
def person(qtbot: QtBot, known_journal: Path) -> Iterator[Person]:
    with program(qtbot, known_journal) as person:
        yield person


def types_a_night(person: Person) -> None:
    person.presses("Ctrl+L")
    person.tabs_to("Add a sleep")
    person.presses("Return")
    person.types("2310")
    person.presses("Tab")
    person.types("645")


def asked(person: Person) -> LeaveDialog:
    """Return the question once it has the keyboard."""
    person.until(lambda: person.window.leaving.dialog is not None)
    dialog = person.window.leaving.dialog
    assert dialog is not None
    person.looks_at(dialog)
    return dialog


def answers(person: Person, text: str) -> None:
    """Walk by tab key to a button of the question, and press it."""
    dialog = asked(person)
    for _ in range(3):
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and focused.text() == text:
            break
        person.presses("Tab")
    else:
        raise AssertionError(f"The tab key reaches no {text}.")
    assert dialog.isVisible()
    person.presses("Return")


@pytest.mark.parametrize("key", ["Return", "Esc"])
def test_quitting_on_a_typed_night_says_so_and_goes_back_to_where_it_was_typed(
    person: Person, key: str
) -> None:
    types_a_night(person)
    field = QApplication.focusWidget()
    person.presses("Ctrl+Q")
    assert said(asked(person)) == ["Not saved yet", NIGHT]
    person.presses(key)
    person.looks_at(person.window)
    assert person.window.leaving.dialog is None
    assert QApplication.focusWidget() is field
    person.presses("Return")
    assert [type(each) for each in person.entries()] == [Sleep]


def test_quitting_again_asks_again_until_the_person_leaves_without_it(person: Person) -> None:
    types_a_night(person)
    for text in ("Go back", "Leave without it"):
        assert person.window.isVisible()
        person.presses("Ctrl+Q")
        answers(person, text)
        if text == "Go back":
            person.looks_at(person.window)
    assert not person.window.isVisible()
    assert len(person.services.transfer.backups()) == 1


def test_what_was_put_aside_on_another_page_is_named_and_its_page_is_shown(person: Person) -> None:
    types_a_night(person)
    person.presses("Esc", "Ctrl+M")
    person.editor(Pillar.MEALS)
    person.types("egg")
    person.presses("Esc", "Ctrl+3", "Ctrl+Q")
    assert said(asked(person))[1:] == [NIGHT]
    person.presses("Return")
    assert person.window.current_page() is person.today


@pytest.mark.parametrize("page", ["Ctrl+1", "Ctrl+8"])
def test_a_habit_that_is_typed_on_today_or_in_settings_is_asked_about(
    person: Person, page: str
) -> None:
    person.presses(page)
    person.tabs_to("Add a habit")
    person.presses("Return")
    person.types("Reading")
    person.presses("Ctrl+Q")
    assert said(asked(person))[1:] == ["What was typed at “Add a habit”"]


def test_what_is_just_being_saved_is_not_asked_about(person: Person) -> None:
    types_a_night(person)
    person.editor(Pillar.SLEEP).save()
    assert person.desktop.worker.waiting
    person.window.close()
    person.window.close()
    assert person.window.leaving.dialog is None
    person.until(lambda: not person.window.isVisible())
    assert person.window.leaving.dialog is None


def test_the_end_of_the_system_s_session_is_held_up_by_no_question(person: Person) -> None:
    types_a_night(person)
    person.presses("Ctrl+Q")
    asked(person)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.commitDataRequest.emit(None)
    assert person.window.leaving.dialog is None
    assert person.window.close()


def test_another_journal_waits_for_the_answer(
    qtbot: QtBot, known_journal: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.sqlite"
    with open_journal(other):
        pass
    with run(qtbot, known_journal) as started:
        types_a_night(started.person)
        started.journals.go_to(other)
        answers(started.person, "Go back")
        started.person.looks_at(started.person.window)
        assert started.services.path == known_journal
        assert started.person.editor(Pillar.SLEEP).is_touched()
        started.journals.go_to(other)
        window = started.person.window
        answers(started.person, "Leave without it")
        started.person.until(lambda: not window.isVisible())
        assert started.journals.leave()
        started.sees_window()
        assert started.services.path == other
