"""Saving an entry until Today is repainted, and turning to another day, with ten years."""

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from nehabits.exchange.resources import resource_path
from nehabits.ui.desktop import Desktop, make_application
from nehabits.ui.today.today_page import TodayPage
from nehabits.ui.worker import Worker
from tests.bench.conftest import Ledger
from tests.journals import open_journal

ROUNDS = 60


class Window:
    """The real window on a journal, with its worker in a thread of its own."""

    def __init__(self, desktop: Desktop, application: QApplication) -> None:
        page = desktop.window.current_page()
        assert isinstance(page, TodayPage)
        self.page = page
        self._worker: Worker = desktop.worker
        self._application = application

    def milliseconds_of(self, deed: Callable[[], object]) -> float:
        """Return the time from a deed until nothing is left to answer or to paint."""
        start = time.perf_counter()
        deed()
        self.settle()
        return (time.perf_counter() - start) * 1000

    def settle(self) -> None:
        """Go on until every answer has arrived and is painted."""
        while self._worker.waiting:
            self._application.processEvents()
        self._application.processEvents()


@pytest.fixture
def window(decade: Path, tmp_path: Path) -> Iterator[Window]:
    application = make_application(["bench"])
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    with open_journal(decade) as services:
        desktop = Desktop(services, application, resource_path("icons").parent, settings)
        desktop.open()
        window = Window(desktop, application)
        window.settle()
        yield window
        desktop.window.close()


def high(times: list[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(times, n=20)[-1]


def test_saving_until_today_is_repainted(window: Window, ledger: Ledger) -> None:
    page = window.page
    times = []
    for minutes in range(1, ROUNDS + 1):
        reading = page._services.quick_entry.read(f"run {minutes}m")
        times.append(window.milliseconds_of(lambda reading=reading: page._save_reading(reading)))
        window.milliseconds_of(page._undo)
    ledger.note("Saving until Today is repainted, 10 years, median", statistics.median(times))
    ledger.note("Saving until Today is repainted, 10 years, 95th percentile", high(times))


def test_turning_to_another_day(window: Window, ledger: Ledger) -> None:
    times = [window.milliseconds_of(lambda: window.page._step(-1)) for _ in range(ROUNDS)]
    ledger.note("Turning to another day, 10 years, median", statistics.median(times))
    ledger.note("Turning to another day, 10 years, 95th percentile", high(times))
