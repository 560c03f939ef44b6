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
