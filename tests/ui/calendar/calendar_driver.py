"""How tests look at the Calendar page and use it."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nehabits.ui.calendar.painted_days import PaintedDays

KEYS = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def spot(days: PaintedDays, day: date) -> QPoint:
    """Return where a day is painted."""
    shown = getattr(days, "view")  # noqa: B009 - months and years each have their own
    count = len(shown.days)
    place = next(place for place in range(count) if days.day(place) == day)
    box = getattr(days, "box")  # noqa: B009 - as above
    found: QPoint = box(place).center().toPoint()
    return found


def press(qtbot: QtBot, widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(widget, key)
