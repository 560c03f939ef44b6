"""The table of the Week page: walked by arrow keys, a cell opened by Enter or a click."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from nehabits.domain.phrase import clock_text
from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.style import small_font
from nehabits.ui.theme import STEP
from nehabits.ui.week.week_delegate import INDENT, WeekDelegate
from nehabits.ui.week.week_model import (
    COVERAGE,
    FIGURE,
    FIRST_DAY,
    LAST_DAY,
    MEASURE,
    PREVIOUS,
    WeekModel,
)
from nehabits.ui.week.week_table import WeekTable

_LEAST_HEIGHT = 220
_LETTERS = {MEASURE: 20, FIGURE: 15, COVERAGE: 14, PREVIOUS: 12}
_FEWER_LETTERS = {MEASURE: 18, FIGURE: 12, COVERAGE: 12, PREVIOUS: 12}
_COVERAGE_AT_MOST = 26
_NAMES_SHORTER = 7
_DAY_TEXT, _LATE = "8 h 58", 23 * 60 + 58
_GAPS = (9, 26)
_ROOM_BESIDE_HEADING = 3 * STEP
_STYLE = """
QTableView, QHeaderView { border: none; background: transparent; }
QHeaderView::section:first { padding-left: 16px; }
"""


class WeekView(QTableView):
    """Shows a WeekTable.

    Signals:
        cell_asked: the index of the cell that was clicked, or entered by keyboard.
    """

    cell_asked = Signal(QModelIndex)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: WeekTable | None = None
        self.model_ = WeekModel(self)
        self.setModel(self.model_)
        self.setItemDelegate(WeekDelegate(self.model_, looks, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(_STYLE)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self.cell_asked)
        looks.changed.connect(self._fit_text)

    def show_table(self, table: WeekTable) -> None:
        """Show another week, the keyboard's place kept where the rows are the same."""
        before = self.currentIndex()
        place = (before.row(), before.column())
        self.table = table
        self.model_.show_table(table)
        self._fit_text()
        if not self.currentIndex().isValid() and self.model_.rowCount() > 1:
            row = min(max(place[0], 1), self.model_.rowCount() - 1)
            self.setCurrentIndex(self.model_.index(row, max(place[1], FIRST_DAY)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room between the columns."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the day of a cell; arrow keys walk over headings."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.cell_asked.emit(self.currentIndex())
            return
        if event.text() in ("[", "]") or event.key() == Qt.Key.Key_T:
            event.ignore()
            return
        super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Move, past the heading of an area."""
        index = super().moveCursor(action, modifiers)
        if index.isValid() and isinstance(self.model_.row_at(index.row()), Pillar):
            down = action == QAbstractItemView.CursorAction.MoveDown or index.row() == 0
            return index.siblingAtRow(index.row() + (1 if down else -1))
        return index

    def _fit_text(self) -> None:
        """Give rows and columns the room their words need."""
        for row in range(self.model_.rowCount()):
            self.setRowHeight(row, self.sizeHintForRow(row))
        self._fit()
        self.viewport().update()

    def _fit(self) -> None:
        """Give numbers the room they need, coverage what it likes, the names what is left."""
        letter = self.fontMetrics().averageCharWidth()
        headings = [self._heading_width(column) for column in range(self.model_.columnCount())]
        longest_day = max(headings[FIRST_DAY : LAST_DAY + 1]) - _GAPS[0]
        cells = map(self.fontMetrics().horizontalAdvance, (_DAY_TEXT, clock_text(_LATE)))
        day = max(*cells, longest_day)
        room = self.viewport().width() - INDENT
        wide = sum(_LETTERS.values()) * letter + 7 * (day + _GAPS[0])
        texts = _LETTERS if wide <= room else _FEWER_LETTERS
        widths = {
            column: max(letters * letter, headings[column]) for column, letters in texts.items()
        }
        spare = room - sum(widths.values()) - 7 * day
        widths[MEASURE] += INDENT
        gap = min(max(spare // 14, _GAPS[0]), _GAPS[1])
        spare -= 7 * gap
        longer = min(max(spare * 2 // 3, 0), _COVERAGE_AT_MOST * letter - widths[COVERAGE])
        widths[COVERAGE] += longer
        # Names give way where that spares a sideways scroll; a table that scrolls has room.
        names = spare - longer
        widths[MEASURE] += names if names >= -_NAMES_SHORTER * letter else 0
        widths |= dict.fromkeys(range(FIRST_DAY, LAST_DAY + 1), day + gap)
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def _heading_width(self, column: int) -> int:
        text = self.model_.headerData(column, Qt.Orientation.Horizontal)
        metrics = QFontMetrics(small_font(self.font()))
        return metrics.horizontalAdvance(str(text or "")) + _ROOM_BESIDE_HEADING
