"""Where an export goes: a folder, a zip or a PDF; what is there already; how it is stopped."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.export.export_page import ExportPage
from nehabits.ui.looks import Looks
from nehabits.ui.worker import Worker
from tests.exports import contents
from tests.journals import TODAY
from tests.ui.conftest import in_active_window, raise_again
from tests.ui.export.export_driver import days, press, tick


def test_without_the_page_the_folder_has_tables_alone(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    tick(qtbot, page, "One page to read")
    assert not page.form.files.tables.box.isEnabled()
    press(qtbot, page, "Save")
    assert not (tmp_path / "out" / "summary.pdf").exists()
    assert (tmp_path / "out" / "daily.csv").exists()


def test_the_page_alone_is_a_pdf(
    qtbot: QtBot, page: ExportPage, tmp_path: Path, opened: list[str]
) -> None:
    tick(qtbot, page, "Tables")
    assert page.place.path.text() == str(tmp_path / "out.pdf")
    assert page.place.field.label.text() == "PDF"
    for each in (page.form.files.workbook, page.form.files.bundle, page.form.files.packed):
        assert not each.box.isEnabled()
    press(qtbot, page, "Save")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert not (tmp_path / "out").exists()
    assert opened == [str(tmp_path)]


def test_everything_in_one_zip(
    qtbot: QtBot, page: ExportPage, tmp_path: Path, opened: list[str]
) -> None:
    for each in ("Workbook", "Decimal commas", "FHIR R4 bundle", "All in one zip"):
        tick(qtbot, page, each)
    assert page.place.path.text() == str(tmp_path / "out.zip")
    press(qtbot, page, "Save")
    assert (tmp_path / "out.zip").exists()
    assert opened == [str(tmp_path)]
    tick(qtbot, page, "All in one zip")
    assert page.place.path.text() == str(tmp_path / "out")
    press(qtbot, page, "Save")
    written = contents(tmp_path / "out")
    assert {"workbook.xlsx", "machine/bundle.fhir.json", "summary.pdf"} <= written.keys()
    assert written["daily.csv"].splitlines()[0].count(b";") > 10


def test_a_folder_with_other_files_is_asked_about_first(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear", encoding="utf-8")
    page.place.name(tmp_path / "mine")
    assert "holds other files" in page.place.field.below.text()
    assert page.place.field.refusal == ""
    press(qtbot, page, "Save")
    assert "holds other files" in page.place.field.refusal
    assert page.form.isEnabled()
    assert [each.name for each in (tmp_path / "mine").iterdir()] == ["letter.txt"]
    press(qtbot, page, "Save in a new folder there")
    assert (tmp_path / "mine" / f"ne-habits-{TODAY}" / "daily.csv").exists()
    assert (tmp_path / "mine" / "letter.txt").read_text("utf-8") == "dear"
    assert page.place.field.refusal == ""


def test_an_earlier_export_is_named_before_it_is_replaced(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    assert page.place.field.below.text() == ""
    press(qtbot, page, "Save")
    page.place.name(tmp_path / "out")
    assert page.place.field.below.text() == "An earlier export is there; it is replaced."
    press(qtbot, page, "3 months")
    press(qtbot, page, "Save")
    assert len(days(tmp_path / "out")) == 92


def test_a_place_is_looked_at_again_with_the_next_choice(qtbot: QtBot, page: ExportPage) -> None:
    press(qtbot, page, "Save")
    assert page.place.field.below.text() == ""
    tick(qtbot, page, "Notes")
    assert page.place.field.below.text() == "An earlier export is there; it is replaced."


def test_the_place_offered_is_named_after_today(page: ExportPage, tmp_path: Path) -> None:
    page.place.offer(TODAY + timedelta(days=1))
    assert page.place.path.text() == str(tmp_path / "out")
    page.place.path.setText(str(page.place._offered))
    page.place.offer(TODAY + timedelta(days=2))
    assert page.place.path.text().endswith("ne-habits-2026-11-23")


def test_a_place_has_to_be_named(qtbot: QtBot, page: ExportPage) -> None:
    page.place.path.setText("  ")
    press(qtbot, page, "Save")
    assert page.place.field.refusal == "Say where it is to go."


@pytest.mark.parametrize("typed", ["/", "//", "~nobody-at-all/out", "..", "loop"])
def test_a_place_where_nothing_can_be_is_refused(
    qtbot: QtBot, page: ExportPage, tmp_path: Path, typed: str
) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    # What is typed without a folder is in documents: not in those of whoever runs the test.
    page.place._documents = tmp_path / "documents"
    page.place.path.setText(str(tmp_path / typed) if typed == "loop" else typed)
    press(qtbot, page, "Save")
    assert page.place.field.refusal


def test_enter_at_the_place_saves(qtbot: QtBot, page: ExportPage, tmp_path: Path) -> None:
    page.place.path.setFocus()
    page.place.path.selectAll()
    qtbot.keyClicks(page.place.path, str(tmp_path / "typed"))
    qtbot.keyClick(page.place.path, Qt.Key.Key_Return)
    assert len(days(tmp_path / "typed")) == 28


def test_a_place_is_chosen_in_the_systems_dialog(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    page.place.ask()
    picker = page.place.findChild(QFileDialog)
    assert picker.fileMode() is QFileDialog.FileMode.Directory
    picker.fileSelected.emit(str(tmp_path / "new"))
    assert page.place.path.text() == str(tmp_path / "new")
    picker.close()
    picker.setParent(None)
    tick(qtbot, page, "All in one zip")
    page.place.ask()
    picker = page.place.findChildren(QFileDialog)[-1]
    assert picker.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    picker.fileSelected.emit(str(tmp_path / "other"))
    assert page.place.path.text() == str(tmp_path / "other.zip")
    picker.close()


def test_nothing_can_be_changed_while_it_is_written_and_it_can_be_stopped(
    qtbot: QtBot, services: Services, bus: Bus, looks: Looks, tmp_path: Path
) -> None:
    worker = Worker(raise_again)
    page = ExportPage(services, worker, bus, looks)
    in_active_window(qtbot, page, 1080, 740)
    qtbot.waitUntil(lambda: not worker.waiting)
    press(qtbot, page, "All")
    page.place.name(tmp_path / "out")
    press(qtbot, page, "Save")
    assert page.place.state.text() == "Writing…"
    assert page.place.progress.isVisible()
    assert not page.place.save.isEnabled()
    assert not page.form.isEnabled()
    # What the keys ask for again meanwhile is not done a second time.
    waiting = worker.waiting
    page.write()
    page.print()
    assert worker.waiting == waiting
    press(qtbot, page, "Cancel")
    qtbot.waitUntil(page.place.save.isEnabled)
    assert page.place.state.text() == "The export was stopped; nothing was written."
    assert not (tmp_path / "out").exists()
    press(qtbot, page, "Save")
    qtbot.waitUntil(page.place.open.isVisible)
    assert len(days(tmp_path / "out")) == 401
    worker.close()


def test_a_pdf_of_somebody_else_stays_and_a_new_folder_is_made_for_ours(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    tick(qtbot, page, "Tables")
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF-1.4 /Creator (A word processor)")
    page.place.name(letter)
    assert "no page of ours" in page.place.field.below.text()
    press(qtbot, page, "Save")
    assert "no page of ours" in page.place.field.refusal
    assert letter.read_bytes().endswith(b"processor)")
    page.place.name(tmp_path / "missing" / ".." / "letter.pdf")
    press(qtbot, page, "Save")
    assert letter.read_bytes().endswith(b"processor)")
    ours = tmp_path / "new" / "page.pdf"
    page.place.name(ours)
    press(qtbot, page, "Save")
    assert ours.read_bytes().startswith(b"%PDF")
    page.place.name(ours)
    assert page.place.field.below.text() == "An earlier page is there; it is replaced."
    press(qtbot, page, "Save")
    assert page.place.open.isVisible()


def test_an_earlier_export_at_the_place_offered_is_named_at_once(
    qtbot: QtBot, page: ExportPage
) -> None:
    press(qtbot, page, "Save")
    page.refresh()
    assert page.place.field.below.text() == "An earlier export is there; it is replaced."
