"""What a preference is: a key, a default, a kind that reads and keeps its value, and its words."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from nehabits.domain.phrase import clock_text
from nehabits.domain.reference import Profile
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import mark, tr

T = TypeVar("T")


class Section(StrEnum):
    """The sections of the Settings page that show plain preferences; the value is the title."""

    DAY = mark("Day and week")
    LOOKS = mark("Looks")
    SHOWN = mark("What is shown")


class Kind(Protocol[T]):
    """What values there are, and how they are read from plain JSON and kept as it."""

    def read(self, kept: Any) -> T:
        """Return what was kept; TypeError, ValueError or KeyError if it cannot be read."""

    def kept(self, value: T) -> Any:
        """Return a value as plain JSON; None forgets it. Raises Refused."""

    def said(self, value: T) -> str:
        """Return a value in words."""


@dataclass(frozen=True, slots=True)
class Preference(Generic[T]):
    """A preference of a journal; its texts are untranslated.

    `label` names it, `words` explain it in a sentence; both are empty where the Settings page
    does not show it by itself. `for_figures`: figures depend on it, so an export names it.
    """

    key: str
    default: T
    kind: Kind[T]
    section: Section | None = None
    label: str = ""
    words: str = ""
    for_figures: bool = False

    def of(self, kept: dict[str, Any]) -> T:
        """Return the value among the kept ones.

        A value that cannot be read, as a newer version may have kept, is the default.
        """
        if self.key not in kept:
            return self.default
        try:
            return self.kind.read(kept[self.key])
        except (TypeError, ValueError, KeyError):
            return self.default

    def said(self, value: T) -> str:
        """Return the preference and a value in words: First day of the week: Sunday."""
        return tr("{name}: {value}", name=tr(self.label), value=self.kind.said(value))


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """A value and its untranslated name."""

    value: T
    words: str


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One of some values."""

    options: tuple[Option[T], ...]

    def read(self, kept: Any) -> T:
        """Return the option's value that was kept."""
        return self._option(kept).value

    def kept(self, value: T) -> Any:
        """Return the value; ValueError if it is none of the options."""
        return self._option(value).value

    def said(self, value: T) -> str:
        """Return the option's name."""
        return tr(self._option(value).words)

    def _option(self, value: Any) -> Option[T]:
        for option in self.options:
            if option.value == value:
                return option
        raise ValueError(value)


@dataclass(frozen=True, slots=True)
class Hiding:
    """Which keys of a list are hidden; what is new in a list is shown.

    `refusal`, where there is one, is said when nothing of the list would be left.
    """

    options: tuple[Option[str], ...]
    refusal: str = ""

    def read(self, kept: Any) -> frozenset[str]:
        """Return the hidden keys among those there are."""
        if not isinstance(kept, list):
            raise TypeError(kept)
        hidden = frozenset(option.value for option in self.options if option.value in kept)
        if self.refusal and len(hidden) == len(self.options):
            raise ValueError(kept)
        return hidden

    def kept(self, value: frozenset[str]) -> Any:
        """Return the hidden keys in their order; Refused if one is to stay and none would."""
        hidden = [option.value for option in self.options if option.value in value]
        if self.refusal and len(hidden) == len(self.options):
            raise Refused(tr(self.refusal))
        return hidden

    def said(self, value: frozenset[str]) -> str:
        """Return how many are shown."""
        shown = len(self.options) - len(value)
        return tr("{shown} of {count}", shown=shown, count=len(self.options))


@dataclass(frozen=True, slots=True)
class YesNo:
    """On or off."""

    def read(self, kept: Any) -> bool:
        """Return what was kept."""
        if not isinstance(kept, bool):
            raise TypeError(kept)
        return kept

    def kept(self, value: bool) -> Any:  # noqa: FBT001 - the value of a preference
        """Return it as it is."""
        return value

    def said(self, value: bool) -> str:  # noqa: FBT001 - the value of a preference
        """Return on or off."""
        return tr("on") if value else tr("off")


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day."""

    def read(self, kept: Any) -> time:
        """Return the time kept as HH:MM."""
        return time.fromisoformat(kept)

    def kept(self, value: time) -> Any:
        """Return it as HH:MM."""
        return value.isoformat("minutes")

    def said(self, value: time) -> str:
        """Return it as the window writes times."""
        return clock_text(value.hour * 60 + value.minute)


@dataclass(frozen=True, slots=True)
class Text:
    """A line of the person's own."""

    def read(self, kept: Any) -> str:
        """Return what was kept, as a text."""
        return str(kept)

    def kept(self, value: str) -> Any:
        """Return it as it is."""
        return value

    def said(self, value: str) -> str:
        """Return it as it is."""
        return value


@dataclass(frozen=True, slots=True)
class AboutPerson:
    """Sex, age and weight, as far as they were told; told nothing, nothing is kept."""

    def read(self, kept: Any) -> Profile:
        """Return what was told."""
        return Profile(**kept)

    def kept(self, value: Profile) -> Any:
        """Return it by name, or None where nothing is told."""
        told = {"sex": value.sex, "age": value.age, "weight_kg": value.weight_kg}
        return None if value == Profile() else told

    def said(self, value: Profile) -> str:
        """Return what is told."""
        sexes = {"female": tr("female"), "male": tr("male")}
        parts = [
            sexes.get(value.sex or "", ""),
            "" if value.age is None else tr("{age} years", age=value.age),
            "" if value.weight_kg is None else tr("{weight} kg", weight=f"{value.weight_kg:g}"),
        ]
        return ", ".join(filter(None, parts)) or tr("not told")
