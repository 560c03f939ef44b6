"""The pyqtgraph items of the sleep schedule: made once, then given other nights and colours."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from nehabits.domain.circular import DAY
from nehabits.domain.phrase import clock_mark
from nehabits.ui.charts.axes import Tick, date_ticks
from nehabits.ui.charts.bar_item import BarItem
from nehabits.ui.charts.chart_paint import DAYS_A_PIXEL, EDGE
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.pens import no_pen, pen
from nehabits.ui.charts.schedule_picture import MOST_DOTS, SchedulePicture
from nehabits.ui.charts.schedule_pieces import NOON, Pieces, below_noon, column_pieces, pieces
from nehabits.ui.charts.surface import fitting_marks, make_view, tint_view
from nehabits.ui.theme import LIGHT, Theme, faint, hatch_colour, mix, pale

_BAR, _NARROW, _BED = 0.58, 0.82, 0.18
"""Shares of a day: a bar, one of days of few pixels, and the time in bed."""

_FEW = 6.0
"""Pixels of a day below which bars stand close to each other."""

_DOT, _SPOT = 4, 9
_BED_SHARE, _COLUMN_SHARE, _BAND_SHARE, _EDGE_SHARE = 0.35, 0.45, 0.07, 0.3
_HOURS = (4, 6, 12)
_BAND, _BEHIND, _BEDS, _NIGHTS, _NAPS, _DOTS, _CROSS = -20, -10, -1, 0, 1, 2, 20


class SchedulePaint:
    """Paints what a DayWindow has in sight of a SchedulePicture; `view` is the widget to lay out.

    The height of a clock time is below 0: minutes below the noon at the top.
    """

    def __init__(self, parent: QWidget, window: DayWindow) -> None:
        self.view: Any = make_view(parent)
        self.is_thinned = False
        self._window = window
        self._picture: SchedulePicture | None = None
        self._theme = LIGHT
        self._pauses = self._added(pg.BarGraphItem(x=[], height=[], width=1.0), _BEHIND)
        self._usual = self._added(BarItem(), _BAND)
        self._beds = self._added(BarItem(), _BEDS)
        self._work = self._added(BarItem(), _NIGHTS)
        self._off = self._added(BarItem(), _NIGHTS)
        self._naps = self._added(BarItem(), _NAPS)
        self._columns = self._added(BarItem(), _NIGHTS)
        self._dots = self._added(pg.ScatterPlotItem(size=_DOT), _DOTS)
        self._cross = self._added(pg.InfiniteLine(angle=90), _CROSS)
        self._spots = self._added(pg.ScatterPlotItem(size=_SPOT), _CROSS)
        # What was hidden has its size only once it is shown; words beside it may change that.
        self.view.getViewBox().sigResized.connect(self._fit_size)
        self._fitted = (0.0, 0.0)
        self.point(None)

    def show(self, picture: SchedulePicture) -> None:
        """Show another picture."""
        self._picture = picture
        self.point(None)

    def fit(self) -> None:
        """Show the days in sight; the clock is always whole."""
        picture, window = self._picture, self._window
        if picture is None:
            return
        first, last = window.places(int(picture.x[0]), len(picture.x))
        self.view.setXRange(window.first - EDGE, window.last + EDGE, padding=0)
        box = self.view.getViewBox()
        self._fitted = (box.width(), box.height())
        room = self._room()
        self.view.setYRange(-DAY - room, room, padding=0)
        self._mark_axes(picture, first, last)
        width = max(self.view.getViewBox().width(), 1.0)
        self.is_thinned = (last - first + 1) / width > DAYS_A_PIXEL
        pixel = (window.days + 2 * EDGE - 1) / width
        first, last = max(first - 1, 0), min(last + 1, len(picture.x) - 1)
        if self.is_thinned:
            self._show_columns(picture, first, last, pixel)
        else:
            self._show_nights(picture, first, last, pixel)
        self._show_usual(picture, *window.places(int(picture.x[0]), len(picture.x)))
        x = picture.x[first : last + 1][picture.not_tracked[first : last + 1]]
        self._pauses.setOpts(x=x, y0=np.full(len(x), -DAY), height=np.full(len(x), DAY), width=1.0)

    def point(self, place: int | None) -> None:
        """Put the crosshair on a day, its night marked at both ends, or put it away."""
        picture = self._picture
        for item in (self._cross, self._spots):
            item.setVisible(place is not None and picture is not None)
        if place is None or picture is None:
            return
        self._cross.setPos(picture.x[place])
        ends = np.array([picture.onsets[place], picture.wakes[place]])
        known = ends[~np.isnan(ends)]
        self._spots.setData(x=np.full(len(known), picture.x[place]), y=-below_noon(known))

    def dress(self, theme: Theme) -> None:
        """Paint in a theme's colours, words in the size that is in force."""
        self._theme = theme
        shape, surface = QColor(theme.sleep.shape), theme.surface
        tint_view(self.view, theme)
        self._off.dress(QBrush(shape), no_pen())
        self._work.dress(QBrush(QColor(faint(shape.name(), surface))), no_pen())
        self._naps.dress(QBrush(QColor(surface)), pen(shape, 1.2))
        for item, share in ((self._beds, _BED_SHARE), (self._columns, _COLUMN_SHARE)):
            item.dress(QBrush(QColor(pale(shape.name(), theme, share))), no_pen())
        edge = QColor(mix(shape.name(), surface, _EDGE_SHARE))
        self._usual.dress(QBrush(QColor(mix(shape.name(), surface, _BAND_SHARE))), pen(edge, 1))
        self._dots.setBrush(QBrush(QColor(surface)))
        self._dots.setPen(no_pen())
        hatch = QBrush(QColor(hatch_colour(theme)), Qt.BrushStyle.BDiagPattern)
        self._pauses.setOpts(brush=hatch, pen=no_pen())
        self._cross.setPen(pen(QColor(theme.muted), 1, Qt.PenStyle.DotLine))
        self._spots.setBrush(QBrush(QColor(surface)))
        self._spots.setPen(pen(shape, 2))

    def _fit_size(self, *_resized: object) -> None:
        box = self.view.getViewBox()
        # Qt lays a plot out once more while it takes it down.
        if isValid(box) and self._fitted != (box.width(), box.height()):
            self.fit()

    def _room(self) -> float:
        """Return the minutes above and below the clock that the words of both noons need."""
        half = self.view.fontMetrics().height() / 2
        return float(DAY * half / max(self.view.getViewBox().height() - 2 * half, 1.0))

    def _mark_axes(self, picture: SchedulePicture, first: int, last: int) -> None:
        across, up = fitting_marks(self.view)
        dates = date_ticks(picture.days[first].item(), picture.days[last].item(), across)
        step = next((hours for hours in _HOURS if 24 / hours < up), _HOURS[-1]) * 60
        times = [
            Tick(-float(below), clock_mark((NOON + below) % DAY))
            for below in range(0, int(DAY) + 1, step)
        ]
        for name, ticks in (("bottom", dates), ("left", times)):
            self.view.getAxis(name).setTicks([[(tick.position, tick.text) for tick in ticks]])
        self.view.setProperty("painted_texts", [tick.text for tick in (*dates, *times)])

    def _show_nights(self, picture: SchedulePicture, first: int, last: int, pixel: float) -> None:
        ends = picture.x[first], picture.x[last]
        self._columns.setVisible(False)
        width = max(_BAR if pixel * _FEW < 1 else _NARROW, pixel)
        for item, bars, wide in (
            (self._work, picture.work, width),
            (self._off, picture.off, width),
            (self._naps, picture.naps, width),
            (self._beds, picture.beds, max(_BED, pixel)),
        ):
            self._show(item, bars.between(*ends), wide)
        seen = slice(first, last + 1)
        known = ~np.isnan(picture.middles[seen])
        self._dots.setVisible(int(known.sum()) <= MOST_DOTS)
        if self._dots.isVisible():
            y = -below_noon(picture.middles[seen][known])
            self._dots.setData(x=picture.x[seen][known], y=y)

    def _show_columns(self, picture: SchedulePicture, first: int, last: int, pixel: float) -> None:
        for item in (self._work, self._off, self._naps, self._beds, self._dots):
            item.setVisible(False)
        seen = slice(first, last + 1)
        onsets, lengths = picture.onsets[seen], picture.lengths[seen]
        known = ~np.isnan(onsets)
        columns = max(int((last - first) / pixel), 1)
        bars = column_pieces(picture.x[seen][known], onsets[known], lengths[known], columns)
        self._show(self._columns, bars, pixel)

    def _show_usual(self, picture: SchedulePicture, first: int, last: int) -> None:
        usual = None if self.is_thinned else picture.usual(first, last)
        self._usual.setVisible(usual is not None)
        if usual is None:
            return
        onset, wake = (np.array([each]) for each in usual)
        middle = (self._window.first + self._window.last) / 2
        band = pieces(np.array([middle]), below_noon(onset), (wake - onset) % DAY)
        width = self._window.days + 2 * EDGE + 2
        self._usual.show_bars(band.x, -band.bottom, -band.top, width, smooth=False)

    def _show(self, item: BarItem, bars: Pieces, width: float) -> None:
        item.setVisible(True)
        smooth = not self.is_thinned and not self._window.is_moving
        item.show_bars(bars.x, -bars.bottom, -bars.top, width, smooth=smooth)

    def _added(self, item: Any, layer: int) -> Any:
        item.setZValue(layer)
        self.view.getViewBox().addItem(item, ignoreBounds=True)
        return item
