"""The page to read goes to a printer from the Export page too."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.services.summary import SummaryChoice
from nehabits.ui.bus import Bus
from nehabits.ui.export.export_answer import page_asked
from nehabits.ui.export.export_choice import ExportChoice
from nehabits.ui.export.export_page import ExportPage
from nehabits.ui.looks import Looks
from nehabits.ui.worker import SameThreadWorker, Worker
from tests.journals import TODAY, open_journal
from tests.ui.conftest import in_active_window, raise_again
from tests.ui.export.export_driver import on_paper, press


def test_the_days_that_are_shown_are_printed_without_saving_anything(
    qtbot: QtBot, page: ExportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs: list[str] = []

    def accept(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        jobs.append(printer.docName())
        assert not page.form.isEnabled()
        assert page.place.state.text() == "Printing…"
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    press(qtbot, page, "All")
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "printer" in page.place.state.text(), timeout=30_000)
    assert jobs == ["Self-recorded lifestyle log, 2025-10-17 to 2026-11-21"]
    assert page.place.state.text().endswith("pages are with the printer.")
    assert page.form.isEnabled()
    assert not (tmp_path / "out").exists()


def test_thinking_better_of_it_leaves_all_as_it_was(
    qtbot: QtBot, page: ExportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    rejected = QPrintDialog.DialogCode.Rejected
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: asked.append(1) or rejected)
    press(qtbot, page, "Print…")
    qtbot.waitUntil(lambda: bool(asked) and page.form.isEnabled(), timeout=30_000)
    assert not page.place.state.isVisible()


def test_without_days_there_is_nothing_to_print(
    qtbot: QtBot, bus: Bus, looks: Looks, tmp_path: Path
) -> None:
    with open_journal(tmp_path / "empty.sqlite") as services:
        page = ExportPage(services, SameThreadWorker(raise_again), bus, looks)
        in_active_window(qtbot, page, 1080, 740)
        press(qtbot, page, "All")
        press(qtbot, page, "Print…")
        qtbot.waitUntil(page.form.isEnabled)
        assert page.place.state.text() == "The journal is empty; there is no page yet."
        assert page.form.isEnabled()


def test_what_is_refused_is_not_printed(qtbot: QtBot, page: ExportPage) -> None:
    for each in page.form.areas.areas.values():
        each.box.setChecked(False)
    press(qtbot, page, "Print…")
    qtbot.waitUntil(page.form.isEnabled)
    assert page.place.state.text().startswith("No area is chosen")


def test_what_was_unticked_a_moment_ago_is_not_printed(
    qtbot: QtBot, services: Services, bus: Bus, looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = Worker(raise_again)
    page = ExportPage(services, worker, bus, looks)
    in_active_window(qtbot, page, 1080, 740)
    page.form.areas.notes.box.setChecked(True)
    qtbot.waitUntil(lambda: "mine" in on_paper(page))
    asked: list[bool] = []

    def note(_services: Services, choice: ExportChoice) -> SummaryChoice:
        asked.append(choice.notes)
        return page_asked(services, choice)

    monkeypatch.setattr("nehabits.ui.export.export_page.page_asked", note)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)
    page.form.areas.notes.box.setChecked(False)
    page.print()
    qtbot.waitUntil(page.form.isEnabled, timeout=30_000)
    assert asked == [False]
    worker.close()


def test_a_period_from_elsewhere_waits_for_what_is_at_work(
    qtbot: QtBot, page: ExportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopping: list[bool] = []

    def reject(_dialog: QPrintDialog) -> int:
        page.choose_days(TODAY, TODAY)
        stopping.append(page.place.stop.isVisible())
        return QPrintDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", reject)
    press(qtbot, page, "Print…")
    qtbot.waitUntil(lambda: bool(stopping) and page.form.isEnabled(), timeout=30_000)
    assert stopping == [True]
    assert page.days.text().endswith("28 days")
