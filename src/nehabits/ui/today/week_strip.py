"""The week as seven days with a dot for each area, and arrows to the days beside."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from nehabits.domain.tracking import Tracking
from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.style import small_font
from nehabits.ui.theme import STEP
from nehabits.ui.today.today_view import StripDay
from nehabits.ui.widgets.area_dot import paint_dot
from nehabits.ui.widgets.buttons import IconButton

_DOT, _DOTS_APART = 3.0, 9.0
_MOST_DOTS = 4
_RING = 2.4
_WIDEST_DAY = "Wed"


class WeekStrip(QWidget):
    """Seven days; the chosen one has a border, days to come are pale and not to be chosen.

    The days are one tab stop; the arrow keys go from one to the next.

    Signals:
        day_chosen: a date.
        earlier_asked, later_asked: the day before or after.
    """

    day_chosen = Signal(object)
    earlier_asked = Signal()
    later_asked = Signal()

    def __init__(
        self, days: Sequence[StripDay], looks: Looks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Week"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        earlier = IconButton("arrow-left", tr("The day before ([)"), looks)
        earlier.clicked.connect(self.earlier_asked)
        self._later = IconButton("arrow-right", tr("The day after (])"), looks)
        self._later.clicked.connect(self.later_asked)
        self._days = [_DayButton(looks, self) for _ in days]
        row.addWidget(earlier)
        row.addSpacing(STEP)
        for day in self._days:
            day.clicked.connect(self._tell)
            day.earlier_asked.connect(self.earlier_asked)
            day.later_asked.connect(self.later_asked)
            row.addWidget(day)
        row.addSpacing(STEP)
        row.addWidget(self._later)
        self.show_days(days)

    def show_days(self, days: Sequence[StripDay]) -> None:
        """Show another week, or another day of it."""
        had_keyboard = any(button.hasFocus() for button in self._days)
        for button, day in zip(self._days, days, strict=True):
            button.show_day(day)
            if day.chosen and had_keyboard:
                button.setFocus()
        place = next((n for n, day in enumerate(days) if day.chosen), len(days) - 1)
        after = days[place + 1] if place + 1 < len(days) else None
        self._later.setEnabled(after is None or not after.to_come)

    def allow_later(self, *, allowed: bool) -> None:
        """Say whether there is a day after."""
        self._later.setEnabled(allowed)

    def _tell(self) -> None:
        sender = self.sender()
        if isinstance(sender, _DayButton) and sender.day is not None:
            self.day_chosen.emit(sender.day.day)


class _DayButton(QPushButton):
    """A weekday, the day of the month and the dots, painted.

    Signals:
        earlier_asked, later_asked: by the arrow keys.
    """

    earlier_asked = Signal()
    later_asked = Signal()

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self.day: StripDay | None = None
        self._looks = looks
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        looks.changed.connect(self.update)

    def show_day(self, day: StripDay) -> None:
        self.day = day
        self.setAccessibleName(day.name)
        self.setToolTip(day.name)
        self.setEnabled(not day.to_come)
        policy = Qt.FocusPolicy.StrongFocus if day.chosen else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left:
            self.earlier_asked.emit()
        elif event.key() == Qt.Key.Key_Right:
            self.later_asked.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        dots = _MOST_DOTS * self._looks.grown(_DOTS_APART) + 2 * STEP
        width = max(self.fontMetrics().horizontalAdvance(_WIDEST_DAY) + 6 * STEP, dots)
        return QSize(width, 2 * height + 3 * STEP + self._looks.grown(6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.day is None:
            return
        theme, day = self._looks.theme, self.day
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if day.chosen or self.hasFocus() or self.underMouse():
            focus = self.hasFocus() or day.chosen
            width = _RING + theme.high_contrast if self.hasFocus() else 1.2
            painter.setPen(QPen(QColor(theme.accent), width) if focus else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(theme.surface))
            painter.drawRoundedRect(area, 8, 8)
        painter.setOpacity(0.45 if day.to_come and not theme.high_contrast else 1)
        self._paint_words(painter, day)
        self._paint_dots(painter, day)

    def _paint_words(self, painter: QPainter, day: StripDay) -> None:
        theme, height = self._looks.theme, self.fontMetrics().height()
        centre = Qt.AlignmentFlag.AlignHCenter
        painter.setFont(small_font(self.font()))
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(0, STEP + 1, self.width(), height), centre, day.weekday)
        font = self.font()
        font.setBold(not day.to_come)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        number = QRectF(0, STEP + height, self.width(), height)
        painter.drawText(number, centre, str(day.day.day))

    def _paint_dots(self, painter: QPainter, day: StripDay) -> None:
        apart, radius = self._looks.grown(_DOTS_APART), self._looks.grown(_DOT)
        y = self.height() - STEP - radius - 1
        left = self.width() / 2 - apart * (len(day.dots) - 1) / 2
        if day.dots and all(dot is Tracking.NOT_TRACKED for dot in day.dots):
            across = apart * (len(day.dots) - 1) + 2 * radius
            hatch = QBrush(QColor(self._looks.theme.muted), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(QRectF(left - radius, y - radius, across, 2 * radius), hatch)
            return
        for place, (pillar, dot) in enumerate(zip(day.pillars, day.dots, strict=True)):
            at = QPointF(left + place * apart, y)
            paint_dot(painter, at, radius, (pillar, dot), self._looks.theme)
