"""Real journals for tests: opened as the program opens them, with a clock that stands still."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from nehabits.app import opened
from nehabits.exchange.found import Record
from nehabits.services.made_up import made_up
from nehabits.services.services import Services

NOW = datetime(2026, 11, 21, 17, 50, tzinfo=UTC)
"""A Saturday evening; in Berlin it is 18:50."""

TODAY = date(2026, 11, 21)
ZONE = "Europe/Berlin"


@contextmanager
def open_journal(path: Path, at: datetime = NOW) -> Iterator[Services]:
    """Open a journal as the program does, its clock standing at an instant."""
    with opened(path, at) as services:
        yield services


def lay(path: Path, fill_in: Callable[[Services], object]) -> None:
    """Put a journal that was filled in so where there is none: it is made once and copied."""
    path.write_bytes(_made(fill_in))


@cache
def _made(fill_in: Callable[[Services], object]) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        with open_journal(path) as services:
            fill_in(services)
        return path.read_bytes()


def fill(services: Services, days: int = 60, seed: int = 1, more: Iterable[Record] = ()) -> None:
    """Fill a new journal with a made-up person whose last day is today, and with more."""
    person = made_up(
        services.today(),
        days,
        seed,
        services.zone(),
        services.foods.of_all(),
        services.activities,
        services.practice_kinds,
    )
    services.journal.fill([*more, *person])
