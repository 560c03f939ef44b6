"""A part of a page that scrolls by itself, or stands whole where the page scrolls."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_LEAST_LINES = 5


class InnerArea(QScrollArea):
    """Shows a widget; `stand_whole` makes it as high as that is."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = False
        self._inside = inside
        inside.setProperty("bare", "true")
        inside.installEventFilter(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(inside)

    def stand_whole(self, *, whole: bool) -> None:
        """Ask for the height of everything inside, or for some lines of it."""
        if whole != self._whole:
            self._whole = whole
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Ask for room."""
        inside = self._inside.minimumSizeHint()
        height = self._high()
        if not self._whole:
            height = min(height, _LEAST_LINES * self.fontMetrics().height())
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(inside.width() + bar, height)

    def sizeHint(self) -> QSize:
        """Ask for as much as is inside."""
        return QSize(self._inside.sizeHint().width(), self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words take more lines in less width."""
        super().resizeEvent(event)
        if self._whole and event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask anew when there is more or less inside."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _high(self) -> int:
        width = self.viewport().width()
        if self._inside.hasHeightForWidth() and width > 0:
            return self._inside.heightForWidth(width)
        return self._inside.sizeHint().height()
