"""Tables of text: CSV with a header line, UTF-8, one line a row."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; an empty cell is not known. The first `key` columns name a row."""

    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]
    key: int = 1

    def named_rows(self) -> Iterator[dict[str, str]]:
        """Yield each row with its cells by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


def read_table(text: str, key: int) -> Table:
    """Read a table from CSV."""
    columns, *rows = csv.reader(io.StringIO(text))
    return Table(tuple(columns), [tuple(row) for row in rows], key)


def csv_text(table: Table) -> str:
    """Write a table as CSV."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([table.columns, *table.rows])
    return text.getvalue()
