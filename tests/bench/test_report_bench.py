"""A report as a PDF: reading, laying out and painting, over four weeks and over a year."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from nehabits.services.summary import SummaryChoice, summary_of
from nehabits.ui.paper.page import Page, Paper, texts
from nehabits.ui.paper.report import report_pages, save_report
from nehabits.ui.paper.summary_pages import pages
from tests.bench.conftest import Ledger, side_by_side
from tests.journals import open_journal

ROUNDS = 9
BOUNDS = {28: 14.0, 365: 14.0}
"""Times the floor: the same words on as many pages, one below the other and in one font."""

SLOWEST_MS = {28: 1000.0, 365: 4000.0}
"""A person waits for it and looks on."""


def plain_pdf(path: Path, made: Sequence[Page]) -> None:
    """Write the words of pages as they come, which is the least a PDF of them can take."""
    writer = QPdfWriter(str(path))
    writer.setResolution(600)
    painter = QPainter(writer)
    font = QFont()
    font.setPixelSize(58)
    painter.setFont(font)
    for number, page in enumerate(made):
        if number:
            writer.newPage()
        for line, text in enumerate(texts([page])):
            painter.drawText(QPointF(100 + line % 8 * 550, 100 + line // 8 * 75), text)
    painter.end()


@pytest.mark.parametrize(("days", "words"), [(28, "4 weeks"), (365, "a year")])
def test_a_report_is_written_while_one_looks_on(
    qapp: QApplication, decade: Path, ledger: Ledger, tmp_path: Path, days: int, words: str
) -> None:
    with open_journal(decade) as services:
        today = services.today()
        choice = SummaryChoice(today - timedelta(days=days - 1), today, notes=True)
        made, _ = report_pages(services, choice, Paper.A4)
        written, plain = side_by_side(
            partial(save_report, services, tmp_path / "report.pdf", choice, "a4"),
            partial(plain_pdf, tmp_path / "plain.pdf", made),
            ROUNDS,
        )
        shown, read = side_by_side(
            lambda: pages(summary_of(services, choice), Paper.A4),
            lambda: summary_of(services, choice),
            ROUNDS,
        )
    ledger.gate(f"A report of {words} as a PDF", written, plain, BOUNDS[days])
    ledger.gate(f"Page 1 of {words}, read and laid out", shown, read, 6.0)
    assert written <= SLOWEST_MS[days]
