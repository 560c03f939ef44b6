"""Habits a person makes up for themselves."""

import math
import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID, uuid4

from nehabits.domain.entry import Entry
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

LONGEST_NAME, LONGEST_UNIT = 60, 20
_CLOCK = "clock"
"""The unit of times of day, which no own habit is."""


class HabitForm(StrEnum):
    """A tick (done or not) or a number."""

    TICK = "tick"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHabit:
    """A habit of the person's own; `slug` names its measure own.<slug> and never changes."""

    name: str
    slug: str
    form: HabitForm = HabitForm.TICK
    unit: str = ""
    pillar: Pillar | None = None
    position: int = 0
    archived: date | None = None
    id: UUID = field(default_factory=uuid4)

    def __post_init__(self) -> None:
        """Check the name and the slug."""
        if not self.name.strip():
            raise Refused(tr("Name the habit."), "name")
        if not re.fullmatch(r"[a-z0-9_]+", self.slug):
            raise Refused(tr("A habit's key has small letters, digits and _ alone."), "slug")

    def is_used_on(self, day: date) -> bool:
        """Say whether the habit was not archived yet on a day."""
        return self.archived is None or day < self.archived


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitRecord(Entry):
    """A tick (value 1) or a number of an own habit on a day, in the habit's unit."""

    habit: str
    value: float = 1.0

    def __post_init__(self) -> None:
        """Check the number."""
        if not (math.isfinite(self.value) and 0 <= self.value <= 1_000_000):
            raise Refused(tr("This is a number from 0 to 1,000,000."), "value")


def slug_of(name: str, taken: frozenset[str] = frozenset()) -> str:
    """Return a key for a habit's name that no other habit has: small letters, digits and _."""
    stem = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_") or "habit"
    slug, number = stem, 2
    while slug in taken:
        slug, number = f"{stem}_{number}", number + 1
    return slug


def read_name(text: str) -> str:
    """Return the name that was typed for a habit, on one line. Raises Refused."""
    name = _one_line(text)
    if not name:
        raise Refused(tr("Name the habit."), "name")
    if len(name) > LONGEST_NAME:
        raise Refused(
            tr("A name has at most {most} letters; shorten it.", most=LONGEST_NAME), "name"
        )
    return name


def read_unit(text: str) -> str:
    """Return the unit that was typed for a habit; "" for none. Raises Refused."""
    unit = _one_line(text)
    if len(unit) > LONGEST_UNIT:
        raise Refused(
            tr("A unit has at most {most} letters; shorten it.", most=LONGEST_UNIT), "unit"
        )
    if unit.casefold() == _CLOCK:
        raise Refused(tr("An own habit is no time of day; choose another unit."), "unit")
    return unit


def _one_line(text: str) -> str:
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(shown.split())
