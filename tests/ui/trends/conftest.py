"""The Trends page on a real journal, everything in one thread."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.trends.trends_page import TrendsPage
from nehabits.ui.worker import SameThreadWorker
from tests.journals import open_journal
from tests.ui.conftest import in_active_window, raise_again
from tests.ui.trends.page_driver import MakePage


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as opened:
        yield opened


@pytest.fixture
def make(qtbot: QtBot, looks: Looks, bus: Bus) -> MakePage:
    def make(services: Services) -> TrendsPage:
        page = TrendsPage(services, SameThreadWorker(raise_again), bus, looks)
        in_active_window(qtbot, page, 1080, 740)
        return page

    return make
