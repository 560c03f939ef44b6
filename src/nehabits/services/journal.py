"""The journal: logging, changing, deleting, marking, and taking any of it back."""

import dataclasses
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from nehabits.domain.aim import Aim
from nehabits.domain.changes import Changes
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day import refuse_future
from nehabits.domain.day_mark import DayMark, Mark, Reason, pause_days
from nehabits.domain.entry import Entry
from nehabits.domain.entry_words import NameOf
from nehabits.domain.own_habit import HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep, refuse_overlap
from nehabits.domain.wording import tr
from nehabits.services import deed_words
from nehabits.services.one_a_day import refuse_second_check_in, with_one_a_day
from nehabits.storage import day_figures, deeds, records
from nehabits.storage.deeds import Write
from nehabits.storage.journal_file import JournalFile, Transaction
from nehabits.storage.records import Span

AT_ONCE = 5000
"""Records that fill() writes in one go, so that memory stays flat."""

Record = Entry | DayMark | OwnHabit | Aim


class Journal:
    """What a person writes. Each deed is kept whole with its history, or not at all.

    `name_of` names activities and kinds of practice in the words of deeds; `reload` reads the
    preferences again, as an import that is taken back takes its settings with it.
    """

    def __init__(
        self,
        file: JournalFile,
        clock: Callable[[], datetime],
        today: Callable[[], date],
        name_of: NameOf = deed_words.key_of,
        reload: Callable[[], None] = lambda: None,
    ) -> None:
        self._file = file
        self._clock = clock
        self._today = today
        self._name_of = name_of
        self._reload = reload

    def log(self, *entries: Entry, words: str = "") -> Changes:
        """Keep new entries, all or none; a second check-in or tick of a day joins the first.

        Raises Refused for a day to come, a sleep that overlaps another, or an unknown habit.
        """
        with self._file.write() as transaction:
            placed = with_one_a_day(transaction, entries)
            writes = [Write.put(self._stamped(entry)) for entry in placed]
            self._refuse_clashes(transaction, writes)
            words = words or deed_words.logged(entries, self._named(transaction))
            return deeds.do(transaction, writes, words, self._clock())

    def edit(self, entry: Entry) -> Changes:
        """Keep an entry in place of the one with its id; Refused as log, or if there is none."""
        with self._file.write() as transaction:
            kept = self._existing(transaction, entry.id)
            write = Write.put(self._stamped(dataclasses.replace(entry, created=kept.created)))
            self._refuse_clashes(transaction, [write])
            words = deed_words.edited(kept, entry, self._named(transaction))
            return deeds.do(transaction, [write], words, self._clock())

    def delete(self, entry_id: UUID) -> Changes:
        """Remove an entry; undo brings it back. Refused if there is none."""
        with self._file.write() as transaction:
            entry = self._existing(transaction, entry_id)
            write = Write(type(entry), entry_id, None)
            words = deed_words.deleted(entry, self._named(transaction))
            return deeds.do(transaction, [write], words, self._clock())

    def mark(self, days: Iterable[date], pillar: Pillar, mark: Mark | None) -> Changes:
        """Say something of days and an area, in place of what was said; None takes it back.

        Only "not tracked" may be said of days to come, and taken back. Raises Refused.
        """
        with self._file.write() as transaction:
            writes = []
            for day in sorted(set(days)):
                if mark not in {Mark.NOT_TRACKED, None}:
                    refuse_future(day, self._today())
                writes += _mark_writes(transaction, day, pillar, mark)
            return deeds.do(transaction, writes, deed_words.marked(pillar, mark), self._clock())

    def leave_out(
        self, first: date, last: date, pillars: Collection[Pillar], reason: Reason = Reason.UNSAID
    ) -> Changes:
        """Say that some areas are not tracked from a day to another, both included; one deed.

        What was logged stays, and so does "complete". Refused as pause_days, or without an area.
        """
        days = pause_days(first, last)
        if not pillars:
            raise Refused(tr("Choose at least one area."), "areas")
        said = Mark.NOT_TRACKED
        with self._file.write() as transaction:
            kept = _marks(transaction, days)
            places = [(day, pillar) for day in days for pillar in sorted(pillars)]
            writes = [
                Write.put(_marked(kept.get(place), *place, said, reason))
                for place in places
                if not _stays(kept.get(place), reason)
            ]
            if not writes:
                raise Refused(tr("These days are marked so already."), "first")
            words = deed_words.left_out(first, last, reason)
            return deeds.do(transaction, writes, words, self._clock())

    def count_again(self, first: date, last: date, pillars: Collection[Pillar]) -> Changes:
        """Take back that areas are not tracked from a day to another; one deed."""
        days = pause_days(first, last)
        with self._file.write() as transaction:
            writes = [
                Write(DayMark, mark.id, None)
                for mark in _marks(transaction, days).values()
                if mark.pillar in pillars and mark.mark is Mark.NOT_TRACKED
            ]
            if not writes:
                raise Refused(tr("None of these days is left out; all of them count."), "first")
            words = deed_words.counted_again(first, last)
            return deeds.do(transaction, writes, words, self._clock())

    def keep_habit(self, habit: OwnHabit) -> Changes:
        """Keep a new or changed own habit; Refused if another one has its key."""
        with self._file.write() as transaction:
            for kept in records.habits(transaction):
                if kept.slug == habit.slug and kept.id != habit.id:
                    raise Refused(
                        tr(
                            "There is an own habit {name} already; choose another name.",
                            name=kept.name,
                        ),
                        "name",
                    )
            words = tr("Habit kept: {name}", name=habit.name)
            return deeds.do(transaction, [Write.put(habit)], words, self._clock())

    def keep_aim(self, aim: Aim) -> Changes:
        """Keep a new or changed aim."""
        with self._file.write() as transaction:
            return deeds.do(transaction, [Write.put(aim)], tr("Aim kept"), self._clock())

    def undo(self) -> Changes | None:
        """Take back the newest deed; None if there is nothing to take back."""
        return self._walked(deeds.undo)

    def redo(self) -> Changes | None:
        """Do again what was taken back last; None if there is nothing."""
        return self._walked(deeds.redo)

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

    def span(self) -> Span | None:
        """Return the first and last day of which anything is kept, marked days to come too."""
        with self._file.read() as transaction:
            return records.whole_span(transaction, day_figures.bounds(transaction))

    def is_empty(self) -> bool:
        """Say whether nothing is kept: no entry, mark, own habit or aim."""
        with self._file.read() as transaction:
            return records.is_empty(transaction)

    def data_version(self) -> int:
        """Return a number that changes when another program has written."""
        return self._file.data_version()

    def fill(self, made: Iterable[Record]) -> None:
        """Write a new journal in bulk, without history; Refused if it holds entries already."""
        batch: list[Record] = []
        with self._file.write() as transaction:
            if not records.is_empty(transaction):
                raise Refused(
                    tr("This journal has entries already; name a new file with --journal."),
                    "journal",
                )
            deeds.leave_behind(transaction)
            for record in made:
                batch.append(record)
                if len(batch) == AT_ONCE:
                    records.put_all(transaction, batch)
                    batch.clear()
            records.put_all(transaction, batch)
            day_figures.refresh_all(transaction)

    def _walked(self, walk: Callable[[Transaction], Changes | None]) -> Changes | None:
        with self._file.write() as transaction:
            changes = walk(transaction)
        if changes is not None and changes.everything:
            self._reload()
        return changes

    def _named(self, transaction: Transaction) -> NameOf:
        """Return what names entries in the words of a deed, own habits by what they are called."""
        habits = {habit.slug: habit.name for habit in records.habits(transaction)}

        def name_of(entry: Entry) -> str:
            name = habits.get(entry.habit) if isinstance(entry, HabitRecord) else None
            return name or self._name_of(entry)

        return name_of

    def _stamped(self, entry: Entry) -> Entry:
        now = self._clock()
        return dataclasses.replace(entry, created=entry.created or now, changed=now)

    def _existing(self, transaction: Transaction, entry_id: UUID) -> Entry:
        entry = records.find(transaction, entry_id)
        if entry is None:
            raise Refused(tr("This entry is not there any more; it may have been deleted."))
        return entry

    def _refuse_unknown_habit(self, transaction: Transaction, record: HabitRecord) -> None:
        if record.habit not in {habit.slug for habit in records.habits(transaction)}:
            raise Refused(tr("There is no own habit {name}.", name=record.habit), "habit")

    def _refuse_clashes(self, transaction: Transaction, writes: Iterable[Write]) -> None:
        logged = [write.after for write in writes if isinstance(write.after, Entry)]
        for entry in logged:
            refuse_future(entry.day, self._latest_day(entry))
            if isinstance(entry, HabitRecord):
                self._refuse_unknown_habit(transaction, entry)
            if isinstance(entry, CheckIn):
                refuse_second_check_in(transaction, entry)
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
    kept = _marks(transaction, [day]).get((day, pillar))
    if mark is not None:
        return [Write.put(_marked(kept, day, pillar, mark))]
    return [] if kept is None else [Write(DayMark, kept.id, None)]


def _marks(transaction: Transaction, days: Sequence[date]) -> dict[tuple[date, Pillar], DayMark]:
    found = records.marks_between(transaction, days[0], days[-1])
    return {(mark.day, mark.pillar): mark for mark in found}


def _stays(kept: DayMark | None, reason: Reason) -> bool:
    """Say whether a mark stays as it is where a day is left out for a reason."""
    if kept is None:
        return False
    return kept.mark is Mark.COMPLETE or (kept.mark, kept.reason) == (Mark.NOT_TRACKED, reason)


def _marked(
    kept: DayMark | None, day: date, pillar: Pillar, mark: Mark, reason: Reason = Reason.UNSAID
) -> DayMark:
    """Return a new mark, or the kept one of the day and area as it is to be."""
    if kept is None:
        return DayMark(day=day, pillar=pillar, mark=mark, reason=reason)
    return dataclasses.replace(kept, mark=mark, reason=reason)
