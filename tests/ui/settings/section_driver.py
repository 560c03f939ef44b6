"""How tests look at a section of Settings and press what is on it."""

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.desktop_driver import said


def seen(section: QWidget) -> list[str]:
    """Return the texts a section shows once everything is in its place."""
    QApplication.processEvents()
    return said(section)


def named(section: QWidget, name: str) -> QPushButton:
    """Return the one button that a screen reader calls by a name."""
    QApplication.processEvents()
    found = [b for b in section.findChildren(QPushButton) if b.accessibleName() == name]
    shown = [each for each in found if each.isVisible()]
    assert len(shown) == 1, f"{len(shown)} buttons are called {name}"
    return shown[0]
