"""The tables once more as the sheets of a workbook, with typed cells, row by row on the disk."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from nehabits.domain.progress import Progress, untold
from nehabits.exchange.csv_columns import Table, Type
from nehabits.exchange.csv_text import NUL, Cell, cell_text
from nehabits.exchange.told_file import ToldFile

MOST_ROWS = 1_048_576
"""Rows a sheet can have, its header included."""

_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's instants have no zone
"""The day every workbook says it was made on, so that a second one has the same bytes."""

_CUT = -2
"""What XlsxWriter returns for a text that it shortened."""

_SHRINKS = 12
"""How much smaller the rows of sheets are in a workbook, about."""

_MARKUP = ("<r>", "</r>")
"""XlsxWriter takes a text that begins and ends so for markup of its own."""


@dataclass(slots=True)
class _Sheet:
    """A sheet being written, and where its next row goes."""

    sheet: Any
    table: Table
    part: int = 1
    row: int = 1


class Workbook:
    """A workbook whose sheets are filled side by side; close() comes last."""

    def __init__(self, path: Path, scratch: Path, most_rows: int = MOST_ROWS) -> None:
        scratch.mkdir()
        self._scratch = scratch
        self._most_rows = most_rows
        self._file = ToldFile(path)
        self._book = xlsxwriter.Workbook(
            self._file,
            {
                "constant_memory": True,
                "tmpdir": str(scratch),
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        self._book.use_zip64()
        self._book.set_properties({"created": _MADE})
        self._formats = {
            kind: self._book.add_format({"num_format": shown})
            for kind, shown in ((Type.DAY, "yyyy-mm-dd"), (Type.CLOCK, "hh:mm"))
        }
        self._heading = self._book.add_format({"bold": True})
        self._sheets: dict[str, _Sheet] = {}
        self.cut = 0

    def begin(self, table: Table) -> None:
        """Begin the sheet of a table, which may stay empty."""
        self._sheets[table.name] = _Sheet(self._new_sheet(table, table.name), table)

    def add(self, table: Table, rows: Iterable[Sequence[Cell]]) -> None:
        """Write rows, a cell a column; a table that outgrows a sheet goes on in another one."""
        place = self._sheets[table.name]
        types = [column.type for column in table.columns]
        for row in rows:
            if place.row == self._most_rows:
                place.part, place.row = place.part + 1, 1
                place.sheet = self._new_sheet(table, f"{table.name}_{place.part}")
            for column, (value, kind) in enumerate(zip(row, types, strict=True)):
                self._put(place.sheet, place.row, column, value, kind)
            place.row += 1

    def close(self, order: Sequence[Table], progress: Progress = untold) -> int:
        """Finish it with the sheets in the order of their tables; return how many there are."""
        places = {table.name: place for place, table in enumerate(order)}
        sheets = self._book.worksheets_objs
        # A sheet's own name may end in a number: a table's later parts follow its first.
        parts = {each.name: (places[self._table_of(each.name)], each.index) for each in sheets}
        sheets.sort(key=lambda each: parts[each.name])
        for index, each in enumerate(sheets):
            each.index = index
        rows = sum(each.stat().st_size for each in self._scratch.iterdir())
        self._file.tell_of(progress, rows // _SHRINKS)
        try:
            self._book.close()
        except FileCreateError as problem:
            raise problem.args[0] from problem
        self._file.close()
        self._scratch.rmdir()
        progress(1, 1)
        return len(sheets)

    def abandon(self) -> None:
        """Let go of the files of a workbook that is not to be finished."""
        for each in self._book.worksheets_objs:
            with suppress(OSError):
                each.row_data_fh.close()
        with suppress(OSError):
            self._file.close()

    def _new_sheet(self, table: Table, name: str) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.set_column(0, len(table.columns) - 1, 16)
        sheet.freeze_panes(1, 0)
        for column, heading in enumerate(table.header):
            self._text(sheet, 0, column, heading, self._heading)
        return sheet

    def _table_of(self, sheet: str) -> str:
        return sheet if sheet in self._sheets else sheet.rpartition("_")[0]

    def _put(self, sheet: Any, row: int, column: int, value: Cell, kind: Type) -> None:
        match value:
            case None:
                return
            case bool():
                sheet.write_boolean(row, column, value)
            case Enum():
                self._text(sheet, row, column, str(value.value))
            case int() | float():
                sheet.write_number(row, column, value)
            case str() if kind is Type.CLOCK:
                at = time.fromisoformat(value)
                sheet.write_datetime(row, column, at, self._formats[kind])
            case str():
                self._text(sheet, row, column, value)
            case date() if kind is Type.DAY:
                sheet.write_datetime(row, column, value, self._formats[kind])
            case _:
                # Instants keep their offset, which no cell of a workbook can hold, as a text.
                self._text(sheet, row, column, cell_text(value))

    def _text(self, sheet: Any, row: int, column: int, text: str, shown: Any = None) -> None:
        whole = text.replace(NUL, "").encode("utf-8", "replace").decode()
        if whole.startswith(_MARKUP[0]) and whole.endswith(_MARKUP[1]):
            whole += " "
        if whole and sheet.write_string(row, column, whole, shown) == _CUT:
            self.cut += 1
