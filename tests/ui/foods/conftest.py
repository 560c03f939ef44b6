"""Someone at the Foods page of a real journal."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.foods.foods_page import FoodsPage
from nehabits.ui.looks import Looks
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.worker import SameThreadWorker
from tests.ui.conftest import raise_again
from tests.ui.foods.food_driver import Cook


@pytest.fixture
def cook(qtbot: QtBot, looks: Looks, services: Services, bus: Bus) -> Cook:
    holder = QWidget()
    qtbot.addWidget(holder)
    page = FoodsPage(services, SameThreadWorker(raise_again, holder), bus, looks, holder)
    QVBoxLayout(holder).addWidget(page)
    holder.resize(1100, 740)
    follow_reading(page)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    page.setFocus()
    return Cook(qtbot, page, holder)
