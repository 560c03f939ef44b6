"""The bars of a stack and the words above them, as items of a plot, in its pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from nehabits.ui.charts.kind_fills import Fill, brush_of, fill_areas
from nehabits.ui.charts.pens import no_pen
from nehabits.ui.style import small_font
from nehabits.ui.theme import LIGHT, STEP, Theme, hatch_colour

_SWATCH_LETTERS = 1.6
_BETWEEN = 14


@dataclass(frozen=True, slots=True)
class BarAreas:
    """Where bars stand, in pixels of the plot: for each fill its parts, and whole bars.

    `pauses` are the days that are not tracked.
    """

    room: QRectF
    bars: Sequence[QRect] = ()
    parts: Sequence[Sequence[QRect]] = ()
    pauses: Sequence[QRect] = ()


class KindBars(QGraphicsItem):
    """Paints the parts of bars over the ground, and marks the bar pointed at."""

    def __init__(self, box: Any) -> None:
        super().__init__(box)
        self._areas = BarAreas(QRectF())
        self._fills: Sequence[Fill] = ()
        self._brushes: list[QBrush] = []
        self._pointed: QRect | None = None
        self._theme = LIGHT

    def lay_out(self, areas: BarAreas) -> None:
        """Paint other bars."""
        self.prepareGeometryChange()
        self._areas = areas
        self.update()

    def dress(self, fills: Sequence[Fill], theme: Theme) -> None:
        """Paint in other fills."""
        self._fills, self._theme = fills, theme
        self._brushes = [brush_of(fill, theme) for fill in fills]
        self.update()

    def point(self, bar: QRect | None) -> None:
        """Mark a bar, or none."""
        self._pointed = bar
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the room of the plot."""
        return self._areas.room

    def paint(self, painter: QPainter, *_args: Any) -> None:
        """Paint the bars."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setClipRect(self._areas.room)
        painter.setPen(no_pen())
        hatch = QBrush(QColor(hatch_colour(self._theme)), Qt.BrushStyle.BDiagPattern)
        for brush, areas in (
            (hatch, self._areas.pauses),
            (QBrush(QColor(self._theme.surface)), self._areas.bars),
        ):
            painter.setBrush(brush)
            painter.drawRects(areas)
        for fill, brush, parts in zip(self._fills, self._brushes, self._areas.parts, strict=False):
            fill_areas(painter, parts, fill, brush)
        if self._pointed is not None:
            self._mark(painter, self._pointed)

    def _mark(self, painter: QPainter, bar: QRect) -> None:
        middle, top = bar.center().x(), round(self._areas.room.top())
        painter.setPen(QPen(QColor(self._theme.muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(middle, top, middle, bar.top() - 2)
        painter.setPen(QPen(QColor(self._theme.ink), 1))
        painter.setBrush(QBrush())
        painter.drawRect(bar.adjusted(-2, -1, 1, 0))


class KindKey(QGraphicsItem):
    """Says which fill is which kind, in as many lines as the width takes."""

    def __init__(self, plot: Any) -> None:
        super().__init__(plot)
        self._names: Sequence[str] = ()
        self._fills: Sequence[Fill] = ()
        self._places: list[QPointF] = []
        self._font = QFont()
        self._width, self.height = 0.0, 0.0
        self._theme = LIGHT

    def dress(self, theme: Theme, font: QFont) -> None:
        """Paint in a theme's colours, words small beside words in a font."""
        self._theme, self._font = theme, small_font(font)

    def lay_out(self, names: Sequence[str], fills: Sequence[Fill], width: float) -> None:
        """Show names with their fills within a width; `height` is what they take."""
        self.prepareGeometryChange()
        self._width = width
        metrics = QFontMetrics(self._font)
        self._names = [self._fitting(name, metrics) for name in names]
        self._fills = fills
        self._places, x, y = [], 0.0, 0.0
        for name in self._names:
            needed = self._indent(metrics) + metrics.horizontalAdvance(name)
            if x and x + needed > width:
                x, y = 0.0, y + self._line(metrics)
            self._places.append(QPointF(x, y))
            x += needed + _BETWEEN
        self.height = y + self._line(metrics) if names else 0.0
        self.update()

    def boundingRect(self) -> QRectF:
        """Return where the words are."""
        return QRectF(0, 0, self._width, self.height)

    def paint(self, painter: QPainter, *_args: Any) -> None:
        """Paint swatches and words."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(self._font)
        metrics = QFontMetrics(self._font)
        side = round(metrics.averageCharWidth() * _SWATCH_LETTERS)
        for name, fill, place in zip(self._names, self._fills, self._places, strict=True):
            top = place.y() + (metrics.height() - side) / 2
            swatch = QRect(round(place.x()), round(top), side, side)
            fill_areas(painter, [swatch], fill, brush_of(fill, self._theme))
            painter.setPen(QColor(self._theme.muted))
            words = QPointF(place.x() + self._indent(metrics), place.y() + metrics.ascent())
            painter.drawText(words, name)

    def _fitting(self, name: str, metrics: QFontMetrics) -> str:
        room = max(self._width - self._indent(metrics), 1.0)
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(room))

    def _indent(self, metrics: QFontMetrics) -> float:
        return round(metrics.averageCharWidth() * _SWATCH_LETTERS) + STEP + 1

    def _line(self, metrics: QFontMetrics) -> float:
        return metrics.height() + STEP
