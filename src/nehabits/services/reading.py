"""What a line of the quick bar was understood as."""

from dataclasses import dataclass

from nehabits.domain.entry import Entry
from nehabits.domain.pillar import Pillar


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text was understood as: its entries, in plain words, and the area of the first.

    `missing` is the sentence about what is not understood; entries are empty then.
    """

    entries: tuple[Entry, ...] = ()
    words: str = ""
    pillar: Pillar | None = None
    missing: str = ""
