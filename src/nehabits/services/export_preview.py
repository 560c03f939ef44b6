"""The first rows of a table of the export, as its file will say them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from nehabits.domain.pillar import Pillar
from nehabits.exchange.csv_columns import Table
from nehabits.exchange.csv_description import dictionary_rows, dictionary_table
from nehabits.exchange.csv_text import Cell, cell_text
from nehabits.exchange.export_formats import Formats
from nehabits.services.export import Export

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


def table_files(export: Export, choice: TableChoice) -> tuple[str, ...]:
    """Return the files that the tables of a choice have. Raises Refused as the export does."""
    return tuple(table.file for table in _described(export, choice))


def table_head(
    export: Export,
    choice: TableChoice,
    file: str,
    stopped: Callable[[], bool] = lambda: False,
) -> TableHead:
    """Return the head of one file; what was found until then once `stopped` says so.

    Raises Refused as the export does, and KeyError for a file that the choice does not have.
    """
    tables = {table.file: table for table in _described(export, choice)}
    table = tables[file]
    found = _rows(table, _values(export, choice, table, tables.values(), stopped))
    rows = list(islice(found, MOST_ROWS + 1))
    decimal = choice.formats.dialect.decimal
    return TableHead(
        file,
        table.title,
        table.header,
        tuple(tuple(cell_text(cell, decimal) for cell in row) for row in rows[:MOST_ROWS]),
        is_whole=len(rows) <= MOST_ROWS,
    )


def _described(export: Export, choice: TableChoice) -> list[Table]:
    _, tables = export.contents(choice.first, choice.last, choice.areas, notes=choice.notes)
    chosen = [table for table in tables if table.area is None or table.area in choice.areas]
    return [*chosen, dictionary_table()]


def _values(
    export: Export,
    choice: TableChoice,
    table: Table,
    tables: Iterable[Table],
    stopped: Callable[[], bool],
) -> Iterator[Any]:
    if table.file == dictionary_table().file:
        yield from dictionary_rows(tables)
        return
    values, _ = export.contents(choice.first, choice.last, choice.areas, notes=choice.notes)
    for step in values.steps():
        if stopped():
            return
        yield from step()


def _rows(table: Table, values: Iterable[Any]) -> Iterator[tuple[Cell, ...]]:
    for value in values:
        if isinstance(value, table.kind):
            yield from table.rows(value)
