"""An amount as a share of a track, with its reference."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.theme import mix, pale, pillar_colour
from nehabits.ui.widgets.shares import Shares

THIN, HIGH = 5.0, 8.0
"""Heights (px) of a track: among many, or where it is what one looks at."""

_ROUND = 2.0
_ABOVE = 2.0
_MARK = 4.0
_PALE, _BAND = 0.5, 0.12


class ShareTrack(QWidget):
    """Paints shares of a track one after the other, and marks on it; an estimate is hatched.

    A mean is marked below a high track alone: there is no room for it below a thin one.
    """

    def __init__(
        self, pillar: Pillar, looks: Looks, parent: QWidget | None = None, *, height: float = THIN
    ) -> None:
        super().__init__(parent)
        self._pillar = pillar
        self._looks = looks
        self._high = height
        self._shares = Shares()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        below = _ABOVE if height == THIN else _MARK + 1
        self.setFixedHeight(round(_ABOVE + height + below))
        looks.changed.connect(self.update)

    def show_shares(self, shares: Shares) -> None:
        """Show other shares."""
        self._shares = shares
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, the parts, the reference and the mean."""
        shares, theme = self._shares, self._looks.theme
        colour = pillar_colour(self._pillar, theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        round_track = QPainterPath()
        round_track.addRoundedRect(QRectF(0, _ABOVE, self.width(), self._high), _ROUND, _ROUND)
        painter.fillPath(round_track, QColor(theme.track))
        painter.save()
        painter.setClipPath(round_track)
        if shares.high is not None and shares.low is not None:
            band = mix(theme.ink, theme.track, _BAND)
            self._fill(painter, shares.low, shares.high, QBrush(QColor(band)))
        end = 0.0
        for share, brush in (
            (shares.others, QBrush(QColor(pale(colour, theme, _PALE)))),
            (shares.now, QBrush(QColor(colour))),
            (shares.estimated, QBrush(QColor(colour), Qt.BrushStyle.BDiagPattern)),
        ):
            if share > 0:
                self._fill(painter, end, end + share, brush)
                end += share
        painter.restore()
        self._paint_marks(painter)

    def _fill(self, painter: QPainter, start: float, end: float, brush: QBrush) -> None:
        width = self.width()
        painter.fillRect(QRectF(start * width, _ABOVE, (end - start) * width, self._high), brush)

    def _paint_marks(self, painter: QPainter) -> None:
        theme, width = self._looks.theme, self.width()
        for bound in (self._shares.low, self._shares.high):
            if bound is not None:
                left = min(round(bound * width) - 1, width - 2)
                painter.fillRect(QRectF(left, _ABOVE - 1, 2, self._high + 2), QColor(theme.ink))
        if self._shares.mean is not None and self._high != THIN:
            middle = max(_MARK, min(self._shares.mean * width, width - _MARK))
            tip = _ABOVE + self._high + 0.5
            corners = ((middle, tip), (middle - _MARK, tip + _MARK), (middle + _MARK, tip + _MARK))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.muted))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def fill_track(painter: QPainter, area: QRectF, colour: str) -> None:
    """Fill an area (px) with a colour (#RRGGBB), its ends round."""
    radius = area.height() / 2
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(area, radius, radius)
