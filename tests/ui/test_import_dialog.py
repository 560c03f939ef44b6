"""The import dialog shows what an export holds before it takes it, and takes it back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from nehabits.services.preferences import NOTICE_ACKNOWLEDGED
from nehabits.services.services import Services
from nehabits.ui.import_dialog import ImportDialog
from nehabits.ui.refused_rows import RefusedRows
from nehabits.ui.worker import SameThreadWorker
from tests.examples import exercise, night
from tests.journals import TODAY, ZONE, open_journal
from tests.ui.desktop_driver import Person, program
from tests.ui.import_driver import PRACTICES, opened, shown, spoil, trouble, written


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return written(tmp_path)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as services:
        yield services


@pytest.fixture
def dialog(qtbot: QtBot, services: Services) -> ImportDialog:
    return shown(qtbot, services, SameThreadWorker(trouble))


def texts(dialog: ImportDialog) -> list[str]:
    return [label.text() for label in dialog.card.findChildren(QLabel) if label.isVisible()]


def test_nothing_can_be_imported_before_it_is_shown(dialog: ImportDialog) -> None:
    assert not dialog.card.isVisible()
    assert not dialog.foot.take.isEnabled()
    dialog.read()
    assert dialog.field.refusal == "Name a folder or a zip."


def test_an_export_is_typed_shown_taken_and_taken_back(
    qtbot: QtBot, dialog: ImportDialog, services: Services, export: Path
) -> None:
    qtbot.keyClicks(dialog.path, str(export))
    qtbot.keyClick(dialog.path, Qt.Key.Key_Return)
    said = texts(dialog)
    assert "25 records are new, 2026-11-19 to 2026-11-21." in said
    assert "These settings come along:" in said
    assert "First day of the week: Sunday" in said
    assert said[said.index("Sleeps") + 1] == "3"
    assert services.journal.is_empty()
    assert dialog.foot.take.hasFocus()
    qtbot.keyClick(dialog.foot.take, Qt.Key.Key_Return)
    assert dialog.foot.state.text() == "25 records imported."
    assert len(services.review.entries(TODAY, TODAY)) == PRACTICES + 1
    assert services.preferences.first_weekday == 6
    assert not dialog.foot.take.isEnabled()
    qtbot.mouseClick(dialog.foot.undo, Qt.MouseButton.LeftButton)
    assert dialog.foot.state.text() == "Taken back: 25 records imported"
    assert services.journal.is_empty()
    assert services.preferences.first_weekday == 0


def test_settings_are_asked_for_where_there_are_entries(
    dialog: ImportDialog, services: Services, export: Path
) -> None:
    services.journal.log(exercise(30))
    dialog.look_into(str(export))
    assert dialog.card.settings.text() == "Take these settings too"
    assert not dialog.card.settings.isChecked()
    dialog.take()
    assert services.preferences.first_weekday == 0
    dialog.look_into(str(export))
    assert "There already" in texts(dialog)
    dialog.card.settings.click()
    dialog.take()
    assert services.preferences.first_weekday == 6


def test_rows_that_are_left_out_are_listed_and_the_rest_comes(
    dialog: ImportDialog, services: Services, export: Path
) -> None:
    spoil(export)
    dialog.look_into(str(export))
    said = texts(dialog)
    assert f"{PRACTICES} rows are left out." in said
    assert "tables/practice.csv was changed after the export." in said
    (rows,) = dialog.card.findChildren(RefusedRows)
    lines = rows.toPlainText().split("\n")
    assert len(lines) == PRACTICES
    assert lines[0] == "tables/practice.csv, line 2: kind is empty."
    dialog.take()
    assert services.journal.undo_words() == "3 records imported"


def test_what_is_no_export_is_refused_at_the_field(dialog: ImportDialog, tmp_path: Path) -> None:
    dialog.look_into(str(tmp_path))
    assert dialog.field.refusal.startswith(f"{tmp_path} holds no export of NE Habits")
    assert not dialog.foot.take.isEnabled()
    assert not dialog.card.isVisible()


def test_typing_another_name_takes_away_what_was_shown(
    qtbot: QtBot, dialog: ImportDialog, export: Path
) -> None:
    dialog.look_into(str(export))
    qtbot.keyClicks(dialog.path, "x")
    assert not dialog.card.isVisible()
    assert not dialog.foot.take.isEnabled()


def test_what_was_done_since_is_not_taken_back_instead(
    dialog: ImportDialog, services: Services, export: Path
) -> None:
    dialog.look_into(str(export))
    dialog.take()
    services.journal.log(exercise(7))
    dialog.take_back()
    assert dialog.field.refusal.startswith("Something else was done since")
    assert services.journal.undo_words() == "running, 7 min logged".capitalize()


@pytest.mark.parametrize("name", ["choose_folder", "choose_zip"])
def test_a_folder_or_zip_is_chosen(
    qtbot: QtBot, dialog: ImportDialog, export: Path, name: str
) -> None:
    getattr(dialog, name)()
    (files,) = dialog.findChildren(QFileDialog)
    files.fileSelected.emit(str(export))
    files.close()
    assert dialog.card.isVisible()


def test_ask_shows_the_dialog_and_returns_what_was_imported(
    services: Services, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(dialog: ImportDialog) -> int:
        dialog.look_into(str(export))
        dialog.take()
        return dialog.close()

    monkeypatch.setattr(ImportDialog, "exec", answer)
    changes = ImportDialog.ask(services, SameThreadWorker(trouble))
    assert changes is not None
    assert changes.words == "25 records imported"


@pytest.fixture
def person(qtbot: QtBot, journal: Path) -> Iterator[Person]:
    with open_journal(journal) as services:
        services.preferences.set(NOTICE_ACKNOWLEDGED, value=True)
        services.journal.log(night(TODAY - timedelta(days=9), "23:10", "06:45", ZONE))
    with program(qtbot, journal) as person:
        yield person


def test_the_menu_opens_it_and_today_offers_the_way_back(person: Person, export: Path) -> None:
    dialog = opened(person)
    person.looks_at(dialog)
    dialog.look_into(str(export))
    person.until(dialog.foot.take.isEnabled)
    dialog.take()
    person.until(lambda: dialog.changes is not None)
    dialog.close()
    person.until(lambda: "25 records imported" in person.window.menus.undo.text())
    assert person.today.sheet.undo.text.text() == "25 records imported"
    person.window.menus.undo.trigger()
    person.until(person.window.menus.redo.isEnabled)
    assert "25 records imported" in person.window.menus.redo.text()
