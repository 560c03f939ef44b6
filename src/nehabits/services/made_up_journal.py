"""A whole journal made up: for the demo, the tour, and to look around in."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from nehabits.domain.entry import Entry
from nehabits.services.kept_preferences import Preferences
from nehabits.services.made_up import Record, made_up
from nehabits.services.preferences import MADE_UP
from nehabits.services.services import Services

YEAR = 365
"""Days of a made-up year."""

SEED = 1
"""The person whom all who do not ask for another one meet."""

Tell = Callable[[float], None]
"""Is told the share (0–1) of the days that is made up; it may raise, then nothing is kept."""


def fill(services: Services, last: date, days: int, seed: int, tell: Tell | None = None) -> None:
    """Fill a new journal with a made-up person's days up to a day, and no later than now."""
    made: Iterable[Record] = made_up(
        last,
        days,
        seed,
        services.zone(),
        services.foods.of_all(),
        services.activities,
        services.practice_kinds,
        now=services.clock(),
    )
    services.journal.fill(made if tell is None else _told(made, last, days, tell))


def fill_to_look_around(services: Services, own: Preferences, tell: Tell) -> None:
    """Fill a new journal with a made-up year, to be looked at as the person looks at their own."""
    services.preferences.set(MADE_UP, value=True)
    services.preferences.take_over(own)
    fill(services, services.today(), YEAR, SEED, tell)


def _told(made: Iterable[Record], last: date, days: int, tell: Tell) -> Iterator[Record]:
    """Pass the records on, telling at each new day how far it is."""
    told = None
    for record in made:
        if isinstance(record, Entry) and record.day != told:
            told = record.day
            tell(1 - (last - told).days / days)
        yield record
