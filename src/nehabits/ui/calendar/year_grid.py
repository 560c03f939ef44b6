"""A year, painted: a column a week, a tint a day."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
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


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the days begin, how wide a column is and how high a row (px)."""

    left: int
    head: int
    column: float
    row: int

    def box(self, place: int) -> QRectF:
        column, row = divmod(place, WEEK)
        left = round(self.left + column * self.column)
        right = round(self.left + (column + 1) * self.column)
        return QRectF(left, self.head + row * self.row, right - left - _GAP, self.row - _GAP)

    def place_at(self, position: QPointF) -> int | None:
        column = int((position.x() - self.left) // self.column)
        row = int((position.y() - self.head) // self.row)
        return column * WEEK + row if column >= 0 and 0 <= row < WEEK else None


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
        self._names: tuple[str, ...] = ("Wed",)
        self._painted: QPixmap | None = None
        self.setProperty("text", "small")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_year(self, view: YearView) -> None:
        """Show another year or measure."""
        self.view, self._names = view, view.weekdays()
        self._painted = None
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
        place = self._frame().place_at(position)
        return place if place is not None and place < len(self.view.days) else None

    def box(self, place: int) -> QRectF:
        """Return where a day is painted."""
        return self._frame().box(place)

    def go_to_end(self, choice: CalendarChoice, *, last: bool, extend: bool) -> CalendarChoice:
        """Go to the first or the last day that is shown."""
        shown = self._shown()
        return choice.go_to(shown.last if last else shown.first, extend=extend)

    def within(self, day: date) -> date:
        """Stay among the days that are shown where none come after them."""
        shown = self._shown()
        return min(day, shown.last) if shown.is_last else day

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a day; with Shift all up to it are chosen."""
        place = self.place_at(event.position())
        if place is None or self.choice is None or event.button() != Qt.MouseButton.LeftButton:
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.choice_asked.emit(self.choice.go_to(self.day(place), extend=extend))

    def sizeHint(self) -> QSize:
        """Ask for seven rows below the names of the months."""
        frame = self._frame()
        width = frame.left + WEEKS_OF_YEAR * (frame.row + STEP)
        return QSize(width, frame.head + WEEK * frame.row)

    def minimumSizeHint(self) -> QSize:
        """Ask for the same height, as narrow as may be."""
        frame = self._frame()
        return QSize(frame.left + WEEKS_OF_YEAR * _LEAST_COLUMN, frame.head + WEEK * frame.row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew in another size."""
        super().resizeEvent(event)
        self._painted = None

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew with another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._painted = None
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names of months and weekdays, and the days."""
        if self.view is None:
            return
        if self._painted is None:
            self._painted = self._paint(self.view)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hovered is not None and self.hovered < len(self.view.days):
            painter.setPen(QPen(QColor(self.looks.theme.muted), 1))
            inner = self.box(self.hovered).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(inner, _CORNER, _CORNER)
        place_in_use = self.place_in_use()
        if place_in_use is not None:
            self._ring(painter, self.box(place_in_use))

    def _follow_looks(self) -> None:
        self._painted = None
        super()._follow_looks()

    def _paint(self, view: YearView) -> QPixmap:
        """Return the whole year painted: days are many, and what moves over them is one."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        frame = self._frame()
        self._paint_names(painter, view, frame)
        tints = [QColor(tint_colour(view, n, self.looks.theme)) for n in range(TINTS)]
        for place in range(len(view.days)):
            self._paint_day(painter, view.painted(place), frame.box(place), tints)
        painter.end()
        return picture

    def _shown(self) -> YearView:
        assert self.view is not None  # noqa: S101 - days are asked of what is shown
        return self.view

    def _frame(self) -> _Frame:
        metrics = self.fontMetrics()
        left = max(map(metrics.horizontalAdvance, self._names)) + 3 * STEP
        # Every other row has its name beside it.
        row = max(_ROW, metrics.height() // 2 + _GAP)
        column = max(1.0, (self.width() - left) / WEEKS_OF_YEAR)
        return _Frame(left, metrics.height() + STEP, column, row)

    def _paint_names(self, painter: QPainter, view: YearView, frame: _Frame) -> None:
        painter.setPen(QColor(self.looks.theme.muted))
        metrics, end = painter.fontMetrics(), 0.0
        for column, name in view.months():
            left = frame.box(column * WEEK).left()
            right = left + metrics.horizontalAdvance(name)
            if left >= end and right <= self.width():
                painter.drawText(QPointF(left, metrics.ascent()), name)
                end = right + STEP
        # Rows are lower than a line of words: every other one has its name.
        for row, name in list(enumerate(self._names))[::2]:
            middle = frame.box(row).center().y()
            painter.drawText(QPointF(0, middle + metrics.capHeight() / 2), name)

    def _paint_day(
        self, painter: QPainter, day: tuple[Fill, int], box: QRectF, tints: list[QColor]
    ) -> None:
        theme, (fill, tint) = self.looks.theme, day
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        match fill:
            case Fill.TINTED:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tints[tint])
                painter.drawRoundedRect(box, _CORNER, _CORNER)
            case Fill.HOLLOW:
                painter.setPen(QPen(tints[tint], 2))
                painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
            case Fill.HATCHED:
                self.hatch(painter, inner, _CORNER)
            case Fill.OUTLINED:
                painter.setPen(QPen(QColor(theme.line), 1))
                painter.drawRoundedRect(inner, _CORNER, _CORNER)

    def _ring(self, painter: QPainter, box: QRectF) -> None:
        theme = self.looks.theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        wide = 2.4 + theme.high_contrast if self.hasFocus() else 1.4
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.ink), wide))
        painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), _CORNER + 1, _CORNER + 1)
