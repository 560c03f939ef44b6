"""The File menu exports, backs up and restores, and says what it did."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import NOTICE_ACKNOWLEDGED
from nehabits.ui.export.export_page import ExportPage
from nehabits.ui.restore_dialog import RestoreDialog
from nehabits.ui.text_dialog import TextDialog
from tests.examples import exercise, night
from tests.journals import NOW, TODAY, ZONE, open_journal
from tests.ui.desktop_driver import Person, program


@pytest.fixture
def backup(journal: Path, tmp_path: Path) -> Path:
    """A backup, a day old, of a journal that held a night then and holds a run now."""
    with open_journal(journal, NOW - timedelta(days=1)) as services:
        services.preferences.set(NOTICE_ACKNOWLEDGED, value=True)
        services.journal.log(night(TODAY - timedelta(days=1), "23:10", "06:45", ZONE))
        made = services.transfer.back_up(tmp_path / "stick")
        assert services.journal.undo() is not None
    with open_journal(journal) as services:
        services.journal.log(exercise(30))
    return made


@pytest.fixture
def person(qtbot: QtBot, backup: Path, journal: Path) -> Iterator[Person]:
    with program(qtbot, journal) as person:
        yield person


def action(person: Person, text: str) -> QAction:
    (found,) = [each for each in person.window.menus.file.actions() if each.text() == text]
    return found


def told(person: Person) -> list[str]:
    """Return what the dialog in front says, then close it."""
    person.waits()
    (dialog,) = [each for each in person.window.findChildren(TextDialog) if each.isVisible()]
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    dialog.close()
    return texts


def previewed(person: Person, file: Path) -> RestoreDialog:
    person.desktop._journal_menu.preview(str(file))
    person.waits()
    (dialog,) = person.window.findChildren(RestoreDialog)
    person.looks_at(dialog)
    return dialog


def test_the_export_is_a_page_of_the_menu_and_of_a_key(person: Person) -> None:
    action(person, "&Export…").trigger()
    assert isinstance(person.window.current_page(), ExportPage)
    person.presses("Ctrl+1", "Ctrl+7")
    assert isinstance(person.window.current_page(), ExportPage)


def test_a_backup_by_hand_is_checked_and_named(person: Person) -> None:
    action(person, "&Back up now").trigger()
    title, sentence, *_ = told(person)
    (made,) = person.services.transfer.backups()
    assert title == "Backed up"
    assert sentence == f"The backup was written and checked: {made}"
    assert person.services.transfer.contents(made).rows["exercises"] == 1


def test_a_backup_is_chosen_beside_the_journal_and_its_counts_are_shown(
    person: Person, backup: Path
) -> None:
    action(person, "&Restore a backup…").trigger()
    (chooser,) = person.window.findChildren(QFileDialog)
    assert chooser.nameFilters() == ["Journals (*.sqlite)"]
    chooser.fileSelected.emit(str(backup))
    chooser.close()
    person.waits()
    (dialog,) = person.window.findChildren(RestoreDialog)
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    place = shown.index("Sleeps")
    assert shown[place : place + 6] == ["Sleeps", "0", "1", "Exercise", "1", "0"]
    assert "2026-11-20" in shown


def test_a_restored_backup_is_on_the_page_at_once_and_what_it_replaced_is_kept(
    person: Person, backup: Path
) -> None:
    assert person.rows(Pillar.EXERCISE) != []
    previewed(person, backup)
    person.tabs_to("Restore")
    person.presses("Return")
    title, sentence, *_ = told(person)
    assert title == "Restored"
    assert person.rows(Pillar.EXERCISE) == []
    assert len(person.entries(TODAY - timedelta(days=1))) == 1
    (kept,) = [each for each in person.services.transfer.backups() if str(each) in sentence]
    assert person.services.transfer.contents(kept).rows["exercises"] == 1
    person.looks_at(person.window)
    person.logs("breathing 5m")
    assert person.rows(Pillar.PRACTICE) != []


def test_a_preview_that_is_closed_restores_nothing(person: Person, backup: Path) -> None:
    previewed(person, backup)
    person.presses("Return")
    assert len(person.rows(Pillar.EXERCISE)) == 1
    assert len(person.entries()) == 1


def test_a_file_that_is_no_journal_is_refused_in_a_sentence(person: Person, tmp_path: Path) -> None:
    notes = tmp_path / "notes.sqlite"
    notes.write_text("Dear diary", encoding="utf-8")
    person.desktop._journal_menu.preview(os.fspath(notes))
    title, sentence, *_ = told(person)
    assert title == "That could not be done"
    assert sentence.startswith(f"{notes} is not a journal of NE Habits")
    assert len(person.entries()) == 1
