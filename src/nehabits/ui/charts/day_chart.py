"""A chart over days: shows a picture by a paint, reads days out, zooms and moves."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
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
from shiboken6 import isValid

from nehabits.ui.charts.axes import day_number
from nehabits.ui.charts.chart_lines import TrendLines
from nehabits.ui.charts.crosshair import STEPS, beyond
from nehabits.ui.charts.day_picture import DayPaint, DayPicture, Readout
from nehabits.ui.charts.day_reach import DayReach
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.readout_box import ReadoutBox
from nehabits.ui.looks import Looks

_SMALLEST = (320, 180)
_CORNER = 8
MakePaint = Callable[[QWidget, DayWindow], DayPaint]


class DayChart(QWidget):
    """Days beside what they are compared with; a crosshair reads a day out.

    The pointer or the arrow keys move the crosshair by a day, Page keys by seven, Home and End to
    the ends in sight. Wheel, drag, two fingers, + and −, and Shift with an arrow move the window.

    Signals:
        pointed: the Readout of the day under the crosshair, or None when it is put away.
        day_asked: the day under the crosshair, when Enter or a double click asks for it.
        thinned: whether several days now share a column of pixels.
    """

    pointed = Signal(object)
    day_asked = Signal(object)
    thinned = Signal(object)

    def __init__(
        self, looks: Looks, window: DayWindow, paint: MakePaint, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.picture: DayPicture | None = None
        self._looks = looks
        self._window = window
        self._place: int | None = None
        self._more: Mapping[date, tuple[str, ...]] = {}
        self._paint = paint(self, window)
        self._was_thinned = self._paint.is_thinned
        self._reach = DayReach(window, self._day_at, lambda: self._box_of_days().width())
        self._box = ReadoutBox(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 2, 2)
        self._column.addWidget(self._paint.view)
        self.setMinimumSize(*_SMALLEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paint.view.viewport().installEventFilter(self)
        # A paint may fit again when the plot, hidden until then, has its size.
        self._box_of_days().sigResized.connect(self._say_thinned)
        looks.changed.connect(self.recolour)
        window.moved.connect(self._follow_window)
        window.settled.connect(self._follow_window)
        self.recolour()

    @property
    def view(self) -> Any:
        """The plot, for who saves it."""
        return self._paint.view

    @property
    def readout(self) -> Readout | None:
        """The day under the crosshair in words, or None."""
        if self.picture is None or self._place is None:
            return None
        readout = self.picture.readout(self._place)
        more = self._more.get(readout.day, ())
        return Readout(readout.day, readout.title, (*readout.lines, *more)) if more else readout

    @property
    def is_thinned(self) -> bool:
        """Whether several days share a column of pixels."""
        return self._paint.is_thinned

    def show_picture(
        self, picture: DayPicture, second: TrendLines | None = None, lag: int = 0
    ) -> None:
        """Show another picture; over other days the crosshair is put away.

        A second measure is laid over it, `lag` days later, where the paint can do that.
        """
        before, place = self.picture, self._place
        same = before is not None and _ends(before) == _ends(picture)
        self.picture = picture
        show_second = getattr(self._paint, "show_second", None)
        if callable(show_second):
            show_second(second, lag)
        self._paint.show(picture)
        self._fit()
        self.point(place if same else None)

    def say_more(self, more: Mapping[date, tuple[str, ...]]) -> None:
        """Say more of some days where they are read out."""
        self._more = more
        self._say(self.readout)

    def in_sight(self) -> tuple[int, int]:
        """Return the first and the last place in sight."""
        if self.picture is None:
            return 0, 0
        days = self.picture.days
        return self._window.places(day_number(days[0].item()), len(days))

    def point(self, place: int | None) -> None:
        """Put the crosshair on the day at a place, or put it away."""
        if self.picture is None:
            return
        if place is not None:
            place = min(max(place, 0), len(self.picture.days) - 1)
            self._window.pan(beyond(place, *self.in_sight()))
        self._place = place
        self._paint.point(place)
        self._say(self.readout)

    def recolour(self) -> None:
        """Paint in the colours of the theme in force, words in the size in force."""
        self._paint.dress(self._looks.theme)
        self._fit()
        self._box.dress(self._looks.theme)
        self._say(self.readout)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the crosshair or the window; Enter asks for the day, Escape puts it away."""
        picture, key = self.picture, event.key()
        if picture is None:
            super().keyPressEvent(event)
            return
        first, last = self.in_sight()
        here = min(max(picture.last_known(), first), last) if self._place is None else self._place
        if self._reach.key(event, None if self._place is None else self._x(self._place)):
            return
        if key in STEPS:
            self.point(here + (0 if self._place is None else STEPS[Qt.Key(key)]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.point(first if key == Qt.Key.Key_Home else last)
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
        if self.picture is not None and self._place is None and event.reason() in by_tab:
            first, last = self.in_sight()
            self.point(min(max(self.picture.last_known(), first), last))
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
        self._fit()
        self._say(self.readout)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer over the picture, and what wheel and fingers do there."""
        pointer: Any = event
        match event.type():
            case QEvent.Type.MouseMove:
                if not self._reach.drag(pointer.position()):
                    self._follow(pointer.position())
            case QEvent.Type.Leave:
                self.point(None)
            case QEvent.Type.MouseButtonPress:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self._follow(pointer.position())
                self._reach.hold(pointer.position())
            case QEvent.Type.MouseButtonRelease:
                self._reach.let_go()
            case QEvent.Type.MouseButtonDblClick:
                self._ask_for_day()
                return True
            case QEvent.Type.Wheel:
                self._reach.wheel(pointer)
                self._follow(pointer.position())
                return True
            case QEvent.Type.NativeGesture:
                return self._reach.gesture(pointer)
            case _:
                pass
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        if self.picture is None:
            return
        self._paint.fit()
        self._say_thinned()

    def _say_thinned(self, *_resized: object) -> None:
        if isValid(self) and self._was_thinned != self._paint.is_thinned:
            self._was_thinned = self._paint.is_thinned
            self.thinned.emit(self._was_thinned)

    def _follow_window(self) -> None:
        self._fit()
        if self._place is not None:
            self._box.stand_beside(self._spot(self._place), self.rect())

    def _follow(self, position: QPointF) -> None:
        place = self._place_at(position)
        if place != self._place:
            self.point(place)

    def _box_of_days(self) -> Any:
        return self._paint.view.getViewBox()

    def _day_at(self, position: QPointF) -> float:
        scene = self._paint.view.mapToScene(position.toPoint())
        return float(self._box_of_days().mapSceneToView(scene).x())

    def _place_at(self, position: QPointF) -> int | None:
        """Return the place of the day under a position of the view, None outside the days."""
        scene = self._paint.view.mapToScene(position.toPoint())
        if self.picture is None or not self._box_of_days().sceneBoundingRect().contains(scene):
            return None
        first, last = self.in_sight()
        return min(max(round(self._day_at(position) - self._x(0)), first), last)

    def _x(self, place: int) -> float:
        assert self.picture is not None  # noqa: S101 - asked for places of a picture alone
        return float(day_number(self.picture.days[0].item()) + place)

    def _spot(self, place: int) -> QPoint:
        """Return where the crosshair of a place meets the upper edge."""
        box, view = self._box_of_days(), self._paint.view
        top = box.mapViewToScene(QPointF(self._x(place), box.viewRange()[1][1]))
        spot: QPoint = view.mapToParent(view.mapFromScene(top))
        return spot

    def _ask_for_day(self) -> None:
        readout = self.readout
        if readout is not None:
            self.day_asked.emit(readout.day)

    def _say(self, readout: Readout | None) -> None:
        self._box.say(readout)
        if readout is not None and self._place is not None:
            self._box.stand_beside(self._spot(self._place), self.rect())
        sentence = readout.sentence if readout else ""
        if sentence != self.accessibleDescription():
            self.setAccessibleDescription(sentence)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
        self.pointed.emit(readout)


def _ends(picture: DayPicture) -> tuple[Any, Any, int]:
    return picture.days[0], picture.days[-1], len(picture.days)
