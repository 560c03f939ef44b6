"""A quick bar on a fixed evening, for tests."""

from datetime import date, datetime, time

from nehabits.domain.entry import Entry
from nehabits.domain.moment import zone_named
from nehabits.exchange.catalogue import Catalogue
from nehabits.services.foods import Foods
from nehabits.services.quick_entry import QuickEntry
from tests.examples import BERLIN

EVENING = datetime(2026, 11, 21, 18, 50, 30)


def quick_bar(
    foods: Foods,
    now: datetime = EVENING,
    zone: str = BERLIN,
    day_start: time = time(4),
) -> QuickEntry:
    """Return a quick bar with the program's own lists; `now` is the wall time in the zone."""
    lists = Catalogue()
    return QuickEntry(
        lists.activities,
        lists.practice_kinds,
        foods,
        zone=lambda: zone,
        day_start=lambda: day_start,
        clock=lambda: now.replace(tzinfo=zone_named(zone)),
    )


def one(bar: QuickEntry, text: str, day: date | None = None) -> Entry:
    """Return the only entry of a text."""
    (entry,) = bar.read(text, day).entries
    return entry
