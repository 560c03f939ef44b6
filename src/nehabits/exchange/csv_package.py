"""The export's folder: tables, dictionary, data package, README, and a workbook on request."""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from nehabits.domain.pillar import Pillar
from nehabits.domain.progress import Progress, untold
from nehabits.exchange.csv_columns import TABLES, Table
from nehabits.exchange.csv_description import data_package, dictionary_rows, dictionary_table
from nehabits.exchange.csv_rows import TableFile
from nehabits.exchange.csv_text import BOM, LINE_END, Written
from nehabits.exchange.export_formats import SUMMARY, TABLES_ALONE, Formats
from nehabits.exchange.export_words import Scope, cut_words, readme, title

if TYPE_CHECKING:
    from nehabits.exchange.workbook import Workbook

README = "README.txt"
DATA_PACKAGE = f"{TABLES}/datapackage.json"
WORKBOOK = "workbook.xlsx"


@dataclass(frozen=True, slots=True)
class Described:
    """Every file with its rows, lines or sheets, and what is to be said of them."""

    rows: dict[str, int]
    remarks: tuple[str, ...] = ()


class CsvPackage:
    """Tables being written into an empty folder; describe() comes last. To be used in a `with`."""

    def __init__(
        self,
        folder: Path,
        tables: Sequence[Table],
        areas: frozenset[Pillar],
        formats: Formats = TABLES_ALONE,
    ) -> None:
        self._folder = folder
        self._tables = tables
        self._formats = formats
        self._files: dict[str, TableFile] = {}
        self._closing = ExitStack()
        self._by_kind: dict[type, list[Table]] = {}
        for table in tables:
            self._by_kind.setdefault(table.kind, []).append(table)
        self._workbook = self._begun_workbook() if formats.workbook else None
        (folder / TABLES).mkdir()
        for table in tables:
            if table.area is None or table.area in areas:
                self._file(table)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closing.close()

    def add(self, values: Iterable[Any]) -> None:
        """Write each value's rows into every table of its kind."""
        by_kind: dict[type, list[Any]] = {}
        for value in values:
            by_kind.setdefault(type(value), []).append(value)
        for kind, alike in by_kind.items():
            for table in self._by_kind[kind]:
                self._write_rows(table, alike)

    def describe(self, scope: Scope, progress: Progress = untold) -> Described:
        """Finish the tables and describe them; `progress` hears of the workbook."""
        tables = [table for table in self._tables if table.name in self._files]
        dictionary = dictionary_table()
        self._write_rows(dictionary, list(dictionary_rows([*tables, dictionary])))
        tables.append(dictionary)
        written = [(table, self._files[table.name].close()) for table in tables]
        sheets = self._workbook.close(tables, progress) if self._workbook else 0
        cut = self._workbook.cut if self._workbook else 0
        rows = self._describe(scope, written, cut)
        beside = {SUMMARY: scope.pages, WORKBOOK: sheets}
        rows |= {file: count for file, count in beside.items() if count}
        return Described(rows, tuple(cut_words(cut)))

    def _describe(
        self, scope: Scope, written: Sequence[tuple[Table, Written]], cut: int
    ) -> dict[str, int]:
        rows = [(table, each.rows) for table, each in written]
        text = readme(scope, rows, cut)
        self._write(README, BOM + text.replace("\n", LINE_END).encode())
        package = data_package(title(made_up=scope.made_up), written, self._formats.dialect)
        self._write(DATA_PACKAGE, package.encode())
        return {table.file: count for table, count in rows} | {
            README: text.count("\n"),
            DATA_PACKAGE: package.count("\n"),
        }

    def _write_rows(self, table: Table, values: Sequence[Any]) -> None:
        self._file(table).add(values)
        if self._workbook is not None:
            self._workbook.add(table, (row for value in values for row in table.rows(value)))

    def _file(self, table: Table) -> TableFile:
        file = self._files.get(table.name)
        if file is None:
            file = TableFile(self._folder / table.file, table, self._formats.dialect)
            self._files[table.name] = file
            self._closing.callback(file.close)
            if self._workbook is not None:
                self._workbook.begin(table)
        return file

    def _begun_workbook(self) -> "Workbook":
        # Few exports have one, and what writes it takes longer to load than a short export takes.
        from nehabits.exchange.workbook import Workbook  # noqa: PLC0415

        workbook = Workbook(self._folder / WORKBOOK, self._folder / ".sheets")
        self._closing.callback(workbook.abandon)
        return workbook

    def _write(self, name: str, data: bytes) -> None:
        (self._folder / name).write_bytes(data)
