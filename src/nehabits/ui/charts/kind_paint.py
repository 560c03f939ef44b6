"""Paints a KindPicture: stacked bars, the names of the kinds above them, the axes."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics
from PySide6.QtWidgets import QWidget

from nehabits.domain.measure import measure_named
from nehabits.domain.phrase import duration_text
from nehabits.ui.charts.axes import Tick, date_ticks, value_step
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.kind_bars import KindBars, KindKey, Segment
from nehabits.ui.charts.kind_fills import fills_of
from nehabits.ui.charts.kind_picture import KindPicture
from nehabits.ui.charts.kind_stack import KindStack
from nehabits.ui.charts.kind_steps import Step
from nehabits.ui.charts.pens import no_pen
from nehabits.ui.charts.scale import scale_of
from nehabits.ui.charts.surface import fitting_marks, make_view, tint_view
from nehabits.ui.style import small_font
from nehabits.ui.theme import LIGHT, Theme, hatch_colour

_MINUTES = measure_named("practice.minutes")
_EDGE = 0.7
_BAR_SHARE = 0.76
_BEHIND = -20
_SIDE, _ABOVE, _BELOW = 4, 8, 4
_BESIDE_VALUES = 14
_ROOM = 0.035
"""Room below and above the values as a share of them: at the very edge a value has no words."""


class KindPaint:
    """Paints what a DayWindow has in sight of a KindPicture; `view` is the widget to lay out."""

    def __init__(self, parent: QWidget, window: DayWindow) -> None:
        self.view: Any = make_view(parent)
        self.is_thinned = False
        self._window = window
        self._picture: KindPicture | None = None
        self._stack: KindStack | None = None
        self._high = 1.0
        self._step: Step | None = None
        self._place: int | None = None
        self._theme = LIGHT
        box = self.view.getViewBox()
        self._pauses = pg.BarGraphItem(x=[], height=[], width=1.0)
        self._pauses.setZValue(_BEHIND)
        box.addItem(self._pauses, ignoreBounds=True)
        self._bars = KindBars(box)
        self._key = KindKey(self.view.getPlotItem())
        box.sigResized.connect(self._stand)

    def show(self, picture: KindPicture) -> None:
        """Show another picture."""
        self._picture, self._step = picture, None
        self._place = None

    def fit(self) -> None:
        """Show the bars in sight; the scale of minutes waits until they stand still."""
        picture, window = self._picture, self._window
        if picture is None:
            return
        self._stack = stack = picture.stack()
        if not (window.is_moving and self._step is stack.step):
            _, self._high = scale_of(_MINUTES, stack.tops, [])
        self._step = stack.step
        self.view.setXRange(window.first - _EDGE, window.last + _EDGE, padding=0)
        self.view.setYRange(-_ROOM * self._high, (1 + _ROOM) * self._high, padding=0)
        self._mark_axes(picture, stack)
        self._show_pauses(picture)
        self._stand()

    def point(self, place: int | None) -> None:
        """Mark the bar that the day at a place is in, or none."""
        self._place = place
        picture, stack = self._picture, self._stack
        if place is None or picture is None or stack is None:
            self._bars.point(None)
            return
        bar = min(max(stack.bar_at(picture.begin + place), 0), len(stack.tops) - 1)
        left, right = self._sides(stack, bar)
        top, foot = self._height(stack.tops[bar]), self._height(0.0)
        self._bars.point(QRect(left, top, right - left, foot - top))

    def dress(self, theme: Theme) -> None:
        """Paint in a theme's colours, words in the size that is in force."""
        self._theme = theme
        tint_view(self.view, theme)
        self._key.dress(theme, self.view.font())
        hatch = QBrush(QColor(hatch_colour(theme)), Qt.BrushStyle.BDiagPattern)
        self._pauses.setOpts(brush=hatch, pen=no_pen())
        self._stand()

    def _stand(self, *_resized: object) -> None:
        """Put bars and names where they belong in the pixels there are."""
        picture, stack = self._picture, self._stack
        if picture is None or stack is None:
            return
        shape = self._theme.pillar(picture.pillar).shape
        fills = fills_of(shape, self._theme, len(stack.named), has_others=stack.has_others)
        box = self.view.getViewBox()
        self._key.lay_out(picture.names(stack), fills, max(box.width(), 1.0))
        self._key.setPos(box.pos().x(), _ABOVE // 2)
        above = _ABOVE + round(self._key.height)
        self.view.getPlotItem().layout.setContentsMargins(_SIDE, above, _ABOVE, _BELOW)
        self._bars.dress(fills, self._theme)
        self._bars.lay_out(QRectF(0, 0, box.width(), box.height()), self._segments(stack))
        self.point(self._place)

    def _segments(self, stack: KindStack) -> list[Segment]:
        """Return the parts of the bars from the bottom up, their edges on whole pixels."""
        ends = np.concatenate([np.zeros((len(stack.tops), 1)), stack.minutes.cumsum(1)], axis=1)
        heights = self._heights(ends)
        segments = []
        for bar, kind in zip(*(each.tolist() for each in np.nonzero(stack.minutes)), strict=True):
            left, right = self._sides(stack, bar)
            foot, top = int(heights[bar, kind]), int(heights[bar, kind + 1])
            area = QRect(left, top, right - left, max(foot - top, 1))
            segments.append(Segment(area, kind))
        return segments

    def _sides(self, stack: KindStack, bar: int) -> tuple[int, int]:
        """Return from where to where a bar goes, in pixels: days are centred on their number."""
        box = self.view.getViewBox()
        low, high = self._window.first - _EDGE, self._window.last + _EDGE
        first, end = (float(each) - 0.5 for each in stack.edges[bar : bar + 2])
        aside = (end - first) * (1 - _BAR_SHARE) / 2
        scale = box.width() / (high - low)
        left = round((first + aside - low) * scale)
        return left, max(round((end - aside - low) * scale), left + 1)

    def _heights(self, minutes: Any) -> Any:
        height = self.view.getViewBox().height()
        return np.round(height - (minutes / self._high + _ROOM) / (1 + 2 * _ROOM) * height)

    def _height(self, minutes: float) -> int:
        return int(self._heights(minutes))

    def _mark_axes(self, picture: KindPicture, stack: KindStack) -> None:
        across, up = fitting_marks(self.view)
        first, last = self._window.places(picture.begin, len(picture.days))
        dates = date_ticks(picture.days[first].item(), picture.days[last].item(), across)
        step = value_step(_MINUTES, self._high, up)
        counts = range(int(self._high / step + 1e-9) + 1)
        values = [Tick(count * step, duration_text(count * step)) for count in counts]
        # By itself an axis grows after it was painted, and leaves out what does not fit until then.
        metrics = QFontMetrics(small_font(self.view.font()))
        widest = max(metrics.horizontalAdvance(tick.text) for tick in values)
        self.view.getAxis("left").setWidth(widest + _BESIDE_VALUES)
        self.view.getPlotItem().layout.activate()
        for name, ticks in (("bottom", dates), ("left", values)):
            self.view.getAxis(name).setTicks([[(tick.position, tick.text) for tick in ticks]])
        said = [tick.text for tick in (*dates, *values)]
        self.view.setProperty("painted_texts", [*said, *picture.names(stack)])

    def _show_pauses(self, picture: KindPicture) -> None:
        first, last = self._window.places(picture.begin, len(picture.days))
        paused = np.flatnonzero(picture.not_tracked[first : last + 1]) + first + picture.begin
        height = np.full(len(paused), self._high)
        self._pauses.setOpts(x=paused.astype(float), y0=-_ROOM * height, height=2 * height)
