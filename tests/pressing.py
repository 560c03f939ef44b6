"""Pressing a button by what it says."""

from PySide6.QtWidgets import QPushButton, QWidget

from tests.settling import settled


def press(widget: QWidget, text: str) -> None:
    """Press the first button in a widget that says so; AssertionError if none does."""
    for button in widget.findChildren(QPushButton):
        if button.text() == text:
            button.click()
            settled()
            return
    raise AssertionError(f"no button says {text}")
