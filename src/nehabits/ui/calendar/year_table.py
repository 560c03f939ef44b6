"""The numbers of a year as a table, the newest day first."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nehabits.ui.calendar.year_view import YearView

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = 3
_NUMBER = 1
_ROOT = QModelIndex()


class YearTable(QAbstractTableModel):
    """A row a day: the day, its value, a note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: YearView | None = None

    def show_year(self, view: YearView) -> None:
        """Show another year; the place in it stays where its days and measure are the same."""
        before = self._view
        same = before is not None and _ends(before) == _ends(view)
        if same:
            self._view = view
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, _COLUMNS - 1))
            return
        self.beginResetModel()
        self._view = view
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many days there are."""
        return 0 if parent.isValid() or self._view is None else len(self._view.days)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, or its alignment."""
        if self._view is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._view.row(len(self._view.days) - 1 - index.row())[index.column()]
        return _alignment(index.column(), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading; rows have none."""
        if orientation != Qt.Orientation.Horizontal or self._view is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._view.headings()[section]
        return _alignment(section, role)


def _ends(view: YearView) -> tuple[object, ...]:
    return view.first, view.last, view.measure


def _alignment(column: int, role: int) -> Any:
    if role != Qt.ItemDataRole.TextAlignmentRole:
        return None
    side = Qt.AlignmentFlag.AlignRight if column == _NUMBER else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
