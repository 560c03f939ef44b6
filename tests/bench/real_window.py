"""The real window on a journal, and how long a deed in it takes until it is painted."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nehabits.exchange.resources import resource_path
from nehabits.services.preferences import NOTICE_ACKNOWLEDGED
from nehabits.ui.desktop import Desktop, make_application
from nehabits.ui.today.today_page import TodayPage
from nehabits.ui.worker import Worker
from tests.journals import open_journal

SETTLED_MS = 1000


class Window:
    """The real window on a journal, with its worker in a thread of its own."""

    def __init__(self, desktop: Desktop, application: QApplication) -> None:
        page = desktop.window.current_page()
        assert isinstance(page, TodayPage)
        self.desktop = desktop
        self.page = page
        self._worker: Worker = desktop.worker
        self._application = application
        self._loop = QEventLoop()
        self._worker.rested.connect(self._look)

    def milliseconds_of(self, deed: Callable[[], object]) -> float:
        """Return the time from a deed until nothing is left to answer or to paint."""
        start = time.perf_counter()
        deed()
        self.settle()
        return (time.perf_counter() - start) * 1000

    def settle(self) -> None:
        """Go on until every answer has arrived and is painted.

        The window waits in a loop of Qt as it does for a person: one that asks again and again
        would take the interpreter from the worker.
        """
        if self._worker.waiting:
            self._loop.exec()
        self._application.processEvents()

    def _look(self) -> None:
        QTimer.singleShot(0, self._loop, self._end)

    def _end(self) -> None:
        # An answer may have asked for more.
        if not self._worker.waiting:
            self._loop.quit()


@contextmanager
def shown(journal: Path, folder: Path) -> Iterator[Window]:
    application = make_application(["bench"])
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    with open_journal(journal) as services:
        services.preferences.set(NOTICE_ACKNOWLEDGED, value=True)
        desktop = Desktop(services, application, resource_path("icons").parent, settings)
        desktop.open()
        window = Window(desktop, application)
        QTest.qWait(SETTLED_MS)
        window.settle()
        yield window
        desktop.window.close()
