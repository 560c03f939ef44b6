"""CSV of our own format read back: rows of typed cells, and why a row cannot be read."""

import csv
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any, TextIO

from nehabits.domain.day import EARLIEST, LATEST
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import tr
from nehabits.exchange.csv_columns import Column, Table, Type
from nehabits.exchange.csv_text import unguarded

FIELD = "folder"

LONGEST_CELL = 10_000_000
"""Letters that a cell may hold; a longer one is a quote that nobody closed."""

_LONGEST_LINE = 2 * LONGEST_CELL
_LONGEST_HEADER = 100_000
_MARK = "\ufeff"
"""What is left of a byte order mark that was written twice."""

_SEPARATORS = ",;\t"
_MOST = 10**9
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_WHOLE = re.compile(r"-?[0-9]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Cells = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that is not taken: its file, its line (the header is 1), and why, in a sentence.

    `row_id` is what stands in its first column, as far as the row has one.
    """

    file: str
    line: int
    reason: str
    row_id: str = ""


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row's cells by column, as values: "" for an empty text, None for any other empty cell."""

    line: int
    cells: Cells


def typed_rows(
    file: str,
    lines: TextIO,
    table: Table,
    optional: Collection[str] = (),
    ignored: Collection[str] = (),
) -> Iterator[TypedRow | RefusedRow]:
    """Yield the rows of a table's file, opened with newline="".

    A column that is optional may be missing, what stands in an ignored one is not looked at.
    Commas, or semicolons or tabs; with these two numbers may have a decimal comma. Rows that hold
    nothing are passed over. Raises Refused where the file is none of this table, or no text.
    """
    try:
        yield from _read(file, lines, table, optional, ignored)
    except UnicodeDecodeError as problem:
        raise Refused(
            tr("{file} is no UTF-8 text; export it again, or save it as UTF-8.", file=file), FIELD
        ) from problem


def _read(
    file: str, lines: TextIO, table: Table, optional: Collection[str], ignored: Collection[str]
) -> Iterator[TypedRow | RefusedRow]:
    csv.field_size_limit(LONGEST_CELL)
    first = lines.readline(_LONGEST_HEADER).lstrip(_MARK)
    separator = max(_SEPARATORS, key=first.count)
    header = next(csv.reader([first], delimiter=separator), [])
    _refuse_header(file, header, table, optional)
    known = {column.name: column for column in table.columns}
    wanted = [
        (place, name, _reader(known[name], decimal_comma=separator != _SEPARATORS[0]))
        for place, name in enumerate(header)
        if name not in ignored
    ]
    missing = {name: "" if known[name].type is Type.TEXT else None for name in optional}
    rows = csv.reader(_bounded(lines), delimiter=separator, strict=True)
    line = 2
    try:
        for row in rows:
            if any(row):
                yield _typed(file, line, row, len(header), wanted, missing)
            line = rows.line_num + 2
    except csv.Error:
        reason = tr(
            "From here on the file cannot be told apart into rows: a quote is missing, or a cell "
            "is larger than any of ours."
        )
        yield RefusedRow(file, line, reason)


def _bounded(lines: TextIO) -> Iterator[str]:
    """Yield lines. Raises csv.Error at one that no cell holds, before it fills the memory."""
    while line := lines.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise csv.Error
        yield line


def _typed(
    file: str,
    line: int,
    row: list[str],
    columns: int,
    wanted: list[tuple[int, str, Callable[[str], Any]]],
    missing: Cells,
) -> TypedRow | RefusedRow:
    if len(row) != columns:
        reason = tr(
            "The row has {count} cells, not {columns} as the header.",
            count=len(row),
            columns=columns,
        )
        return RefusedRow(file, line, reason, *row[:1])
    try:
        return TypedRow(line, {**missing, **{name: read(row[at]) for at, name, read in wanted}})
    except Refused as refused:
        return RefusedRow(file, line, refused.sentence, row[0])


def _refuse_header(file: str, header: list[str], table: Table, optional: Collection[str]) -> None:
    """Raise Refused unless the header names the table's columns, each once."""
    names = set(table.header)
    for name in table.header:
        if name not in header and name not in optional:
            raise Refused(
                tr("{file} has no column {name}; export it again.", file=file, name=name), FIELD
            )
    for name in header:
        if not name:
            raise Refused(
                tr("{file} has a column without a name; nothing was imported.", file=file), FIELD
            )
        if name not in names or header.count(name) > 1:
            raise Refused(
                tr(
                    "{file} has a column {name} that is not known here; nothing was imported.",
                    file=file,
                    name=quoted(name),
                ),
                FIELD,
            )


def _reader(column: Column, *, decimal_comma: bool) -> Callable[[str], Any]:
    """Return what reads a cell of a column; it raises Refused."""
    if column.type is Type.TEXT:
        return partial(_text, column)
    by_type: dict[Type, Callable[[str], Any]] = {
        Type.WHOLE: _whole,
        Type.NUMBER: partial(_number, decimal_comma=decimal_comma),
        Type.YES_NO: _yes_no,
        Type.DAY: _day,
        Type.INSTANT: _instant,
    }
    return partial(_filled, column, by_type[column.type])


def _text(column: Column, cell: str) -> str:
    text = unguarded(cell) if "'" in cell else cell
    if not text:
        if column.needed:
            raise _empty(column)
        return ""
    if column.allowed and text not in column.allowed:
        raise Refused(
            tr(
                "{column} is {text}; it can be {allowed}.",
                column=column.name,
                text=quoted(text),
                allowed=", ".join(column.allowed),
            ),
            column.name,
        )
    return text


def _filled(column: Column, read: Callable[[str], Any], cell: str) -> Any:
    if not cell:
        if column.needed:
            raise _empty(column)
        return None
    try:
        return read(cell)
    except (ValueError, OverflowError) as problem:
        if isinstance(problem, Refused):
            raise
        raise Refused(
            tr(
                "{column} is {text}; it should be {kind}.",
                column=column.name,
                text=quoted(cell),
                kind=_kind(column.type),
            ),
            column.name,
        ) from problem


def _empty(column: Column) -> Refused:
    return Refused(tr("{column} is empty.", column=column.name), column.name)


def _kind(kind: Type) -> str:
    return {
        Type.WHOLE: tr("a whole number"),
        Type.NUMBER: tr("a number"),
        Type.YES_NO: tr("true or false"),
        Type.DAY: tr("a day such as 2026-11-21"),
        Type.INSTANT: tr("a time with its offset, such as 2026-11-21T23:10:00+01:00"),
    }[kind]


def _whole(cell: str) -> int:
    number = int(_matching(_WHOLE, cell))
    if abs(number) > _MOST:
        raise ValueError(cell)
    return number


def _number(cell: str, *, decimal_comma: bool) -> float:
    return float(_matching(_NUMBER, cell.replace(",", ".") if decimal_comma else cell))


def _yes_no(cell: str) -> bool:
    return {"true": True, "false": False}[_one_of(cell.casefold(), ("true", "false"))]


def _day(cell: str) -> date:
    return within_reach(date.fromisoformat(_matching(_DAY, cell)))


def _instant(cell: str) -> datetime:
    instant = datetime.fromisoformat(cell)
    if instant.utcoffset() is None:
        raise ValueError(cell)
    within_reach(instant.date())
    return instant


def within_reach(day: date) -> date:
    """Return a day; Refused if no diary has it."""
    if not EARLIEST <= day <= LATEST:
        raise Refused(tr("{day} is out of reach; a diary has days from 1900 to 2199.", day=day))
    return day


def _matching(pattern: re.Pattern[str], cell: str) -> str:
    if pattern.fullmatch(cell) is None:
        raise ValueError(cell)
    return cell


def _one_of(cell: str, allowed: Collection[str]) -> str:
    if cell not in allowed:
        raise ValueError(cell)
    return cell
