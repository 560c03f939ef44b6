"""The last days as bars, painted."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nehabits.domain.day_words import weekday_letter
from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP, hatch_colour, mix, pale, pillar_colour
from nehabits.ui.today.day_card import Bar, Bars

_SHARE = 0.62
_PALE = 0.5
_ROUND = 2.5
_LEAST_BARS = 3.5
"""Lines of its text: three labels find room above each other."""

_MOST_BARS = 14.0
"""Lines of its text: higher ones say no more."""

_WIDEST = 24.0
_ZERO = 2.0


class MiniBars(QWidget):
    """Bars of the last days, the newest at the right in full colour, weekdays below.

    The tool tip says the day under the mouse; the accessible description says them all.
    """

    def __init__(self, pillar: Pillar, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pillar = pillar
        self._looks = looks
        self._bars: Bars | None = None
        self.setProperty("text", "small")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        looks.changed.connect(self.update)
        self._bound()

    def show_bars(self, bars: Bars, name: str) -> None:
        """Show these bars under a name."""
        self._bars = bars
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(bars.texts))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Ask for room for small bars and the weekdays."""
        return QSize(140, round(_LEAST_BARS * self.fontMetrics().height()) + self._foot())

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text, but never into a tall card."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._bound()

    def _bound(self) -> None:
        self.setMaximumHeight(round(_MOST_BARS * self.fontMetrics().height()) + self._foot())

    def sizeHint(self) -> QSize:
        """Ask for no more; what is left of the card is the bars' anyway."""
        return self.minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        """Say the day under the mouse in words."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.text_at(event.pos().x()), self)
            return True
        return super().event(event)

    def text_at(self, x: int) -> str:
        """Return the day at a place (px from the left) in words; "" beside the bars."""
        if self._bars is None:
            return ""
        frame = self._frame(self._bars)
        place = int((x - frame.chart.left()) // frame.step)
        return self._bars.texts[place] if 0 <= place < len(self._bars.texts) else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint lines, bars and weekdays."""
        if self._bars is None:
            return
        frame = self._frame(self._bars)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_pauses(painter, frame)
        self._paint_lines(painter, frame)
        if not any(self._bars.bars):
            self._paint_places(painter, frame)
        for place, bar in enumerate(self._bars.bars):
            if bar is not None:
                self._paint_bar(painter, frame, place, bar)
        self._paint_weekdays(painter, frame)

    def _foot(self) -> int:
        return self.fontMetrics().height() + STEP

    def _frame(self, bars: Bars) -> "_Frame":
        """Return where the bars are: at the right there is room for the labels of the lines."""
        metrics = QFontMetricsF(self.font())
        labels = (metrics.horizontalAdvance(label) for _, label in bars.lines)
        room = max(labels, default=-2 * STEP)
        height = self.height() - self._foot() - 2
        return _Frame(bars, QRectF(0, 2, self.width() - room - 2 * STEP, height))

    def _paint_pauses(self, painter: QPainter, frame: "_Frame") -> None:
        theme = self._looks.theme
        hatch = QBrush(QColor(hatch_colour(theme)), Qt.BrushStyle.BDiagPattern)
        for place in frame.bars.hatched:
            left = frame.chart.left() + place * frame.step
            painter.fillRect(
                QRectF(left, frame.chart.top(), frame.step, frame.chart.height()), hatch
            )

    def _paint_lines(self, painter: QPainter, frame: "_Frame") -> None:
        theme, bars = self._looks.theme, frame.bars
        painter.setPen(QPen(QColor(theme.line), 1))
        for value, _ in bars.lines:
            painter.drawLine(*frame.across(value))
        painter.setPen(QColor(theme.muted))
        metrics = QFontMetricsF(self.font())
        for value, label in bars.lines:
            y = frame.y(value) + metrics.ascent() / 2 - 1
            painter.drawText(QPointF(frame.chart.right() + 2 * STEP, y), label)
        if bars.dashed is not None:
            colour = QColor(pillar_colour(self._pillar, theme))
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
            painter.drawLine(*frame.across(bars.dashed))

    def _paint_places(self, painter: QPainter, frame: "_Frame") -> None:
        """Paint where bars will be: an empty chart would say nothing."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mix(self._looks.theme.track, self._looks.theme.surface, _PALE)))
        for place in range(frame.last + 1):
            area = frame.column(place, frame.chart.top(), frame.chart.bottom())
            painter.drawRoundedRect(area, _ROUND, _ROUND)

    def _paint_bar(self, painter: QPainter, frame: "_Frame", place: int, bar: Bar) -> None:
        theme = self._looks.theme
        full = pillar_colour(self._pillar, theme)
        newest = place == frame.last
        colour = QColor(full if newest else pale(full, theme, _PALE))
        top, bottom = sorted((frame.y(bar.low), frame.y(bar.high)))
        if bottom - top < _ZERO:
            top = bottom - _ZERO
        area = frame.column(place, top, bottom)
        painter.setBrush(Qt.BrushStyle.NoBrush if bar.hollow else colour)
        painter.setPen(QPen(QColor(full), 1.4) if bar.hollow else Qt.PenStyle.NoPen)
        if bar.hollow:
            area.adjust(0.7, 0.7, -0.7, -0.7)
        painter.drawRoundedRect(area, _ROUND, _ROUND)

    def _paint_weekdays(self, painter: QPainter, frame: "_Frame") -> None:
        theme, font, foot = self._looks.theme, self.font(), self._foot()
        painter.setPen(QColor(theme.muted))
        for place, day in enumerate(frame.bars.days):
            if place == frame.last:
                painter.setPen(QColor(theme.ink))
                font.setBold(True)
                painter.setFont(font)
            left = frame.chart.left() + place * frame.step
            area = QRectF(left, self.height() - foot + STEP, frame.step, foot - STEP)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, weekday_letter(day))


@dataclass(frozen=True, slots=True)
class _Frame:
    """Bars and the rectangle they stand in, in pixels."""

    bars: Bars
    chart: QRectF

    @property
    def last(self) -> int:
        return len(self.bars.days) - 1

    @property
    def step(self) -> float:
        return self.chart.width() / len(self.bars.days)

    def y(self, value: float) -> float:
        share = (value - self.bars.low) / ((self.bars.high - self.bars.low) or 1)
        return self.chart.top() + self.chart.height() * (
            share if self.bars.downwards else 1 - share
        )

    def across(self, value: float) -> tuple[QPointF, QPointF]:
        y = round(self.y(value)) + 0.5
        return QPointF(self.chart.left(), y), QPointF(self.chart.right(), y)

    def column(self, place: int, top: float, bottom: float) -> QRectF:
        width = min(self.step * _SHARE, _WIDEST)
        left = self.chart.left() + (place + 0.5) * self.step - width / 2
        return QRectF(left, top, width, bottom - top)
