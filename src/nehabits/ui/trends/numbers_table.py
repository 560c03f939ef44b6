"""A table of numbers by day, with room for its words at any size of text."""

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.trends.trend_table import TrendTable

_DAY_LETTERS, _NUMBER_LETTERS = 24, 18


class NumbersTable(QTableView):
    """`numbers` is its model; `fit` is to be asked for after it shows other headings."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = TrendTable(self)
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
        header, letter = self.horizontalHeader(), self.fontMetrics().averageCharWidth()
        for column in range(self.numbers.columnCount() - 1):
            letters = _DAY_LETTERS if column == 0 else _NUMBER_LETTERS
            header.resizeSection(column, max(letters * letter, header.sectionSizeHint(column)))
