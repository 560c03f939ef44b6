"""A week goes on one page whatever it holds, and its words can be read out of the PDF."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter
from PySide6.QtWidgets import QApplication

from nehabits.domain.day_mark import Mark
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from nehabits.ui.notice_text import picture_notice
from nehabits.ui.paper.pieces import Words
from nehabits.ui.paper.week_printing import week_pdf
from nehabits.ui.paper.week_sheet import WeekSheet, laid_out
from nehabits.ui.week.week_answer import answer
from tests.journals import TODAY, fill

pytestmark = pytest.mark.usefixtures("qapp")
LONG = "No screens after ten in the evening, and the telephone stays in the kitchen until breakfast"
A4_UPRIGHT, A4_ACROSS = (523.0, 770.0), (770.0, 523.0)


def empty(_services: Services) -> None:
    """A new journal."""


def full(services: Services) -> None:
    fill(services, 60)
    services.journal.mark([TODAY - timedelta(days=1)], Pillar.SLEEP, Mark.NOT_TRACKED)


def crowded(services: Services) -> None:
    full(services)
    for number in range(12):
        name = f"{LONG} {number}" if number % 2 else "x" * 180 + str(number)
        services.journal.keep_habit(
            OwnHabit(name=name, slug=f"own_{number}", form=HabitForm.NUMBER, unit="kilometres")
        )
        services.journal.log(HabitRecord(day=TODAY, habit=f"own_{number}", value=123456.75))


STATES: dict[str, Callable[[Services], None]] = {"empty": empty, "full": full, "crowded": crowded}


def sheet(
    services: Services, *, everything: bool = False, note: str = "", first: date | None = None
) -> WeekSheet:
    shown = answer(services, first, everything=everything)
    return WeekSheet(shown.table, picture_notice(made_up=False), shown.today, note)


def pages(pdf: bytes) -> int:
    return pdf.count(b"/Type /Page\n")


def text_of(pdf: bytes, folder: Path) -> str:
    """Return the words of a PDF as another program reads them."""
    path = folder / "week.pdf"
    path.write_bytes(pdf)
    if shutil.which("pdftotext"):
        command = ["pdftotext", "-layout", str(path), "-"]
    elif shutil.which("gs"):
        command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=txtwrite", "-o", "-", str(path)]
    else:
        pytest.skip("neither pdftotext nor gs is installed")
    found = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    return " ".join(found.split())


@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter])
@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("state", STATES)
def test_a_week_is_one_page_whatever_it_holds(
    services: Services, state: str, everything: bool, size: QPageSize.PageSizeId
) -> None:
    STATES[state](services)
    note = "A long note. " * 400
    pdf = week_pdf(sheet(services, everything=everything, note=note), size)
    assert pdf.startswith(b"%PDF")
    assert pages(pdf) == 1


@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("state", STATES)
def test_nothing_stands_outside_the_page_or_over_its_neighbour(
    services: Services, state: str, everything: bool
) -> None:
    STATES[state](services)
    made = sheet(services, everything=everything)
    for width, height in (A4_UPRIGHT, A4_ACROSS):
        scale = made.scale(width, height)
        assert scale > 0.3
        pieces, tall = laid_out(made, width / scale)
        assert tall <= height / scale
        assert all(
            (piece.left >= 0 and piece.left + piece.width <= width / scale + 0.01)
            or isinstance(piece, Words)
            for piece in pieces
        )
        rows: dict[float, list[Words]] = {}
        for piece in pieces:
            if isinstance(piece, Words) and not piece.centred and piece.text:
                rows.setdefault(piece.top, []).append(piece)
        for row in rows.values():
            row.sort(key=lambda words: words.left)
            for one, after in pairwise(row):
                assert one.left + one.width <= after.left + 0.01, (one, after)


def test_the_words_of_the_page_can_be_read_out_of_it(services: Services, tmp_path: Path) -> None:
    full(services)
    made = sheet(services, note="Slept better")
    text = text_of(week_pdf(made), tmp_path)
    for words in (
        "22 November 2026",
        "Figures as they stood on 21 November 2026.",
        "Time asleep",
        "(AASM and SRS, 2015, consensus)",
        "6 of 6 nights",
        "Slept better",
        "General information for adults, not medical advice.",
    ):
        assert words in text, words
    assert text.count("General information for adults") == 1


def test_a_note_is_on_the_page_only_if_it_was_given(services: Services, tmp_path: Path) -> None:
    services.week_notes.keep(TODAY - timedelta(days=5), "a secret")
    assert "secret" not in text_of(week_pdf(sheet(services)), tmp_path)


def test_a_page_turns_to_where_the_week_is_larger(services: Services) -> None:
    full(services)
    made = sheet(services)
    upright, across = made.scale(*A4_UPRIGHT), made.scale(*A4_ACROSS)
    found = b"/MediaBox [0 0 595" in week_pdf(made, QPageSize.PageSizeId.A4)
    assert found == (upright > across)


def test_without_colours_strong_cells_differ_from_pale_and_empty_ones(
    qapp: QApplication, services: Services
) -> None:
    full(services)
    made = sheet(services)
    image = QImage(523, 770, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    made.paint(painter, QRectF(0, 0, 523, 770))
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    shades = {grey.pixelColor(x, y).value() for x in range(523) for y in range(0, 770, 2)}
    assert min(shades) < 60
    assert len(shades) > 20


def test_a_week_long_past_and_one_to_come_are_printed_too(services: Services) -> None:
    full(services)
    for first in (date(1990, 1, 1), TODAY + timedelta(days=9)):
        assert pages(week_pdf(sheet(services, first=first))) == 1
