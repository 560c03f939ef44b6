"""A table's values as lines of its file: what several rows share is written once."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby, islice
from operator import attrgetter
from pathlib import Path
from types import NoneType
from typing import Any, Generic, TypeVar

from nehabits.exchange.csv_columns import Column, Table
from nehabits.exchange.csv_dialect import Dialect
from nehabits.exchange.csv_text import LINE_END, Cell, CsvFile, Written, ways_in

Made = TypeVar("Made")

MOST_KEPT = 1000
"""Things of which is kept what they look like written, so that memory stays flat."""

_REPEATED: frozenset[type] = frozenset({str, date, NoneType})
"""Types of cells of which most stand in a column again and again: keys, names, days."""


class TableFile:
    """The file of a table, written some values at a time."""

    def __init__(self, path: Path, table: Table, dialect: Dialect) -> None:
        self._spread = table.spread
        self._separator = dialect.separator
        self._file = CsvFile(path, table.header, dialect)
        groups = groupby(table.columns, attrgetter("part"))
        self._parts = [_Part(name, list(columns), dialect) for name, columns in groups]
        self._ends = _Ends(self._parts.pop(), table.each) if table.each else None

    def add(self, values: Iterable[Any]) -> None:
        """Write the rows of values."""
        rows = [row for value in values for row in self._spread(value)]
        texts = [part.texts(rows) for part in self._parts]
        lines = list(map(self._separator.join, zip(*texts, strict=True)))
        if self._ends is None:
            self._file.add(lines, len(lines))
            return
        ends = self._ends.of(rows)
        starts = [line + self._separator for line in lines]
        blocks = [
            start + (LINE_END + start).join(some)
            for start, some in zip(starts, ends, strict=True)
            if some
        ]
        self._file.add(blocks, sum(map(len, ends)))

    def close(self) -> Written:
        """Finish the file and say what it came to."""
        return self._file.close()


class _Part:
    """Columns side by side that take their cells from the same part of a row."""

    def __init__(self, name: str, columns: Sequence[Column], dialect: Dialect) -> None:
        self.name = name
        self._takes = [column.take for column in columns]
        self._dialect = dialect
        self._once = _Once(self.written, dialect.separator * (len(columns) - 1))

    def texts(self, rows: Sequence[Any]) -> Sequence[str]:
        """Return what each row says in these columns; a part that is None has empty cells."""
        return self._once.of(self.things(rows)) if self.name else self.written(rows)

    def things(self, rows: Sequence[Any]) -> list[Any]:
        """Return what the columns take their cells from."""
        return list(map(attrgetter(self.name), rows))

    def written(self, things: Sequence[Any]) -> list[str]:
        """Return what things say in these columns."""
        return written_rows([list(map(take, things)) for take in self._takes], self._dialect)


class _Ends:
    """The last columns of rows that are several lines each: what ends these lines."""

    def __init__(self, part: _Part, each: Callable[[Any], Sequence[Any]]) -> None:
        self._part = part
        self._each = each
        self._once: _Once[tuple[str, ...]] = _Once(self._written, ())

    def of(self, rows: Sequence[Any]) -> list[tuple[str, ...]]:
        """Return the ends of each row's lines."""
        return self._once.of(self._part.things(rows))

    def _written(self, things: Sequence[Any]) -> list[tuple[str, ...]]:
        lines = [self._each(thing) for thing in things]
        ends = iter(self._part.written([one for some in lines for one in some]))
        return [tuple(islice(ends, len(some))) for some in lines]


class _Once(Generic[Made]):
    """What was made of things, kept for when they come again: most foods of a person do."""

    def __init__(self, make: Callable[[Sequence[Any]], Iterable[Made]], of_none: Made) -> None:
        self._make = make
        self._of_none = of_none
        self._forget()

    def of(self, things: Sequence[Any]) -> list[Made]:
        """Return what is made of each thing."""
        if len(self._things) > MOST_KEPT:
            self._forget()
        made, keys = self._made, list(map(id, things))
        found = dict(zip(keys, things, strict=True))
        new = [key for key in found if key not in made]
        new_things = [found[key] for key in new]
        made |= zip(new, self._make(new_things), strict=True)
        self._things += new_things
        return list(map(made.__getitem__, keys))

    def _forget(self) -> None:
        self._made = {id(None): self._of_none}
        # While a thing is kept no other one has its id.
        self._things: list[Any] = []


def written_rows(columns: Sequence[Sequence[Cell]], dialect: Dialect) -> list[str]:
    """Return rows as lines without their ends, from their columns."""
    texts = (_written_column(column, dialect) for column in columns)
    return list(map(dialect.separator.join, zip(*texts, strict=True)))


def _written_column(cells: Sequence[Cell], dialect: Dialect) -> list[str]:
    ways = ways_in(dialect)
    kinds = set(map(type, cells))
    if kinds <= _REPEATED:
        texts = {cell: ways[type(cell)](cell) for cell in set(cells)}
        return list(map(texts.__getitem__, cells))
    if len(kinds) == 1:
        return list(map(ways[kinds.pop()], cells))
    return [ways[type(cell)](cell) for cell in cells]
