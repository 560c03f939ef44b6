"""A note that a person writes for a week."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

LONGEST_NOTE = 20_000
"""Letters a note for a week may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekNote:
    """A text on the first day of the week it was written for.

    Every week that holds this day shows it, so another start of the week moves no note.
    """

    day: date
    text: str
    id: UUID = field(default_factory=uuid4)

    def __post_init__(self) -> None:
        """Check that there is a text, and that it is not too long."""
        if note_text(self.text) != self.text or not self.text:
            raise Refused(tr("A note has a text."), "text")


def note_text(typed: str) -> str:
    """Return what is kept of a typed note; Refused if it is too long."""
    text = typed.replace("\0", "").strip()
    if len(text) > LONGEST_NOTE:
        raise Refused(
            tr("A note has at most {count} letters; shorten it.", count=f"{LONGEST_NOTE:,}"), "text"
        )
    return text


def joined_notes(notes: Sequence[WeekNote]) -> str:
    """Return the notes of a week as one text, by day, with an empty line between two."""
    return "\n\n".join(note.text for note in sorted(notes, key=lambda note: note.day))
