"""The part of a page that scrolls below what stays."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from nehabits.ui.theme import PAGE_MARGIN

_LEAST_LINES = 12


class SheetArea(QScrollArea):
    """Scrolls a sheet where it needs more room; its bar stands in the page's margin."""

    def __init__(self, sheet: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._inside = QWidget()
        self._inside.setProperty("bare", "true")
        self._room = QVBoxLayout(self._inside)
        self._room.addWidget(sheet)
        self._room.setContentsMargins(0, 0, PAGE_MARGIN, 0)
        self.setWidget(self._inside)

    def reveal(self, widget: QWidget) -> None:
        """Scroll until a widget is seen whole, or from its top where it is too high for that."""
        self.ensureWidgetVisible(widget, 0, 0)
        if widget.height() > self.viewport().height():
            top = widget.mapTo(self._inside, QPoint()).y()
            self.verticalScrollBar().setValue(top)

    def sizeHint(self) -> QSize:
        """Ask for no height of its own: a page that scrolls would be made to scroll for it."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for some lines: with less the whole page scrolls, its head too."""
        return QSize(super().minimumSizeHint().width(), _LEAST_LINES * self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheet as wide with the bar as without it."""
        super().resizeEvent(event)
        taken = self.width() - event.size().width()
        self._room.setContentsMargins(0, 0, max(0, PAGE_MARGIN - taken), 0)
