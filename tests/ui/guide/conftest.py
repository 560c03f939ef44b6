from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.guide.guide_page import GuidePage
from nehabits.ui.looks import Looks
from nehabits.ui.worker import SameThreadWorker
from tests.journals import fill, open_journal
from tests.settling import settled
from tests.ui.conftest import raise_again


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as opened:
        yield opened


@pytest.fixture(scope="session")
def lived_journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_journal(tmp_path_factory.mktemp("lived") / "journal.sqlite") as opened:
        fill(opened, 40)
        yield opened


@pytest.fixture
def page(qtbot: QtBot, looks: Looks, services: Services, bus: Bus) -> GuidePage:
    page = GuidePage(services, SameThreadWorker(raise_again), bus, looks)
    qtbot.addWidget(page)
    page.resize(1080, 740)
    page.show()
    page.activateWindow()
    settled()
    return page
