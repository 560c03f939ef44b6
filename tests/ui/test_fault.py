"""An unexpected error is logged without what a person typed, shown, and survived."""

import stat
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.refusal import Refused
from nehabits.services.fault_log import FaultLog, describe
from nehabits.ui.fault import Faults
from nehabits.ui.text_dialog import TextDialog

TYPED = "a note nobody else may read"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def log_in(folder: Path) -> FaultLog:
    return FaultLog(folder / "faults.log", lambda: datetime(2026, 11, 21, tzinfo=UTC))


@pytest.fixture
def faults(qapp: QApplication, tmp_path: Path, window: QWidget) -> Iterator[Faults]:
    faults = Faults(log_in(tmp_path / "logs"))
    faults.attach(window)
    yield faults
    faults.uninstall()


def failed_with(typed: str) -> Exception:
    note = typed * 2
    try:
        try:
            int(typed)
        except ValueError as error:
            raise KeyError(note) from error
    except KeyError as error:
        return error
    raise AssertionError


def test_a_description_names_types_files_lines_and_functions_of_the_whole_chain() -> None:
    said = describe(failed_with(TYPED))
    assert "builtins.KeyError" in said
    assert "builtins.ValueError" in said
    assert "tests/ui/test_fault.py:" in said
    assert "in failed_with" in said


def test_neither_log_nor_dialog_holds_what_was_typed(
    qtbot: QtBot, faults: Faults, tmp_path: Path
) -> None:
    faults.report(failed_with(TYPED))
    qtbot.waitUntil(lambda: faults.dialog is not None)
    log = tmp_path / "logs" / "faults.log"
    written = log.read_text(encoding="utf-8")
    assert written.startswith("2026-11-21T00:00:00+00:00 NE Habits ")
    assert "in failed_with" in written
    assert faults.dialog is not None
    for text in (written, faults.dialog.details.toPlainText()):
        assert TYPED not in text
        assert str(Path.home()) not in text
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_the_details_can_be_copied(qtbot: QtBot, faults: Faults) -> None:
    faults.report(failed_with(TYPED))
    qtbot.waitUntil(lambda: faults.dialog is not None)
    assert faults.dialog is not None
    qtbot.mouseClick(faults.dialog.copy, Qt.MouseButton.LeftButton)
    assert "builtins.KeyError" in QGuiApplication.clipboard().text()


def test_many_errors_share_one_dialog_and_after_it_closes_the_next_gets_a_new_one(
    qtbot: QtBot, faults: Faults
) -> None:
    for _ in range(3):
        faults.report(failed_with(TYPED))
    qtbot.waitUntil(lambda: faults.dialog is not None)
    qtbot.wait(20)
    first = faults.dialog
    assert first is not None
    assert first.details.toPlainText().count("builtins.KeyError") == 3
    first.accept()
    assert faults.dialog is None
    faults.report(failed_with(TYPED))
    qtbot.waitUntil(lambda: faults.dialog is not None)
    assert faults.dialog is not first


def test_an_error_nobody_took_in_another_thread_is_shown_in_the_windows_thread(
    qtbot: QtBot, faults: Faults
) -> None:
    faults.install()

    def stumble() -> None:
        raise RuntimeError(TYPED)

    thread = threading.Thread(target=stumble)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: faults.dialog is not None)
    assert faults.dialog is not None
    assert "in test_an_error" in faults.dialog.details.toPlainText()


def test_an_error_nobody_took_goes_to_the_log_by_the_exception_hook(
    qtbot: QtBot, faults: Faults, tmp_path: Path
) -> None:
    faults.install()
    error = failed_with(TYPED)
    sys.excepthook(type(error), error, error.__traceback__)
    assert "KeyError" in (tmp_path / "logs" / "faults.log").read_text(encoding="utf-8")


def test_a_refusal_is_shown_by_its_sentence_and_not_logged(
    qtbot: QtBot, faults: Faults, window: QWidget, tmp_path: Path
) -> None:
    faults.report(Refused("The disk is full; free some space and save again."))
    qtbot.waitUntil(lambda: bool(window.findChildren(TextDialog)))
    shown = [label.text() for label in window.findChildren(QLabel)]
    assert "The disk is full; free some space and save again." in shown
    assert not (tmp_path / "logs").exists()


def test_a_log_that_cannot_be_written_does_not_keep_the_dialog_away(
    qtbot: QtBot, tmp_path: Path, window: QWidget
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    faults = Faults(log_in(blocked))
    faults.attach(window)
    faults.report(failed_with(TYPED))
    qtbot.waitUntil(lambda: faults.dialog is not None)
