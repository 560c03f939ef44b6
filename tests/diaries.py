"""Journals for tests of storage and services, built directly, with a clock that stands still."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import delete, select

from nehabits.exchange.catalogue import Catalogue
from nehabits.services.journal import Journal
from nehabits.services.kept_preferences import Preferences
from nehabits.services.made_up import Record
from nehabits.services.references import References
from nehabits.services.review import Review
from nehabits.services.transfer import Transfer
from nehabits.storage.journal_file import JournalFile
from nehabits.storage.tables import METADATA

HISTORY = "history"


class Calendar:
    """The person's day, which begins at four, and the time on it: a test sets both."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.at = time(18, 0)

    def now(self) -> datetime:
        after_midnight = self.at < time(4)
        return datetime.combine(self.today + timedelta(days=after_midnight), self.at, UTC)


@dataclass(frozen=True)
class Diary:
    """The services of one journal, and what they stand on."""

    path: Path
    file: JournalFile
    calendar: Calendar
    journal: Journal
    review: Review
    preferences: Preferences
    transfer: Transfer


@contextmanager
def diary(path: Path, today: date) -> Iterator[Diary]:
    """Open a journal on a day, making it if there is none, and close it after use."""
    file, calendar = JournalFile.at(path), Calendar(today)
    try:
        preferences = Preferences(file, lambda: calendar.today)
        references = References(Catalogue())
        yield Diary(
            path,
            file,
            calendar,
            Journal(file, calendar.now, lambda: calendar.today),
            Review(file, references, preferences, lambda: calendar.today),
            preferences,
            Transfer(file, path, calendar.now),
        )
    finally:
        file.close()


def refill(opened: Diary, records: Iterable[Record]) -> None:
    """Put some records in the place of all that a journal holds."""
    with opened.file.write() as connection:
        for table in reversed(METADATA.sorted_tables):
            connection.execute(delete(table))
    opened.journal.fill(records)


def rows(file: JournalFile, *, without: frozenset[str] = frozenset({HISTORY})) -> dict[str, Any]:
    """Return every row of every table, in an order of their own."""
    with file.read() as connection:
        return {
            table.name: sorted(repr(row) for row in connection.execute(select(table)))
            for table in METADATA.sorted_tables
            if table.name not in without
        }
