"""The window of a journal is wired: it keeps what is chosen, survives errors, and closes clean."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nehabits.app import opened
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.services.fault_log import NAME
from nehabits.services.preferences import HELP_NUMBER, THEME
from nehabits.ui.first_notice_page import FirstNoticePage
from nehabits.ui.help_dialogs import NotWellDialog
from nehabits.ui.run_window import run_window
from nehabits.ui.single_instance import SingleInstance
from nehabits.ui.text_dialog import TextDialog
from nehabits.ui.window import Window
from tests.examples import exercise
from tests.journals import NOW, TODAY, open_journal
from tests.screens import RESOURCES
from tests.ui.broken_journal import break_history, mend_history
from tests.ui.desktop_driver import Person, program

TYPED = "a note nobody else may read"


def test_an_error_nobody_expected_is_logged_without_contents_shown_and_survived(
    qtbot: QtBot, known_journal: Path
) -> None:
    with program(qtbot, known_journal, expects_fault=True) as person:
        person.logs("breathing 5m")
        break_history(person)
        person.tabs_to("Note of the day")
        person.types(TYPED)
        person.presses("Ctrl+Return")
        person.until(lambda: person.desktop.faults.dialog is not None)
        dialog = person.desktop.faults.dialog
        assert dialog is not None
        shown, written = dialog.details.toPlainText(), (known_journal.parent / NAME).read_text()
        dialog.copy.click()
        assert QGuiApplication.clipboard().text() == shown
        for text in (shown, written):
            assert "sqlalchemy.exc.OperationalError" in text
            assert "in Journal.log" in text
            assert TYPED not in text
            assert str(known_journal) not in text
        person.looks_at(dialog)
        person.presses("Return")
        assert person.desktop.faults.dialog is None
        person.looks_at(person.window)
        assert [type(entry).__name__ for entry in person.entries()] == ["Practice"]
        person.presses("Ctrl+4", "[", "Ctrl+1")
        assert person.rows(Pillar.PRACTICE) != []
        mend_history(known_journal)


def test_what_an_error_kept_from_being_saved_can_be_saved_again(
    qtbot: QtBot, known_journal: Path
) -> None:
    with program(qtbot, known_journal, expects_fault=True) as person:
        break_history(person)
        person.logs("run 30m hard")
        person.until(lambda: person.desktop.faults.dialog is not None)
        assert person.today.quick.line.text() == "run 30m hard"
        mend_history(known_journal)
        person.looks_at(person.desktop.faults.dialog)
        person.presses("Esc")
        person.looks_at(person.window)
        person.tabs_to("Quick bar")
        person.presses("Return")
        assert len(person.rows(Pillar.EXERCISE)) == 1


def test_nothing_can_be_done_below_the_notice(qtbot: QtBot, journal: Path) -> None:
    with program(qtbot, journal) as person:
        assert person.window.findChildren(FirstNoticePage)
        person.presses("Ctrl+3", "Ctrl+Z", "Ctrl+7")
        assert person.window.current_page() is person.today
        assert not QApplication.activeModalWidget()
    with program(qtbot, journal) as person:
        assert person.window.findChildren(FirstNoticePage)


def test_colours_and_the_number_to_call_are_kept_for_the_next_start(
    qtbot: QtBot, known_journal: Path
) -> None:
    with program(qtbot, known_journal) as person:
        menus = person.window.menus
        menus.theme_chosen.emit("dark")
        menus.show_not_well()
        (dialog,) = person.window.findChildren(NotWellDialog)
        person.looks_at(dialog)
        (field,) = dialog.findChildren(QLineEdit)
        field.setFocus()
        person.types("0800 111 0 111")
        person.presses("Esc")
    with open_journal(known_journal) as services:
        assert services.preferences.get(THEME) == "dark"
        assert services.preferences.get(HELP_NUMBER) == "0800 111 0 111"
    with program(qtbot, known_journal) as person:
        assert person.desktop.looks.choice == "dark"
        assert person.window.menus.help_number == "0800 111 0 111"


def test_the_menu_names_what_undo_and_redo_would_do(person: Person) -> None:
    menus = person.window.menus
    person.until(lambda: not menus.undo.isEnabled())
    person.logs("run 30m hard")
    assert (menus.undo.text(), menus.redo.isEnabled()) == ("&Undo: Running, 30 min logged", False)
    person.presses("Ctrl+Z")
    assert (menus.undo.isEnabled(), menus.redo.text()) == (False, "&Redo: Running, 30 min logged")


def test_closing_the_window_finishes_every_write_that_was_asked_for(
    qtbot: QtBot, known_journal: Path
) -> None:
    with program(qtbot, known_journal) as person:
        for minutes in range(1, 41):
            person.today._save_reading(
                person.services.quick_entry.preview(f"run {minutes}m", TODAY)
            )
        person.window.close()
    with open_journal(known_journal) as services:
        assert len(services.review.entries(TODAY, TODAY)) == 40


def test_a_window_left_open_makes_the_day_s_backup_by_itself(person: Person) -> None:
    person.until(lambda: len(person.services.transfer.backups()) == 1)
    made = person.services.transfer.backups()
    person.desktop._hourly.timeout.emit()
    person.waits()
    assert person.services.transfer.backups() == made


def test_closing_the_window_ends_the_program_with_status_zero(
    qtbot: QtBot, known_journal: Path
) -> None:
    def window() -> Window | None:
        tops = QApplication.topLevelWidgets()
        return next((each for each in tops if isinstance(each, Window) and each.isVisible()), None)

    close_when_there(window)
    assert run_window(known_journal, opened, RESOURCES, known_journal) == 0
    with open_journal(known_journal) as services:
        assert services.transfer.backups() != []


def test_the_run_goes_on_with_what_a_window_asks_for_until_one_is_closed(
    qtbot: QtBot, known_journal: Path
) -> None:
    titles: list[str] = []

    def find(part: str) -> Window | None:
        tops = [each for each in QApplication.topLevelWidgets() if isinstance(each, Window)]
        return next(
            (each for each in tops if each.isVisible() and part in each.windowTitle()), None
        )

    def look_around() -> QWidget | None:
        own = find("Today – NE Habits")
        if own is not None and not titles:
            titles.append(own.windowTitle())
            (action,) = [each for each in own.menus.file.actions() if "Look around" in each.text()]
            action.trigger()
        return find("made-up journal")

    close_when_there(look_around)
    assert run_window(known_journal, opened, RESOURCES, known_journal) == 0
    assert titles == ["Today – NE Habits"]


def test_a_journal_that_cannot_be_opened_is_said_in_a_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "journal.sqlite"
    broken.write_bytes(b"Dear diary, " * 100)
    said: list[str] = []

    def dialog() -> QWidget | None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, TextDialog):
            said.extend(label.text() for label in shown.findChildren(QLabel))
            return shown
        return None

    close_when_there(dialog)
    with pytest.raises(Refused):
        run_window(broken, opened, RESOURCES, broken)
    assert f"{broken} is not a journal of NE Habits; choose another or restore a backup." in said
    again = SingleInstance(broken)
    assert again.claim()
    again.release()


def test_a_second_start_leaves_at_once_and_brings_the_first_window_forward(
    qtbot: QtBot, known_journal: Path
) -> None:
    first = SingleInstance(known_journal)
    assert first.claim()
    with qtbot.waitSignal(first.show_asked, timeout=20_000):
        second = subprocess.Popen(
            [sys.executable, "-m", "nehabits", "--journal", str(known_journal)],
            stdout=subprocess.DEVNULL,
        )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    first.release()


def test_a_refusal_that_has_no_field_is_said_over_the_window(person: Person) -> None:
    def refuse() -> None:
        raise Refused("The disk is full; nothing was saved. Free some space and try again.")

    person.desktop.worker.ask(person.window, refuse, lambda _done: None)
    person.until(lambda: bool(person.window.findChildren(TextDialog)))
    (dialog,) = person.window.findChildren(TextDialog)
    assert any("The disk is full" in label.text() for label in dialog.findChildren(QLabel))


def close_when_there(find: Callable[[], QWidget | None]) -> None:
    """Close a window that a call which does not return before shows."""
    found = find()
    if found is None:
        QTimer.singleShot(20, lambda: close_when_there(find))
    else:
        found.close()


def test_the_desktop_reads_again_what_was_logged_elsewhere(person: Person) -> None:
    with open_journal(person.services.path, NOW) as other:
        other.journal.log(exercise(30))
    person.desktop._watcher.changed.emit()
    person.waits()
    assert len(person.rows(Pillar.EXERCISE)) == 1
