"""The Calendar page on a real journal, in Berlin, on a Saturday evening."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.calendar.calendar_page import CalendarPage
from nehabits.ui.looks import Looks
from nehabits.ui.worker import SameThreadWorker
from tests.ui.conftest import in_active_window, raise_again

MakeCalendar = Callable[[], CalendarPage]


@pytest.fixture
def make_calendar(
    qtbot: QtBot, looks: Looks, services: Services, bus: Bus
) -> Iterator[MakeCalendar]:
    """Build the page when the journal is as a test wants it, in an active window."""

    def make() -> CalendarPage:
        page = CalendarPage(services, SameThreadWorker(raise_again), bus, looks)
        in_active_window(qtbot, page, 1104, 772)
        page.setFocus()
        return page

    yield make
    QApplication.processEvents()


@pytest.fixture
def page(make_calendar: MakeCalendar) -> CalendarPage:
    return make_calendar()
