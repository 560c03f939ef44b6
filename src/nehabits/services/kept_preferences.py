"""What the person set, kept in the journal."""

from collections.abc import Callable
from datetime import date, time
from typing import Any, TypeVar

from nehabits.domain.dated_choice import Choices, choice_on, chosen_on, newest_choice
from nehabits.domain.measure import COFACTORS
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import Profile
from nehabits.domain.shown import Shown
from nehabits.services.preference import Preference
from nehabits.services.preferences import (
    DAY_START,
    FIRST_WEEKDAY,
    HIDDEN_AREAS,
    HIDDEN_COFACTORS,
    MEAL_NUMBERS_HIDDEN,
    PREFERENCES,
    PROFILE,
)
from nehabits.services.reference_choices import choices_by_key, choices_from, choices_kept
from nehabits.storage import preferences as stored
from nehabits.storage.journal_file import JournalFile

T = TypeVar("T")
_REFERENCE = "reference."


class Preferences:
    """The preferences of the open journal; read once, written at once.

    A reference is chosen from the person's day `today` on.
    """

    def __init__(self, file: JournalFile, today: Callable[[], date]) -> None:
        self._file = file
        self._today = today
        self._kept: dict[str, Any] = {}
        self.reload()

    def reload(self) -> None:
        """Read them again, as another program may have changed them."""
        with self._file.read() as connection:
            self._kept = stored.load(connection)

    def get(self, preference: Preference[T]) -> T:
        """Return a preference's value, or its default."""
        return preference.of(self._kept)

    def set(self, preference: Preference[T], value: T) -> None:
        """Keep a preference. Raises Refused."""
        self._save(preference.key, preference.kind.kept(value))

    def kept(self) -> dict[str, Any]:
        """Return all that was set, by key, as it is kept."""
        return dict(self._kept)

    def take_over(self, other: "Preferences") -> None:
        """Keep all that is set in another journal, save who it is whose journal that is."""
        kept = {key: value for key, value in other.kept().items() if key != PROFILE.key}
        with self._file.write() as connection:
            for key, value in kept.items():
                stored.save(connection, key, value)
        self._kept = {**self._kept, **kept}

    @property
    def day_start(self) -> time:
        """When a day begins."""
        return self.get(DAY_START)

    @property
    def first_weekday(self) -> int:
        """The day a week begins with, Monday = 0."""
        return self.get(FIRST_WEEKDAY)

    @property
    def profile(self) -> Profile:
        """What the person told of themselves for the references."""
        return self.get(PROFILE)

    @property
    def shown(self) -> Shown:
        """What the window shows."""
        hidden, left_out = self.get(HIDDEN_AREAS), self.get(HIDDEN_COFACTORS)
        return Shown(
            tuple(pillar for pillar in Pillar if pillar not in hidden),
            tuple(each for each in COFACTORS if each not in left_out),
            meal_numbers=not self.get(MEAL_NUMBERS_HIDDEN),
        )

    def reference_choice(self, measure_id: str, day: date | None = None) -> str | None:
        """Return the reference chosen for a measure: an id, "" for none, None for the default.

        The choice is that in force on a day, or the newest.
        """
        choices = self.reference_choices(measure_id)
        return newest_choice(choices) if day is None else choice_on(choices, day)

    def reference_choices(self, measure_id: str) -> Choices:
        """Return every choice for a measure, by date."""
        return choices_from(self._kept.get(f"{_REFERENCE}{measure_id}"))

    def choose_reference(self, measure_id: str, reference_id: str | None) -> None:
        """Choose a reference from today on: an id, "" for none, None for the default."""
        choices = chosen_on(self.reference_choices(measure_id), reference_id, self._today())
        self.keep_reference_choices(measure_id, choices)

    def keep_reference_choices(self, measure_id: str, choices: Choices) -> None:
        """Keep every choice for a measure in the place of those it has, as an undo does."""
        self._save(f"{_REFERENCE}{measure_id}", choices_kept(choices))

    def all(self) -> dict[str, Any]:
        """Return every preference that figures depend on, as kept, for the export.

        A reference chosen on a day has a key of its own, which ends in that day. Sex, age and
        weight are not among them: no figure depends on them, and they say who it is.
        """
        named = (each for each in PREFERENCES if each.for_figures)
        values = {each.key: each.kind.kept(self.get(each)) for each in named}
        for key, kept in self._kept.items():
            if key.startswith(_REFERENCE):
                values |= choices_by_key(key, choices_from(kept))
        return values

    def _save(self, key: str, value: Any) -> None:
        with self._file.write() as connection:
            stored.save(connection, key, value)
        others = {each: kept for each, kept in self._kept.items() if each != key}
        self._kept = others if value is None else {**others, key: value}
