"""The chart of one measure over days, painted from a TrendLines value; asks nothing."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.ui.charts.chart_lines import Readout, TrendLines
from nehabits.ui.charts.chart_paint import ChartPaint
from nehabits.ui.charts.readout_box import ReadoutBox
from nehabits.ui.looks import Looks

_DAYS_A_WEEK = 7
_SMALLEST = (320, 180)
_CORNER = 8
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -_DAYS_A_WEEK,
    Qt.Key.Key_PageDown: _DAYS_A_WEEK,
}


class DayChart(QWidget):
    """Days, the 7-day line and the reference; a crosshair reads a day out.

    The pointer or the arrow keys move the crosshair by a day, Page keys by seven, Home and End to
    the ends.

    Signals:
        pointed: the Readout of the day under the crosshair, or None when it is put away.
        day_asked: the day under the crosshair, when Enter or a double click asks for it.
        thinned: whether several days now share a column of pixels.
    """

    pointed = Signal(object)
    day_asked = Signal(object)
    thinned = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._lines: TrendLines | None = None
        self._place: int | None = None
        self._paint = ChartPaint(self)
        self._box = ReadoutBox(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 2, 2)
        self._column.addWidget(self._paint.view)
        self.setMinimumSize(*_SMALLEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paint.view.viewport().installEventFilter(self)
        looks.changed.connect(self.recolour)
        self.recolour()

    @property
    def lines(self) -> TrendLines | None:
        """What is shown."""
        return self._lines

    @property
    def readout(self) -> Readout | None:
        """The day under the crosshair in words, or None."""
        if self._lines is None or self._place is None:
            return None
        return self._lines.readout(self._place)

    @property
    def is_thinned(self) -> bool:
        """Whether several days share a column of pixels."""
        return self._paint.is_thinned

    def show_lines(self, lines: TrendLines) -> None:
        """Show other lines; over another period the crosshair is put away."""
        before, place = self._lines, self._place
        same = before is not None and (before.first, before.last) == (lines.first, lines.last)
        self._lines = lines
        self._paint.show(lines)
        self.setAccessibleName(f"{lines.measure.name}, {lines.summary}")
        self.thinned.emit(self._paint.is_thinned)
        self.point(place if same else None)

    def point(self, place: int | None) -> None:
        """Put the crosshair on the day at a place, or put it away."""
        if self._lines is None:
            return
        if place is not None:
            place = min(max(place, 0), len(self._lines.days) - 1)
        self._place = place
        self._paint.point(place)
        self._say(self.readout)

    def recolour(self) -> None:
        """Paint in the colours of the theme in force, words in the size in force."""
        self._paint.dress(self._looks.theme)
        self._paint.fit()
        self._box.dress(self._looks.theme)
        self._say(self.readout)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the crosshair; Enter asks for its day, Escape puts it away."""
        lines, key = self._lines, event.key()
        if lines is None:
            super().keyPressEvent(event)
            return
        here = lines.last_known() if self._place is None else self._place
        if key in _STEPS:
            step = 0 if self._place is None else _STEPS[Qt.Key(key)]
            self.point(here + step)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.point(0 if key == Qt.Key.Key_Home else len(lines.days) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_for_day()
        elif key == Qt.Key.Key_Escape and self._place is not None:
            self.point(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the crosshair to who comes by keyboard."""
        super().focusInEvent(event)
        by_tab = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self._lines is not None and self._place is None and event.reason() in by_tab:
            self.point(self._lines.last_known())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the crosshair away."""
        super().focusOutEvent(event)
        self.point(None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint where the keyboard is."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._looks.theme.accent), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _CORNER, _CORNER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the marks of the axes and the columns of pixels to the new size."""
        super().resizeEvent(event)
        self._column.activate()
        before = self._paint.is_thinned
        self._paint.fit()
        if before != self._paint.is_thinned:
            self.thinned.emit(self._paint.is_thinned)
        self._say(self.readout)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer over the picture."""
        pointer: Any = event
        match event.type():
            case QEvent.Type.MouseMove:
                self._follow(pointer.position())
            case QEvent.Type.Leave:
                self.point(None)
            case QEvent.Type.MouseButtonPress:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self._follow(pointer.position())
            case QEvent.Type.MouseButtonDblClick:
                self._ask_for_day()
                return True
            case _:
                pass
        return super().eventFilter(watched, event)

    def _follow(self, position: QPointF) -> None:
        place = self._paint.place_at(position)
        if place != self._place:
            self.point(place)

    def _ask_for_day(self) -> None:
        readout = self.readout
        if readout is not None:
            self.day_asked.emit(readout.day)

    def _say(self, readout: Readout | None) -> None:
        self._box.say(readout)
        if readout is not None and self._place is not None:
            self._box.stand_beside(self._paint.spot(self._place), self.rect())
        sentence = readout.sentence if readout else ""
        if sentence != self.accessibleDescription():
            self.setAccessibleDescription(sentence)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
        self.pointed.emit(readout)
