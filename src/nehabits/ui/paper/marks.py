"""Hatching and dashes as shapes: in a PDF a pattern or a dashed pen follows no scale."""

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen

_APART, _HAIR = 1.9, 0.4


def hatched(painter: QPainter, box: QRectF, colour: str, apart: float = _APART) -> None:
    """Paint strokes from low left to high right into a box."""
    painter.setPen(QPen(QColor(colour), _HAIR))
    start = box.left() - box.height()
    for number in range(1, int((box.width() + box.height()) / apart) + 1):
        at = start + number * apart
        low, high = max(at, box.left()), min(at + box.height(), box.right())
        if high > low:
            begin = QPointF(low, box.bottom() - (low - at))
            painter.drawLine(QLineF(begin, QPointF(high, box.bottom() - (high - at))))


def dashed(painter: QPainter, line: QLineF, colour: str, width: float = 0.6) -> None:
    """Paint a dashed line."""
    path, stroker = QPainterPath(line.p1()), QPainterPathStroker()
    path.lineTo(line.p2())
    stroker.setWidth(width)
    stroker.setDashPattern([4, 3])
    painter.fillPath(stroker.createStroke(path), QColor(colour))
