"""Everything a window or a command works with, for one open journal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from nehabits.domain.activity import Activity
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.own_habit import HabitRecord
from nehabits.domain.practice import Practice
from nehabits.domain.practice_kind import PracticeKind
from nehabits.services.export import Export
from nehabits.services.foods import Foods
from nehabits.services.journal import Journal
from nehabits.services.preferences import Preferences
from nehabits.services.quick_entry import QuickEntry
from nehabits.services.references import References
from nehabits.services.review import Review
from nehabits.services.transfer import Transfer


@dataclass(frozen=True, slots=True)
class Services:
    """The services of one journal, with the clock and the zone they were given.

    `clock` tells the instant (aware, on the person's clocks), `today` the person's day, `zone`
    the IANA zone they are in.
    """

    path: Path
    journal: Journal
    review: Review
    foods: Foods
    quick_entry: QuickEntry
    transfer: Transfer
    export: Export
    preferences: Preferences
    references: References
    activities: tuple[Activity, ...]
    practice_kinds: tuple[PracticeKind, ...]
    clock: Callable[[], datetime]
    today: Callable[[], date]
    zone: Callable[[], str]

    def activity_name(self, key: str) -> str:
        """Return an activity's name in the person's language, or the key of an own one."""
        return next((each.name for each in self.activities if each.key == key), key)

    def practice_name(self, key: str) -> str:
        """Return a kind of practice's name in the person's language, or the key of an own one."""
        return next((each.name for each in self.practice_kinds if each.key == key), key)

    def name_of(self, entry: Entry) -> str:
        """Return the name of what an entry's key stands for; "" for entries without a key."""
        match entry:
            case Exercise():
                return self.activity_name(entry.activity)
            case Practice():
                return self.practice_name(entry.kind)
            case HabitRecord():
                names = {habit.slug: habit.name for habit in self.journal.habits()}
                return names.get(entry.habit, entry.habit)
            case _:
                return ""
