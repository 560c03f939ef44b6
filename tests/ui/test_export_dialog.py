"""The export dialog writes what it says it writes, and says a refusal where it belongs."""

import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.services.export import Exported
from nehabits.services.services import Services
from nehabits.ui.export_choice import ALL, OWN
from nehabits.ui.export_dialog import ExportDialog
from nehabits.ui.looks import Looks
from nehabits.ui.worker import SameThreadWorker, Worker
from tests.examples import night, practice
from tests.journals import TODAY, open_journal
from tests.wording.harvest import harvest
from tests.wording.lexicon import check

LONG_AGO = TODAY - timedelta(days=400)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as services:
        services.journal.log(
            practice(5, note="mine"), practice(5, day=LONG_AGO), night(TODAY, "23:00", "07:00")
        )
        yield services


def trouble(error: BaseException) -> None:
    raise error


@pytest.fixture
def dialog(qtbot: QtBot, services: Services, looks: Looks, tmp_path: Path) -> ExportDialog:
    dialog = ExportDialog(services, SameThreadWorker(trouble), looks)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.form.folder.setText(str(tmp_path / "out"))
    dialog.show()
    return dialog


def days(folder: Path) -> list[str]:
    with (folder / "daily.csv").open(encoding="utf-8-sig", newline="") as file:
        return [row["day"] for row in csv.DictReader(file)]


