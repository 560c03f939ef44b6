"""Keeps what has the keyboard in sight, wherever areas scroll."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from nehabits.ui.theme import STEP

_MARGIN = 3 * STEP


class InSight(QObject):
    """Scrolls to the widget that takes the keyboard; the pointer already is where it clicks."""

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        # The innermost area first: Qt's own way looks at an outer one before the inner has moved.
        above = now.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea) and not _is_read_in(above, now):
                above.ensureWidgetVisible(now, _MARGIN, _MARGIN)
            above = above.parentWidget()


def _is_read_in(area: QScrollArea, widget: QWidget) -> bool:
    """Say whether a widget is too high for an area and partly in sight: it stays where it is."""
    room = area.viewport().rect()
    top = widget.mapTo(area.viewport(), QPoint())
    return widget.height() > room.height() and room.intersects(QRect(top, widget.size()))
