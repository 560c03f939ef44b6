"""What a deed changed."""

from dataclasses import dataclass
from datetime import date

from nehabits.domain.pillar import Pillar


@dataclass(frozen=True, slots=True)
class Changes:
    """The days and areas a deed touched, and the deed in words ("Sleep logged").

    `everything` says that any page may look different: a preference, a restored journal.
    """

    days: frozenset[date] = frozenset()
    pillars: frozenset[Pillar] = frozenset()
    words: str = ""
    everything: bool = False
