"""A painter for saved pictures: lines as wide and hatches as fine as in the window."""

import ctypes
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintDevice, QPainter, QPen
from shiboken6 import getCppPointer

_HATCHES = range(Qt.BrushStyle.Dense1Pattern.value, Qt.BrushStyle.DiagCrossPattern.value + 1)


class PicturePainter(QPainter):
    """Paints with `scale` pixels of the device for each pixel of the window.

    Qt gives a line that no zoom widens as many pixels of the device as of the window, and an SVG
    file stretches a hatch with the axes of its plot.
    """

    def __init__(self, device: QPaintDevice, scale: float = 1.0) -> None:
        super().__init__(device)
        self._scale = scale
        self.setRenderHint(QPainter.RenderHint.Antialiasing)

    def setPen(self, *given: Any) -> None:
        """Paint lines in their width in the window."""
        pen = QPen(*given)
        if pen.isCosmetic() and pen.style() != Qt.PenStyle.NoPen:
            pen.setWidthF(max(pen.widthF(), 1.0) * self._scale)
        super().setPen(pen)

    def drawRects(self, *given: Any) -> None:
        """Paint rectangles, given as the first of so many in a row; hatches are not stretched."""
        if self.brush().style().value not in _HATCHES or len(given) < 2:
            super().drawRects(*given)
            return
        first, count = given
        if not count:
            return
        numbers = (ctypes.c_double * (4 * count)).from_address(getCppPointer(first)[0])
        to_device = self.transform()
        self.save()
        self.resetTransform()
        for place in range(0, 4 * count, 4):
            self.drawRect(to_device.mapRect(QRectF(*numbers[place : place + 4])))
        self.restore()