def press(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    buttons = dialog.form.period.findChildren(QAbstractButton)
    press(qtbot, next(each for each in buttons if each.text() == text))


def test_the_last_four_weeks_are_written_without_notes(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    press(qtbot, dialog.save)
    assert len(days(tmp_path / "out")) == 28
    practices = (tmp_path / "out" / "tables" / "practice.csv").read_text("utf-8-sig")
    assert "mine" not in practices
    assert dialog.exported is not None
    assert dialog.state.text() == f"{len(dialog.exported.files)} files are saved."


def test_notes_and_areas_are_chosen(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    for pillar, box in dialog.form.areas.items():
        box.setChecked(pillar is Pillar.PRACTICE)
    dialog.form.notes.setChecked(True)
    assert dialog.content.text() == "Stress practice; with your notes."
    press(qtbot, dialog.save)
    assert "mine" in (tmp_path / "out" / "tables" / "practice.csv").read_text("utf-8-sig")
    assert not (tmp_path / "out" / "tables" / "sleep.csv").exists()


def test_all_goes_from_the_first_entry_to_the_last(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    choose(qtbot, dialog, "All")
    assert dialog.form.period.value() == ALL
    assert dialog.days.text() == f"{LONG_AGO} to {TODAY}, 401 days."
    press(qtbot, dialog.save)
    assert len(days(tmp_path / "out")) == 401


def test_own_days_can_be_typed_and_only_then(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    assert not dialog.form.first.isEnabled()
    choose(qtbot, dialog, "From … to …")
    assert dialog.form.period.value() == OWN
    assert dialog.form.first.isEnabled()
    dialog.form.first.setDate(QDate(2026, 11, 3))
    dialog.form.last.setDate(QDate(2026, 11, 4))
    press(qtbot, dialog.save)
    assert days(tmp_path / "out") == ["2026-11-03", "2026-11-04"]


def test_a_reversed_period_is_said_at_the_last_day(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    choose(qtbot, dialog, "From … to …")
    dialog.form.last.setDate(QDate(2026, 1, 1))
    press(qtbot, dialog.save)
    assert dialog.form.fields["last"].refusal.startswith("The last day, 2026-01-01, is before")
    assert not (tmp_path / "out").exists()
    dialog.form.last.setDate(QDate(2026, 11, 21))
    assert dialog.form.fields["last"].refusal == ""


def test_a_folder_with_other_files_is_said_at_the_folder(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.form.folder.setText(str(tmp_path))
    press(qtbot, dialog.save)
    assert "holds other files" in dialog.form.fields["folder"].refusal
    assert dialog.save.isEnabled()
    assert dialog.form.isEnabled()
    dialog.form.folder.setText("  ")
    press(qtbot, dialog.save)
    assert dialog.form.fields["folder"].refusal == "Name a folder."


def test_no_area_is_said_at_the_areas(qtbot: QtBot, dialog: ExportDialog) -> None:
    for box in dialog.form.areas.values():
        box.setChecked(False)
    press(qtbot, dialog.save)
    assert dialog.form.fields["areas"].refusal.startswith("No area is chosen")


def test_the_folder_can_be_opened_once_it_is_there(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    assert not dialog.open_folder.isVisible()
    press(qtbot, dialog.save)
    press(qtbot, dialog.open_folder)
    assert opened == [str(tmp_path / "out")]
    dialog.form.notes.setChecked(True)
    assert not dialog.open_folder.isVisible()


def test_a_folder_picked_that_holds_something_gets_a_new_one_inside(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    dialog.form.folder_chosen.emit(str(tmp_path / "empty"))
    assert dialog.form.folder.text() == str(tmp_path / "empty")
    dialog.form.folder_chosen.emit(str(tmp_path))
    assert dialog.form.folder.text() == str(tmp_path / f"ne-habits-{TODAY}")


def test_choosing_a_folder_shows_the_folders_there_are(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.form.folder.setText(str(tmp_path))
    dialog.form.choose_folder()
    picker = dialog.form.findChild(QFileDialog)
    assert picker.fileMode() is QFileDialog.FileMode.Directory
    picker.fileSelected.emit(str(tmp_path / "new"))
    assert dialog.form.folder.text() == str(tmp_path / "new")
    picker.close()


def test_nothing_can_be_changed_while_it_is_written(
    qtbot: QtBot, services: Services, looks: Looks, tmp_path: Path
) -> None:
    worker = Worker(trouble)
    dialog = ExportDialog(services, worker, looks)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.form.folder.setText(str(tmp_path / "out"))
    dialog.show()
    press(qtbot, dialog.save)
    assert dialog.state.text() == "Writing…"
    assert not dialog.save.isEnabled()
    assert not dialog.form.isEnabled()
    qtbot.waitUntil(lambda: dialog.exported is not None)
    assert dialog.save.isEnabled()
    worker.close()


def test_the_dialog_gives_back_what_was_written(
    qtbot: QtBot,
    services: Services,
    looks: Looks,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def save_and_close(dialog: ExportDialog) -> int:
        dialog.form.folder.setText(str(tmp_path / "out"))
        dialog.write()
        dialog.close()
        return 0

    monkeypatch.setattr(ExportDialog, "exec", save_and_close)
    exported = ExportDialog.ask(services, SameThreadWorker(trouble), looks)
    assert isinstance(exported, Exported)
    assert exported.folder == tmp_path / "out"


def test_an_empty_journal_is_said(qtbot: QtBot, looks: Looks, tmp_path: Path) -> None:
    with open_journal(tmp_path / "empty.sqlite") as services:
        dialog = ExportDialog(services, SameThreadWorker(trouble), looks)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.form.folder.setText(str(tmp_path / "out"))
        choose(qtbot, dialog, "All")
        assert dialog.days.text() == "The journal is empty; the tables will be too."
        press(qtbot, dialog.save)
        assert days(tmp_path / "out") == []


def test_the_notices_are_said_and_every_text_keeps_to_the_lexicon(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for notice in dialog._services.export.notices():
        assert notice in shown
    press(qtbot, dialog.save)
    assert check(harvest(dialog)) == []


def test_every_control_can_be_reached_and_named(qtbot: QtBot, dialog: ExportDialog) -> None:
    controls = [
        widget
        for kind in (QAbstractButton, QLineEdit)
        for widget in dialog.findChildren(kind)
        if widget.isVisible() and not widget.objectName().startswith("qt_")
    ]
    assert len(controls) > 12
    assert [each for each in controls if not each.accessibleName()] == []
