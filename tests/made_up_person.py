"""What the tests of the made-up person share; its records are fixtures of tests/services."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from nehabits.services.made_up import Record

LAST = date(2026, 11, 21)
TEN_YEARS = 3652
HOME = "Europe/Berlin"
Living = Callable[..., list[Record]]
Kind = TypeVar("Kind")


def of_kind(records: Iterable[Record], kind: type[Kind]) -> list[Kind]:
    """Return the records of one kind, in their order."""
    return [record for record in records if isinstance(record, kind)]
