"""The numbers of a chart's days in sight as a table, the newest day first."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nehabits.ui.charts.day_picture import Numbered

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TrendTable(QAbstractTableModel):
    """A row a day: the day, its numbers, a note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture: Numbered | None = None
        self._headings: tuple[str, ...] = ()
        self._sight = (0, -1)

    def show_days(self, picture: Numbered, first: int, last: int) -> None:
        """Show the places from first to last; where the rows are the same days, they stay."""
        headings = picture.headings()
        same = self._picture is not None and headings == self._headings
        same = same and self._days(self._picture, self._sight) == self._days(picture, (first, last))
        if same and self.rowCount():
            self._picture, self._sight = picture, (first, last)
            end = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), end)
            return
        self.beginResetModel()
        self._picture, self._headings, self._sight = picture, headings, (first, last)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many days there are."""
        return 0 if parent.isValid() else self._sight[1] - self._sight[0] + 1

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, or its alignment."""
        if self._picture is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._picture.row(self._sight[1] - index.row())[index.column()]
        return self._alignment(index.column(), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading; rows have none."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self._headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return self._alignment(section, role)

    def _alignment(self, column: int, role: int) -> Any:
        """Put the day and the note, which are words, at the left, numbers at the right."""
        if role != Qt.ItemDataRole.TextAlignmentRole:
            return None
        words = column in (0, len(self._headings) - 1)
        side = Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    @staticmethod
    def _days(picture: Numbered | None, sight: tuple[int, int]) -> tuple[Any, ...]:
        if picture is None or sight[1] < sight[0]:
            return ()
        return picture.days[sight[0]], picture.days[sight[1]]
