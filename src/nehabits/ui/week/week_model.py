"""The Week page's table as a Qt model: area headings and measures as rows."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nehabits.domain.day_words import short_weekday_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.wording import tr
from nehabits.ui.week.week_cells import WeekCell
from nehabits.ui.week.week_table import WeekLine, WeekTable

Index = QModelIndex | QPersistentModelIndex
MEASURE, FIRST_DAY, LAST_DAY, FIGURE, COVERAGE, PREVIOUS, WEEKS = 0, 1, 7, 8, 9, 10, 11
COLUMNS = 12
_ROOT = QModelIndex()


class WeekModel(QAbstractTableModel):
    """Rows are a Pillar (a heading) or a WeekLine; columns the days and what they come to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: WeekTable | None = None
        self._rows: list[Pillar | WeekLine] = []
        self._folded = False

    def show_table(self, table: WeekTable) -> None:
        """Show another week; selection and scroll stay where the rows are the same measures."""
        rows: list[Pillar | WeekLine] = []
        for pillar, lines in table.areas():
            rows += [pillar, *lines]
        same = [_key(row) for row in rows] == [_key(row) for row in self._rows]
        if same and rows:
            self._table, self._rows = table, rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, COLUMNS - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
            return
        self.beginResetModel()
        self._table, self._rows = table, rows
        self.endResetModel()

    def fold_days(self, *, folded: bool) -> None:
        """Have the headings of days in two lines, or in one."""
        if folded != self._folded:
            self._folded = folded
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, FIRST_DAY, LAST_DAY)

    def day_headings(self) -> list[tuple[str, str]]:
        """Return the weekday and the number of each day."""
        days = self._table.days if self._table is not None else ()
        return [(short_weekday_text(day), str(day.day)) for day in days]

    def row_at(self, row: int) -> Pillar | WeekLine:
        """Return what a row is."""
        return self._rows[row]

    def cell_at(self, index: Index) -> WeekCell | None:
        """Return the cell of a day at an index, or None."""
        if not index.isValid() or not FIRST_DAY <= index.column() <= LAST_DAY:
            return None
        row = self._rows[index.row()]
        if isinstance(row, Pillar) or not row.cells:
            return None
        return row.cells[index.column() - FIRST_DAY]

    def chart_at(self, index: Index) -> str:
        """Return the id of the measure whose name is at an index, if Trends has a chart of it."""
        if not index.isValid() or index.column() != MEASURE:
            return ""
        row = self._rows[index.row()]
        return row.measure_id if isinstance(row, WeekLine) and row.is_charted else ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that headings and days without a cell cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], Pillar):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _text(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return self._hint(index, row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index, row)
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading; rows have none."""
        if orientation != Qt.Orientation.Horizontal or self._table is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            days = FIRST_DAY <= section <= LAST_DAY
            return Qt.AlignmentFlag.AlignCenter if days else left
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if FIRST_DAY <= section <= LAST_DAY:
            parts = self.day_headings()[section - FIRST_DAY]
            return ("\n" if self._folded else " ").join(parts)
        now = self._table.is_this_week
        names = {
            MEASURE: tr("Recommendation"),
            FIGURE: tr("This week") if now else tr("Week"),
            COVERAGE: tr("Coverage"),
            PREVIOUS: tr("Last week") if now else tr("Week before"),
            WEEKS: tr("5 weeks"),
        }
        return names.get(section)

    def _hint(self, index: Index, row: Pillar | WeekLine) -> str | None:
        if isinstance(row, Pillar):
            return None
        cell = self.cell_at(index)
        if cell is not None:
            return cell.words
        hints = {
            MEASURE: (row.name, row.reference, row.source, row.aim, row.hint, _to_trends(row)),
            FIGURE: (row.consistency,),
            COVERAGE: (row.said_coverage,),
            PREVIOUS: (row.said_previous,),
            WEEKS: (tr("Five weeks: {values}", values=row.said_weeks),),
        }
        return "\n".join(filter(None, hints.get(index.column(), ()))) or None

    def _spoken(self, index: Index, row: Pillar | WeekLine) -> str | None:
        cell = self.cell_at(index)
        if cell is not None:
            return cell.words
        text = _text(row, index.column())
        if isinstance(row, Pillar) or (index.column() <= LAST_DAY and index.column() != MEASURE):
            return text
        if index.column() == MEASURE:
            said = (row.name, row.reference, row.source, row.aim, row.hint)
            return ", ".join(filter(None, said)).replace("\n", " ")
        heading = self.headerData(index.column(), Qt.Orientation.Horizontal)
        value = _said(row, index.column())
        return tr("{name}, {heading}: {value}", name=row.name, heading=heading, value=value)


def _key(row: Pillar | WeekLine) -> str:
    return row.value if isinstance(row, Pillar) else row.measure_id


def _to_trends(row: WeekLine) -> str:
    return tr("A click opens its chart.") if row.is_charted else ""


def _said(row: WeekLine, column: int) -> str:
    """Return in whole words what a column says of the week."""
    met = tr("at the reference") if row.at_reference else ""
    said = {
        FIGURE: (row.figure, met, row.consistency),
        COVERAGE: (row.said_coverage,),
        PREVIOUS: (row.said_previous,),
        WEEKS: (row.said_weeks,),
    }[column]
    return ", ".join(filter(None, said)).replace("\n", ", ")


def _text(row: Pillar | WeekLine, column: int) -> str:
    if isinstance(row, Pillar):
        return pillar_name(row) if column == MEASURE else ""
    if FIRST_DAY <= column <= LAST_DAY:
        return row.cells[column - FIRST_DAY].text if row.cells else ""
    said = {
        MEASURE: row.name,
        FIGURE: row.figure,
        COVERAGE: row.coverage,
        PREVIOUS: row.previous,
    }
    # The five weeks are painted; their numbers are said on hover and to screen readers.
    return said.get(column, "")
