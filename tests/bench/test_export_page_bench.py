"""The Export page: page 1 after a choice, and the window while an export is written."""

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from nehabits.ui.export.export_choice import YEAR
from nehabits.ui.export.export_page import ExportPage
from tests.bench.conftest import Ledger
from tests.bench.real_window import Window, shown
from tests.journals import fill, open_journal

ROUNDS = 15
BOUND = 1.5
"""Ten years beside a journal of the four weeks that are shown."""

HALF_A_SECOND = 500.0
"""Nothing may take longer without a sign of it, and the window never stands still so long."""


@pytest.fixture
def decade_window(decade: Path, tmp_path: Path) -> Iterator[Window]:
    with shown(decade, tmp_path) as window:
        yield window


@pytest.fixture
def short_window(tmp_path: Path) -> Iterator[Window]:
    journal = tmp_path / "short.sqlite"
    with open_journal(journal) as services:
        fill(services, 28)
    with shown(journal, tmp_path) as window:
        yield window


def page_of(window: Window) -> ExportPage:
    page = window.desktop.window.show_page("export")
    assert isinstance(page, ExportPage)
    window.settle()
    return page


def test_page_1_is_shown_soon_after_a_choice(
    decade_window: Window, short_window: Window, ledger: Ledger
) -> None:
    pages = {window: page_of(window) for window in (decade_window, short_window)}

    def ticked(window: Window) -> float:
        box = pages[window].form.areas.notes.box
        return window.milliseconds_of(box.toggle)

    times = [(ticked(decade_window), ticked(short_window)) for _ in range(ROUNDS)]
    many, few = map(list, zip(*times, strict=True))
    ledger.note("Export: page 1 of 4 weeks, 10 years, slowest", max(many))
    ledger.gate(
        "Export: page 1 of 4 weeks, 10 years",
        statistics.median(many),
        statistics.median(few),
        BOUND,
    )


class Silence:
    """The longest time in which the window's loop did nothing, from a start on (ms)."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


def test_the_window_goes_on_while_an_export_is_written(
    decade_window: Window, tmp_path: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    page = page_of(decade_window)
    page.form.period.choose(YEAR)
    for tick in (page.form.files.workbook, page.form.files.bundle, page.form.files.packed):
        tick.box.setChecked(True)
    page.place.name(tmp_path / "out.zip")
    decade_window.settle()
    silence = Silence()
    page.write()
    while not page.place.open.isVisible():
        QApplication.processEvents()
    ledger.gate(
        "Export: the window's longest silence while a year is written",
        silence.longest,
        HALF_A_SECOND,
        1.0,
    )
    assert (tmp_path / "out.zip").exists()
