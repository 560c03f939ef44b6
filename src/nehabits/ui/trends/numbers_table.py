"""A table of numbers by day, with room for its words at any size of text."""

from datetime import date

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from nehabits.domain.day_words import day_text
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.trends.trend_table import TrendTable

_LETTERS = 18
"""How wide a column of numbers is, at least."""

_LONGEST_DAY = date(2026, 9, 23)


class NumbersTable(QTableView):
    """`numbers` is its model; `fit` is to be asked for after it shows other headings."""

    def __init__(
        self, looks: Looks, parent: QWidget | None = None, letters: int = _LETTERS
    ) -> None:
        super().__init__(parent)
        self.numbers = TrendTable(self)
        self._letters = letters
        self.setModel(self.numbers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        looks.changed.connect(self.fit)
        self.fit()

    @property
    def row_height(self) -> int:
        """How high a row is (px)."""
        return self.fontMetrics().height() + 2 * STEP

    def fit(self) -> None:
        """Give rows and columns room for their numbers and headings."""
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        day = metrics.horizontalAdvance(day_text(_LONGEST_DAY, year=True)) + 6 * STEP
        number = self._letters * metrics.averageCharWidth()
        for column in range(self.numbers.columnCount() - 1):
            least = number if column else day
            header.resizeSection(column, max(least, header.sectionSizeHint(column) + 2 * STEP))
