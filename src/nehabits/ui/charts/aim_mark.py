"""The person's aims in a chart: a line over the days of each, the newest one named."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPen

from nehabits.domain.wording import tr
from nehabits.ui.charts.aim_spans import AimSpan
from nehabits.ui.charts.reference_mark import veil
from nehabits.ui.charts.sight import Sight
from nehabits.ui.theme import Theme, mix

_INK = 0.75
_FAR_RIGHT = 0.85
_FOOT = 0.15
"""Shares of the picture: from where on words would leave it at the right, or at its foot."""
_DASHES = (6.0, 3.0, 1.5, 3.0)


class AimMark:
    """Shows aims, or nothing."""

    def __init__(self, view: Any, before: int) -> None:
        self._lines = pg.PlotCurveItem(connect="pairs")
        self._words = pg.TextItem(tr("your aim"))
        for item in (self._lines, self._words):
            item.setZValue(before)
            view.getViewBox().addItem(item, ignoreBounds=True)

    def show(self, aims: Sequence[AimSpan], sight: Sight) -> None:
        """Show aims in what is in sight."""
        ends = [(aim.ends, bound) for aim in aims for bound in aim.bounds]
        x = np.array([end for both, _ in ends for end in both])
        y = np.array([bound for _, bound in ends for _ in range(2)])
        self._lines.setData(x, y)
        seen = [aim for aim in aims if _is_seen(aim, sight)]
        self._words.setVisible(bool(seen))
        if seen:
            self._stand_at(seen[-1], sight)

    def dress(self, theme: Theme, font: QFont) -> None:
        """Paint in a theme's colours, words in a font."""
        pen = QPen(QColor(mix(theme.ink, theme.surface, _INK)), 1.2)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern(_DASHES)
        pen.setCosmetic(True)
        self._lines.setPen(pen)
        self._words.setFont(font)
        self._words.setColor(QColor(theme.muted))
        self._words.fill = QBrush(veil(theme.surface))

    def _stand_at(self, aim: AimSpan, sight: Sight) -> None:
        """Put the words at the beginning of the line in sight, above it, but inside the picture.

        At the far right, where a reference has its words above, they go below if there is room.
        """
        left, right = max(aim.ends[0], sight.x_low), min(aim.ends[1], sight.x_high)
        bound = next(bound for bound in aim.bounds if sight.shows(bound))
        at_right = (left - sight.x_low) / max(sight.x_high - sight.x_low, 1.0) > _FAR_RIGHT
        has_room_below = (bound - sight.low) / (sight.high - sight.low) > _FOOT
        self._words.setAnchor((int(at_right), int(not (at_right and has_room_below))))
        self._words.setPos(right if at_right else left, bound)


def _is_seen(aim: AimSpan, sight: Sight) -> bool:
    begins, ends = aim.ends
    return begins <= sight.x_high and ends >= sight.x_low and any(map(sight.shows, aim.bounds))
