"""Six weeks of days, painted: numbers, dots, hatching, and which days are chosen."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.calendar.calendar_answer import MonthAnswer
from nehabits.ui.calendar.calendar_choice import CalendarChoice
from nehabits.ui.calendar.month_view import MonthDay, MonthView
from nehabits.ui.calendar.painted_days import PaintedDays
from nehabits.ui.looks import Looks
from nehabits.ui.style import small_font
from nehabits.ui.theme import STEP, mix
from nehabits.ui.widgets.area_dot import paint_dot

_WEEK, _WEEKS = 7, 6
_GAP = 6
_CORNER = 8.0
_PADDING = 9
_DOT, _DOTS_APART = 3.6, 11.0
_MOST_DOTS = 4
_FAINT = 0.45
_CHOSEN = 0.1


class MonthGrid(PaintedDays):
    """A MonthView; a click chooses a day, dragging or Shift several, a double click opens one."""

    STEPS = {  # noqa: RUF012 - the class's own, never changed
        Qt.Key.Key_Left: -1,
        Qt.Key.Key_Right: 1,
        Qt.Key.Key_Up: -_WEEK,
        Qt.Key.Key_Down: _WEEK,
    }

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, parent)
        self.view: MonthView | None = None
        self._first_weekday = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_month(self, answer: MonthAnswer) -> None:
        """Show a month and what is chosen of it."""
        self.view, self._first_weekday = answer.month, answer.first_weekday
        self.setProperty("painted_texts", [day.name for day in answer.month.days])
        self.choose(answer.choice)

    def choose(self, choice: CalendarChoice) -> None:
        """Show other days of the same month as chosen."""
        self.choice = choice
        if self.view is not None:
            self.setAccessibleName(tr("Month: {month}", month=self.view.title))
        self.say()
        self.update()

    def day(self, place: int) -> date:
        """Return the day at a place."""
        return self._days()[place].day

    def said(self, place: int) -> str:
        """Return a day in words."""
        return self._days()[place].name

    def place_in_use(self) -> int | None:
        """Return the place of the day in use."""
        days = [each.day for each in self._days()]
        if self.choice is None or self.choice.day not in days:
            return None
        return days.index(self.choice.day)

    def place_at(self, position: QPointF) -> int | None:
        """Return the place of the day at a position."""
        places = range(len(self._days()))
        return next((place for place in places if self.box(place).contains(position)), None)

    def box(self, place: int) -> QRectF:
        """Return where a day is painted."""
        row, column = divmod(place, _WEEK)
        top = self._head()
        width = (self.width() - 2 + _GAP) / _WEEK
        height = (self.height() - top - 2 + _GAP) / _WEEKS
        left, above = round(1 + column * width), round(top + 1 + row * height)
        return QRectF(left, above, round(width - _GAP), round(height - _GAP))

    def go_to_end(self, choice: CalendarChoice, *, last: bool, extend: bool) -> CalendarChoice:
        """Go to the first or the last day of the week."""
        return choice.to_end_of_week(self._first_weekday, last=last, extend=extend)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a day; with Shift all up to it."""
        if event.button() == Qt.MouseButton.LeftButton:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._pick(event.position(), extend=extend)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the days that are dragged over."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pick(event.position(), extend=True)

    def sizeHint(self) -> QSize:
        """Ask for days that are wider than high."""
        return QSize(_WEEK * (self._least_width() + 6 * STEP), self._height(3 * STEP))

    def minimumSizeHint(self) -> QSize:
        """Ask for a number and the dots."""
        return QSize(_WEEK * self._least_width(), self._height(0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the weekdays and the days."""
        if self.view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font(self.font()))
        painter.setPen(QColor(self.looks.theme.muted))
        for column, weekday in enumerate(self.view.weekdays):
            box = self.box(column)
            head = QRectF(box.left(), 0, box.width(), self._head())
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, weekday)
        for place, day in enumerate(self.view.days):
            self._paint_day(painter, self.box(place), day, hovered=place == self.hovered)

    def _days(self) -> tuple[MonthDay, ...]:
        return () if self.view is None else self.view.days

    def _pick(self, position: QPointF, *, extend: bool) -> None:
        place = self.place_at(position)
        if place is None or self.choice is None:
            return
        found = self.choice.pick(self.day(place), extend=extend)
        if found != self.choice:
            self.choice_asked.emit(found)

    def _head(self) -> int:
        return self.fontMetrics().height() + STEP

    def _least_width(self) -> int:
        dots = (_MOST_DOTS - 1) * self.looks.grown(_DOTS_APART) + 2 * self.looks.grown(_DOT)
        return dots + 2 * _PADDING + _GAP

    def _height(self, airy: int) -> int:
        line = self.fontMetrics().height()
        day = 2 * line + 2 * STEP + airy + _GAP
        return self._head() + _WEEKS * day

    def _paint_day(self, painter: QPainter, box: QRectF, day: MonthDay, *, hovered: bool) -> None:
        theme, choice = self.looks.theme, self.choice
        chosen = choice is not None and choice.holds(day.day)
        in_use = choice is not None and choice.day == day.day
        fades = day.outside and not theme.high_contrast
        painter.setOpacity(_FAINT if fades else 1)
        ground = theme.surface
        if chosen and choice is not None and choice.is_range:
            ground = mix(theme.accent, theme.surface, _CHOSEN)
        strong = theme.muted if hovered or theme.high_contrast else theme.line
        painter.setPen(QPen(QColor(strong), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        if day.hatched:
            self.hatch(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER)
        self._paint_words(painter, box, day, ground)
        self._paint_dots(painter, box, day)
        painter.setOpacity(1)
        if in_use or chosen:
            self._ring(painter, box, in_use=in_use)

    def _ring(self, painter: QPainter, box: QRectF, *, in_use: bool) -> None:
        theme = self.looks.theme
        wide = (2.6 if self.hasFocus() else 1.6) + theme.high_contrast if in_use else 1.0
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), wide))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)

    def _paint_words(self, painter: QPainter, box: QRectF, day: MonthDay, ground: str) -> None:
        theme = self.looks.theme
        number, reason = QFont(self.font()), small_font(self.font())
        number.setWeight(QFont.Weight.DemiBold if not day.outside else QFont.Weight.Normal)
        lines = [(str(day.day.day), number), *([(day.reason, reason)] if day.hatched else [])]
        top = box.top() + STEP + 2
        for place, (text, font) in enumerate(lines):
            painter.setFont(font)
            metrics = painter.fontMetrics()
            room = box.width() - 2 * _PADDING
            said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room))
            if place:
                top = box.bottom() - metrics.height() - STEP
            words = QRectF(box.left() + _PADDING, top, metrics.horizontalAdvance(said) + 1, 0)
            words.setHeight(metrics.height())
            today = day.is_today and not place
            if day.hatched or today:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.accent if today else ground))
                painter.drawRoundedRect(words.adjusted(-4, 0, 4, 0), 5, 5)
            painter.setPen(QColor(theme.on_accent if today else theme.ink))
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft, said)

    def _paint_dots(self, painter: QPainter, box: QRectF, day: MonthDay) -> None:
        radius, apart = self.looks.grown(_DOT * 10) / 10, self.looks.grown(_DOTS_APART)
        at = QPointF(box.left() + _PADDING + radius, box.bottom() - STEP - 3 - radius)
        for place, dot in enumerate(day.dots):
            paint_dot(painter, at + QPointF(place * apart, 0), radius, dot, self.looks.theme)
