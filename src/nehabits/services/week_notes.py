"""Notes for weeks: writing one, changing it, emptying it."""

import dataclasses
from collections.abc import Callable
from datetime import date, datetime

from nehabits.domain.changes import Changes
from nehabits.domain.day import week_days
from nehabits.domain.week_note import WeekNote, note_text
from nehabits.domain.wording import tr
from nehabits.storage import deeds, records
from nehabits.storage.deeds import Write
from nehabits.storage.journal_file import JournalFile


class WeekNotes:
    """Each deed is kept with its history. A week's notes are those of its days.

    There is one, but for weeks that began on another weekday when they were written for: then a
    week can hold two. Writing changes the first of them and leaves the others as they are.
    """

    def __init__(self, file: JournalFile, clock: Callable[[], datetime]) -> None:
        self._file = file
        self._clock = clock

    def of_week(self, first: date) -> tuple[WeekNote, ...]:
        """Return the notes of the week that begins on a day, by day."""
        return self.of_weeks(first, week_days(first)[-1])

    def of_weeks(self, first: date, last: date) -> tuple[WeekNote, ...]:
        """Return the notes of the weeks whose days go from first to last, by day."""
        with self._file.read() as transaction:
            return tuple(records.week_notes(transaction, first, last))

    def keep(self, first: date, text: str) -> Changes:
        """Keep what is typed as the week's first note, on the day that note has; "" empties it.

        The same text is no deed. Raises Refused for a text that is too long.
        """
        text = note_text(text)
        with self._file.write() as transaction:
            of_week = records.week_notes(transaction, first, week_days(first)[-1])
            kept = of_week[0] if of_week else None
            if text == (kept.text if kept else ""):
                return Changes()
            if kept is None:
                write = Write.put(WeekNote(day=first, text=text))
            elif text:
                write = Write.put(dataclasses.replace(kept, text=text))
            else:
                write = Write(WeekNote, kept.id, None)
            words = tr("Note for the week kept") if text else tr("Note for the week emptied")
            return deeds.do(transaction, [write], words, self._clock())
