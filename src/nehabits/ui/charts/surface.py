"""The bare plot under a chart: no frame, no menu, no mouse, thin axes in the theme's colours."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPen
from PySide6.QtWidgets import QFrame, QWidget

from nehabits.ui.charts.primitive_arrays import use_safe_arrays
from nehabits.ui.style import small_font
from nehabits.ui.theme import Theme

use_safe_arrays()

_GAP_TO_TEXT = 8
_ROOM_AROUND = (4, 8, 8, 4)
_BELOW_ALL = -1000
_LETTERS_A_DATE, _LINES_A_VALUE = 11, 3.6


def make_view(parent: QWidget) -> Any:
    """Return a plot that shows and does nothing by itself."""
    view = pg.PlotWidget(parent)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setMouseEnabled(x=False, y=False)
    view.setMenuEnabled(False)
    view.hideButtons()
    view.setMouseTracking(True)
    view.getViewBox().disableAutoRange()
    for name in ("left", "bottom", "right"):
        axis = view.getAxis(name)
        axis.setZValue(_BELOW_ALL)
        axis.setStyle(
            tickLength=0,
            tickTextOffset=_GAP_TO_TEXT,
            hideOverlappingLabels=False,
        )
    view.getPlotItem().layout.setContentsMargins(*_ROOM_AROUND)
    view.showGrid(x=False, y=True, alpha=1.0)
    return view


def tint_view(view: Any, theme: Theme) -> None:
    """Give the ground, the grid and the axes a theme's colours, and the axes small words."""
    view.setBackground(QColor(theme.surface))
    for name in ("left", "bottom"):
        tint_axis(view.getAxis(name), theme, view.font())


def tint_axis(axis: Any, theme: Theme, font: QFont) -> None:
    """Give an axis a theme's colours and small words."""
    line = QPen(QColor(theme.line), 1)
    line.setCosmetic(True)
    axis.setPen(QPen(Qt.PenStyle.NoPen))
    axis.setTickPen(line)
    axis.setTextPen(QPen(QColor(theme.muted)))
    axis.setStyle(tickFont=small_font(font))


def fitting_marks(view: Any) -> tuple[int, int]:
    """Return how many dates fit below a plot, and how many values beside it."""
    box, metrics = view.getViewBox(), view.fontMetrics()
    across = int(max(box.width(), 1.0) / (metrics.averageCharWidth() * _LETTERS_A_DATE))
    up = int(max(box.height(), 1.0) / (metrics.height() * _LINES_A_VALUE))
    return max(2, across), max(2, up)
