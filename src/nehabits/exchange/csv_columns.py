"""What a column and a table of the export are: from this come the CSV and all that describes it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from operator import attrgetter
from typing import Any

from nehabits.domain.own_habit import OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.exchange.csv_text import Cell

TABLES = "tables"
"""The folder of every table but the day table."""


class Type(StrEnum):
    """The types of Table Schema (specs.frictionlessdata.io) that are used."""

    TEXT = "string"
    WHOLE = "integer"
    NUMBER = "number"
    YES_NO = "boolean"
    DAY = "date"
    INSTANT = "datetime"
    CLOCK = "time"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `take` gives its cell from a row, or from a `part` of it by its name.

    Where that part is None the cell is empty. `needed`: it is never empty.
    """

    name: str
    type: Type
    meaning: str
    take: Callable[[Any], Cell]
    unit: str = ""
    formula: str = ""
    source: str = ""
    empty: str = ""
    needed: bool = False
    allowed: tuple[str, ...] = ()
    part: str = ""

    def cell(self, row: Any) -> Cell:
        """Return its cell in a row."""
        taken_from = getattr(row, self.part) if self.part else row
        return None if taken_from is None else self.take(taken_from)


@dataclass(frozen=True, slots=True)
class Link:
    """Columns that name a row of another table by its columns."""

    columns: tuple[str, ...]
    table: str
    there: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A file of the export: for each `kind` of value its rows, `key` the columns that name one.

    A table of an area that was not chosen exists only if values of a chosen area are in it.
    `spread` gives the rows that the columns take their cells from. With `each` a row has several
    lines: one for each thing that it gives of the part of the last columns, which take from that.
    """

    name: str
    kind: type
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    area: Pillar | None = None
    links: tuple[Link, ...] = ()
    spread: Callable[[Any], Iterable[Any]] = field(default=lambda value: (value,))
    folder: str = TABLES
    each: Callable[[Any], Sequence[Any]] | None = None

    @property
    def file(self) -> str:
        """The file's place in the export, with a slash."""
        return "/".join(filter(None, (self.folder, f"{self.name}.csv")))

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def rows(self, value: Any) -> Iterator[tuple[Cell, ...]]:
        """Return the rows a value of this table's kind gives."""
        for row in self.spread(value):
            if self.each is None:
                yield tuple([column.cell(row) for column in self.columns])
            else:
                yield from self._lines(row, self.each)

    def _lines(self, row: Any, each: Callable[[Any], Sequence[Any]]) -> Iterator[tuple[Cell, ...]]:
        part = self.columns[-1].part
        start = [column.cell(row) for column in self.columns if column.part != part]
        takes = [column.take for column in self.columns if column.part == part]
        for one in each(getattr(row, part)):
            yield (*start, *(take(one) for take in takes))


@dataclass(frozen=True, slots=True)
class Names:
    """How activities and kinds of practice are called, and the person's own habits, by key."""

    activities: Mapping[str, str]
    practices: Mapping[str, str]
    habits: Mapping[str, OwnHabit]


def typed(
    name: str,
    kind: Type,
    meaning: str,
    take: str | Callable[[Any], Cell] = "",
    *,
    unit: str = "",
    empty: str = "",
    needed: bool = False,
    allowed: Iterable[str] = (),
) -> Column:
    """Return a column of what the person typed; `take` is an attribute, by default the name."""
    return Column(
        name,
        kind,
        meaning,
        take if callable(take) else attrgetter(take or name),
        unit=unit,
        source=tr("typed by the person"),
        empty=tr("never empty") if needed else empty or tr("not typed"),
        needed=needed,
        allowed=tuple(allowed),
    )


def worked_out(
    name: str,
    kind: Type,
    meaning: str,
    take: str | Callable[[Any], Cell],
    formula: str,
    *,
    unit: str = "",
    source: str = "",
    empty: str = "",
) -> Column:
    """Return a column the program works out; it may be empty when `empty` says what that means."""
    return Column(
        name,
        kind,
        meaning,
        take if callable(take) else attrgetter(take),
        unit=unit,
        formula=formula,
        source=source or tr("worked out by NE Habits"),
        empty=empty or tr("never empty"),
        needed=not empty,
    )


def kept(name: str, kind: Type, meaning: str, *, needed: bool = False, empty: str = "") -> Column:
    """Return a column of what the program keeps with what was typed."""
    return Column(
        name,
        kind,
        meaning,
        attrgetter(name),
        source=tr("kept by NE Habits"),
        empty=tr("never empty") if needed else empty or tr("not known"),
        needed=needed,
    )


def moment(name: str, meaning: str, *, needed: bool = False) -> tuple[Column, Column]:
    """Return the columns of a time: the instant with its offset, and the zone it was typed in."""

    def zone(value: Any) -> Cell:
        at = getattr(value, name)
        return None if at is None else str(at.zone)

    where = tr("The time zone of {column}, an IANA name", column=name)
    return (
        typed(name, Type.INSTANT, meaning, needed=needed),
        typed(f"{name}_zone", Type.TEXT, where, zone, needed=needed),
    )


def of_part(part: str, columns: Iterable[Column]) -> tuple[Column, ...]:
    """Return columns that take their cells from a part of the row."""
    return tuple(replace(column, part=part) for column in columns)


def from_one_to_five(name: str, meaning: str) -> Column:
    """Return the column of an answer from 1 to 5."""
    return typed(f"{name}_1_5", Type.WHOLE, meaning, name, unit="1–5")


def identity() -> tuple[Column, Column]:
    """Return the first columns of every entry."""
    return (
        kept("id", Type.TEXT, tr("A UUID that names the row"), needed=True),
        kept("day", Type.DAY, tr("The person's day it belongs to"), needed=True),
    )


def origin(*, notes: bool) -> tuple[Column, ...]:
    """Return the last columns of every entry."""
    columns = (
        kept("source", Type.TEXT, tr("How it came in: typed, quick bar, or the import's name")),
        kept(
            "source_id",
            Type.TEXT,
            tr("The import's own name for it"),
            empty=tr("not from an import"),
        ),
        kept("created", Type.INSTANT, tr("When it was first kept, in UTC")),
        kept("changed", Type.INSTANT, tr("When it was last changed, in UTC")),
    )
    note = typed("note", Type.TEXT, tr("The person's note"))
    return (*columns, note) if notes else columns
