"""CSV as RFC 4180 has it, with typed cells, and texts that no spreadsheet takes for a formula."""

import csv
import hashlib
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any
from uuid import UUID

from nehabits.domain.moment import Moment, offset_text
from nehabits.exchange.csv_dialect import POINTS, Dialect

Cell = str | bool | int | float | date | datetime | time | Moment | UUID | Enum | None

BOM = b"\xef\xbb\xbf"
LINE_END = "\r\n"
NUL = "\0"

_START = r"(?:\A|(?<=[;,\t\r\n|]))"
"""Where a cell could start, whatever separator a file is opened with."""

_UNSEEN = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u1680"
    r"\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
)
_SKIPPED = f'[" {_UNSEEN}]*'
"""Quotes, spaces and letters nobody sees: a reader may drop them before it looks for a formula."""

_LIVE = r"(?=[=+\-@\t\r＝＋－＠])"
_RISKY = re.compile(_LIVE)
_UNGUARDED = re.compile(f"({_START}{_SKIPPED}'*){_LIVE}")
_GUARDED = re.compile(f"({_START}{_SKIPPED}'*)'{_LIVE}")


def guarded(text: str) -> str:
    """Return a text with an apostrophe wherever a formula could start; unguarded() takes it off.

    That is before = + - @, tab, CR and full-width twins at the start of the text or after one of
    ; , tab CR LF |, with spaces, unseen letters and quotes skipped. Apostrophes already there
    become one more.
    """
    return _UNGUARDED.sub(r"\1'", text) if _RISKY.search(text) else text


def unguarded(text: str) -> str:
    """Return the text that guarded() was given."""
    return _GUARDED.sub(r"\1", text)


def cell_text(value: Cell, decimal: str = ".") -> str:
    """Return a value as a cell says it; nothing for None, numbers unrounded, texts guarded.

    NUL is left out of texts: no program reads a file that holds one.
    """
    return _WAYS[decimal][type(value)](value)


def quoted(text: str, separator: str) -> str:
    """Return the text of a cell as it stands in a file, in quotes where it needs them."""
    if not _BREAKING[separator].search(text):
        return text
    return '"' + text.replace('"', '""') + '"'


_BREAKING = {each: re.compile(f'["\r\n{each}]') for each in ",;"}
"""What a cell without quotes may not hold."""


def number_text(value: float) -> str:
    """Return a number with a point, unrounded."""
    # Adding 0 takes the sign off a zero.
    return repr(value + 0.0).removesuffix(".0")


def value_text(value: Cell) -> str:
    """Return a value in words of a file that no cell guards: true, 06:30, 1.5."""
    return value if isinstance(value, str) else cell_text(value)


def _clean(text: str) -> str:
    return guarded(text.replace(NUL, ""))


_Way = Callable[[Any], str]

_KINDS: tuple[tuple[type, _Way], ...] = (
    (type(None), lambda _: ""),
    (Enum, lambda value: str(value.value)),
    (str, _clean),
    (bool, lambda value: "true" if value else "false"),
    (float, number_text),
    (Moment, lambda value: value.wall.isoformat() + offset_text(value.offset)),
    (date, lambda value: value.isoformat()),
    (time, lambda value: value.isoformat("minutes")),
    (object, str),
)
"""How a kind of value is written; the first that fits counts."""

_TEXTS = (str, Enum)
"""Kinds of values that may need quotes; all others are digits, letters and a few signs."""

_REMEMBERED = 500
"""Texts that are kept as they are written: keys, names and zones stand in thousands of rows."""


class Ways(dict[type, _Way]):
    """How each type is written, found once: a long period has millions of cells."""

    def __init__(self, decimal: str, separator: str = "") -> None:
        super().__init__()
        self._separator = separator
        if decimal != ".":
            self[float] = lambda value: number_text(value).replace(".", decimal)

    def __missing__(self, kind: type) -> _Way:
        way = next(way for known, way in _KINDS if issubclass(kind, known))
        if self._separator and issubclass(kind, _TEXTS):
            way = lru_cache(_REMEMBERED)(partial(self._in_file, way))
        self[kind] = way
        return way

    def _in_file(self, way: _Way, value: Any) -> str:
        return quoted(way(value), self._separator)


_WAYS = {decimal: Ways(decimal) for decimal in (".", ",")}


@cache
def ways_in(dialect: Dialect) -> Ways:
    """Return how cells of each type stand in a file, in quotes where they need them."""
    return Ways(dialect.decimal, dialect.separator)


@dataclass(frozen=True, slots=True)
class Written:
    """What a file came to: rows without the header, bytes, and their SHA-256."""

    rows: int
    size: int
    sha256: str


def csv_text(header: Sequence[str], rows: Iterable[Sequence[Cell]], separator: str = ",") -> str:
    """Return a table as text, without BOM; the names of columns are guarded as texts are."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator=LINE_END, delimiter=separator)
    for row in (header, *rows):
        writer.writerow([cell_text(value) for value in row])
    return written.getvalue()


class CsvFile:
    """A file that lines are written into: UTF-8 with BOM, CRLF, one header row."""

    def __init__(self, path: Path, header: Sequence[str], dialect: Dialect = POINTS) -> None:
        self._file = path.open("wb")
        self._hash = hashlib.sha256()
        self._size = 0
        self._rows = 0
        self._put(BOM)
        self._write([dialect.separator.join(quoted(each, dialect.separator) for each in header)])

    def add(self, lines: Sequence[str], rows: int) -> None:
        """Write lines as `written_rows` makes them; so many rows, for a text may be of several."""
        self._write(lines)
        self._rows += rows

    def close(self) -> Written:
        """Finish the file and say what it came to."""
        self._file.close()
        return Written(self._rows, self._size, self._hash.hexdigest())

    def _write(self, lines: Sequence[str]) -> None:
        if lines:
            # Half of a letter, as no journal can hold, becomes a question mark.
            self._put((LINE_END.join(lines) + LINE_END).encode("utf-8", "replace"))

    def _put(self, data: bytes) -> None:
        self._file.write(data)
        self._hash.update(data)
        self._size += len(data)
