"""A second measure laid over a chart: its line on a scale of its own at the right."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPen

from nehabits.ui.charts.axes import value_ticks
from nehabits.ui.charts.chart_lines import TrendLines
from nehabits.ui.charts.pens import no_pen, pen
from nehabits.ui.charts.sight import Sight
from nehabits.ui.charts.surface import fitting_marks, tint_axis
from nehabits.ui.theme import LIGHT, Theme, faint

_DOT = 5
_DASHES = (5.0, 2.5)
_MOST_DOTS = 400


class SecondMark:
    """Shows a TrendLines over another one, each day `lag` days before its own, or nothing."""

    def __init__(self, view: Any, layer: int) -> None:
        self._view = view
        self._lines: TrendLines | None = None
        self._lag = 0
        self._theme = LIGHT
        self._line = pg.PlotCurveItem(connect="finite", antialias=True)
        self._dots = pg.ScatterPlotItem(size=_DOT, symbol="d")
        for item in (self._dots, self._line):
            item.setZValue(layer)
            view.getViewBox().addItem(item, ignoreBounds=True)
            item.setVisible(False)

    def show(self, lines: TrendLines | None, lag: int) -> None:
        """Lay another measure over the chart, or none."""
        self._lines, self._lag = lines, lag
        for item in (self._line, self._dots):
            item.setVisible(lines is not None)
        self._view.getPlotItem().showAxis("right", lines is not None)

    def fit(self, sight: Sight) -> None:
        """Fit it to the days in sight of the chart below, from its lowest to its highest value."""
        lines, lag = self._lines, self._lag
        if lines is None:
            return
        last_place = len(lines.x) - 1
        first, last = (min(max(place + lag, 0), last_place) for place in (sight.first, sight.last))
        own = lines.sight(first, last)
        scale = (sight.high - sight.low) / (own.high - own.low)
        seen = slice(first, last + 1)
        x = lines.x[seen] - lag
        self._line.setData(x, (lines.line[seen] - own.low) * scale + sight.low)
        values = lines.values[seen]
        known = ~np.isnan(values)
        dots = not own.by_week and int(known.sum()) <= _MOST_DOTS
        self._dots.setVisible(dots)
        if dots:
            self._dots.setData(x=x[known], y=(values[known] - own.low) * scale + sight.low)
        _, up = fitting_marks(self._view)
        ticks = value_ticks(lines.measure, own.low, own.high, up)
        marks = [((tick.position - own.low) * scale + sight.low, tick.text) for tick in ticks]
        self._view.getAxis("right").setTicks([marks])

    def dress(self, theme: Theme, font: QFont) -> None:
        """Paint in a theme's colours: those of its own area, ink where it is the same one."""
        self._theme = theme
        if self._lines is None:
            return
        shape = QColor(theme.pillar(self._lines.pillar).shape)
        line = pen(QColor(theme.ink), 1.6, Qt.PenStyle.CustomDashLine)
        line.setDashPattern(_DASHES)
        self._line.setPen(line)
        self._dots.setPen(no_pen())
        self._dots.setBrush(QBrush(QColor(faint(shape.name(), theme.surface))))
        tint_axis(self._view.getAxis("right"), theme, font)
        self._view.getAxis("right").setTickPen(QPen(Qt.PenStyle.NoPen))
