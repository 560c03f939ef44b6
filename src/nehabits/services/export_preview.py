"""The first rows of a table of the export, as its file will say them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from nehabits.domain.pillar import Pillar
from nehabits.exchange.csv_columns import Table
from nehabits.exchange.csv_description import DictionaryRow, dictionary_rows, dictionary_table
from nehabits.exchange.csv_text import Cell, cell_text
from nehabits.exchange.export_formats import Formats
from nehabits.services.export import Days, Export

MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class TableChoice:
    """What is to be exported: days from first to last (None: as far as the journal goes)."""

    first: date | None
    last: date | None
    areas: frozenset[Pillar]
    notes: bool
    formats: Formats


@dataclass(frozen=True, slots=True)
class TableHead:
    """The first rows of a file, its cells as they are written; `is_whole`: it has no more."""

    file: str
    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_whole: bool


class ExportPreview:
    """What an export of a choice would hold. Raises Refused as the export does."""

    def __init__(self, export: Export, choice: TableChoice) -> None:
        asked = choice.first, choice.last, choice.areas
        self._values, tables = export.contents(*asked, notes=choice.notes)
        self._decimal = choice.formats.dialect.decimal
        chosen = [each for each in tables if each.area is None or each.area in choice.areas]
        self._tables = {each.file: each for each in (*chosen, dictionary_table())}

    @property
    def days(self) -> Days | None:
        """The days of it; None: the journal has none."""
        return self._values.days

    @property
    def files(self) -> tuple[str, ...]:
        """The files that its tables have."""
        return tuple(self._tables)

    def head(self, file: str, stopped: Callable[[], bool] = lambda: False) -> TableHead:
        """Return the head of one file; what was found until then once `stopped` says so.

        Raises KeyError for a file that is not among them.
        """
        table = self._tables[file]
        rows = list(islice(_rows(table, self._of(table, stopped)), MOST_ROWS + 1))
        return TableHead(
            file,
            table.title,
            table.header,
            tuple(
                tuple(cell_text(cell, self._decimal) for cell in row) for row in rows[:MOST_ROWS]
            ),
            is_whole=len(rows) <= MOST_ROWS,
        )

    def _of(self, table: Table, stopped: Callable[[], bool]) -> Iterator[Any]:
        if table.kind is DictionaryRow:
            yield from dictionary_rows(self._tables.values())
            return
        for step in self._values.steps_of(table.kind):
            if stopped():
                return
            yield from step()


def _rows(table: Table, values: Iterable[Any]) -> Iterator[tuple[Cell, ...]]:
    for value in values:
        if isinstance(value, table.kind):
            yield from table.rows(value)
