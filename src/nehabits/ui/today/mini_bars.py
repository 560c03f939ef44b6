"""The last days as bars, painted."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.ui.day_words import weekday_letter
from nehabits.ui.looks import Looks
from nehabits.ui.theme import SMALL_TEXT, STEP, mix, pillar_colour, points
from nehabits.ui.today.day_card import Bar, Bars

_SHARE = 0.62
_PALE = 0.5
_ROUND = 2.5
_LEAST_BARS = 3.5
"""Lines of its text: three labels find room above each other."""

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
        font = self.font()
        font.setPointSizeF(points(SMALL_TEXT))
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        looks.changed.connect(self.update)

    def show_bars(self, bars: Bars, name: str) -> None:
        """Show these bars under a name."""
        self._bars = bars
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(bars.texts))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Ask for room for small bars and the weekdays."""
        return QSize(140, round(_LEAST_BARS * self.fontMetrics().height()) + self._foot())

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
        texts = self._bars.texts if self._bars else ()
        place = int((x - self._chart().left()) // self._step())
        return texts[place] if 0 <= place < len(texts) else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint lines, bars and weekdays."""
        if self._bars is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_lines(painter, self._bars)
        last = len(self._bars.bars) - 1
        for place, bar in enumerate(self._bars.bars):
            if bar is not None:
                self._paint_bar(painter, self._bars, place, bar, newest=place == last)
        self._paint_weekdays(painter, self._bars)

    def _foot(self) -> int:
        return self.fontMetrics().height() + STEP

    def _chart(self) -> QRectF:
        """Return where the bars are: at the right there is room for the labels of the lines."""
        labels = [label for _, label in self._bars.lines] if self._bars else []
        metrics = QFontMetricsF(self.font())
        room = max((metrics.horizontalAdvance(label) for label in labels), default=-2 * STEP)
        height = self.height() - self._foot() - 2
        return QRectF(0, 2, self.width() - room - 2 * STEP, height)

    def _step(self) -> float:
        count = len(self._bars.bars) if self._bars else 1
        return self._chart().width() / count

    def _y(self, bars: Bars, value: float) -> float:
        chart = self._chart()
        share = (value - bars.low) / ((bars.high - bars.low) or 1)
        return chart.top() + chart.height() * (share if bars.downwards else 1 - share)

    def _paint_lines(self, painter: QPainter, bars: Bars) -> None:
        theme, chart = self._looks.theme, self._chart()
        painter.setPen(QPen(QColor(theme.line), 1))
        for value, _ in bars.lines:
            y = round(self._y(bars, value)) + 0.5
            painter.drawLine(QPointF(chart.left(), y), QPointF(chart.right(), y))
        painter.setPen(QColor(theme.muted))
        metrics = QFontMetricsF(self.font())
        for value, label in bars.lines:
            y = self._y(bars, value) + metrics.ascent() / 2 - 1
            painter.drawText(QPointF(chart.right() + 2 * STEP, y), label)
        if bars.dashed is not None:
            colour = QColor(pillar_colour(self._pillar, theme))
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
            y = round(self._y(bars, bars.dashed)) + 0.5
            painter.drawLine(QPointF(chart.left(), y), QPointF(chart.right(), y))

    def _paint_bar(
        self, painter: QPainter, bars: Bars, place: int, bar: Bar, *, newest: bool
    ) -> None:
        theme = self._looks.theme
        full = pillar_colour(self._pillar, theme)
        colour = QColor(full if newest else mix(full, theme.surface, _PALE))
        top, bottom = sorted((self._y(bars, bar.low), self._y(bars, bar.high)))
        if bottom - top < _ZERO:
            top = bottom - _ZERO
        width = min(self._step() * _SHARE, 24)
        left = self._chart().left() + (place + 0.5) * self._step() - width / 2
        area = QRectF(left, top, width, bottom - top)
        painter.setBrush(Qt.BrushStyle.NoBrush if bar.hollow else colour)
        painter.setPen(QPen(QColor(full), 1.4) if bar.hollow else Qt.PenStyle.NoPen)
        if bar.hollow:
            area.adjust(0.7, 0.7, -0.7, -0.7)
        painter.drawRoundedRect(area, _ROUND, _ROUND)

    def _paint_weekdays(self, painter: QPainter, bars: Bars) -> None:
        theme, chart = self._looks.theme, self._chart()
        last = len(bars.days) - 1
        font = self.font()
        for place, day in enumerate(bars.days):
            painter.setPen(QColor(theme.ink if place == last else theme.muted))
            font.setBold(place == last)
            painter.setFont(font)
            area = QRectF(
                chart.left() + place * self._step(),
                self.height() - self._foot() + STEP,
                self._step(),
                self._foot() - STEP,
            )
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, weekday_letter(day))
