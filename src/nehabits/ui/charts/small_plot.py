"""Paints a SmallPicture: the line of seven days with its gaps, few days as dots, the reference."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nehabits.domain.series import Mask, Values
from nehabits.ui.charts.columns import low_high, meeting
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.pauses import pauses
from nehabits.ui.charts.pens import no_pen, pen
from nehabits.ui.charts.sight import Sight
from nehabits.ui.charts.small_picture import SmallPicture
from nehabits.ui.looks import Looks
from nehabits.ui.theme import Theme, hatch_colour, mix, pale

_DAYS_A_PIXEL = 2.0
_EDGE = 0.7
_ROOM = 3.0
_HEIGHT = 64
"""Pixels at 100 % text."""
_GROUND, _DASHES, _DOT_SHARE, _INK = 0.09, 0.75, 0.55, 0.75
_LINE, _DOT, _ALONE = 1.6, 2.0, 1.6
_AIM_DASHES = [6.0, 3.0, 1.5, 3.0]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A picture in the pixels of a size: made when days, size or picture are others."""

    key: tuple[object, ...]
    sight: Sight
    is_thinned: bool
    line: QPainterPath
    alone: list[QPointF]
    dots: list[QPointF]
    hollow: list[QPointF]
    pauses: list[QRectF]


class SmallPlot(QWidget):
    """What a DayWindow has in sight of a SmallPicture."""

    def __init__(self, looks: Looks, window: DayWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._window = window
        self._picture: SmallPicture | None = None
        self._drawn: _Drawn | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        window.moved.connect(self.update)
        window.settled.connect(self.update)

    def show_picture(self, picture: SmallPicture) -> None:
        """Show another picture."""
        self._picture, self._drawn = picture, None
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Ask for a height that grows with the text."""
        return QSize(60, round(_HEIGHT * self._looks.text_size / 100))

    def sizeHint(self) -> QSize:
        """Ask for no more."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the days in sight."""
        picture = self._picture
        if picture is None:
            return
        drawn, theme = self._draw(picture), self._looks.theme
        shape = theme.pillar(picture.measure.pillar).shape
        painter = QPainter(self)
        self._paint_ground(painter, picture, drawn, theme, shape)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(no_pen())
        painter.setBrush(QColor(pale(shape, theme, _DOT_SHARE)))
        for dot in drawn.dots:
            painter.drawEllipse(dot, _DOT, _DOT)
        painter.setBrush(QColor(shape))
        for dot in drawn.alone:
            painter.drawEllipse(dot, _ALONE, _ALONE)
        painter.setBrush(QColor(theme.surface))
        painter.setPen(pen(QColor(pale(shape, theme, _DOT_SHARE)), 1))
        for dot in drawn.hollow:
            painter.drawEllipse(dot, _DOT, _DOT)
        painter.setBrush(QBrush())
        # Smooth edges take most of the time: not while days move, and not of upright strokes.
        smooth = not (drawn.is_thinned or self._window.is_moving)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=smooth)
        painter.setPen(pen(QColor(shape), _LINE if smooth else 1))
        painter.drawPath(drawn.line)

    def _paint_ground(
        self, painter: QPainter, picture: SmallPicture, drawn: _Drawn, theme: Theme, shape: str
    ) -> None:
        """Paint the reference and the aims, days not tracked, and the line at the foot."""
        sight, band, width = drawn.sight, picture.band, self.width()
        if band is not None:
            low = sight.low if band.low is None else max(band.low, sight.low)
            high = sight.high if band.high is None else min(band.high, sight.high)
            top, foot = self._y(high, sight), self._y(low, sight)
            if foot > top:
                ground = QColor(mix(shape, theme.surface, _GROUND))
                painter.fillRect(QRectF(0, top, width, foot - top), ground)
            dashes = pen(QColor(pale(shape, theme, _DASHES)), 1, Qt.PenStyle.DashLine)
            painter.setPen(dashes)
            for bound in filter(sight.shows, band.bounds):
                y = round(self._y(bound, sight))
                painter.drawLine(0, y, width, y)
        hatch = QBrush(QColor(hatch_colour(theme)), Qt.BrushStyle.BDiagPattern)
        for pause in drawn.pauses:
            painter.fillRect(pause, hatch)
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, self.height() - 1, width, self.height() - 1)
        aim_pen = pen(QColor(mix(theme.ink, theme.surface, _INK)), 1.2, Qt.PenStyle.CustomDashLine)
        aim_pen.setDashPattern(_AIM_DASHES)
        painter.setPen(aim_pen)
        for aim in picture.aims:
            left, right = (float(self._x(end)) for end in aim.ends)
            for bound in filter(sight.shows, aim.bounds):
                y = self._y(bound, sight)
                painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _draw(self, picture: SmallPicture) -> _Drawn:
        """Return the picture in pixels, as it was where nothing changed."""
        window, lines = self._window, picture.lines
        key = (window.first, window.last, self.size().toTuple(), window.is_moving)
        if self._drawn is not None and self._drawn.key == key:
            return self._drawn
        first, last = window.places(int(lines.x[0]), len(lines.x))
        if window.is_moving and self._drawn is not None:
            # The scale waits until the days stand still, as in the large chart.
            sight = replace(self._drawn.sight, first=first, last=last)
        else:
            sight = picture.sight(first, last)
        seen = slice(max(first - 1, 0), last + 2)
        path, alone = self._line(lines.x[seen], lines.line[seen], sight)
        dots: list[QPointF] = []
        hollow: list[QPointF] = []
        if picture.has_dots(first, last):
            x, days, partial = lines.x[seen], lines.values[seen], lines.partial[seen]
            dots = self._points(x[~partial], days[~partial], sight)
            hollow = self._points(x[partial], days[partial], sight)
        paused = self._pauses(lines.x[seen], lines.not_tracked[seen])
        thinned = self._is_thinned(last - first + 1)
        self._drawn = _Drawn(key, sight, thinned, path, alone, dots, hollow, paused)
        return self._drawn

    def _line(self, x: Values, values: Values, sight: Sight) -> tuple[QPainterPath, list[QPointF]]:
        """Return the line, and days without neighbours, which have no line.

        Where many days share a column of pixels it goes from the lowest to the highest of each.
        """
        if self._is_thinned(sight.last - sight.first + 1):
            x, values = low_high(x, values, max(self.width(), 1))
            return _strokes(self._x(x), self._y(values, sight)), []
        known = ~np.isnan(values)
        beside = np.concatenate(([False], known, [False]))
        lonely = known & ~beside[:-2] & ~beside[2:]
        path = pg.arrayToQPath(self._x(x), self._y(values, sight), connect="finite")
        return path, self._points(x[lonely], values[lonely], sight)

    def _is_thinned(self, days: int) -> bool:
        return days / max(self.width(), 1) > _DAYS_A_PIXEL

    def _points(self, x: Values, values: Values, sight: Sight) -> list[QPointF]:
        known = ~np.isnan(values)
        y = self._y(values[known], sight)
        pairs = zip(self._x(x[known]).tolist(), y.tolist(), strict=True)
        return [QPointF(*pair) for pair in pairs]

    def _pauses(self, x: Values, not_tracked: Mask) -> list[QRectF]:
        sides = pauses(x, not_tracked, self.width() / self._window.days)
        ends = zip(*(self._x(each).tolist() for each in sides), strict=True)
        return [QRectF(left, 0, right - left, self.height() - 1) for left, right in ends]

    def _x(self, days: Any) -> Any:
        low, high = self._window.first - _EDGE, self._window.last + _EDGE
        return (days - low) / (high - low) * self.width()

    def _y(self, values: Any, sight: Sight) -> Any:
        room = self.height() - 2 * _ROOM
        return _ROOM + (sight.high - values) / max(sight.high - sight.low, 1e-9) * room


def _strokes(x: Values, y: Values) -> QPainterPath:
    """Return a stroke for each column of pixels, which has its low and its high in x and y."""
    if not len(x):
        return QPainterPath()
    columns = np.floor(x) + 0.5
    path: QPainterPath = pg.arrayToQPath(columns, meeting(columns, y), connect="pairs")
    return path
