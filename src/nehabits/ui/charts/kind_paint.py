"""Paints a KindPicture: stacked bars, the names of the kinds above them, the axes."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from nehabits.domain.measure import measure_named
from nehabits.domain.phrase import duration_text
from nehabits.domain.series import Values
from nehabits.ui.charts.axes import Tick, date_ticks, value_step
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.kind_bars import BarAreas, KindBars, KindKey
from nehabits.ui.charts.kind_fills import fills_of
from nehabits.ui.charts.kind_picture import KindPicture
from nehabits.ui.charts.kind_stack import KindStack
from nehabits.ui.charts.kind_steps import Step
from nehabits.ui.charts.pauses import pauses
from nehabits.ui.charts.scale import scale_of
from nehabits.ui.charts.surface import fitting_marks, make_view, tint_view
from nehabits.ui.style import small_font
from nehabits.ui.theme import LIGHT, Theme

Pixels = NDArray[np.int64]
_MINUTES = measure_named("practice.minutes")
_EDGE = 0.7
_BAR_SHARE = 0.76
_SIDE, _ABOVE, _BELOW = 4, 8, 4
_BESIDE_WORDS = 14
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
        self._dressed: object = None
        self._marked: tuple[float, float] | None = None
        box = self.view.getViewBox()
        self._bars = KindBars(box)
        self._key = KindKey(self.view.getPlotItem())
        box.sigResized.connect(self._stand)

    def show(self, picture: KindPicture) -> None:
        """Show another picture, which from now on tells of the days in sight."""
        picture.sight.window = self._window
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
        self._marked = None
        self._stand()

    def point(self, place: int | None) -> None:
        """Mark the bar that the day at a place is in, or none."""
        self._place = place
        picture, stack = self._picture, self._stack
        if place is None or picture is None or stack is None:
            self._bars.point(None)
            return
        bar = min(max(stack.bar_at(picture.begin + place), 0), len(stack.tops) - 1)
        left, right = (int(each[bar]) for each in self._sides(stack))
        top, foot = (int(self._heights(each)) for each in (stack.tops[bar], 0.0))
        self._bars.point(QRect(left, top, right - left, foot - top))

    def dress(self, theme: Theme) -> None:
        """Paint in a theme's colours, words in the size that is in force."""
        self._theme = theme
        tint_view(self.view, theme)
        self._key.dress(theme, self.view.font())
        self._dressed = None
        self._stand()

    def _stand(self, *_resized: object) -> None:
        """Put bars and names where they belong in the pixels there are."""
        picture, stack = self._picture, self._stack
        if picture is None or stack is None:
            return
        box = self.view.getViewBox()
        if not isValid(box):
            return  # Qt lays a plot out once more while it takes it down.
        # Marks fit a size, and may change it by the room that their words take.
        if self._marked != (box.width(), box.height()):
            self._marked = (box.width(), box.height())
            self._mark_axes(picture, stack)
        names, width = picture.names(stack), max(box.width(), 1.0)
        dressed = (names, width, picture.pillar)
        if dressed != self._dressed:
            self._dressed = dressed
            shape = self._theme.pillar(picture.pillar).shape
            fills = fills_of(shape, self._theme, len(stack.named), has_others=stack.has_others)
            self._bars.dress(fills, self._theme)
            self._key.lay_out(names, fills, width)
            above = _ABOVE + round(self._key.height)
            self.view.getPlotItem().layout.setContentsMargins(_SIDE, above, _ABOVE, _BELOW)
        self._key.setPos(box.pos().x(), _ABOVE // 2)
        self._bars.lay_out(self._areas(picture, stack))
        self.point(self._place)

    def _areas(self, picture: KindPicture, stack: KindStack) -> BarAreas:
        """Return the bars in whole pixels, a hairline of ground between their parts."""
        box = self.view.getViewBox()
        ends = np.concatenate([np.zeros((len(stack.tops), 1)), stack.minutes.cumsum(1)], axis=1)
        heights, (left, right) = self._heights(ends), self._sides(stack)
        parts = []
        for column in range(stack.minutes.shape[1]):
            some = stack.minutes[:, column] > 0
            top, foot = heights[:, column + 1][some], heights[:, column][some]
            top += foot - top > 2
            parts.append(_rectangles(left[some], top, right[some], np.maximum(foot, top + 1)))
        return BarAreas(
            QRectF(0, 0, box.width(), box.height()),
            _rectangles(left, heights[:, -1], right, heights[:, 0]),
            parts,
            self._pauses(picture, round(box.height())),
        )

    def _pauses(self, picture: KindPicture, height: int) -> list[QRect]:
        """Return where the days are that are not tracked."""
        first, last = self._window.places(picture.begin, len(picture.days))
        x: Values = picture.days[first : last + 1].astype(np.int64).astype(np.float64)
        width = self.view.getViewBox().width()
        runs = pauses(x, picture.not_tracked[first : last + 1], width / self._window.days)
        left, right = self._between(*runs)
        return _rectangles(left, np.zeros_like(left), right, np.full_like(left, height))

    def _sides(self, stack: KindStack) -> tuple[Pixels, Pixels]:
        """Return from where to where the bars go: days are centred on their number."""
        edges = stack.edges.astype(np.float64) - 0.5
        first, end = edges[:-1], edges[1:]
        aside = (end - first) * (1 - _BAR_SHARE) / 2
        return self._between(first + aside, end - aside)

    def _between(self, first: Values, end: Values) -> tuple[Pixels, Pixels]:
        """Return days in pixels: inside the plot, and at least one pixel wide."""
        low, high = self._window.first - _EDGE, self._window.last + _EDGE
        width = round(self.view.getViewBox().width())
        pixels = (np.round((days - low) / (high - low) * width) for days in (first, end))
        left, right = (np.clip(each, 0, max(width, 1)).astype(np.int64) for each in pixels)
        return left, np.maximum(right, left + 1)

    def _heights(self, minutes: Any) -> Any:
        height = self.view.getViewBox().height()
        share = (minutes / self._high + _ROOM) / (1 + 2 * _ROOM)
        return np.round(height - share * height).astype(np.int64)

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
        self.view.getAxis("left").setWidth(widest + _BESIDE_WORDS)
        self.view.getAxis("bottom").setHeight(metrics.height() + _BESIDE_WORDS)
        self.view.getPlotItem().layout.activate()
        for name, ticks in (("bottom", dates), ("left", values)):
            self.view.getAxis(name).setTicks([[(tick.position, tick.text) for tick in ticks]])
        said = [tick.text for tick in (*dates, *values)]
        self.view.setProperty("painted_texts", [*said, *picture.names(stack)])


def _rectangles(left: Pixels, top: Pixels, right: Pixels, foot: Pixels) -> list[QRect]:
    sizes = zip(
        left.tolist(), top.tolist(), (right - left).tolist(), (foot - top).tolist(), strict=True
    )
    return [QRect(*size) for size in sizes]
