"""Everything a window or a command works with, for one open journal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from nehabits.domain.entry import Entry
from nehabits.domain.entry_words import kind_name
from nehabits.domain.exercise import Exercise
from nehabits.domain.own_habit import HabitRecord
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.services.aims import Aims
from nehabits.services.habits import Habits
from nehabits.services.journal import Journal
from nehabits.services.kept_preferences import Preferences
from nehabits.services.kitchen import Kitchen
from nehabits.services.references import References
from nehabits.services.review import Review
from nehabits.services.week_notes import WeekNotes

if TYPE_CHECKING:
    from nehabits.domain.activity import Activity
    from nehabits.domain.kind_totals import SessionKind
    from nehabits.domain.practice_kind import PracticeKind
    from nehabits.services.export import Export
    from nehabits.services.food_browse import FoodBrowse
    from nehabits.services.food_offers import FoodOffers
    from nehabits.services.food_riches import FoodRiches
    from nehabits.services.foods import Foods
    from nehabits.services.own_import import OwnImport
    from nehabits.services.quick_entry import QuickEntry
    from nehabits.services.transfer import Transfer


@dataclass(frozen=True, slots=True)
class Makers:
    """How the services are made that a start does not wait for."""

    foods: "Callable[[], Foods]"
    quick_entry: "Callable[[Foods], QuickEntry]"
    transfer: "Callable[[], Transfer]"
    export: "Callable[[], Export]"
    own_import: "Callable[[], OwnImport]"
    activities: "Callable[[], tuple[Activity, ...]]"
    practice_kinds: "Callable[[], tuple[PracticeKind, ...]]"


@dataclass(frozen=True)
class Services:
    """The services of one journal, with the clock and the zone they were given.

    `clock` tells the instant (aware, on the person's clocks), `today` the person's day, `zone`
    the IANA zone they are in. What `makers` make is made when it is first asked for.
    """

    path: Path
    journal: Journal
    habits: Habits
    aims: Aims
    kitchen: Kitchen
    review: Review
    week_notes: WeekNotes
    preferences: Preferences
    references: References
    clock: Callable[[], datetime]
    today: Callable[[], date]
    zone: Callable[[], str]
    makers: Makers

    @cached_property
    def foods(self) -> "Foods":
        """The food table."""
        return self.makers.foods()

    @cached_property
    def food_offers(self) -> "FoodOffers":
        """Foods with the amounts that are likely meant."""
        from nehabits.services.food_offers import FoodOffers  # noqa: PLC0415 - with the foods

        return FoodOffers(self.foods, self.kitchen.shelf)

    @cached_property
    def food_browse(self) -> "FoodBrowse":
        """Foods to look through: the person's own, by group, or by what is typed."""
        from nehabits.services.food_browse import FoodBrowse  # noqa: PLC0415 - with the foods

        return FoodBrowse(self.foods, self.kitchen.shelf)

    @cached_property
    def food_riches(self) -> "FoodRiches":
        """Foods in the order of what they hold of a nutrient."""
        from nehabits.services.food_riches import FoodRiches  # noqa: PLC0415 - with the foods

        return FoodRiches(self.foods, self.kitchen.shelf)

    @cached_property
    def quick_entry(self) -> "QuickEntry":
        """The quick bar."""
        return self.makers.quick_entry(self.foods)

    @cached_property
    def transfer(self) -> "Transfer":
        """Backups, restoring, checking."""
        return self.makers.transfer()

    @cached_property
    def export(self) -> "Export":
        """The export for a healthcare professional."""
        return self.makers.export()

    @cached_property
    def own_import(self) -> "OwnImport":
        """Taking an export back."""
        return self.makers.own_import()

    @cached_property
    def activities(self) -> "tuple[Activity, ...]":
        """The kinds of exercise."""
        return self.makers.activities()

    @cached_property
    def practice_kinds(self) -> "tuple[PracticeKind, ...]":
        """The kinds of practice."""
        return self.makers.practice_kinds()

    def activity_name(self, key: str) -> str:
        """Return an activity's name in the person's language, or the key of an own one."""
        return kind_name(self.activities, key)

    def practice_name(self, key: str) -> str:
        """Return a kind of practice's name in the person's language, or the key of an own one."""
        return kind_name(self.practice_kinds, key)

    def session_name(self, kind: "SessionKind") -> str:
        """Return the name of an activity or a kind of practice."""
        named = self.activity_name if kind.area is Pillar.EXERCISE else self.practice_name
        return named(kind.key)

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
