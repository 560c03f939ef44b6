"""A week's sum as a bar on a track, the reference a pale band."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nehabits.domain.phrase import number_text
from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP, pale, pillar_colour
from nehabits.ui.today.day_card import WeekBar
from nehabits.ui.widgets.share_track import fill_track

_THICK = 8
_PALE = 0.32


class WeekTrack(QWidget):
    """A week's sum on a track, the reference a pale band with its bounds below."""

    def __init__(self, pillar: Pillar, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pillar = pillar
        self._looks = looks
        self._week: WeekBar | None = None
        self.setProperty("text", "small")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self.update)

    def show_week(self, week: WeekBar | None, name: str) -> None:
        """Show a week's sum, or nothing."""
        self._week = week
        self.setAccessibleName(name)
        self.setVisible(week is not None)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the track and the labels below it."""
        return QSize(200, _THICK + STEP + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for the same, as narrow as may be."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, the band, the sum and the bounds."""
        if self._week is None:
            return
        week, theme = self._week, self._looks.theme
        colour = pillar_colour(self._pillar, theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        fill_track(painter, QRectF(0, 0, self.width(), _THICK), theme.track)
        band = QRectF(
            self._x(week.low), 0, self._x(week.high or week.top) - self._x(week.low), _THICK
        )
        painter.fillRect(band, QColor(pale(colour, theme, _PALE, theme.track)))
        if week.value > 0:
            fill_track(painter, QRectF(0, 0, max(self._x(week.value), _THICK), _THICK), colour)
        painter.setPen(QColor(theme.muted))
        baseline = self.height() - self.fontMetrics().descent()
        for bound in (week.low, week.high):
            if bound is not None:
                text = number_text(bound)
                left = self._x(bound) - self.fontMetrics().horizontalAdvance(text) / 2
                painter.drawText(QPointF(left, baseline), text)

    def _x(self, value: float) -> float:
        top = self._week.top if self._week else 1
        return self.width() * min(value / top, 1)
