"""A reference in a chart: pale ground between its bounds, a dashed line at each, its words."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPen

from nehabits.ui.charts.chart_lines import Band
from nehabits.ui.charts.sight import Sight
from nehabits.ui.theme import Theme, mix, pale

_GROUND = 0.07
_DASHES = 0.75
_AT_THE_RIGHT = 0.995
_VEIL = 0.8


class ReferenceMark:
    """Shows a Band, or nothing: its ground behind the days, its words before."""

    def __init__(self, view: Any, behind: int, before: int) -> None:
        self._ground = pg.LinearRegionItem(orientation="horizontal", movable=False)
        for edge in self._ground.lines:
            edge.setPen(QPen(Qt.PenStyle.NoPen))
        self._words = {"position": _AT_THE_RIGHT, "anchors": [(1, 1), (1, 1)], "movable": False}
        self._low = pg.InfiniteLine(angle=0, label="", labelOpts=self._words)
        self._high = pg.InfiniteLine(angle=0, label="", labelOpts=self._words)
        for item, layer in ((self._ground, behind), (self._low, before), (self._high, before)):
            item.setZValue(layer)
            view.addItem(item, ignoreBounds=True)
        self._hide()

    def show(self, band: Band | None, sight: Sight) -> None:
        """Show a reference, or none, in what is in sight."""
        self._hide()
        if band is None:
            return
        low = sight.low if band.low is None else band.low
        high = sight.high if band.high is None else band.high
        self._ground.setRegion((low, max(low, min(high, sight.high))))
        self._ground.setVisible(low < sight.high)
        for line, bound in ((self._low, band.low), (self._high, band.high)):
            line.setVisible(bound is not None and sight.shows(bound))
            if bound is not None:
                line.setPos(bound)
        said_at = self._low if band.low is not None else self._high
        said_at.label.setFormat(band.words)

    def dress(self, theme: Theme, shape: QColor, font: QFont) -> None:
        """Paint in a theme's colours and a pillar's shape colour, words in a font."""
        self._ground.setBrush(QBrush(QColor(mix(shape.name(), theme.surface, _GROUND))))
        pen = QPen(QColor(pale(shape.name(), theme, _DASHES)), 1, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        for line in (self._low, self._high):
            line.setPen(pen)
            line.label.setFont(font)
            line.label.setColor(QColor(theme.muted))
            line.label.fill = QBrush(veil(theme.surface))

    def _hide(self) -> None:
        for item in (self._ground, self._low, self._high):
            item.setVisible(False)
        for line in (self._low, self._high):
            line.label.setFormat("")


def veil(colour: str) -> QColor:
    """Return the ground of words in a picture: a colour through which the days are still seen."""
    made = QColor(colour)
    made.setAlphaF(_VEIL)
    return made
