"""What SQLite says, said plainly."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Error

from sqlalchemy.exc import DBAPIError

from nehabits.domain.refusal import Damaged, Refused
from nehabits.domain.wording import mark, tr

_MALFORMED = "malformed"
_SENTENCES = {
    "file is not a database": mark(
        "{file} is not a journal of NE Habits; choose another file or restore a backup."
    ),
    _MALFORMED: mark("{file} is damaged; restore a backup with nehabits restore."),
    "disk i/o error": mark("{file} could not be read or written; check the disk it is on."),
    "readonly": mark("{file} is read-only; make it writable or choose another journal."),
    "unable to open": mark("{file} cannot be opened; check that its folder exists and is yours."),
    "locked": mark("{file} is in use by another program; close it there and try again."),
    "disk is full": mark("The disk is full; nothing was saved. Free some space and try again."),
}
"""Parts of SQLite's messages, and what is said instead."""


@contextmanager
def said_plainly(file: Path | str) -> Iterator[None]:
    """Raise Refused with one sentence for what a person can mend; let anything else through."""
    try:
        yield
    except (DBAPIError, Error) as problem:
        message = str(getattr(problem, "orig", problem))
        sentence = sentence_for(message, file)
        if sentence is None:
            raise
        kind = Damaged if _MALFORMED in message.lower() else Refused
        raise kind(sentence, "journal") from problem


def sentence_for(message: str, file: Path | str) -> str | None:
    """Return the sentence for a message of SQLite, or None if it is not one of the known ones."""
    low = message.lower()
    for part, sentence in _SENTENCES.items():
        if part in low:
            return tr(sentence).format(file=file)
    return None
