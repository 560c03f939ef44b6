"""Every deed can be taken back and done again, to the row, also after a restart."""

import dataclasses
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from nehabits.domain.aim import Aim
from nehabits.domain.changes import Changes
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_figures import day_figures
from nehabits.domain.day_mark import DayMark, Mark, Reason
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import CountsAs
from nehabits.domain.own_habit import HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.storage import deeds, records
from nehabits.storage.codec import Record
from nehabits.storage.day_figures import figures_between, refresh
from nehabits.storage.deeds import Write
from nehabits.storage.journal_file import JournalFile
from nehabits.storage.tables import METADATA
from tests.diaries import rows
from tests.examples import SATURDAY, exercise, meal, night, practice
from tests.strategies import day_entries, day_marks, names

AT = datetime(2026, 11, 21, 18, tzinfo=UTC)
DAYS = (SATURDAY - timedelta(days=1), SATURDAY)
HABITS = tuple(OwnHabit(name=slug, slug=slug) for slug in ("coffee", "steps"))


def do(file: JournalFile, *records: Record, words: str = "Logged") -> Changes:
    with file.write() as connection:
        return deeds.do(connection, [Write.put(each) for each in records], words, AT)


def drop(file: JournalFile, record: Record) -> Changes:
    with file.write() as connection:
        return deeds.do(connection, [Write(type(record), record.id, None)], "Deleted", AT)


def undo(file: JournalFile) -> Changes | None:
    with file.write() as connection:
        return deeds.undo(connection)


def redo(file: JournalFile) -> Changes | None:
    with file.write() as connection:
        return deeds.redo(connection)


def next_words(file: JournalFile) -> tuple[str | None, str | None]:
    with file.read() as connection:
        return deeds.next_undo(connection), deeds.next_redo(connection)


def kept_on(file: JournalFile, day: date) -> list[Entry]:
    with file.read() as connection:
        return records.entries_between(connection, day, day)


def emptied(file: JournalFile) -> None:
    with file.write() as connection:
        for table in reversed(METADATA.sorted_tables):
            connection.execute(delete(table))


class Person:
    """Does what a person may do next, as hypothesis draws it."""

    def __init__(self, data: st.DataObject) -> None:
        self._data = data
        self._kept: dict[UUID, Record] = {}

    def next_writes(self) -> list[Write]:
        """Return the writes of a deed that the journal as it is now can keep."""
        what = self._data.draw(st.sampled_from(["log", "mark", "aim", "habit", "edit", "delete"]))
        draw = {"log": self._log, "mark": self._mark, "aim": self._aim, "habit": self._habit}
        writes = draw.get(what, lambda: self._again(delete=what == "delete"))()
        for write in writes:
            self._kept.pop(write.id, None)
            if write.after is not None:
                self._kept[write.id] = write.after
        return writes

    def _log(self) -> list[Write]:
        day = self._data.draw(st.sampled_from(DAYS))
        entries = self._data.draw(day_entries(day).filter(bool))
        checked_in = {each.day for each in self._kept.values() if isinstance(each, CheckIn)}
        return [
            Write.put(each)
            for each in entries
            if not (isinstance(each, CheckIn) and each.day in checked_in)
        ]

    def _mark(self) -> list[Write]:
        marks = self._data.draw(day_marks(self._data.draw(st.sampled_from(DAYS))))
        said = {(m.day, m.pillar) for m in self._kept.values() if isinstance(m, DayMark)}
        return [Write.put(each) for each in marks if (each.day, each.pillar) not in said]

    def _aim(self) -> list[Write]:
        low = self._data.draw(st.floats(0, 1000))
        return [Write.put(Aim(measure="practice.minutes", since=SATURDAY, low=low))]

    def _habit(self) -> list[Write]:
        habit = self._data.draw(st.sampled_from(HABITS))
        name, position = self._data.draw(names), self._data.draw(st.integers(0, 9))
        return [Write.put(dataclasses.replace(habit, name=name, position=position))]

    def _again(self, *, delete: bool) -> list[Write]:
        if not self._kept:
            return []
        record = self._data.draw(st.sampled_from(list(self._kept.values())))
        if isinstance(record, OwnHabit):
            return self._habit()
        if delete:
            return [Write(type(record), record.id, None)]
        return [Write.put(self._changed(record))]

    def _changed(self, record: Record) -> Record:
        if isinstance(record, Entry):
            return dataclasses.replace(record, note="changed", changed=AT)
        if isinstance(record, DayMark):
            return dataclasses.replace(record, mark=Mark.NOTHING, reason=Reason.UNSAID)
        return record


@pytest.mark.parametrize("restart", [False, True])
@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_undo_of_any_deed_restores_every_row_and_redo_does_it_again(
    database_url: str, data: st.DataObject, *, restart: bool
) -> None:
    with ExitStack() as closing:
        file = reopened(closing, database_url)
        emptied(file)
        do(file, *HABITS)
        person, states = Person(data), [rows(file)]
        for number in range(data.draw(st.integers(1, 7), "deeds")):
            writes = person.next_writes()
            with file.write() as connection:
                deeds.do(connection, writes, f"Deed {number}", AT + timedelta(minutes=number))
            if writes:
                states.append(rows(file))
        restart_at = data.draw(st.integers(0, len(states) - 1), "deeds left at the restart")
        for place in range(len(states) - 1, -1, -1):
            if restart and place == restart_at:
                file = reopened(closing, database_url)
            assert rows(file) == states[place]
            undo(file)
        assert undo(file) is None
        assert not any(rows(file).values())
        for state in states:
            redo(file)
            assert rows(file) == state
        assert redo(file) is None
        assert rows(file) == states[-1]


