"""An amount as a share of a track, with its reference."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.theme import pale, pillar_colour

_THIN = 5


class ShareTrack(QWidget):
    """A share of a track, another one before it, an estimate after it, and the reference.

    All are shares of the track, 0–1; what is estimated is hatched.
    """

    def __init__(self, pillar: Pillar, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pillar = pillar
        self._looks = looks
        self._before = self._now = self._estimated = 0.0
        self._low: float | None = None
        self._high: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_THIN + 4)
        looks.changed.connect(self.update)

    def show_shares(
        self,
        now: float,
        low: float | None,
        high: float | None,
        before: float = 0.0,
        estimated: float = 0.0,
    ) -> None:
        """Show a share after what was there before it, an estimate after it, and the reference."""
        self._before, self._now, self._low, self._high = before, now, low, high
        self._estimated = estimated
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, the shares and the reference."""
        theme = self._looks.theme
        colour = pillar_colour(self._pillar, theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width, top = self.width(), 2.0
        fill_track(painter, QRectF(0, top, width, _THIN), theme.track)
        whole = min(self._before + self._now, 1) * width
        if self._estimated > 0:
            end = min(self._before + self._now + self._estimated, 1) * width
            hatched = QBrush(QColor(colour), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(QRectF(whole, top, end - whole, _THIN), hatched)
        if whole > 0:
            fill_track(painter, QRectF(0, top, max(whole, _THIN), _THIN), colour)
        if self._before > 0:
            before = QRectF(0, top, max(min(self._before, 1) * width, _THIN), _THIN)
            fill_track(painter, before, pale(colour, theme, 0.5))
        for bound in (self._low, self._high):
            if bound is not None:
                painter.fillRect(
                    QRectF(round(bound * width) - 1, 0, 2, _THIN + 4), QColor(theme.ink)
                )


def fill_track(painter: QPainter, area: QRectF, colour: str) -> None:
    """Fill an area (px) with a colour (#RRGGBB), its ends round."""
    radius = area.height() / 2
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(area, radius, radius)
