"""Letting a window come to rest before a test looks at it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication


def settled() -> None:
    """Let every layout and every deletion that waits be done."""
    for _ in range(10):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
