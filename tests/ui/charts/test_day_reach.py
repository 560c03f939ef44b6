"""Wheel, fingers and hand move the days in sight."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication

from nehabits.ui.charts.day_reach import DayReach
from nehabits.ui.charts.day_window import DayWindow


@pytest.fixture
def window(qapp: QApplication) -> DayWindow:
    window = DayWindow()
    window.bound(0, 999)
    window.show(500, 599)
    return window


@pytest.fixture
def reach(window: DayWindow) -> DayReach:
    """Return what moves a window that is 1,000 pixels wide, a day every ten."""
    return DayReach(window, lambda position: window.first + position.x() / 10, lambda: 1000.0)


def turned(
    across: int, up: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> QWheelEvent:
    return QWheelEvent(
        QPointF(500, 100),
        QPointF(500, 100),
        QPoint(),
        QPoint(across, up),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def pinched(value: float, kind: Qt.NativeGestureType) -> QNativeGestureEvent:
    device = QPointingDevice.primaryPointingDevice()
    spot = QPointF(500, 100)
    return QNativeGestureEvent(kind, device, 2, spot, spot, spot, value, QPointF())


def test_two_fingers_going_apart_show_fewer_days(window: DayWindow, reach: DayReach) -> None:
    assert reach.gesture(pinched(0.25, Qt.NativeGestureType.ZoomNativeGesture))
    assert window.days == pytest.approx(80)
    assert not reach.gesture(pinched(1.0, Qt.NativeGestureType.RotateNativeGesture))
    assert window.days == pytest.approx(80)


@pytest.mark.parametrize(
    ("event", "first"),
    [
        (turned(120, 0), 490),
        (turned(-240, 0), 520),
        (turned(0, 120, Qt.KeyboardModifier.ShiftModifier), 490),
    ],
)
def test_sideways_moves_and_so_does_the_wheel_with_shift(
    window: DayWindow, reach: DayReach, event: QWheelEvent, first: float
) -> None:
    reach.wheel(event)
    assert window.first == pytest.approx(first)
    assert window.days == pytest.approx(100)


def test_the_wheel_shows_fewer_days_and_more_again(window: DayWindow, reach: DayReach) -> None:
    reach.wheel(turned(0, 120))
    assert window.days == pytest.approx(100 / 1.2)
    reach.wheel(turned(0, -120))
    assert window.days == pytest.approx(100)


def test_days_follow_the_hand_that_holds_them_and_no_other(
    window: DayWindow, reach: DayReach
) -> None:
    assert not reach.drag(QPointF(400, 0))
    reach.hold(QPointF(500, 0))
    assert reach.drag(QPointF(600, 0))
    assert window.first == pytest.approx(490)
    reach.let_go()
    assert not reach.drag(QPointF(0, 0))
    assert window.first == pytest.approx(490)
