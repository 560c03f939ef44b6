"""A night as a strip of hours, painted: asleep in full colour, in bed paler."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.editors.night_strip import NightStrip, Span
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP, mix, pillar_colour

_THICK = 18.0
_ROUND = 4.0
_PALE = 0.4
_TYPED = 3.0


class NightPicture(QWidget):
    """Shows a NightStrip; its accessible description says what is seen."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._strip: NightStrip | None = None
        self.setAccessibleName(tr("Picture of the sleep"))
        self.setProperty("text", "small")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self.update)

    def show_strip(self, strip: NightStrip) -> None:
        """Show another picture."""
        self._strip = strip
        self.setAccessibleDescription(strip.description)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the strip and the hours below it."""
        return QSize(200, round(_THICK) + STEP + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for the same, as narrow as may be."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, what is typed on it, and the hours."""
        if self._strip is None:
            return
        strip, theme = self._strip, self._looks.theme
        colour = pillar_colour(Pillar.SLEEP, theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_span(painter, strip.bounds, theme.track)
        if strip.in_bed is not None:
            self._paint_span(painter, strip.in_bed, mix(colour, theme.track, _PALE))
        if strip.asleep is not None:
            self._paint_span(painter, strip.asleep, colour)
        painter.setBrush(QColor(colour))
        for time in strip.times:
            mark = QRectF(self._x(time) - _TYPED / 2, 0, _TYPED, _THICK)
            painter.drawRoundedRect(mark, _TYPED / 2, _TYPED / 2)
        self._paint_hours(painter, strip)

    def _paint_span(self, painter: QPainter, span: Span, colour: str) -> None:
        left, right = self._x(span[0]), self._x(span[1])
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(left, 0, max(right - left, _TYPED), _THICK), _ROUND, _ROUND)

    def _paint_hours(self, painter: QPainter, strip: NightStrip) -> None:
        """Paint a notch at every hour that is named, and as many names as there is room for."""
        theme, metrics = self._looks.theme, QFontMetricsF(self.font())
        baseline, free_from = self.height() - metrics.descent(), 0.0
        for minute, label in strip.hours:
            x, width = self._x(minute), metrics.horizontalAdvance(label)
            painter.setPen(QPen(QColor(theme.surface), 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, _THICK))
            left = min(max(x - width / 2, 0.0), self.width() - width)
            if left >= free_from:
                painter.setPen(QColor(theme.muted))
                painter.drawText(QPointF(left, baseline), label)
                free_from = left + width + 2 * STEP

    def _x(self, minute: float) -> float:
        first, last = self._strip.bounds if self._strip else (0.0, 1.0)
        return self.width() * (minute - first) / (last - first)
