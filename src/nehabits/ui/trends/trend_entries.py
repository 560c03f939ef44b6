"""What was logged on the days of a chart, in few lines a day, for where a day is read out."""

from datetime import date
from textwrap import shorten

from nehabits.domain.checkin import CheckIn
from nehabits.domain.entry import Entry
from nehabits.domain.entry_words import entry_text
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.domain.wording import plural
from nehabits.services.services import Services

MOST_DAYS = 31
"""Up to so many days in sight are read out with their entries."""

_MOST_LINES = 4
_LONGEST = 72
_KINDS: dict[Pillar, type[Entry]] = {
    Pillar.SLEEP: Sleep,
    Pillar.EXERCISE: Exercise,
    Pillar.PRACTICE: Practice,
    Pillar.MEALS: Meal,
    Pillar.CHECKIN: CheckIn,
}


def entries_by_day(
    services: Services, pillar: Pillar, first: date, last: date
) -> dict[date, tuple[str, ...]]:
    """Return the entries of an area from first to last, by day; own habits say it themselves."""
    kind = _KINDS.get(pillar)
    if kind is None:
        return {}
    found: dict[date, list[str]] = {}
    for entry in services.review.entries_of(kind, first, last):
        text = shorten(entry_text(entry, services.name_of), _LONGEST, placeholder=" …")
        found.setdefault(entry.day, []).append(text)
    return {day: _few(lines) for day, lines in found.items()}


def _few(lines: list[str]) -> tuple[str, ...]:
    if len(lines) <= _MOST_LINES:
        return tuple(lines)
    rest = len(lines) - _MOST_LINES + 1
    more = plural("and {count} more", "and {count} more", rest)
    return (*lines[: _MOST_LINES - 1], more)
