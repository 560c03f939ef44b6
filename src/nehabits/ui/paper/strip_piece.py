"""Strips of days on paper: told apart by fill, outline and hatching, so that grey is enough."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nehabits.domain.coverage_strip import StripBox
from nehabits.domain.tracking import Tracking
from nehabits.ui.paper.marks import hatched
from nehabits.ui.theme import LIGHT, mix

_ORDER = (
    Tracking.LOGGED,
    Tracking.PARTIAL,
    Tracking.NOTHING,
    Tracking.NOT_TRACKED,
    Tracking.EMPTY,
)
"""From the foot of a box upwards."""

_INK = mix(LIGHT.ink, LIGHT.surface, 0.85)
_PARTLY, _NOTHING = mix(LIGHT.ink, LIGHT.surface, 0.55), mix(LIGHT.ink, LIGHT.surface, 0.2)
_HAIR = 0.4


@dataclass(frozen=True, slots=True)
class StripPiece:
    """A box a day, or a week or a month whose parts stand one on the other; `step` is its width."""

    left: float
    top: float
    step: float
    height: float
    boxes: tuple[StripBox, ...]
    gap: float

    def paint(self, painter: QPainter) -> None:
        """Paint the boxes side by side."""
        gap = min(self.gap, self.step * 0.25)
        for place, box in enumerate(self.boxes):
            left = self.left + place * self.step
            _paint_box(painter, QRectF(left, self.top, self.step - gap, self.height), box)


def _paint_box(painter: QPainter, whole: QRectF, box: StripBox) -> None:
    half = _HAIR / 2
    inner = whole.adjusted(half, half, -half, -half)
    foot = inner.bottom()
    for said in _ORDER:
        height = box.counts.get(said, 0) / max(box.days, 1) * inner.height()
        if height:
            part = QRectF(inner.left(), foot - height, inner.width(), height)
            _paint_part(painter, part, said, is_day=box.days == 1)
            foot -= height
    painter.setBrush(Qt.BrushStyle.NoBrush)
    is_blank = box.counts.get(Tracking.EMPTY, 0) == box.days
    painter.setPen(QPen(QColor(_PARTLY if is_blank else _INK), _HAIR))
    painter.drawRect(inner)


def _paint_part(painter: QPainter, part: QRectF, said: Tracking, *, is_day: bool) -> None:
    """Paint what some days say of an area: filled, half filled, pale, hatched or left blank."""
    if said is Tracking.LOGGED:
        painter.fillRect(part, QColor(_INK))
    elif said is Tracking.PARTIAL:
        lower = QRectF(part.left(), part.center().y(), part.width(), part.height() / 2)
        painter.fillRect(lower if is_day else part, QColor(_INK if is_day else _PARTLY))
    elif said is Tracking.NOTHING:
        painter.fillRect(part, QColor(_NOTHING))
        if is_day:
            painter.setPen(QPen(QColor(_INK), _HAIR))
            middle = part.center().y()
            painter.drawLine(QLineF(part.left(), middle, part.right(), middle))
    elif said is Tracking.NOT_TRACKED:
        hatched(painter, part, _INK)
