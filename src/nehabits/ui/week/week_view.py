"""The table of the Week page: walked by arrow keys, a cell opened by Enter or a click."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.style import small_font
from nehabits.ui.theme import STEP
from nehabits.ui.week.week_columns import Needs, share_out
from nehabits.ui.week.week_delegate import INDENT, WeekDelegate, bold
from nehabits.ui.week.week_model import (
    COVERAGE,
    FIGURE,
    FIRST_DAY,
    MEASURE,
    PREVIOUS,
    WEEKS,
    WeekModel,
)
from nehabits.ui.week.week_table import WeekLine, WeekTable

_LEAST_LINES = 18
"""Lines of text the table keeps in its height; a page with less room scrolls."""

_LETTERS = {MEASURE: 17, FIGURE: 10, COVERAGE: 13, PREVIOUS: 8, WEEKS: 10}
"""Widths under which a column is not made narrower, in letters."""

_NAME_AT_MOST, _COVERAGE_AT_MOST, _WEEKS_AT_MOST = 34, 28, 16
_CELL, _MOST_LETTERS = "8:58", 9
"""What a cell has room for at least, and how many letters at most; hover says longer ones."""

_BESIDE = 3 * STEP
"""Pixels beside a text, in its column."""

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
        self.setMinimumHeight(_LEAST_LINES * self.fontMetrics().height())
        self._fit()
        self.viewport().update()

    def _fit(self) -> None:
        """Share the room between the columns; the five weeks, then last week, give way."""
        room = self.viewport().width()
        columns = share_out(room, self._needs()) if self.table is not None else None
        if columns is None:
            return
        self.model_.fold_days(folded=columns.folded)
        for column in range(self.model_.columnCount()):
            self.setColumnHidden(column, column not in columns.widths)
            if column in columns.widths:
                self.setColumnWidth(column, columns.widths[column])

    def _needs(self) -> Needs:
        """Return what the columns need for what they say now."""
        lines = self.table.lines if self.table is not None else ()
        plain, small = self.fontMetrics(), QFontMetrics(small_font(self.font()))
        letter = plain.averageCharWidth()
        figures = _longest(QFontMetrics(bold(self.font())), [line.figure for line in lines])
        least = {column: letters * letter for column, letters in _LETTERS.items()}
        least[MEASURE] += INDENT
        least[FIGURE] = max(least[FIGURE], figures + 2 * _BESIDE)
        before = _longest(plain, [line.previous for line in lines])
        least[PREVIOUS] = max(least[PREVIOUS], before + _BESIDE)
        least = {column: max(width, self._heading_width(column)) for column, width in least.items()}
        names = max(
            _longest(plain, [line.name for line in lines]),
            _longest(small, [text for line in lines for text in line.beside]),
        )
        coverage = max(
            _longest(plain, [line.coverage for line in lines]),
            _longest(small, [line.coverage_below for line in lines]),
        )
        likes = {
            MEASURE: min(INDENT + names + _BESIDE, _NAME_AT_MOST * letter),
            COVERAGE: min(coverage + _BESIDE, _COVERAGE_AT_MOST * letter),
            WEEKS: _WEEKS_AT_MOST * letter,
        }
        liked = {column: max(width, likes.get(column, 0)) for column, width in least.items()}
        return Needs(least, liked, *self._day_widths(lines))

    def _day_widths(self, lines: Sequence[WeekLine]) -> tuple[int, int]:
        """Return what a day needs, and what with its name and number one below the other."""
        small, days = QFontMetrics(small_font(self.font())), self.model_.day_headings()
        texts = [cell.text for line in lines for cell in line.cells]
        most = _MOST_LETTERS * self.fontMetrics().averageCharWidth()
        cells = min(_longest(self.fontMetrics(), [*texts, _CELL]), most)
        in_one_line = max(cells, _longest(small, [" ".join(each) for each in days]))
        folded = max(cells, _longest(small, [part for each in days for part in each]))
        return in_one_line + _BESIDE // 2, folded + _BESIDE // 2

    def _heading_width(self, column: int) -> int:
        text = self.model_.headerData(column, Qt.Orientation.Horizontal)
        metrics = QFontMetrics(small_font(self.font()))
        return metrics.horizontalAdvance(str(text or "")) + _BESIDE


def _longest(metrics: QFontMetrics, texts: Sequence[str]) -> int:
    return max((metrics.horizontalAdvance(text) for text in texts), default=0)
