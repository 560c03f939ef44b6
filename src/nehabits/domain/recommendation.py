"""What the four documents recommend."""

from dataclasses import dataclass

from nehabits.domain.pillar import Pillar


@dataclass(frozen=True, slots=True)
class Document:
    """One of the documents the diary follows; its title is quoted, never translated."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What documents recommend, in our own words (untranslated), and the measures that follow it.

    `documents` are keys, the clearest first. Without a pillar it belongs to no single area.
    """

    key: str
    title: str
    words: str
    documents: tuple[str, ...]
    pillar: Pillar | None = None
    measures: tuple[str, ...] = ()
