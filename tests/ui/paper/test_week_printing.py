"""The week is printed or saved as a PDF as the person chooses; the note only if they tick it."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from nehabits.ui.paper import week_printing
from nehabits.ui.paper.print_week_dialog import PrintChoice, PrintWeekDialog
from nehabits.ui.paper.week_printing import WeekPrinting
from nehabits.ui.paper.week_sheet import WeekSheet
from nehabits.ui.week.week_page import WeekPage
from tests.journals import TODAY
from tests.ui.desktop_driver import Person

NOTE = "A calm week"


@pytest.fixture
def page(person: Person) -> WeekPage:
    person.services.week_notes.keep(TODAY - timedelta(days=5), NOTE)
    person.presses("Ctrl+1")
    page = person.window.show_page("week")
    assert isinstance(page, WeekPage)
    person.waits()
    return page


def answers(
    patch: pytest.MonkeyPatch, choice: PrintChoice | None, path: Path | None = None
) -> list[tuple[str, bool]]:
    """Have the dialogs answered so; return what they were asked with."""
    asked: list[tuple[str, bool]] = []

    def ask(title: str, *, has_note: bool, parent: object) -> PrintChoice | None:
        asked.append((title, has_note))
        return choice

    patch.setattr(PrintWeekDialog, "ask", ask)
    patch.setattr(WeekPrinting, "ask_file", staticmethod(lambda *_: path))
    return asked


def test_control_p_saves_the_week_as_a_pdf_and_says_where(
    person: Person, page: WeekPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "week.pdf"
    asked = answers(monkeypatch, PrintChoice(as_pdf=True, with_note=False), path)
    person.presses("Ctrl+P")
    assert asked == [("16–22 November", True)]
    assert path.read_bytes().startswith(b"%PDF")
    assert page.state.text() == f"Saved: {path}"
    page.earlier.click()
    person.waits()
    assert not page.state.isVisible()


def test_a_folder_that_cannot_be_written_is_said_and_nothing_breaks(
    person: Person, page: WeekPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answers(monkeypatch, PrintChoice(True, False), tmp_path / "none" / "week.pdf")
    page.print.click()
    assert page.state.property("role") == "refusal"
    assert page.state.isVisible()


def test_thinking_better_of_it_does_nothing(
    person: Person, page: WeekPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, None)
    page.print.click()
    answers(monkeypatch, PrintChoice(True, False), None)
    page.print.click()
    assert not page.state.isVisible()


@pytest.mark.parametrize("with_note", [True, False])
def test_a_printer_gets_one_page_with_the_note_only_if_it_was_ticked(
    page: WeekPage, monkeypatch: pytest.MonkeyPatch, with_note: bool, tmp_path: Path
) -> None:
    sheets: list[WeekSheet] = []
    path = tmp_path / "printed.pdf"
    paint = week_printing.paint_week

    def accept(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return QPrintDialog.DialogCode.Accepted

    def watched(printer: QPrinter, sheet: WeekSheet) -> None:
        sheets.append(sheet)
        paint(printer, sheet)

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    monkeypatch.setattr(week_printing, "paint_week", watched)
    answers(monkeypatch, PrintChoice(as_pdf=False, with_note=with_note))
    page.print.click()
    (sheet,) = sheets
    assert sheet.note == (NOTE if with_note else "")
    assert path.read_bytes().count(b"/Type /Page\n") == 1


def test_the_dialog_leaves_the_note_out_unless_it_is_ticked(qtbot: QtBot) -> None:
    dialog = PrintWeekDialog("16–22 November", has_note=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.choice() == PrintChoice(as_pdf=False, with_note=False)
    dialog.note.click()
    dialog.pdf.click()
    assert dialog.choice() == PrintChoice(as_pdf=True, with_note=True)


def test_without_a_note_the_dialog_does_not_speak_of_one(qtbot: QtBot) -> None:
    dialog = PrintWeekDialog("16–22 November", has_note=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.note.isVisible()
    texts = {button.text() for button in dialog.findChildren(QPushButton)}
    assert texts == {"Print…", "Cancel", "Save as PDF…"}
