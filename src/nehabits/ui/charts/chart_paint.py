"""The pyqtgraph items of a measure's chart: made once, then given other data and other colours."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QWidget

from nehabits.ui.charts.aim_mark import AimMark
from nehabits.ui.charts.axes import date_ticks, value_ticks
from nehabits.ui.charts.chart_lines import TrendLines
from nehabits.ui.charts.columns import low_high
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.pens import no_pen, pen
from nehabits.ui.charts.reference_mark import ReferenceMark
from nehabits.ui.charts.second_mark import SecondMark
from nehabits.ui.charts.sight import Sight
from nehabits.ui.charts.surface import fitting_marks, make_view, tint_view
from nehabits.ui.theme import LIGHT, Theme, faint, hatch_colour, mix, pale

DAYS_A_PIXEL = 2.0
"""With more days than these a column of pixels shows the lowest and highest of its days."""

_SMOOTH_DAYS = 400
_DOT, _SPOT = 6, 10
_BAR, _WEEK_BAR, _BAR_SHARE, _STROKE_SHARE = 0.7, 6.4, 0.3, 0.45
_BEHIND, _BAND, _DAYS, _LINE, _REFERENCE, _CROSS = -20, -10, 0, 10, 15, 20
EDGE = 0.7
"""Room beside the first and the last day in sight, in days."""


class ChartPaint:
    """Paints what a DayWindow has in sight of a TrendLines; `view` is the widget to lay out."""

    def __init__(self, parent: QWidget, window: DayWindow) -> None:
        self.view: Any = make_view(parent)
        self.is_thinned = False
        self._window = window
        self._lines: TrendLines | None = None
        self._sight: Sight | None = None
        self._theme = LIGHT
        self._bars = self._added(pg.BarGraphItem(x=[], height=[], width=_BAR), _DAYS)
        self._strokes = self._added(pg.PlotCurveItem(connect="pairs"), _DAYS)
        self._dots = self._added(pg.ScatterPlotItem(size=_DOT), _DAYS)
        self._hollow = self._added(pg.ScatterPlotItem(size=_DOT), _DAYS)
        self._pauses = self._added(pg.BarGraphItem(x=[], height=[], width=1.0), _BEHIND)
        self._line = self._added(pg.PlotCurveItem(connect="finite"), _LINE)
        self._line_strokes = self._added(pg.PlotCurveItem(connect="pairs"), _LINE)
        self._cross = self._added(pg.InfiniteLine(angle=90), _CROSS)
        self._spots = self._added(pg.ScatterPlotItem(size=_SPOT), _CROSS)
        self._reference = ReferenceMark(self.view, _BAND, _REFERENCE)
        self._aims = AimMark(self.view, _REFERENCE)
        self._second = SecondMark(self.view, _LINE)
        self.point(None)

    def show(self, lines: TrendLines) -> None:
        """Show other lines."""
        self._lines, self._sight = lines, None
        self.point(None)
        self.dress(self._theme)

    def show_second(self, lines: TrendLines | None, lag: int = 0) -> None:
        """Lay a second measure over what is shown next, `lag` days later, or none."""
        self._second.show(lines, lag)

    def fit(self) -> None:
        """Show the days in sight; the scale of values waits until they stand still."""
        lines, window = self._lines, self._window
        if lines is None:
            return
        first, last = window.places(int(lines.x[0]), len(lines.x))
        sight = lines.sight(first, last)
        if window.is_moving and self._sight and self._sight.by_week == sight.by_week:
            low, high = self._sight.low, self._sight.high
            sight = Sight(first, last, sight.x_low, sight.x_high, low, high, sight.by_week)
        self._sight = sight
        self.view.setXRange(window.first - EDGE, window.last + EDGE, padding=0)
        self.view.setYRange(sight.low, sight.high, padding=0)
        self._mark_axes(lines, sight)
        width = max(self.view.getViewBox().width(), 1.0)
        self.is_thinned = (last - first + 1) / width > DAYS_A_PIXEL
        self._show_days(lines, sight, int(width))
        self._show_line(lines, sight, int(width))
        self._show_pauses(lines, sight)
        self._reference.show(lines.band_by(by_week=sight.by_week), sight)
        self._aims.show(lines.aims_by(by_week=sight.by_week), sight)
        self._second.fit(sight)

    def point(self, place: int | None) -> None:
        """Put the crosshair on a day, or put it away."""
        lines = self._lines
        for item in (self._cross, self._spots):
            item.setVisible(place is not None and lines is not None)
        if place is None or lines is None:
            return
        x = lines.x[place]
        self._cross.setPos(x)
        by_week = self._sight is not None and self._sight.by_week
        both = np.array([np.nan if by_week else lines.values[place], lines.line[place]])
        if lines.is_bars and not by_week:
            both[1] = np.nan
        filled = [QBrush(self._shape()), QBrush(QColor(self._theme.surface))]
        known = ~np.isnan(both)
        self._spots.setData(
            x=np.full(int(known.sum()), x),
            y=both[known],
            brush=[brush for brush, there in zip(filled, known, strict=True) if there],
        )

    def dress(self, theme: Theme) -> None:
        """Paint in a theme's colours, words in the size that is in force."""
        self._theme = theme
        shape, surface = self._shape(), theme.surface
        outline = QColor(faint(shape.name(), surface))
        tint_view(self.view, theme)
        self._line.setPen(pen(shape, 2))
        self._line_strokes.setPen(pen(shape, 1))
        self._strokes.setPen(pen(QColor(pale(shape.name(), theme, _STROKE_SHARE)), 1))
        self._bars.setOpts(
            brush=QBrush(QColor(mix(shape.name(), surface, _BAR_SHARE))), pen=pen(outline, 1)
        )
        self._dots.setBrush(QBrush(outline))
        self._dots.setPen(no_pen())
        self._hollow.setBrush(QBrush(QColor(surface)))
        self._hollow.setPen(pen(outline, 1.2))
        hatch = QBrush(QColor(hatch_colour(theme)), Qt.BrushStyle.BDiagPattern)
        self._pauses.setOpts(brush=hatch, pen=no_pen())
        self._cross.setPen(pen(QColor(theme.muted), 1, Qt.PenStyle.DotLine))
        self._spots.setPen(pen(shape, 2))
        self._reference.dress(theme, shape, self.view.font())
        self._aims.dress(theme, self.view.font())
        self._second.dress(theme, self.view.font())

    def _mark_axes(self, lines: TrendLines, sight: Sight) -> None:
        across, up = fitting_marks(self.view)
        ends = (lines.days[sight.first].item(), lines.days[sight.last].item())
        dates = date_ticks(*ends, across)
        values = value_ticks(lines.measure, sight.low, sight.high, up)
        for name, ticks in (("bottom", dates), ("left", values)):
            self.view.getAxis(name).setTicks([[(tick.position, tick.text) for tick in ticks]])
        self.view.setProperty("painted_texts", [tick.text for tick in (*dates, *values)])

    def _show_days(self, lines: TrendLines, sight: Sight, columns: int) -> None:
        bars, thinned = lines.is_bars, self.is_thinned
        for item, shown in (
            (self._bars, bars and not thinned),
            (self._strokes, thinned),
            (self._dots, not bars and not thinned),
            (self._hollow, not bars and not thinned),
        ):
            item.setVisible(shown)
        seen = _around(sight, lines)
        x, values, partial = lines.x[seen], lines.values[seen], lines.partial[seen]
        whole = np.where(partial, np.nan, values)
        if sight.by_week and lines.weeks is not None:
            self._show_weeks(lines, sight, columns)
        elif thinned:
            self._strokes.setData(*low_high(x, whole, columns))
        elif bars:
            known = ~np.isnan(values)
            self._bars.setOpts(x=x[known], height=values[known], width=_BAR)
        else:
            smooth = self._is_smooth(len(x))
            unfinished = np.where(partial, values, np.nan)
            for item, given in ((self._dots, whole), (self._hollow, unfinished)):
                known = ~np.isnan(given)
                item.opts["antialias"] = smooth
                item.setData(x=x[known], y=given[known])

    def _show_weeks(self, lines: TrendLines, sight: Sight, columns: int) -> None:
        assert lines.weeks is not None  # noqa: S101 - what adds up over a week has weeks
        seen = lines.weeks.between(sight.x_low, sight.x_high) & ~np.isnan(lines.weeks.sums)
        middles, sums = lines.weeks.begins[seen] + 3, lines.weeks.sums[seen]
        if not self.is_thinned:
            self._bars.setOpts(x=middles, height=sums, width=_WEEK_BAR)
            return
        x, y = low_high(middles, sums, columns)
        y[::2] = 0.0
        self._strokes.setData(x, y)

    def _show_line(self, lines: TrendLines, sight: Sight, columns: int) -> None:
        """Show the seven days; where days share columns of pixels, from lowest to highest."""
        shown = sight.by_week or not lines.is_bars
        self._line.setVisible(shown and not self.is_thinned)
        self._line_strokes.setVisible(shown and self.is_thinned)
        seen = _around(sight, lines)
        x, line = lines.x[seen], lines.line[seen]
        if self.is_thinned:
            self._line_strokes.setData(*low_high(x, line, columns))
        else:
            self._line.opts["antialias"] = self._is_smooth(len(x))
            self._line.setData(x, line)

    def _show_pauses(self, lines: TrendLines, sight: Sight) -> None:
        seen = _around(sight, lines)
        x = lines.x[seen][lines.not_tracked[seen]]
        height = np.full(len(x), sight.high - sight.low)
        self._pauses.setOpts(x=x, y0=np.full(len(x), sight.low), height=height, width=1.0)

    def _is_smooth(self, days: int) -> bool:
        """Whether edges are smoothed: that costs most of a frame, so not while days move."""
        return days <= _SMOOTH_DAYS and not self._window.is_moving

    def _shape(self) -> QColor:
        theme = self._theme
        if self._lines is None:
            return QColor(theme.accent)
        return QColor(theme.pillar(self._lines.measure.pillar).shape)

    def _added(self, item: Any, layer: int) -> Any:
        item.setZValue(layer)
        self.view.getViewBox().addItem(item, ignoreBounds=True)
        return item


def _around(sight: Sight, lines: TrendLines) -> slice:
    """Return the places in sight and one at each side, so that lines go on to the edges."""
    return slice(max(sight.first - 1, 0), min(sight.last + 2, len(lines.x)))
