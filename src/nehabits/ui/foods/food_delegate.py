"""Paints a row of the list of foods: its name, what is said below it, an amount with its bar."""

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.ui.foods.food_model import FoodModel, Index
from nehabits.ui.foods.food_rows import FoodRow
from nehabits.ui.looks import Looks
from nehabits.ui.style import small_font
from nehabits.ui.theme import STEP, pillar_colour
from nehabits.ui.widgets.share_track import fill_track

_CORNER = 8.0
_BESIDE = 3 * STEP
_BAR = 4


class FoodDelegate(QStyledItemDelegate):
    """Paints rows of a FoodModel; sizes come from the font."""

    def __init__(self, model: FoodModel, looks: Looks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._looks = looks

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height: a line for a heading, two for a food, and the bar."""
        row = self._model.row_at(index.row())
        small = QFontMetrics(small_font(option.font)).height()
        if not row.food_id:
            return QSize(0, small + (5 if index.row() else 3) * STEP)
        bar = _BAR + STEP if row.share is not None else 0
        return QSize(0, QFontMetrics(option.font).height() + small + bar + 3 * STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row, room = self._model.row_at(index.row()), _rect(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.food_id:
            self._ground(painter, option)
            self._food(painter, option, row, room.adjusted(_BESIDE, 0, -_BESIDE, 0))
        else:
            painter.setFont(small_font(option.font))
            painter.setPen(QColor(self._looks.theme.muted))
            line = room.adjusted(_BESIDE, 0, -_BESIDE, -STEP)
            _draw(painter, line, row.title, Qt.AlignmentFlag.AlignBottom)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, room = self._looks.theme, QRectF(_rect(option)).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if _has(option, QStyle.StateFlag.State_Selected):
            if _focused(option.widget):
                painter.setPen(QPen(QColor(theme.accent), 2))
            elif theme.high_contrast:
                painter.setPen(QPen(QColor(theme.ink), 1))
            painter.setBrush(QColor(theme.track))
        elif _has(option, QStyle.StateFlag.State_MouseOver):
            painter.setBrush(QColor(theme.ground))
        else:
            return
        painter.drawRoundedRect(room, _CORNER, _CORNER)

    def _food(
        self, painter: QPainter, option: QStyleOptionViewItem, row: FoodRow, room: QRect
    ) -> None:
        theme, small = self._looks.theme, small_font(option.font)
        first, second = QFontMetrics(option.font).height(), QFontMetrics(small).height()
        bar = _BAR + STEP if row.share is not None else 0
        top = room.center().y() - (first + second + bar) // 2
        line = QRect(room.left(), top, room.width(), first)
        right = line.right() - self._aside(painter, option, row, line)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.ink))
        _draw(painter, QRect(line.topLeft(), QPoint(right, line.bottom())), row.title)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        _draw(painter, QRect(room.left(), top + first, room.width(), second), row.below)
        if row.share is not None:
            self._bar(painter, row.share, room, top + first + second + STEP)

    def _aside(
        self, painter: QPainter, option: QStyleOptionViewItem, row: FoodRow, line: QRect
    ) -> int:
        """Paint the amount and the favourite's star at the right; return the width taken."""
        taken = 0
        if row.figure:
            bold = QFont(option.font)
            bold.setWeight(QFont.Weight.DemiBold)
            painter.setFont(bold)
            painter.setPen(QColor(self._looks.theme.ink))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, right, row.figure)
            taken += QFontMetrics(bold).horizontalAdvance(row.figure) + 2 * STEP
        if row.favourite:
            side = self._looks.grown(13)
            colour = pillar_colour(Pillar.MEALS, self._looks.theme)
            star = self._looks.icons.pixmap("star-filled", colour, side, 2.0)
            place = QPoint(line.right() - taken - side, line.center().y() - side // 2)
            painter.drawPixmap(place, star)
            taken += side + 2 * STEP
        return taken

    def _bar(self, painter: QPainter, share: float, room: QRect, top: int) -> None:
        theme = self._looks.theme
        painter.setPen(Qt.PenStyle.NoPen)
        fill_track(painter, QRectF(room.left(), top, room.width(), _BAR), theme.track)
        width = max(share * room.width(), _BAR)
        bar = QRectF(room.left(), top, width, _BAR)
        fill_track(painter, bar, pillar_colour(Pillar.MEALS, theme))


def _draw(
    painter: QPainter,
    room: QRect,
    text: str,
    upright: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    """Draw a line of text, cut short where it is too long."""
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | upright, cut)


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _has(option: QStyleOptionViewItem, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)


def _focused(widget: QWidget | None) -> bool:
    return widget is not None and widget.hasFocus()
