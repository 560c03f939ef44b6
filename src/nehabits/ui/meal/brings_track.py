"""The bar of a nutrient: earlier today, this meal, what is estimated, the reference, the week."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.meal.brought import Shares
from nehabits.ui.theme import mix, pale, pillar_colour

_HIGH = 8.0
_ROUND = 2.0
_ABOVE, _BELOW = 2.0, 5.0
_MARK = 4.0
_PALE, _BAND = 0.5, 0.12


class BringsTrack(QWidget):
    """Paints shares of a track one after the other, and marks on it."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._shares = Shares()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(_ABOVE + _HIGH + _BELOW))
        looks.changed.connect(self.update)

    def show_shares(self, shares: Shares) -> None:
        """Show other shares."""
        self._shares = shares
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, the parts, the reference and the mean."""
        shares, theme = self._shares, self._looks.theme
        colour = pillar_colour(Pillar.MEALS, theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(0, _ABOVE, self.width(), _HIGH)
        round_track = QPainterPath()
        round_track.addRoundedRect(track, _ROUND, _ROUND)
        painter.fillPath(round_track, QColor(theme.track))
        painter.save()
        painter.setClipPath(round_track)
        if shares.high is not None and shares.low is not None:
            band = mix(theme.ink, theme.track, _BAND)
            self._fill(painter, shares.low, shares.high, QBrush(QColor(band)))
        end = 0.0
        for share, brush in (
            (shares.before, QBrush(QColor(pale(colour, theme, _PALE)))),
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
        painter.fillRect(QRectF(start * width, _ABOVE, (end - start) * width, _HIGH), brush)

    def _paint_marks(self, painter: QPainter) -> None:
        theme, width = self._looks.theme, self.width()
        ink = QColor(theme.ink)
        for bound in (self._shares.low, self._shares.high):
            if bound is not None:
                left = min(round(bound * width) - 1, width - 2)
                painter.fillRect(QRectF(left, _ABOVE - 1, 2, _HIGH + 2), ink)
        if self._shares.mean is not None:
            middle = max(_MARK, min(self._shares.mean * width, width - _MARK))
            tip = _ABOVE + _HIGH + 0.5
            mark = QPolygonF(
                [
                    QPointF(middle, tip),
                    QPointF(middle - _MARK, tip + _MARK),
                    QPointF(middle + _MARK, tip + _MARK),
                ]
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.muted))
            painter.drawPolygon(mark)
