"""What describes the export's tables: the data dictionary and the data package."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from nehabits import __version__
from nehabits.domain.wording import tr
from nehabits.exchange.csv_columns import TABLES, Column, Table, Type, worked_out
from nehabits.exchange.csv_dialect import POINTS, Dialect
from nehabits.exchange.csv_text import Written
from nehabits.exchange.export_folder import MARK


@dataclass(frozen=True, slots=True)
class DictionaryRow:
    """A column of a file."""

    file: str
    column: Column


def dictionary_table() -> Table:
    """Return the table that describes every column of every file, itself too."""
    columns = (
        _text("file", tr("The file"), "file"),
        _text("column", tr("The column"), "column.name"),
        _text("type", tr("The type of its cells, as in Table Schema"), "column.type"),
        _text("unit", tr("The unit of its numbers"), "column.unit", tr("no unit")),
        _text("meaning", tr("What it holds"), "column.meaning"),
        _text("formula", tr("How it is worked out"), "column.formula", tr("as it was kept")),
        _text("source", tr("Where it comes from"), "column.source"),
        _text("empty", tr("What an empty cell means"), "column.empty"),
    )
    title = tr(
        "The data dictionary, a row a column. In texts an apostrophe stands before = + - @, tab, "
        "CR and their full-width twins wherever a cell could start (at the start of the text and "
        "after ; , tab CR LF |, spaces, unseen letters and quotes skipped), so that nothing is "
        "taken for a formula; an apostrophe that was there already has become one more. To read "
        "a text back, take one apostrophe away at these places. NUL is left out."
    )
    return Table("data_dictionary", DictionaryRow, title, columns, ("file", "column"))


def dictionary_rows(tables: Iterable[Table]) -> Iterable[DictionaryRow]:
    """Yield what the dictionary says of tables."""
    return (DictionaryRow(table.file, column) for table in tables for column in table.columns)


def data_package(
    title: str, written: Iterable[tuple[Table, Written]], dialect: Dialect = POINTS
) -> str:
    """Return the data package of the tables in its folder, as JSON (Frictionless, version 1)."""
    inside = [(table, each) for table, each in written if table.folder == TABLES]
    names = {table.name for table, _ in inside}
    package = {
        "profile": "tabular-data-package",
        "name": MARK[1],
        "title": title,
        "version": __version__,
        "resources": [_resource(table, each, names, dialect) for table, each in inside],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def table_schema(
    table: Table, others: Collection[str] = (), dialect: Dialect = POINTS
) -> dict[str, Any]:
    """Return the Table Schema of a table, with its links to those others that are there."""
    schema: dict[str, Any] = {
        "fields": [_field(column, dialect) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    links = [link for link in table.links if link.table in others]
    if links:
        schema["foreignKeys"] = [
            {
                "fields": list(link.columns),
                "reference": {"resource": link.table, "fields": list(link.there)},
            }
            for link in links
        ]
    return schema


def _resource(
    table: Table, written: Written, others: Collection[str], dialect: Dialect
) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "title": table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": written.size,
        "hash": f"sha256:{written.sha256}",
        "dialect": {
            "delimiter": dialect.separator,
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": table_schema(table, others, dialect),
    }


def _field(column: Column, dialect: Dialect) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type.value,
        "description": column.meaning,
    }
    if column.type is Type.CLOCK:
        field["format"] = "%H:%M"
    if column.type is Type.NUMBER and dialect.decimal != ".":
        field["decimalChar"] = dialect.decimal
    if column.unit:
        field["unit"] = column.unit
    constraints: dict[str, Any] = {}
    if column.needed:
        constraints["required"] = True
    if column.allowed:
        constraints["enum"] = list(column.allowed)
    if constraints:
        field["constraints"] = constraints
    return field


def _text(name: str, meaning: str, take: str, empty: str = "") -> Column:
    return worked_out(name, Type.TEXT, meaning, take, "", empty=empty)
