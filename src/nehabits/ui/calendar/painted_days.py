"""Days that a widget paints itself: one tab stop, moved through by keys, read out and hovered."""

from abc import abstractmethod
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from nehabits.ui.calendar.calendar_choice import CalendarChoice
from nehabits.ui.looks import Looks
from nehabits.ui.theme import hatch_colour

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_YEAR = 12


class PaintedDays(QWidget):
    """The choice is the page's: keys and clicks ask for another one.

    Signals:
        choice_asked: a CalendarChoice.
        day_asked: the day that is to be opened.
    """

    choice_asked = Signal(object)
    day_asked = Signal(object)

    STEPS: dict[Qt.Key, int]
    """How many days each arrow key goes on."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: CalendarChoice | None = None
        self.looks = looks
        self.hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        looks.changed.connect(self._follow_looks)

    @abstractmethod
    def place_at(self, position: QPointF) -> int | None:
        """Return the place of the day at a position; None beside them."""

    @abstractmethod
    def day(self, place: int) -> date:
        """Return the day at a place."""

    @abstractmethod
    def said(self, place: int) -> str:
        """Return the day at a place in words."""

    @abstractmethod
    def place_in_use(self) -> int | None:
        """Return the place of the day in use; None if it is not shown."""

    @abstractmethod
    def go_to_end(self, choice: CalendarChoice, *, last: bool, extend: bool) -> CalendarChoice:
        """Return where Home and End lead to."""

    def within(self, day: date) -> date:
        """Return where the keys lead to instead of a day."""
        return day

    def say(self) -> None:
        """Tell a screen reader of the day in use, when it is another one or says something else."""
        place = self.place_in_use()
        sentence = "" if place is None else self.said(place)
        if sentence != self.accessibleDescription():
            self.setAccessibleDescription(sentence)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)

    def event(self, event: QEvent) -> bool:
        """Say a day on hover."""
        if isinstance(event, QHelpEvent):
            place = self.place_at(QPointF(event.pos()))
            if place is not None:
                QToolTip.showText(event.globalPos(), self.said(place), self)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by days, weeks, months or years; with Shift the days between are chosen."""
        if self.choice is None:
            super().keyPressEvent(event)
            return
        if event.key() in _ENTER:
            self.day_asked.emit(self.choice.day)
            return
        found = self._walked(self.choice, event)
        if found is None:
            super().keyPressEvent(event)
            return
        near = self.within(found.day)
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.choice_asked.emit(found if near == found.day else found.go_to(near, extend=extend))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._hover(self.place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Follow the pointer no more."""
        super().leaveEvent(event)
        self._hover(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a day."""
        place = self.place_at(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.day_asked.emit(self.day(place))

    def hatch(self, painter: QPainter, box: QRectF, corner: float) -> None:
        """Paint a day that is not tracked."""
        theme = self.looks.theme
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QBrush(QColor(hatch_colour(theme)), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, corner, corner)

    def _hover(self, place: int | None) -> None:
        if place != self.hovered:
            self.hovered = place
            self.update()

    def _walked(self, choice: CalendarChoice, event: QKeyEvent) -> CalendarChoice | None:
        key, held = Qt.Key(event.key()), event.modifiers()
        extend = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if key in self.STEPS:
            return choice.by_days(self.STEPS[key], extend=extend)
        if key in _MONTHS:
            by_year = bool(held & Qt.KeyboardModifier.ControlModifier)
            return choice.by_months(_MONTHS[key] * (_YEAR if by_year else 1), extend=extend)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return self.go_to_end(choice, last=key == Qt.Key.Key_End, extend=extend)
        return None

    def _follow_looks(self) -> None:
        self.updateGeometry()
        self.update()
