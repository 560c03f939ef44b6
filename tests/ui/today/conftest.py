"""The Today page on a real journal, in Berlin, on a Saturday evening."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.today.today_page import TodayPage
from nehabits.ui.worker import SameThreadWorker
from tests.ui.conftest import in_active_window, raise_again


@pytest.fixture
def make_page(
    qtbot: QtBot, looks: Looks, services: Services, bus: Bus
) -> Iterator[Callable[[], TodayPage]]:
    """Build the page when the journal is as a test wants it, in an active window."""

    def make() -> TodayPage:
        page = TodayPage(services, SameThreadWorker(raise_again), bus, looks)
        in_active_window(qtbot, page, 1104, 772)
        page.setFocus()
        return page

    yield make
    QApplication.processEvents()
