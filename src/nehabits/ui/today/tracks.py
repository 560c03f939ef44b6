"""Amounts as bars on a track: a week's sum with its band, a nutrient with its reference."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nehabits.domain.phrase import number_text
from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.theme import SMALL_TEXT, STEP, mix, pillar_colour, points
from nehabits.ui.today.day_card import WeekBar

_THICK = 8
_THIN = 5
_PALE = 0.32
_LABELS_APART = 4


class WeekTrack(QWidget):
    """A week's sum on a track, the reference a pale band with its bounds below."""

    def __init__(self, pillar: Pillar, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pillar = pillar
        self._looks = looks
        self._week: WeekBar | None = None
        font = self.font()
        font.setPointSizeF(points(SMALL_TEXT))
        self.setFont(font)
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
        _fill(painter, QRectF(0, 0, self.width(), _THICK), theme.track)
        band = QRectF(
            self._x(week.low), 0, self._x(week.high or week.top) - self._x(week.low), _THICK
        )
        painter.fillRect(band, QColor(mix(colour, theme.track, _PALE)))
        if week.value > 0:
            _fill(painter, QRectF(0, 0, max(self._x(week.value), _THICK), _THICK), colour)
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


class ShareTrack(QWidget):
    """A share of a track, another one before it, and the reference as a line or from low to high.

    All are shares of the track, 0–1.
    """

    def __init__(self, pillar: Pillar, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pillar = pillar
        self._looks = looks
        self._before = self._now = 0.0
        self._low: float | None = None
        self._high: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_THIN + 4)
        looks.changed.connect(self.update)

    def show_shares(
        self, now: float, low: float | None, high: float | None, before: float = 0.0
    ) -> None:
        """Show a share after what was there before it, and the reference."""
        self._before, self._now, self._low, self._high = before, now, low, high
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, the shares and the reference."""
        theme = self._looks.theme
        colour = pillar_colour(self._pillar, theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width, top = self.width(), 2.0
        _fill(painter, QRectF(0, top, width, _THIN), theme.track)
        whole = min(self._before + self._now, 1) * width
        if whole > 0:
            _fill(painter, QRectF(0, top, max(whole, _THIN), _THIN), colour)
        if self._before > 0:
            pale = mix(colour, theme.surface, 0.5)
            _fill(painter, QRectF(0, top, max(min(self._before, 1) * width, _THIN), _THIN), pale)
        for bound in (self._low, self._high):
            if bound is not None:
                painter.fillRect(
                    QRectF(round(bound * width) - 1, 0, 2, _THIN + 4), QColor(theme.ink)
                )


def _fill(painter: QPainter, area: QRectF, colour: str) -> None:
    radius = area.height() / 2
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(area, radius, radius)
