"""A year, painted: a column a week, a tint a day."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nehabits.domain.day import WEEKS_OF_YEAR
from nehabits.domain.wording import tr
from nehabits.ui.calendar.calendar_choice import CalendarChoice
from nehabits.ui.calendar.painted_days import PaintedDays
from nehabits.ui.calendar.tint_scale import TINTS
from nehabits.ui.calendar.year_view import WEEK, Fill, YearView
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP, Theme, mix, pale, pillar_colour

_ROW, _GAP = 13, 2
_LEAST_COLUMN = 8
_CORNER = 3.0
_PALEST = 0.14


def tint_colour(view: YearView, tint: int, theme: Theme) -> str:
    """Return the #RRGGBB of a tint, 0 to 4, in the colour of the measure's area."""
    colour = pillar_colour(view.pillar, theme)
    palest = pale(colour, theme, _PALEST)
    return mix(colour, palest, tint / (TINTS - 1))


class YearGrid(PaintedDays):
    """A YearView; a click or the arrow keys choose a day."""

    STEPS = {  # noqa: RUF012 - the class's own, never changed
        Qt.Key.Key_Left: -WEEK,
        Qt.Key.Key_Right: WEEK,
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Down: 1,
    }

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, parent)
        self.view: YearView | None = None
        self.setProperty("text", "small")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_year(self, view: YearView) -> None:
        """Show another year or measure."""
        self.view = view
        self.setAccessibleName(tr("Year: {name}", name=view.name))
        self.say()
        self.update()

    def choose(self, choice: CalendarChoice) -> None:
        """Show which days are chosen."""
        self.choice = choice
        self.say()
        self.update()

    def day(self, place: int) -> date:
        """Return the day at a place."""
        return self._shown().day(place)

    def said(self, place: int) -> str:
        """Return a day and its value in words."""
        return self._shown().text(place)

    def place_in_use(self) -> int | None:
        """Return the place of the day in use."""
        if self.view is None or self.choice is None:
            return None
        return self.view.place(self.choice.day)

    def place_at(self, position: QPointF) -> int | None:
        """Return the place of the day at a position."""
        if self.view is None:
            return None
        column = (position.x() - self._left()) // self._column()
        row = (position.y() - self._head()) // self._row()
        place = int(column * WEEK + row)
        inside = column >= 0 and 0 <= row < WEEK and place < len(self.view.days)
        return place if inside else None

    def box(self, place: int) -> QRectF:
        """Return where a day is painted."""
        column, row = divmod(place, WEEK)
        left = round(self._left() + column * self._column())
        right = round(self._left() + (column + 1) * self._column())
        above = self._head() + row * self._row()
        return QRectF(left, above, right - left - _GAP, self._row() - _GAP)

    def go_to_end(self, choice: CalendarChoice, *, last: bool, extend: bool) -> CalendarChoice:
        """Go to the first or the last day that is shown."""
        shown = self._shown()
        return choice.go_to(shown.last if last else shown.first, extend=extend)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a day; with Shift all up to it are chosen."""
        place = self.place_at(event.position())
        if place is None or self.choice is None or event.button() != Qt.MouseButton.LeftButton:
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.choice_asked.emit(self.choice.go_to(self.day(place), extend=extend))

    def sizeHint(self) -> QSize:
        """Ask for seven rows below the names of the months."""
        width = self._left() + WEEKS_OF_YEAR * (self._row() + STEP)
        return QSize(width, self._head() + WEEK * self._row())

    def minimumSizeHint(self) -> QSize:
        """Ask for the same height, as narrow as may be."""
        return QSize(self._left() + WEEKS_OF_YEAR * _LEAST_COLUMN, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names of months and weekdays, and the days."""
        if self.view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_names(painter, self.view)
        tints = [QColor(tint_colour(self.view, n, self.looks.theme)) for n in range(TINTS)]
        for place in range(len(self.view.days)):
            self._paint_day(painter, self.view, place, tints)
        place_in_use = self.place_in_use()
        if place_in_use is not None:
            self._ring(painter, self.box(place_in_use))

    def _shown(self) -> YearView:
        assert self.view is not None  # noqa: S101 - days are asked of what is shown
        return self.view

    def _left(self) -> int:
        names = self._shown().weekdays() if self.view is not None else ("Wed",)
        return max(map(self.fontMetrics().horizontalAdvance, names)) + 3 * STEP

    def _column(self) -> float:
        return (self.width() - self._left()) / WEEKS_OF_YEAR

    def _row(self) -> int:
        # Every other row has its name beside it.
        return max(_ROW, self.fontMetrics().height() // 2 + _GAP)

    def _head(self) -> int:
        return self.fontMetrics().height() + STEP

    def _paint_names(self, painter: QPainter, view: YearView) -> None:
        painter.setPen(QColor(self.looks.theme.muted))
        metrics, end = painter.fontMetrics(), 0.0
        for column, name in view.months():
            left = self.box(column * WEEK).left()
            right = left + metrics.horizontalAdvance(name)
            if left >= end and right <= self.width():
                painter.drawText(QPointF(left, metrics.ascent()), name)
                end = right + STEP
        # Rows are lower than a line of words: every other one has its name.
        for row, name in list(enumerate(view.weekdays()))[::2]:
            middle = self.box(row).center().y()
            painter.drawText(QPointF(0, middle + metrics.capHeight() / 2), name)

    def _paint_day(
        self, painter: QPainter, view: YearView, place: int, tints: list[QColor]
    ) -> None:
        theme, box = self.looks.theme, self.box(place)
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        match view.fill(place):
            case Fill.TINTED:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tints[view.tint(place)])
                painter.drawRoundedRect(box, _CORNER, _CORNER)
            case Fill.HOLLOW:
                painter.setPen(QPen(tints[view.tint(place)], 2))
                painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
            case Fill.HATCHED:
                self.hatch(painter, inner, _CORNER)
            case Fill.OUTLINED:
                painter.setPen(QPen(QColor(theme.line), 1))
                painter.drawRoundedRect(inner, _CORNER, _CORNER)
        if place == self.hovered:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.muted), 1))
            painter.drawRoundedRect(inner, _CORNER, _CORNER)

    def _ring(self, painter: QPainter, box: QRectF) -> None:
        theme = self.looks.theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        wide = 2.4 + theme.high_contrast if self.hasFocus() else 1.4
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.ink), wide))
        painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), _CORNER + 1, _CORNER + 1)
