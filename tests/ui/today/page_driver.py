"""How tests look at the Today page and press what is on it."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from nehabits.ui.today.entry_row import EntryRow
from nehabits.ui.today.pillar_card import PillarCard
from nehabits.ui.today.today_page import TodayPage
from tests.journals import TODAY

MakePage = Callable[[], TodayPage]
Typing = Callable[..., None]
YESTERDAY = TODAY - timedelta(days=1)
KEYS = Qt.Key


def card(page: TodayPage, pillar: Pillar) -> PillarCard:
    assert page.sheet is not None
    return page.sheet.slots[pillar].card


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def rows(page: TodayPage, pillar: Pillar) -> list[EntryRow]:
    return card(page, pillar).rows


def press(widget: QWidget, text: str) -> None:
    buttons = [
        b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisibleTo(widget)
    ]
    assert len(buttons) == 1, f"{len(buttons)} buttons say {text}"
    buttons[0].click()


def entries(services: Services, day: date = TODAY) -> list[object]:
    return list(services.review.entries(day, day))
