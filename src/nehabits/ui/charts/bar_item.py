"""Upright bars with rounded corners: many of them in one item of a plot."""

from typing import Any

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QWidget

from nehabits.domain.series import Values
from nehabits.ui.charts.pens import no_pen

_ROUND = 3.0
"""Pixels."""

_MOST_ROUND = 200
"""With more bars than these corners are not seen, and cost a frame."""


class BarItem(QGraphicsItem):
    """Bars of one width, in one brush and pen."""

    def __init__(self) -> None:
        super().__init__()
        self._rects: list[QRectF] = []
        self._bounds = QRectF()
        self._brush, self._pen = QBrush(), no_pen()
        self._is_smooth = True

    def show_bars(
        self, x: Values, low: Values, high: Values, width: float, *, smooth: bool = True
    ) -> None:
        """Show a bar at each x from low to high, in the units of the plot."""
        self.prepareGeometryChange()
        self._is_smooth = smooth
        corners = np.stack((x - width / 2, low, np.full(len(x), width), high - low), axis=1)
        self._rects = [QRectF(*corner) for corner in corners.tolist()]
        self._bounds = QRectF()
        if len(x):
            across = float(x.max() - x.min()) + width
            self._bounds = QRectF(
                float(x.min()) - width / 2, float(low.min()), across, float(high.max() - low.min())
            )
        self.update()

    def dress(self, brush: QBrush, pen: QPen) -> None:
        """Fill and outline the bars in other colours."""
        self._brush, self._pen = brush, pen
        self.update()

    def boundingRect(self) -> QRectF:
        """Return where the bars are."""
        return self._bounds

    def paint(self, painter: QPainter, _option: Any, _widget: QWidget | None = None) -> None:
        """Paint the bars."""
        painter.setBrush(self._brush)
        painter.setPen(self._pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._is_smooth)
        if len(self._rects) > _MOST_ROUND or not self._is_smooth:
            painter.drawRects(self._rects)
            return
        scale = painter.worldTransform()
        across, up = _ROUND / abs(scale.m11() or 1.0), _ROUND / abs(scale.m22() or 1.0)
        for rect in self._rects:
            painter.drawRoundedRect(rect, min(across, rect.width() / 2), min(up, rect.height() / 2))