def reopened(closing: ExitStack, database_url: str) -> JournalFile:
    """Close the journal that is open, if one is, and open it afresh."""
    closing.close()
    file = JournalFile(database_url)
    closing.callback(file.close)
    return file


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(entries=day_entries(SATURDAY), marks=day_marks(SATURDAY))
def test_records_come_back_as_they_were_with_the_figures_of_their_day(
    file: JournalFile, entries: tuple[Entry, ...], marks: tuple[DayMark, ...]
) -> None:
    emptied(file)
    do(file, *HABITS, *entries, *marks)
    by_id = sorted(entries, key=lambda each: each.id)
    assert sorted(kept_on(file, SATURDAY), key=lambda each: each.id) == by_id
    with file.read() as connection:
        found = figures_between(connection, None, SATURDAY, SATURDAY)
        said = records.marks_between(connection, SATURDAY, SATURDAY)
        assert all(records.find(connection, each.id) == each for each in entries)
    assert {key: figure for (key, _), figure in found.items()} == day_figures(entries, marks)
    assert sorted(said, key=lambda each: each.id) == sorted(marks, key=lambda each: each.id)


def test_a_new_deed_leaves_behind_what_was_taken_back(file: JournalFile) -> None:
    run, swim = exercise(30, activity="running"), exercise(45, activity="swimming")
    do(file, run, words="Run logged")
    undo(file)
    do(file, swim, words="Swim logged")
    assert next_words(file) == ("Swim logged", None)
    assert redo(file) is None
    undo(file)
    assert undo(file) is None
    assert kept_on(file, SATURDAY) == []
    assert next_words(file) == (None, "Swim logged")
    redo(file)
    assert kept_on(file, SATURDAY) == [swim]


def test_a_deed_that_writes_nothing_leaves_redo_as_it_is(file: JournalFile) -> None:
    run = exercise(30)
    do(file, run, words="Run logged")
    undo(file)
    assert do(file) == Changes()
    assert next_words(file) == (None, "Run logged")
    assert redo(file) is not None


def test_a_deed_of_several_writes_is_taken_back_whole(file: JournalFile) -> None:
    entries: Sequence[Entry] = (night(SATURDAY, "23:00", "07:00"), meal(), exercise(30))
    do(file, *entries, words="3 entries logged")
    changes = undo(file)
    assert changes is not None
    assert changes.words == "3 entries logged"
    assert kept_on(file, SATURDAY) == []
    redo(file)
    assert {each.id for each in kept_on(file, SATURDAY)} == {each.id for each in entries}


def test_changes_name_the_days_and_areas_before_and_after(file: JournalFile) -> None:
    friday = SATURDAY - timedelta(days=1)
    walk = practice(20, counts_as=CountsAs.BOTH)
    moved = dataclasses.replace(walk, day=friday, counts_as=CountsAs.PRACTICE)
    both = frozenset({Pillar.EXERCISE, Pillar.PRACTICE})
    assert do(file, walk) == Changes(frozenset({SATURDAY}), both, "Logged")
    expected = Changes(frozenset({friday, SATURDAY}), both, "Moved")
    assert do(file, moved, words="Moved") == expected
    assert undo(file) == expected
    assert redo(file) == expected
    assert drop(file, moved) == Changes(
        frozenset({friday}), frozenset({Pillar.PRACTICE}), "Deleted"
    )


def test_an_own_habit_or_an_aim_may_change_any_page(file: JournalFile) -> None:
    assert do(file, HABITS[0]) == Changes(words="Logged", everything=True)
    aim = Aim(measure="practice.minutes", since=SATURDAY, low=10)
    assert do(file, aim) == Changes(words="Logged", everything=True)


def test_figures_of_the_day_an_entry_left_are_made_again(file: JournalFile) -> None:
    run, friday = exercise(30), SATURDAY - timedelta(days=1)
    do(file, run)
    do(file, dataclasses.replace(run, day=friday))
    with file.read() as connection:
        figures = figures_between(connection, ["exercise.moderate"], friday, SATURDAY)
    assert {day: figure.value for (_, day), figure in figures.items()} == {friday: 30}


def test_history_left_behind_is_kept_but_not_walked(file: JournalFile) -> None:
    do(file, exercise(30))
    do(file, exercise(20))
    undo(file)
    with file.write() as connection:
        deeds.leave_behind(connection)
    assert next_words(file) == (None, None)
    assert (undo(file), redo(file)) == (None, None)
    assert len(rows(file, without=frozenset())["history"]) == 2


def test_figures_of_days_apart_and_of_a_long_run_are_made_again(file: JournalFile) -> None:
    days = [SATURDAY - timedelta(days=back) for back in (*range(203), 300, 302, 303)]
    do(file, *(exercise(10, day=day) for day in days))
    first = min(days)
    with file.write() as connection:
        figures = figures_between(connection, ["exercise.moderate"], first, SATURDAY)
        assert {day for _, day in figures} == set(days)
        connection.execute(delete(METADATA.tables["day_figures"]))
        refresh(connection, days)
        assert figures_between(connection, ["exercise.moderate"], first, SATURDAY) == figures


def test_what_is_written_after_another_is_taken_back_before_it(file: JournalFile) -> None:
    cup = HabitRecord(day=SATURDAY, habit="coffee", value=1)
    do(file, HABITS[0], cup, dataclasses.replace(cup, value=2))
    state = rows(file)
    undo(file)
    assert not any(rows(file).values())
    redo(file)
    assert rows(file) == state
    assert kept_on(file, SATURDAY) == [dataclasses.replace(cup, value=2)]
