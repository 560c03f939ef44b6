"""What the person set: each preference described once, kept in the journal."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import Any, Generic, TypeVar

from nehabits.domain.reference import Profile
from nehabits.storage import preferences as stored
from nehabits.storage.journal_file import JournalFile

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Preference(Generic[T]):
    """A preference: its key, its default, and how it is read from what is kept.

    A value that cannot be read, as a newer version may have kept, is the default.
    """

    key: str
    default: T
    read: Callable[[Any], T]

    def of(self, kept: dict[str, Any]) -> T:
        """Return the value among the kept ones, or the default."""
        if self.key not in kept:
            return self.default
        try:
            return self.read(kept[self.key])
        except (TypeError, ValueError, KeyError):
            return self.default


def _one_of(*allowed: Any) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        return allowed[allowed.index(value)]

    return read


def _optional_text(value: Any) -> str | None:
    return None if value is None else str(value)


DAY_START = Preference("day_start", time(4, 0), time.fromisoformat)
FIRST_WEEKDAY: Preference[int] = Preference("first_weekday", 0, _one_of(0, 1, 2, 3, 4, 5, 6))
THEME: Preference[str] = Preference("theme", "system", _one_of("system", "light", "dark"))
NOTICE_ACKNOWLEDGED = Preference("notice_acknowledged", default=False, read=bool)
HELP_NUMBER = Preference("help_number", "", str)
COMPLETE_BY_MAIN_MEALS = Preference("complete_by_main_meals", default=True, read=bool)
MADE_UP = Preference("made_up", default=False, read=bool)
"""Whether everything in the journal was made up, to look around in."""

PROFILE = Preference("profile", Profile(), lambda kept: Profile(**kept))
_REFERENCE = re.compile(r"reference\.(.+)")


class Preferences:
    """The preferences of the open journal; read once, written at once."""

    def __init__(self, file: JournalFile) -> None:
        self._file = file
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
        """Keep a preference."""
        self._save(preference.key, _plain(value))

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

    def reference_choice(self, measure_id: str) -> str | None:
        """Return the reference chosen for a measure: an id, "" for none, None for the default."""
        return _optional_text(self._kept.get(f"reference.{measure_id}"))

    def choose_reference(self, measure_id: str, reference_id: str | None) -> None:
        """Choose a reference for a measure: an id, "" for none, None for the default."""
        self._save(f"reference.{measure_id}", reference_id)

    def all(self) -> dict[str, Any]:
        """Return every preference that figures depend on, as kept, for the export.

        Sex, age and weight are not among them: no figure depends on them, and they say who it is.
        """
        described: tuple[Preference[Any], ...] = (DAY_START, FIRST_WEEKDAY, COMPLETE_BY_MAIN_MEALS)
        values = {each.key: _plain(self.get(each)) for each in described}
        return values | {key: kept for key, kept in self._kept.items() if _REFERENCE.match(key)}

    def _save(self, key: str, value: Any) -> None:
        with self._file.write() as connection:
            stored.save(connection, key, value)
        self._kept = {**self._kept, key: value}


def _plain(value: Any) -> Any:
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, Profile):
        return {"sex": value.sex, "age": value.age, "weight_kg": value.weight_kg}
    return value
