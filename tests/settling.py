"""Letting a window come to rest before a test looks at it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

_NESTED = 10
"""Layouts within layouts: what one of them asks for climbs up one by one."""


def settled() -> None:
    """Let every layout and every deletion that waits be done."""
    for _ in range(2):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for _ in range(_NESTED):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
