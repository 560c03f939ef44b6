"""A report as a PDF: whole files, as many pages as there are, words that can be selected."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from nehabits.domain.refusal import Refused
from nehabits.services.services import Services
from nehabits.ui.paper.page import Page, Paper
from nehabits.ui.paper.report import save_report
from nehabits.ui.paper.report_pdf import painted_pages, report_pdf
from tests.journals import TODAY
from tests.summary_states import choice_of, opened_in, pages_of

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext of poppler-utils reads PDFs back"
)


@pytest.fixture(scope="module")
def full(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with opened_in("full", tmp_path_factory.mktemp("full")) as services:
        yield services


@pytest.fixture(scope="module")
def made(full: Services) -> tuple[Page, ...]:
    return pages_of(full, 28)


def page_count(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def boxes(pdf: bytes) -> set[tuple[int, int]]:
    found = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", pdf)
    return {(round(float(width)), round(float(height))) for width, height in found}


def text_of(path: Path, *options: str) -> str:
    done = subprocess.run(
        ["pdftotext", *options, str(path), "-"], capture_output=True, check=True, timeout=60
    )
    return done.stdout.decode()


def test_a_pdf_has_a_page_for_each(made: tuple[Page, ...]) -> None:
    pdf = report_pdf(made, "A title", TODAY)
    assert pdf.startswith(b"%PDF-")
    assert page_count(pdf) == len(made)
    assert b"/Subtype /Image" not in pdf


@pytest.mark.parametrize(("paper", "points"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_the_paper_is_the_one_asked_for(
    full: Services, paper: Paper, points: tuple[int, int]
) -> None:
    assert boxes(report_pdf(pages_of(full, 7, paper), "A title", TODAY)) == {points}


@needs_poppler
def test_its_words_can_be_selected_and_read_in_order(full: Services, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    count = save_report(full, path, choice_of(28, name="Jürgen Ö."), "a4")
    text = text_of(path, "-layout", "-l", "1")
    wanted = (
        "Self-recorded lifestyle log",
        "Jürgen Ö.",
        "25 October – 21 November 2026 · 28 days, 4 weeks",
        "Coverage",
        "Time in bed",
        "Moderate minutes",
        "Protein",
        "Practice minutes",
        "Over the weeks",
        "How each figure is made",
        f"Page 1 of {count}",
    )
    assert [each for each in wanted if each not in text] == []
    places = [text.index(each) for each in wanted]
    assert places == sorted(places)
    assert f"Page {count} of {count}" in text_of(path)
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True, timeout=60)
    assert b"Self-recorded lifestyle log, 2026-10-25 to 2026-11-21" in told.stdout


def test_it_is_printed_on_the_paper_of_a_printer(
    qapp: QApplication, made: tuple[Page, ...], tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    assert list(painted_pages(printer, made)) == list(range(1, len(made) + 1))
    pdf = (tmp_path / "printed.pdf").read_bytes()
    assert page_count(pdf) == len(made)
    assert boxes(pdf) == {(420, 595)}


def test_a_file_that_cannot_be_written_is_refused_and_leaves_nothing(
    full: Services, tmp_path: Path
) -> None:
    with pytest.raises(Refused):
        save_report(full, tmp_path / "none" / "report.pdf", choice_of(7), "a4")
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(Refused):
        save_report(full, tmp_path / "folder.pdf", choice_of(7), "a4")
    assert [each.name for each in tmp_path.iterdir()] == ["folder.pdf"]


def test_the_same_report_twice_has_the_same_pages(full: Services) -> None:
    assert pages_of(full, 7)[0] == pages_of(full, 7)[0]
