"""A small chart on paper: the picture of the window's small charts, as vectors."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from nehabits.domain.series import Mask, Values
from nehabits.ui.charts.axes import Tick, date_ticks, value_ticks
from nehabits.ui.charts.pauses import pauses
from nehabits.ui.charts.sight import Sight
from nehabits.ui.charts.small_picture import SmallPicture
from nehabits.ui.paper.marks import dashed, hatched
from nehabits.ui.paper.pieces import Style
from nehabits.ui.theme import LIGHT, mix

_MARK = Style(6, muted=True)
_SHAPE = LIGHT.accent
_AXIS, _FOOT, _EDGE, _ROOM = 34.0, 9.0, 0.7, 2.0
_DATES, _VALUES = 5, 3
_DOT, _ALONE = 1.2, 1.1


@dataclass(frozen=True, slots=True)
class ChartPiece:
    """A measure over the days of a report, with its gaps, its reference and marks at the axes."""

    left: float
    top: float
    width: float
    height: float
    picture: SmallPicture

    @property
    def texts(self) -> tuple[str, ...]:
        """What is written at the axes."""
        sight = self._sight()
        return tuple(tick.text for tick in (*self._values(sight), *self._dates()))

    def paint(self, painter: QPainter) -> None:
        """Paint it in a box of its own."""
        sight = self._sight()
        painter.save()
        self._paint_axes(painter, sight)
        painter.setClipRect(self._box().adjusted(0, -1, 0, 1))
        self._paint_ground(painter, sight)
        self._paint_days(painter, sight)
        painter.restore()

    def _sight(self) -> Sight:
        return self.picture.sight(0, len(self.picture.lines.x) - 1)

    def _box(self) -> QRectF:
        return QRectF(self.left + _AXIS, self.top, self.width - _AXIS, self.height - _FOOT)

    def _values(self, sight: Sight) -> list[Tick]:
        return value_ticks(self.picture.measure, sight.low, sight.high, _VALUES)

    def _dates(self) -> list[Tick]:
        days = self.picture.lines.days
        first: date = days[0].item()
        last: date = days[-1].item()
        return date_ticks(first, last, _DATES)

    def _paint_axes(self, painter: QPainter, sight: Sight) -> None:
        box = self._box()
        painter.setFont(_MARK.font())
        flags = int(Qt.TextFlag.TextDontClip) | int(Qt.TextFlag.TextSingleLine)
        for tick in self._values(sight):
            y = self._y(tick.position, sight)
            painter.setPen(QPen(QColor(LIGHT.line), 0.4))
            painter.drawLine(QLineF(box.left(), y, box.right(), y))
            painter.setPen(QColor(LIGHT.muted))
            label = QRectF(self.left, y - _FOOT / 2, _AXIS - 3, _FOOT)
            painter.drawText(
                label,
                flags | int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                tick.text,
            )
        painter.setPen(QPen(QColor(LIGHT.muted), 0.4))
        painter.drawLine(QLineF(box.bottomLeft(), box.bottomRight()))
        wide = _MARK.metrics().horizontalAdvance
        for tick in self._dates():
            half = wide(tick.text) / 2
            middle = min(max(self._x(tick.position), box.left() + half), box.right() - half)
            label = QRectF(middle - half, box.bottom() + 1, 2 * half, _FOOT)
            painter.drawText(label, flags | int(Qt.AlignmentFlag.AlignHCenter), tick.text)

    def _paint_ground(self, painter: QPainter, sight: Sight) -> None:
        box, lines, band = self._box(), self.picture.lines, self.picture.band
        if band is not None:
            low = sight.low if band.low is None else max(band.low, sight.low)
            high = sight.high if band.high is None else min(band.high, sight.high)
            top, foot = self._y(high, sight), self._y(low, sight)
            if foot > top:
                ground = QColor(mix(LIGHT.ink, LIGHT.surface, 0.07))
                painter.fillRect(QRectF(box.left(), top, box.width(), foot - top), ground)
            for bound in filter(sight.shows, band.bounds):
                y = self._y(bound, sight)
                dashed(painter, QLineF(box.left(), y, box.right(), y), LIGHT.ink)
        begins, ends = pauses(lines.x, lines.not_tracked, 100.0)
        for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
            left, right = self._x(begin), self._x(end)
            hatched(painter, QRectF(left, box.top(), right - left, box.height()), LIGHT.muted)

    def _paint_days(self, painter: QPainter, sight: Sight) -> None:
        lines, last = self.picture.lines, len(self.picture.lines.x) - 1
        if self.picture.has_dots(0, last):
            pale = QColor(mix(_SHAPE, LIGHT.surface, 0.7))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pale)
            for dot in self._points(lines.x, lines.values, ~lines.partial, sight):
                painter.drawEllipse(dot, _DOT, _DOT)
            painter.setBrush(QColor(LIGHT.surface))
            painter.setPen(QPen(pale, 0.5))
            for dot in self._points(lines.x, lines.values, lines.partial, sight):
                painter.drawEllipse(dot, _DOT, _DOT)
        path, alone = self._line(sight)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(_SHAPE), 1.0))
        painter.drawPath(path)
        painter.setBrush(QColor(_SHAPE))
        painter.setPen(Qt.PenStyle.NoPen)
        for dot in alone:
            painter.drawEllipse(dot, _ALONE, _ALONE)

    def _line(self, sight: Sight) -> tuple[QPainterPath, list[QPointF]]:
        """Return the line, broken where nothing is known, and days without a neighbour."""
        path, alone = QPainterPath(), []
        x, values = self.picture.lines.x, self.picture.lines.line
        known = ~np.isnan(values)
        edges = np.flatnonzero(np.diff(known.astype(np.int8), prepend=0, append=0)).reshape(-1, 2)
        for begin, end in edges.tolist():
            run = [
                QPointF(self._x(at), self._y(value, sight))
                for at, value in zip(x[begin:end].tolist(), values[begin:end].tolist(), strict=True)
            ]
            if len(run) == 1:
                alone += run
                continue
            path.moveTo(run[0])
            for point in run[1:]:
                path.lineTo(point)
        return path, alone

    def _points(self, x: Values, values: Values, chosen: Mask, sight: Sight) -> list[QPointF]:
        shown = chosen & ~np.isnan(values)
        pairs = zip(x[shown].tolist(), values[shown].tolist(), strict=True)
        return [QPointF(self._x(at), self._y(value, sight)) for at, value in pairs]

    def _x(self, day: float) -> float:
        box, x = self._box(), self.picture.lines.x
        low, high = float(x[0]) - _EDGE, float(x[-1]) + _EDGE
        return box.left() + (day - low) / (high - low) * box.width()

    def _y(self, value: float, sight: Sight) -> float:
        box = self._box()
        room = box.height() - 2 * _ROOM
        return box.top() + _ROOM + (sight.high - value) / max(sight.high - sight.low, 1e-9) * room
