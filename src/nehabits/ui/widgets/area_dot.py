"""A dot for an area of a day: full where it is logged, and otherwise as the day has it."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking
from nehabits.ui.theme import Theme, pillar_colour


def paint_dot(
    painter: QPainter, at: QPointF, radius: float, said: tuple[Pillar, Tracking], theme: Theme
) -> None:
    """Paint an area's dot: full, hollow while not complete, a dash for nothing or not tracked."""
    pillar, tracking = said
    colour = QColor(pillar_colour(pillar, theme))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match tracking:
        case Tracking.LOGGED:
            painter.setBrush(colour)
            painter.drawEllipse(at, radius, radius)
        case Tracking.PARTIAL:
            painter.setPen(QPen(colour, 1.4))
            painter.drawEllipse(at, radius - 0.6, radius - 0.6)
        case Tracking.NOTHING | Tracking.NOT_TRACKED:
            ink = colour if tracking is Tracking.NOTHING else QColor(theme.muted)
            painter.setPen(QPen(ink, 1.6))
            painter.drawLine(at - QPointF(radius, 0), at + QPointF(radius, 0))
        case _:
            # In high contrast a line is as dark as a colour.
            painter.setBrush(QColor(theme.track if theme.high_contrast else theme.line))
            painter.drawEllipse(at, radius, radius)
