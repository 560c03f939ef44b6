"""What an export says about itself: its notices and its README."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from nehabits import __version__
from nehabits.domain.made_up_words import made_up_notice
from nehabits.domain.wording import plural, tr
from nehabits.exchange.csv_columns import Table
from nehabits.exchange.csv_dialect import DECIMAL_COMMA, Dialect
from nehabits.exchange.export_formats import FHIR_BUNDLE, SUMMARY, TABLES_ALONE, Formats


@dataclass(frozen=True, slots=True)
class Scope:
    """What an export holds: its days (none of an empty journal), areas in words, notes or not.

    Its figures are those of the day `on`; `made_up`: nobody lived these days. `pages` are those
    of summary.pdf, 0 where there is none.
    """

    first: date | None
    last: date | None
    areas: tuple[str, ...]
    notes: bool
    on: date
    made_up: bool = False
    formats: Formats = TABLES_ALONE
    pages: int = 0


def export_notices(*, made_up: bool) -> list[str]:
    """Return what is said on every export, and before it is written."""
    whose = [made_up_notice()] if made_up else []
    return [
        *whose,
        self_recorded(),
        tr("What was not recorded is empty; an empty cell is never 0."),
        tr("Once saved, this copy is outside the program's protection."),
    ]


def self_recorded() -> str:
    """Return what a professional has to know of every figure."""
    return tr("Self-recorded, and not checked by a clinician. No clinical interpretation is given.")


def title(*, made_up: bool) -> str:
    """Return the title of an export."""
    if made_up:
        return tr(
            "A made-up person's diary, exported from NE Habits {version}", version=__version__
        )
    return tr("A diary of everyday habits, exported from NE Habits {version}", version=__version__)


def period_words(scope: Scope) -> str:
    """Return the days of an export in words."""
    if scope.first is None or scope.last is None:
        return tr("No days: the journal is empty.")
    days = plural("{count} day", "{count} days", (scope.last - scope.first).days + 1)
    return tr(
        "{first} to {last}, both included ({days})", first=scope.first, last=scope.last, days=days
    )


def readme(scope: Scope, tables: Iterable[tuple[Table, int]], cut: int = 0) -> str:
    """Return the text that says what is what, in about twenty lines; tables with their rows.

    `cut` is how many texts were too long for the workbook.
    """
    notes = tr("Notes: included") if scope.notes else tr("Notes: left out")
    lines = [
        title(made_up=scope.made_up),
        tr("Period: {period}", period=period_words(scope)),
        tr("Areas: {areas}", areas=", ".join(scope.areas)),
        tr("{notes}. Figures as they stood on {day}.", notes=notes, day=scope.on),
        "",
        *export_notices(made_up=scope.made_up),
        tr("No device data unless imported. General information, not medical advice."),
        "",
        *([_summary_line(scope.pages)] if scope.pages else []),
        *(_file_line(table, rows) for table, rows in tables),
        tr("tables/datapackage.json: the same description, for programs (Frictionless)"),
        *(_workbook_lines(cut) if scope.formats.workbook else ()),
        *([_bundle_line()] if scope.formats.fhir else []),
        "",
        _dialect_line(scope.formats.dialect),
        tr("An apostrophe before = + - or @ in a text keeps it from acting as a formula."),
    ]
    return "\n".join(lines) + "\n"


def _summary_line(pages: int) -> str:
    count = plural("{count} page", "{count} pages", pages)
    return tr(
        "{file}: page 1 to read, then charts and a table a day ({count})",
        file=SUMMARY,
        count=count,
    )


def _bundle_line() -> str:
    return tr(
        "{file}: nights, sessions, days and weeks, for programs (HL7 FHIR R4)", file=FHIR_BUNDLE
    )


def cut_words(cut: int) -> list[str]:
    """Return what is said of texts that were too long for the workbook, if any were."""
    if not cut:
        return []
    return [
        plural(
            "{count} text in workbook.xlsx is cut at 32,767 letters; the tables have it whole.",
            "{count} texts in workbook.xlsx are cut at 32,767 letters; the tables have them whole.",
            cut,
        )
    ]


def _workbook_lines(cut: int) -> list[str]:
    return [
        tr("workbook.xlsx: the same tables as sheets, for spreadsheets"),
        *cut_words(cut),
    ]


def _dialect_line(dialect: Dialect) -> str:
    if dialect is DECIMAL_COMMA:
        return tr("CSV: semicolons, UTF-8, commas in numbers. A double click opens them as tables.")
    return tr("CSV: commas, UTF-8, points in numbers. In a spreadsheet: Data, From text.")


def _file_line(table: Table, rows: int) -> str:
    count = plural("{count} row", "{count} rows", rows)
    title = table.title.split(". ")[0].rstrip(".")
    return f"{table.file}: {title} ({count})"
