"""The export's folder: tables, dictionary, data package and README."""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from nehabits.domain.pillar import Pillar
from nehabits.exchange.csv_columns import TABLES, Table
from nehabits.exchange.csv_description import data_package, dictionary_rows, dictionary_table
from nehabits.exchange.csv_text import BOM, LINE_END, CsvFile, Written
from nehabits.exchange.export_formats import TABLES_ALONE, Formats
from nehabits.exchange.export_words import Scope, readme, title

README = "README.txt"
DATA_PACKAGE = f"{TABLES}/datapackage.json"


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
        self._files: dict[str, CsvFile] = {}
        self._closing = ExitStack()
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
        for value in values:
            for table in self._tables:
                if table.kind is type(value):
                    self._file(table).add(list(table.rows(value)))

    def describe(self, scope: Scope) -> dict[str, int]:
        """Finish the tables, describe them, and return every file with its rows, or lines."""
        written = [
            (table, self._files[table.name].close())
            for table in self._tables
            if table.name in self._files
        ]
        written.append(self._dictionary(written))
        rows = [(table, each.rows) for table, each in written]
        text = readme(scope, rows)
        self._write(README, BOM + text.replace("\n", LINE_END).encode())
        package = data_package(title(made_up=scope.made_up), written, self._formats.dialect)
        self._write(DATA_PACKAGE, package.encode())
        return {table.file: count for table, count in rows} | {
            README: text.count("\n"),
            DATA_PACKAGE: package.count("\n"),
        }

    def _dictionary(self, written: Iterable[tuple[Table, Written]]) -> tuple[Table, Written]:
        dictionary = dictionary_table()
        file = self._file(dictionary)
        for row in dictionary_rows([*(table for table, _ in written), dictionary]):
            file.add(list(dictionary.rows(row)))
        return dictionary, file.close()

    def _file(self, table: Table) -> CsvFile:
        file = self._files.get(table.name)
        if file is None:
            file = CsvFile(self._folder / table.file, table.header, self._formats.dialect)
            self._files[table.name] = file
            self._closing.callback(file.close)
        return file

    def _write(self, name: str, data: bytes) -> None:
        (self._folder / name).write_bytes(data)
