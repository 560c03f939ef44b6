"""A small chart on a card: a measure's name, its figure in words, its line; asks to be enlarged."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.charts.chart_words import trailing_name
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.small_picture import SmallPicture
from nehabits.ui.charts.small_plot import SmallPlot
from nehabits.ui.looks import Looks
from nehabits.ui.theme import CARD_MARGIN, STEP
from nehabits.ui.widgets.short_label import ShortLabel

_CORNER = 12


class SmallChart(QAbstractButton):
    """Shows what a DayWindow has in sight of a SmallPicture; a click or Enter asks for more.

    Signals:
        asked: the id of its measure, which the person wants to see large.
    """

    asked = Signal(object)

    def __init__(self, looks: Looks, window: DayWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._window = window
        self._picture: SmallPicture | None = None
        self.name = ShortLabel("", "card-title")
        self.figure = ShortLabel("", "small")
        self.plot = SmallPlot(looks, window, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(CARD_MARGIN, 3 * STEP, CARD_MARGIN, 3 * STEP)
        self._column.setSpacing(STEP // 2)
        for label in (self.name, self.figure):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)
        self._column.addSpacing(STEP)
        self._column.addWidget(self.plot, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._ask)
        window.settled.connect(self._say)
        looks.changed.connect(self.update)

    @property
    def picture(self) -> SmallPicture | None:
        """What is shown."""
        return self._picture

    def show_picture(self, picture: SmallPicture) -> None:
        """Show another picture."""
        self._picture = picture
        self.name.setText(picture.measure.name)
        self.plot.show_picture(picture)
        self._say()

    def sizeHint(self) -> QSize:
        """Ask for the lines of words and the plot below them."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for no less height."""
        return self._column.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as Space, which presses every button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, and where the keyboard or the pointer is."""
        theme = self._looks.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, width = theme.line, 1
        if self.hasFocus():
            edge, width = theme.accent, 2
        elif self.underMouse():
            edge = theme.muted
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(theme.surface))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, _CORNER, _CORNER)

    def _say(self) -> None:
        """Say the figure of the days in sight."""
        picture = self._picture
        if picture is None:
            return
        lines = picture.lines
        figure = picture.figure(*self._window.places(int(lines.x[0]), len(lines.x)))
        if figure != self.figure.text():
            self.figure.setText(figure)
        self.setAccessibleName(tr("{name}: {value}", name=picture.measure.name, value=figure))
        self.setAccessibleDescription(picture.source)
        line = tr("Line: {name}", name=trailing_name(picture.measure))
        more = (self.accessibleName(), line, picture.source, tr("Show it large (Enter)"))
        self.setToolTip("\n".join(filter(None, more)))

    def _ask(self) -> None:
        if self._picture is not None:
            self.asked.emit(self._picture.measure.id)
