"""The journal: logging, changing, deleting, marking, and taking any of it back."""

import dataclasses
from collections.abc import Callable, Iterable
from datetime import date, datetime
from uuid import UUID

from nehabits.domain.aim import Aim
from nehabits.domain.changes import Changes
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day import refuse_future
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.entry import Entry
from nehabits.domain.own_habit import HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep, refuse_overlap
from nehabits.domain.wording import tr
from nehabits.services import deed_words
from nehabits.storage import day_figures, deeds, records, soundness
from nehabits.storage.deeds import Write
from nehabits.storage.journal_file import JournalFile, Transaction

AT_ONCE = 5000
"""Records that fill() writes in one go, so that memory stays flat."""

Record = Entry | DayMark | OwnHabit | Aim


class Journal:
    """What a person writes. Each deed is kept whole with its history, or not at all."""

    def __init__(
        self, file: JournalFile, clock: Callable[[], datetime], today: Callable[[], date]
    ) -> None:
        self._file = file
        self._clock = clock
        self._today = today

    def log(self, *entries: Entry, words: str = "") -> Changes:
        """Keep new entries, all or none; a second check-in of a day adds to the first.

        Raises Refused for a day to come, a sleep that overlaps another, or an unknown habit.
        """
        with self._file.write() as transaction:
            writes = [Write.put(self._stamped(self._placed(transaction, new))) for new in entries]
            self._refuse_clashes(transaction, writes)
            return deeds.do(transaction, writes, words or deed_words.logged(entries), self._clock())

    def edit(self, entry: Entry) -> Changes:
        """Keep an entry in place of the one with its id; Refused as log, or if there is none."""
        with self._file.write() as transaction:
            self._existing(transaction, entry.id)
            write = Write.put(self._stamped(entry))
            self._refuse_clashes(transaction, [write])
            return deeds.do(transaction, [write], deed_words.edited(entry), self._clock())

    def delete(self, entry_id: UUID) -> Changes:
        """Remove an entry; undo brings it back. Refused if there is none."""
        with self._file.write() as transaction:
            entry = self._existing(transaction, entry_id)
            write = Write(type(entry), entry_id, None)
            return deeds.do(transaction, [write], deed_words.deleted(entry), self._clock())

    def mark(self, days: Iterable[date], pillar: Pillar, mark: Mark | None) -> Changes:
        """Say something of days and an area, in place of what was said; None takes it back.

        Only "not tracked" may be said of days to come. Raises Refused.
        """
        with self._file.write() as transaction:
            writes = []
            for day in days:
                if mark is not Mark.NOT_TRACKED:
                    refuse_future(day, self._today())
                writes += _mark_writes(transaction, day, pillar, mark)
            return deeds.do(transaction, writes, deed_words.marked(mark), self._clock())

    def keep_habit(self, habit: OwnHabit) -> Changes:
        """Keep a new or changed own habit."""
        with self._file.write() as transaction:
            words = tr("Habit kept: {name}", name=habit.name)
            return deeds.do(transaction, [Write.put(habit)], words, self._clock())

    def keep_aim(self, aim: Aim) -> Changes:
        """Keep a new or changed aim."""
        with self._file.write() as transaction:
            return deeds.do(transaction, [Write.put(aim)], tr("Aim kept"), self._clock())

    def undo(self) -> Changes | None:
        """Take back the newest deed; None if there is nothing to take back."""
        with self._file.write() as transaction:
            return deeds.undo(transaction)

    def redo(self) -> Changes | None:
        """Do again what was taken back last; None if there is nothing."""
        with self._file.write() as transaction:
            return deeds.redo(transaction)

    def undo_words(self) -> str:
        """Return what undo would take back, in words; "" for nothing."""
        with self._file.read() as transaction:
            return deeds.next_undo(transaction) or ""

    def redo_words(self) -> str:
        """Return what redo would do again, in words; "" for nothing."""
        with self._file.read() as transaction:
            return deeds.next_redo(transaction) or ""

    def entry(self, entry_id: UUID) -> Entry:
        """Return an entry; Refused if there is none."""
        with self._file.read() as transaction:
            return self._existing(transaction, entry_id)

    def habits(self) -> tuple[OwnHabit, ...]:
        """Return the person's own habits in their order."""
        with self._file.read() as transaction:
            return tuple(records.habits(transaction))

    def aims(self) -> tuple[Aim, ...]:
        """Return every aim, past ones too."""
        with self._file.read() as transaction:
            return tuple(records.aims(transaction))

    def is_empty(self) -> bool:
        """Say whether nothing is kept of any day."""
        with self._file.read() as transaction:
            return soundness.span(transaction) is None

    def data_version(self) -> int:
        """Return a number that changes when another program has written."""
        return self._file.data_version()

    def fill(self, made: Iterable[Record]) -> None:
        """Write a new journal in bulk, without history; Refused if it holds entries already."""
        if not self.is_empty():
            raise Refused(
                tr("This journal has entries already; name a new file with --journal."), "journal"
            )
        batch: list[Record] = []
        with self._file.write() as transaction:
            for record in made:
                batch.append(record)
                if len(batch) == AT_ONCE:
                    records.put_all(transaction, batch)
                    batch.clear()
            records.put_all(transaction, batch)
            day_figures.refresh_all(transaction)

    def _stamped(self, entry: Entry) -> Entry:
        now = self._clock()
        return dataclasses.replace(entry, created=entry.created or now, changed=now)

    def _existing(self, transaction: Transaction, entry_id: UUID) -> Entry:
        entry = records.find(transaction, entry_id)
        if entry is None:
            raise Refused(tr("This entry is not there any more; it may have been deleted."))
        return entry

    def _placed(self, transaction: Transaction, new: Entry) -> Entry:
        """Return a new entry, or what becomes of the one of which a day has only one."""
        if isinstance(new, CheckIn):
            for kept in records.entries_between(transaction, new.day, new.day):
                if isinstance(kept, CheckIn):
                    return kept.with_answers_of(new)
        if isinstance(new, HabitRecord):
            self._refuse_unknown_habit(transaction, new)
        return new

    def _refuse_unknown_habit(self, transaction: Transaction, record: HabitRecord) -> None:
        if record.habit not in {habit.slug for habit in records.habits(transaction)}:
            raise Refused(tr("There is no own habit {name}.", name=record.habit), "habit")

    def _refuse_clashes(self, transaction: Transaction, writes: Iterable[Write]) -> None:
        logged = [write.after for write in writes if isinstance(write.after, Entry)]
        for entry in logged:
            refuse_future(entry.day, self._latest_day(entry))
        sleeps = [entry for entry in logged if isinstance(entry, Sleep)]
        for sleep in sleeps:
            start, end = sleep.start.instant, sleep.end.instant
            others = records.sleeps_touching(transaction, start, end)
            refuse_overlap(sleep, [*others, *sleeps])

    def _latest_day(self, entry: Entry) -> date:
        """Return today; for a main sleep the calendar's, as it belongs to the date of waking."""
        is_night = isinstance(entry, Sleep) and not entry.nap
        return self._clock().date() if is_night else self._today()


def _mark_writes(
    transaction: Transaction, day: date, pillar: Pillar, mark: Mark | None
) -> list[Write]:
    kept = next(
        (each for each in records.marks_between(transaction, day, day) if each.pillar is pillar),
        None,
    )
    if kept is None:
        return [] if mark is None else [Write.put(DayMark(day=day, pillar=pillar, mark=mark))]
    after = None if mark is None else dataclasses.replace(kept, mark=mark)
    return [Write(DayMark, kept.id, after)]
