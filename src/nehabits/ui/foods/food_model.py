"""The rows of the list of foods as a Qt model."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nehabits.ui.foods.food_rows import FoodRow

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class FoodModel(QAbstractListModel):
    """Foods can be chosen, headings cannot."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FoodRow, ...] = ()

    def show_rows(self, rows: Sequence[FoodRow]) -> None:
        """Show other rows; where they are the same foods, selection and scroll stay."""
        rows = tuple(rows)
        same = [row.food_id for row in rows] == [row.food_id for row in self._rows]
        if same and rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, row: int) -> FoodRow:
        """Return what a row is."""
        return self._rows[row]

    def place_of(self, food_id: str) -> int:
        """Return the first row of a food, -1 if it has none."""
        ids = [row.food_id for row in self._rows]
        return ids.index(food_id) if food_id and food_id in ids else -1

    def first(self) -> int:
        """Return the first row that is a food, -1 if there is none."""
        return next((place for place, row in enumerate(self._rows) if row.food_id), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's title, or all of it in words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (row.title, row.figure, row.below)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let foods alone be chosen."""
        if not index.isValid() or not self._rows[index.row()].food_id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
