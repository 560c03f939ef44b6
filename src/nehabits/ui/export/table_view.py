"""The first rows of a table of the export, as its file will say them."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from nehabits.services.export_preview import TableHead
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MOST_LETTERS = 32
"""How wide a column is at most; a longer cell is whole in its tool tip."""


class HeadModel(QAbstractTableModel):
    """The cells of a TableHead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head: TableHead | None = None

    def show_head(self, head: TableHead) -> None:
        """Show another table."""
        self.beginResetModel()
        self.head = head
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if self.head is None or parent.isValid() else len(self.head.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if self.head is None or parent.isValid() else len(self.head.header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, in one line; the whole of it as a tool tip."""
        if self.head is None or not index.isValid():
            return None
        said = self.head.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(said.split())
        return said if role == Qt.ItemDataRole.ToolTipRole and said else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name; rows have none."""
        if self.head is None or orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.head.header[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class HeadView(QTableView):
    """Walked by the arrow keys."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heads = HeadModel(self)
        self.setModel(self.heads)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        looks.changed.connect(self._fit)

    def show_head(self, head: TableHead) -> None:
        """Show another table."""
        before = self.heads.head
        self.heads.show_head(head)
        self.setAccessibleName(head.file)
        self.setProperty("wording_place", "file")
        self._fit()
        if before is None or before.file != head.file:
            self.scrollToTop()
        if head.rows:
            self.setCurrentIndex(self.heads.index(0, 0))

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + 2 * STEP)
        self.resizeColumnsToContents()
        most = _MOST_LETTERS * metrics.averageCharWidth()
        for column in range(self.heads.columnCount()):
            least = self.horizontalHeader().sectionSizeHint(column) + 2 * STEP
            width = max(least, min(self.columnWidth(column), most))
            self.setColumnWidth(column, width)
