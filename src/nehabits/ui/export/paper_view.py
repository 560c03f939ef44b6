"""A page of the report on the screen, painted by what paints it on paper."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from nehabits.ui.looks import Looks
from nehabits.ui.paper.page import Page, paint_page, texts
from nehabits.ui.theme import LIGHT

_WIDEST, _NARROWEST = 900, 320
"""Pixels at 100 % text."""

_RING = 2


class PaperView(QWidget):
    """Shows one page as wide as there is room; its words are what a screen reader says."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: Page | None = None
        self._looks = looks
        self._painted = QPixmap()
        # The keys that scroll go on to the area around it.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, page: Page, name: str) -> None:
        """Show another page, called so."""
        self.page = page
        self._painted = QPixmap()
        self.setAccessibleName(name)
        self.setAccessibleDescription(" ".join(texts([page])))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the paper at a width."""
        if self.page is None:
            return 0
        across, high = self.page.size
        return round(min(width, self._looks.grown(_WIDEST)) * high / across)

    def sizeHint(self) -> QSize:
        """Ask for all the width that is of use."""
        width = self._looks.grown(_WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for a width at which a heading can be read."""
        return QSize(self._looks.grown(_NARROWEST), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page, kept as a picture: it is scrolled more often than it changes."""
        if self.page is None:
            return
        room = self._paper()
        if self._painted.deviceIndependentSize().toSize() != room.size().toSize():
            self._painted = self._picture(self.page, room)
        painter = QPainter(self)
        painter.drawPixmap(room.topLeft(), self._painted)
        theme = self._looks.theme
        edge = _RING if self.hasFocus() else 1
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.line), edge))
        painter.drawRect(room.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2))

    def _paper(self) -> QRectF:
        width = min(self.width(), self._looks.grown(_WIDEST))
        return QRectF((self.width() - width) // 2, 0, width, self.heightForWidth(self.width()))

    def _picture(self, page: Page, room: QRectF) -> QPixmap:
        dense = self.devicePixelRatioF()
        picture = QPixmap(round(room.width() * dense), round(room.height() * dense))
        picture.setDevicePixelRatio(dense)
        # Paper is white in every theme: what is seen is what is handed over.
        picture.fill(QColor(LIGHT.surface))
        painter = QPainter(picture)
        scale = room.width() / page.size[0]
        painter.scale(scale, scale)
        paint_page(painter, page)
        painter.end()
        return picture


class PaperArea(QScrollArea):
    """Scrolls a page; with Home and End to its top and its foot."""

    def __init__(self, paper: PaperView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("bare", "true")
        room = QVBoxLayout(inside)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(paper)
        room.addStretch(1)
        self.setWidget(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll to an end; Qt itself knows the other keys."""
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        end = ends.get(Qt.Key(event.key()))
        if end is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(end)
