"""Waiting is said after half a second, not before, and unsaid when it is over."""

import threading

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nehabits.ui.waiting_sign import WaitingSign
from nehabits.ui.worker import Worker


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    return page


def test_a_long_work_is_said_in_the_corner_until_it_is_answered(
    qtbot: QtBot, page: QWidget
) -> None:
    worker = Worker(pytest.fail)
    sign = WaitingSign(worker, page, after_ms=30)
    gate = threading.Event()
    worker.ask(page, lambda: gate.wait(5), lambda _: None)
    assert not sign.isVisible()
    qtbot.waitUntil(sign.isVisible)
    assert page.rect().contains(sign.geometry())
    page.resize(300, 200)
    assert page.rect().contains(sign.geometry())
    gate.set()
    qtbot.waitUntil(lambda: not sign.isVisible())
    worker.close()


def test_a_short_work_is_not_spoken_of(qtbot: QtBot, page: QWidget) -> None:
    worker = Worker(pytest.fail)
    sign = WaitingSign(worker, page, after_ms=60)
    worker.ask(page, lambda: None, lambda _: None)
    qtbot.waitUntil(lambda: worker.waiting == 0)
    qtbot.wait(100)
    assert not sign.isVisible()
    worker.close()
