"""The numbers of a chart as a table, the newest day first."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nehabits.domain.wording import tr
from nehabits.ui.charts.chart_lines import TrendLines
from nehabits.ui.charts.chart_words import trailing_name

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = 4
_NUMBERS = (1, 2)
_ROOT = QModelIndex()


class TrendTable(QAbstractTableModel):
    """A row a day: the day, its value, the seven days that end on it, a note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: TrendLines | None = None

    def show_lines(self, lines: TrendLines) -> None:
        """Show other lines; the place and the selection stay where the days are the same."""
        before = self._lines
        same = before is not None and (before.first, before.last) == (lines.first, lines.last)
        if same and before is not None and before.measure == lines.measure:
            self._lines = lines
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, _COLUMNS - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many days there are."""
        return 0 if parent.isValid() or self._lines is None else len(self._lines.days)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, or its alignment."""
        if self._lines is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._lines.row(len(self._lines.days) - 1 - index.row())[index.column()]
        return _alignment(index.column(), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading; rows have none."""
        if orientation != Qt.Orientation.Horizontal or self._lines is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            measure = self._lines.measure
            return (tr("Day"), measure.name, trailing_name(measure), tr("Note"))[section]
        return _alignment(section, role)


def _alignment(column: int, role: int) -> Any:
    if role != Qt.ItemDataRole.TextAlignmentRole:
        return None
    side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
