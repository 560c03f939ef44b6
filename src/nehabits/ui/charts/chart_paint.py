"""The pyqtgraph items of a day chart: made once, then given other data and other colours."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QWidget

from nehabits.ui.charts.aim_mark import AimMark
from nehabits.ui.charts.axes import date_ticks, value_ticks
from nehabits.ui.charts.chart_lines import TrendLines
from nehabits.ui.charts.columns import low_high
from nehabits.ui.charts.reference_mark import ReferenceMark
from nehabits.ui.charts.surface import make_view, tint_view
from nehabits.ui.theme import LIGHT, Theme, faint, hatch_colour, mix, pale

_DAYS_A_PIXEL = 2.0
_LETTERS_A_DATE, _LINES_A_VALUE = 11, 3.6
_SMOOTH_DAYS = 400
_DOT, _SPOT = 6, 10
_BAR, _BAR_SHARE, _STROKE_SHARE = 0.7, 0.3, 0.45
_BEHIND, _BAND, _DAYS, _LINE, _REFERENCE, _CROSS = -20, -10, 0, 10, 15, 20


class ChartPaint:
    """Paints a TrendLines; `view` is the widget to be laid out."""

    def __init__(self, parent: QWidget) -> None:
        self.view: Any = make_view(parent)
        self.is_thinned = False
        self._lines: TrendLines | None = None
        self._theme = LIGHT
        self._bars = self._added(pg.BarGraphItem(x=[], height=[], width=_BAR), _DAYS)
        self._strokes = self._added(pg.PlotCurveItem(connect="pairs"), _DAYS)
        self._dots = self._added(pg.ScatterPlotItem(size=_DOT), _DAYS)
        self._hollow = self._added(pg.ScatterPlotItem(size=_DOT), _DAYS)
        self._pauses = self._added(pg.BarGraphItem(x=[], height=[], width=1.0), _BEHIND)
        self._line = self._added(pg.PlotDataItem(connect="finite"), _LINE)
        self._cross = self._added(pg.InfiniteLine(angle=90), _CROSS)
        self._spots = self._added(pg.ScatterPlotItem(size=_SPOT), _CROSS)
        self._reference = ReferenceMark(self.view, _BAND, _REFERENCE)
        self._aims = AimMark(self.view, _REFERENCE)
        plot = self.view.getPlotItem()
        plot.setClipToView(True)
        plot.setDownsampling(auto=True, mode="peak")
        self.point(None)

    def show(self, lines: TrendLines) -> None:
        """Show other lines."""
        self._lines = lines
        self.view.setXRange(lines.x[0] - 0.7, lines.x[-1] + 0.7, padding=0)
        self.view.setYRange(lines.low, lines.high, padding=0)
        self._reference.show(lines)
        self._aims.show(lines)
        self._line.setData(lines.x, lines.line)
        smooth = len(lines.days) <= _SMOOTH_DAYS
        for item in (self._dots, self._hollow, self._line):
            item.opts["antialias"] = smooth
        self._show_pauses(lines)
        self.point(None)
        self.fit()
        self.dress(self._theme)

    def fit(self) -> None:
        """Fit marks and days to the pixels there are."""
        lines, box = self._lines, self.view.getViewBox()
        if lines is None:
            return
        width, height = max(box.width(), 1.0), max(box.height(), 1.0)
        metrics = self.view.fontMetrics()
        across = max(2, int(width / (metrics.averageCharWidth() * _LETTERS_A_DATE)))
        up = max(2, int(height / (metrics.height() * _LINES_A_VALUE)))
        dates = date_ticks(lines.first, lines.last, across)
        values = value_ticks(lines.measure, lines.low, lines.high, up)
        for name, ticks in (("bottom", dates), ("left", values)):
            self.view.getAxis(name).setTicks([[(tick.position, tick.text) for tick in ticks]])
        self.view.setProperty("painted_texts", [tick.text for tick in (*dates, *values)])
        self.is_thinned = len(lines.days) / width > _DAYS_A_PIXEL
        self._show_days(lines, int(width))

    def point(self, place: int | None) -> None:
        """Put the crosshair on a day, or put it away."""
        lines = self._lines
        for item in (self._cross, self._spots):
            item.setVisible(place is not None and lines is not None)
        if place is None or lines is None:
            return
        x = lines.x[place]
        self._cross.setPos(x)
        both = np.array([lines.values[place], lines.line[place]])
        filled = [QBrush(self._shape()), QBrush(QColor(self._theme.surface))]
        known = ~np.isnan(both)
        self._spots.setData(
            x=np.full(int(known.sum()), x),
            y=both[known],
            brush=[brush for brush, there in zip(filled, known, strict=True) if there],
        )

    def place_at(self, position: QPointF) -> int | None:
        """Return the place of the day under a position of the view, None outside the days."""
        lines, box = self._lines, self.view.getViewBox()
        scene = self.view.mapToScene(position.toPoint())
        if lines is None or not box.sceneBoundingRect().contains(scene):
            return None
        place = round(float(box.mapSceneToView(scene).x() - lines.x[0]))
        return min(max(place, 0), len(lines.days) - 1)

    def spot(self, place: int) -> QPoint:
        """Return where the crosshair of a place meets the upper edge, in the view's parent."""
        box = self.view.getViewBox()
        x = self._lines.x[place] if self._lines is not None else 0.0
        top = box.mapViewToScene(QPointF(x, box.viewRange()[1][1]))
        spot: QPoint = self.view.mapToParent(self.view.mapFromScene(top))
        return spot

    def dress(self, theme: Theme) -> None:
        """Paint in a theme's colours, words in the size that is in force."""
        self._theme = theme
        shape, surface = self._shape(), theme.surface
        outline = QColor(faint(shape.name(), surface))
        tint_view(self.view, theme)
        self._line.setPen(_pen(shape, 1 if self.is_thinned else 2))
        self._strokes.setPen(_pen(QColor(pale(shape.name(), theme, _STROKE_SHARE)), 1))
        self._bars.setOpts(
            brush=QBrush(QColor(mix(shape.name(), surface, _BAR_SHARE))), pen=_pen(outline, 1)
        )
        self._dots.setBrush(QBrush(outline))
        self._dots.setPen(_none())
        self._hollow.setBrush(QBrush(QColor(surface)))
        self._hollow.setPen(_pen(outline, 1.2))
        hatch = QBrush(QColor(hatch_colour(theme)), Qt.BrushStyle.BDiagPattern)
        self._pauses.setOpts(brush=hatch, pen=_none())
        self._cross.setPen(_pen(QColor(theme.muted), 1, Qt.PenStyle.DotLine))
        self._spots.setPen(_pen(shape, 2))
        self._reference.dress(theme, shape, self.view.font())
        self._aims.dress(theme, self.view.font())

    def _show_days(self, lines: TrendLines, columns: int) -> None:
        whole = np.where(lines.partial, np.nan, lines.values)
        unfinished = np.where(lines.partial, lines.values, np.nan)
        bars, thinned = lines.is_bars, self.is_thinned
        for item, shown in (
            (self._bars, bars and not thinned),
            (self._strokes, thinned),
            (self._dots, not bars and not thinned),
            (self._hollow, not bars and not thinned),
        ):
            item.setVisible(shown)
        if thinned:
            x, y = low_high(lines.x, whole, columns)
            if bars:
                y[::2] = 0.0
            self._strokes.setData(x, y)
        elif bars:
            heights = np.nan_to_num(lines.values)
            self._bars.setOpts(x=lines.x, height=heights, width=_BAR)
        else:
            for item, values in ((self._dots, whole), (self._hollow, unfinished)):
                known = ~np.isnan(values)
                item.setData(x=lines.x[known], y=values[known])

    def _show_pauses(self, lines: TrendLines) -> None:
        x = lines.x[lines.not_tracked]
        height = np.full(len(x), lines.high - lines.low)
        self._pauses.setOpts(x=x, y0=np.full(len(x), lines.low), height=height, width=1.0)

    def _shape(self) -> QColor:
        theme = self._theme
        if self._lines is None:
            return QColor(theme.accent)
        return QColor(theme.pillar(self._lines.measure.pillar).shape)

    def _added(self, item: Any, layer: int) -> Any:
        item.setZValue(layer)
        # The plot item would thin bars as if they were a line, and raise: only the line is its own.
        holder = self.view if isinstance(item, pg.PlotDataItem) else self.view.getViewBox()
        holder.addItem(item, ignoreBounds=True)
        return item


def _pen(colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(colour, width, style)
    pen.setCosmetic(True)
    return pen


def _brush(colour: QColor, ground: str, share: float) -> QBrush:
    return QBrush(QColor(mix(colour.name(), ground, share)))


def _none() -> QPen:
    return QPen(Qt.PenStyle.NoPen)
