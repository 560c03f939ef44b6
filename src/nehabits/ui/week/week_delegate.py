"""Paints the Week page's table: cells by fill, words in two sizes, hairlines between areas."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.style import small_font
from nehabits.ui.theme import STEP, mix, pale
from nehabits.ui.week.week_cells import Fill, WeekCell
from nehabits.ui.week.week_model import COVERAGE, FIGURE, MEASURE, PREVIOUS, WEEKS, WeekModel
from nehabits.ui.week.week_spark import paint_spark
from nehabits.ui.week.week_table import WeekLine

Index = QModelIndex | QPersistentModelIndex
_STRONG, _STRONG_DARK, _PALE = 0.3, 0.42, 0.09
_CORNER = 6.0
_SQUARE = 9
_SPARK_WIDTH, _SPARK_HEIGHT = 96.0, 16.0
INDENT = 16 + _SQUARE + 8
"""Where a measure's name begins: after the margin, the area's square and a gap."""


class WeekDelegate(QStyledItemDelegate):
    """Paints a row of a WeekModel; sizes come from the font."""

    def __init__(self, model: WeekModel, looks: Looks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._looks = looks

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height: one line for an area, two for a measure, three with an aim."""
        line, row = QFontMetrics(option.font).height(), self._model.row_at(index.row())
        if isinstance(row, Pillar):
            return QSize(0, line + 3 * STEP)
        return QSize(0, max(2, 1 + len(row.beside)) * line + 2 * STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one place of the table."""
        row = self._model.row_at(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Pillar):
            self._heading(painter, option, row, index)
        else:
            self._measure(painter, option, row, index)
        painter.restore()

    def _heading(
        self, painter: QPainter, option: QStyleOptionViewItem, pillar: Pillar, index: Index
    ) -> None:
        theme, room = self._looks.theme, _rect(option)
        if index.row():
            painter.fillRect(QRect(room.left(), room.top(), room.width(), 1), QColor(theme.line))
        if index.column() != MEASURE:
            return
        square = QRectF(room.left() + 16, room.center().y() - _SQUARE / 2 + 2, _SQUARE, _SQUARE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.pillar(pillar).shape))
        painter.drawRoundedRect(square, 2, 2)
        painter.setFont(bold(option.font))
        painter.setPen(QColor(theme.ink))
        text = room.adjusted(INDENT, 2, 0, 2)
        # Beside the heading of an area its row is empty.
        whole = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip)
        painter.drawText(text, whole, index.data())

    def _measure(
        self, painter: QPainter, option: QStyleOptionViewItem, row: WeekLine, index: Index
    ) -> None:
        theme, room = self._looks.theme, _rect(option)
        cell = row.cells[index.column() - 1] if row.cells and 1 <= index.column() <= 7 else None
        if cell is not None:
            self._cell(painter, option, row.pillar, cell)
        elif index.column() == MEASURE:
            name = room.adjusted(INDENT, 0, -STEP, 0)
            self._lines(painter, option, name, (row.name, *row.beside), theme.ink)
        elif index.column() == FIGURE:
            self._figure(painter, option, row)
        elif index.column() == COVERAGE:
            said = (row.coverage, row.coverage_below)
            self._lines(painter, option, room.adjusted(8, 0, 0, 0), said, theme.muted)
        elif index.column() == PREVIOUS:
            painter.setPen(QColor(theme.muted))
            painter.setFont(option.font)
            _draw(painter, room.adjusted(8, 0, 0, 0), row.previous)
        elif index.column() == WEEKS:
            self._weeks(painter, room, row)
        if _has(option, QStyle.StateFlag.State_HasFocus):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(QRectF(room).adjusted(2, 2, -2, -2), _CORNER, _CORNER)

    def _cell(
        self, painter: QPainter, option: QStyleOptionViewItem, pillar: Pillar, cell: WeekCell
    ) -> None:
        theme, room = self._looks.theme, _rect(option)
        height = QFontMetrics(option.font).height() + 2 * STEP
        box = QRectF(room.left() + 3.5, room.center().y() - height / 2, room.width() - 7, height)
        painter.setPen(Qt.PenStyle.NoPen)
        colour, strong = theme.pillar(pillar).shape, _STRONG_DARK if theme.dark else _STRONG
        match cell.fill:
            case Fill.STRONG:
                painter.setBrush(_mixed(colour, theme.surface, strong))
                if theme.high_contrast:
                    painter.setPen(QPen(QColor(colour), 2))
            case Fill.PALE:
                painter.setBrush(_mixed(colour, theme.surface, _PALE))
            case Fill.OUTLINED:
                painter.setPen(QPen(_mixed(colour, theme.surface, 0.8), 1.2))
            case Fill.DASHED:
                painter.setPen(QPen(_mixed(theme.muted, theme.line, 0.3), 1, Qt.PenStyle.DashLine))
            case Fill.HATCHED:
                hatch = QColor(pale(theme.muted, theme, 0.6))
                painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
            case Fill.NONE:
                return
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        painter.setPen(QColor(theme.ink))
        painter.setFont(option.font)
        right = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(cell.text, right, round(box.width()) + 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _weeks(self, painter: QPainter, room: QRect, row: WeekLine) -> None:
        box = QRectF(room).adjusted(12, 0, -16, 0)
        box.setHeight(min(_SPARK_HEIGHT, box.height()))
        box.moveCenter(QRectF(room).center())
        box.setWidth(min(box.width(), _SPARK_WIDTH))
        colour = self._looks.theme.pillar(row.pillar).shape
        paint_spark(painter, box, row.weeks, colour, is_clock=row.is_clock)

    def _lines(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        texts: tuple[str, ...],
        ink: str,
    ) -> None:
        """Draw a line, and smaller ones below it as far as there are any."""
        small = small_font(option.font)
        first, more = QFontMetrics(option.font).height(), QFontMetrics(small).height()
        below = [text for text in texts[1:] if text]
        top = room.center().y() - (first + more * len(below)) // 2
        painter.setFont(option.font)
        painter.setPen(QColor(ink))
        _draw(painter, QRect(room.left(), top, room.width(), first), texts[0])
        painter.setFont(small)
        painter.setPen(QColor(self._looks.theme.muted))
        for place, text in enumerate(below):
            line = QRect(room.left(), top + first + place * more, room.width(), more)
            _draw(painter, line, text)

    def _figure(self, painter: QPainter, option: QStyleOptionViewItem, row: WeekLine) -> None:
        theme, room = self._looks.theme, _rect(option).adjusted(12, 0, 0, 0)
        font = bold(option.font)
        painter.setFont(font)
        if row.at_reference:
            metrics = QFontMetrics(font)
            height = metrics.height() + 2 * STEP
            width = metrics.horizontalAdvance(row.figure) + 4 * STEP
            box = QRectF(room.left() - 8, room.center().y() - height / 2, width, height)
            share = _STRONG_DARK if theme.dark else _STRONG
            colour = _mixed(theme.pillar(row.pillar).shape, theme.surface, share)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(box, _CORNER, _CORNER)
        painter.setPen(QColor(theme.ink))
        _draw(painter, room, row.figure)


@lru_cache(maxsize=64)
def _mixed(colour: str, ground: str, share: float) -> QColor:
    """Return a mixed colour; hundreds of cells share a few."""
    return QColor(mix(colour, ground, share))


def _draw(painter: QPainter, room: QRect, text: str) -> None:
    """Draw a text in the middle of its height, cut short where it is too long."""
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)


def bold(font: QFont) -> QFont:
    """Return a font as figures have it."""
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _has(option: QStyleOptionViewItem, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)
