"""A report as a PDF: reading, laying out and painting, over four weeks and over a year."""

import statistics
import time
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nehabits.services.summary import SummaryChoice, summary_of
from nehabits.ui.paper.page import Paper
from nehabits.ui.paper.report import save_report
from nehabits.ui.paper.summary_pages import pages
from tests.bench.conftest import Ledger
from tests.journals import open_journal

ROUNDS = 5
SLOWEST_MS = {28: 1000.0, 365: 4000.0}
"""A person waits for it and looks on."""


def _median(times: list[float]) -> float:
    return statistics.median(times) * 1000


@pytest.mark.parametrize(("days", "words"), [(28, "4 weeks"), (365, "a year")])
def test_a_report_is_written_while_one_looks_on(
    qapp: QApplication, decade: Path, ledger: Ledger, tmp_path: Path, days: int, words: str
) -> None:
    with open_journal(decade) as services:
        today = services.today()
        choice = SummaryChoice(today - timedelta(days=days - 1), today, notes=True)
        written, shown = [], []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            save_report(services, tmp_path / "report.pdf", choice, "a4")
            written.append(time.perf_counter() - began)
            began = time.perf_counter()
            pages(summary_of(services, choice), Paper.A4)
            shown.append(time.perf_counter() - began)
    ledger.note(f"A report of {words} as a PDF", _median(written))
    ledger.note(f"Page 1 of {words}, read and laid out", _median(shown))
    assert _median(written) <= SLOWEST_MS[days]
