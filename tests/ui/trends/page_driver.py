"""What a person does on the Trends page, and what is in sight there."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.trends.trends_page import TrendsPage
from tests.examples import night
from tests.journals import TODAY

MakePage = Callable[[Services], TrendsPage]


def log_nights(services: Services, minutes: dict[int, str]) -> None:
    """Log main sleeps that end so many days ago at a time, each from midnight."""
    for ago, woke in minutes.items():
        services.journal.log(night(TODAY - timedelta(days=ago), "00:00", woke))


def in_sight(page: TrendsPage) -> tuple[date, date]:
    picture, (first, last) = page.card.chart.picture, page.card.chart.in_sight()
    assert picture is not None
    return picture.days[first].item(), picture.days[last].item()


def press(qtbot: QtBot, page: TrendsPage, text: str) -> None:
    buttons = page.findChildren(QPushButton)
    button = next(each for each in buttons if each.text() == text and not each.isHidden())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def wheel(chart: DayChart, where: QPoint, turned: QPoint) -> None:
    viewport = chart.view.viewport()
    event = QWheelEvent(
        QPointF(where),
        QPointF(viewport.mapToGlobal(where)),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
