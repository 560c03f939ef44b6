"""What mouse, touchpad and keys do to the days in sight of a chart."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QWheelEvent

from nehabits.ui.charts.day_window import DayWindow

_A_NOTCH = 120
_ZOOM_A_NOTCH = 1.2
_PAN_A_NOTCH = 0.1
"""The share of the days in sight that one notch of the wheel moves by."""
_ZOOM_A_KEY = 1.5
_PAN_A_KEY = 0.25
_NEARER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_FARTHER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)


class DayReach:
    """Moves a DayWindow; `day_at` tells the day at a position of the view, `width` its pixels."""

    def __init__(
        self, window: DayWindow, day_at: Callable[[QPointF], float], width: Callable[[], float]
    ) -> None:
        self._window = window
        self._day_at = day_at
        self._width = width
        self._held: QPointF | None = None

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom around the pointer; sideways, or with Shift, move."""
        turned = event.angleDelta()
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shifted or abs(turned.x()) > abs(turned.y()):
            notches = (turned.x() or turned.y()) / _A_NOTCH
            self._window.pan(-notches * _PAN_A_NOTCH * self._window.days)
        elif turned.y():
            around = self._day_at(event.position())
            self._window.zoom(_ZOOM_A_NOTCH ** (-turned.y() / _A_NOTCH), around)

    def gesture(self, event: QNativeGestureEvent) -> bool:
        """Zoom as two fingers go apart or together; say whether it was that."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        around = self._day_at(event.position())
        self._window.zoom(1 / max(1 + event.value(), 0.2), around)
        return True

    def hold(self, position: QPointF) -> None:
        """Take hold of the days at a position."""
        self._held = position

    def drag(self, position: QPointF) -> bool:
        """Move the days that are held to a position; say whether any are held."""
        if self._held is None:
            return False
        by = self._held.x() - position.x()
        self._held = position
        self._window.pan(by / max(self._width(), 1.0) * self._window.days)
        return True

    def let_go(self) -> None:
        """Let go of the days."""
        self._held = None

    def key(self, event: QKeyEvent, around: float | None) -> bool:
        """Zoom around a day with + and -, move with Shift and an arrow; say whether it was that."""
        key, window = event.key(), self._window
        if key in _NEARER:
            window.zoom(1 / _ZOOM_A_KEY, around)
        elif key in _FARTHER:
            window.zoom(_ZOOM_A_KEY, around)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key in _SIDES:
            window.pan(_SIDES[Qt.Key(key)] * _PAN_A_KEY * window.days)
        else:
            return False
        return True


_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
