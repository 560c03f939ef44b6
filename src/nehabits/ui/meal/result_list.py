"""A list whose lines have a title, muted words after it, and coloured ones at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.meal.list_line import ListLine
from nehabits.ui.theme import STEP, pillar_colour

_LINE = Qt.ItemDataRole.UserRole
_MARGIN = 3 * STEP
_ASIDE_SHARE = 0.4
_ROUNDING = 4
"""Pixels by which words may be painted wider than they were measured."""

_RING, _ROUND = 2, 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Index = QModelIndex | QPersistentModelIndex


class ResultList(QListWidget):
    """Lines to choose from; `most` of them are seen at once.

    Signals:
        taken: the place of the line that was clicked, or that Enter was pressed on.
        left: Escape was pressed in it.
    """

    taken = Signal(int)
    left = Signal()

    def __init__(self, name: str, looks: Looks, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._looks = looks
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", "true")
        self.setProperty("wording_place", "data")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_LinePainter(looks, self))
        self.itemClicked.connect(self._tell)
        looks.changed.connect(self.fit)

    def show_lines(self, lines: Sequence[ListLine]) -> None:
        """Show these lines in place of the ones before; none is current."""
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for place, line in enumerate(lines):
            item = self.item(place) if place < self.count() else QListWidgetItem(self)
            item.setData(_LINE, line)
            item.setText(line.said)
            item.setToolTip("\n".join(filter(None, [line.said, line.hover])))
        self.setCurrentRow(-1)
        self.scrollToTop()
        self.fit()

    def show_at_once(self, most: int) -> None:
        """Have room for so many lines; the others are scrolled to."""
        if most != self._most:
            self._most = most
            self.fit()

    def move_by(self, step: int) -> None:
        """Make the next line current, or the one before; before the first none is."""
        row = self.currentRow() + step
        self.setCurrentRow(max(-1, min(self.count() - 1, row)))
        if row < 0:
            self.clearSelection()

    def fit(self) -> None:
        """Be as high as the lines that are seen at once."""
        height = self.fontMetrics().height() + 4 * STEP
        for row in range(self.count()):
            self.item(row).setSizeHint(QSize(0, height))
        self.setFixedHeight(min(self.count(), self._most) * height + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current line on Enter, leave on Escape."""
        if event.key() in _ENTER and self.currentRow() >= 0:
            self._tell()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.taken.emit(self.currentRow())


class _LinePainter(QStyledItemDelegate):
    """Paints a line; where there is too little room the muted words are shortened first."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of a line and its words."""
        line = index.data(_LINE)
        if not isinstance(line, ListLine):
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        widget = ground.widget
        held = bool(ground.state & QStyle.StateFlag.State_HasFocus)
        ground.state &= ~QStyle.StateFlag.State_HasFocus
        control = QStyle.ControlElement.CE_ItemViewItem
        widget.style().drawControl(control, ground, painter, widget)
        room = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.save()
        if held:
            self._paint_ring(painter, option.rect)
        self._paint_words(painter, room, line)
        painter.restore()

    def _paint_ring(self, painter: QPainter, room: QRect) -> None:
        """Show that the keyboard is here."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._looks.theme.accent), _RING))
        painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), _ROUND, _ROUND)

    def _paint_words(self, painter: QPainter, room: QRect, line: ListLine) -> None:
        theme, metrics = self._looks.theme, painter.fontMetrics()
        words = pillar_colour(Pillar.MEALS, theme, words=True)
        left = _put(painter, room, f"{line.mark} ", words) if line.mark else 0
        rest = room.adjusted(left, 0, 0, 0)
        widest = metrics.horizontalAdvance(line.aside)
        if widest > rest.width() * _ASIDE_SHARE:
            free = rest.width() - metrics.horizontalAdvance(line.title) - _MARGIN
            widest = max(0, min(widest, max(free, round(rest.width() * _ASIDE_SHARE))))
        widest += _ROUNDING if widest else 0
        aside = QRect(rest.right() - widest, rest.top(), widest, rest.height())
        _put(painter, aside, line.aside, words)
        rest.setRight(aside.left() - (_MARGIN if widest else 0))
        left = _put(painter, rest, line.title, theme.ink)
        if line.more:
            _put(painter, rest.adjusted(left, 0, 0, 0), f" · {line.more}", theme.muted)


def _put(painter: QPainter, room: QRect, text: str, colour: str) -> int:
    """Paint a text, shortened to its room; return how wide it is in px."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room.width(), 0))
    painter.setPen(QColor(colour))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown)
