"""How far keys move the crosshair, and the window where it would leave it."""

from PySide6.QtCore import Qt

_DAYS_A_WEEK = 7
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -_DAYS_A_WEEK,
    Qt.Key.Key_PageDown: _DAYS_A_WEEK,
}
"""Days that a key moves the crosshair by."""


def beyond(place: int, first: int, last: int) -> int:
    """Return by how many days a place is before the first (below 0) or after the last one."""
    return min(place - first, 0) + max(place - last, 0)
