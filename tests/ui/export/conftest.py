"""What the tests of the Export page share."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.export.export_page import ExportPage
from nehabits.ui.looks import Looks
from nehabits.ui.worker import SameThreadWorker
from tests.examples import night, practice
from tests.journals import TODAY, open_journal
from tests.ui.conftest import in_active_window, raise_again

LONG_AGO = TODAY - timedelta(days=400)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as services:
        services.journal.log(
            practice(5, note="mine"), practice(5, day=LONG_AGO), night(TODAY, "23:00", "07:00")
        )
        yield services


@pytest.fixture
def page(qtbot: QtBot, services: Services, bus: Bus, looks: Looks, tmp_path: Path) -> ExportPage:
    page = ExportPage(services, SameThreadWorker(raise_again), bus, looks)
    page.place.name(tmp_path / "out")
    in_active_window(qtbot, page, 1080, 740)
    return page
