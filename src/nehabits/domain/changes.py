"""What a deed changed."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from nehabits.domain.pillar import Pillar


@dataclass(frozen=True, slots=True)
class Changes:
    """The days and areas a deed touched, and the deed in words ("Sleep logged").

    `everything` says that any page may look different: a preference, a restored journal. `kept`
    are the records that were written, by id; two deeds that change the same are equal.
    """

    days: frozenset[date] = frozenset()
    pillars: frozenset[Pillar] = frozenset()
    words: str = ""
    everything: bool = False
    kept: tuple[UUID, ...] = field(default=(), compare=False)
