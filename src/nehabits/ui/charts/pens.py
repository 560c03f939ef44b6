"""Pens that are as wide at every zoom."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen


def pen(colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen of a colour, its width in pixels."""
    made = QPen(colour, width, style)
    made.setCosmetic(True)
    return made


def no_pen() -> QPen:
    """Return what draws no outline."""
    return QPen(Qt.PenStyle.NoPen)
