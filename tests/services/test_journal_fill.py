"""A new journal written in bulk is what logging the same entries one by one makes."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.own_habit import OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.services.journal import AT_ONCE, Record
from nehabits.storage.deeds import Write, do
from tests.diaries import Diary, diary, rows
from tests.examples import SATURDAY, exercise, refused
from tests.made_up_person import Living

FRIDAY = SATURDAY - timedelta(days=1)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Diary]:
    with diary(tmp_path / "journal.sqlite", SATURDAY) as opened:
        yield opened


def test_a_filled_journal_equals_one_logged_record_by_record(
    opened: Diary, tmp_path: Path, living: Living
) -> None:
    records = living(40, last=SATURDAY)
    opened.journal.fill(records)
    with diary(tmp_path / "other.sqlite", SATURDAY) as other:
        for record in records:
            with other.file.write() as connection:
                do(connection, [Write.put(record)], "", opened.calendar.now())
        assert rows(opened.file) == rows(other.file)
    assert opened.transfer.check().is_sound
    assert opened.transfer.check().rows["exercises"] > 5


def test_more_records_than_are_written_at_once_are_all_there(opened: Diary) -> None:
    many = [exercise(1, day=SATURDAY - timedelta(days=back % 300)) for back in range(AT_ONCE + 1)]
    opened.journal.fill(iter(many))
    assert opened.transfer.check().rows["exercises"] == AT_ONCE + 1
    assert opened.transfer.check().is_sound


@pytest.mark.parametrize(
    "record",
    [
        exercise(30),
        DayMark(day=SATURDAY, pillar=Pillar.MEALS, mark=Mark.NOT_TRACKED),
        OwnHabit(name="Coffee", slug="coffee"),
        Aim(measure="meal.fibre", since=SATURDAY, low=25),
    ],
)
def test_a_journal_that_holds_anything_is_not_filled(opened: Diary, record: Record) -> None:
    assert opened.journal.is_empty()
    opened.journal.fill([record])
    assert not opened.journal.is_empty()
    before = rows(opened.file, without=frozenset())
    with refused("journal", "This journal has entries already; name a new file"):
        opened.journal.fill([exercise(20)])
    assert rows(opened.file, without=frozenset()) == before


def test_a_journal_is_filled_whole_or_not_at_all(opened: Diary) -> None:
    def broken() -> Iterator[Record]:
        for _ in range(AT_ONCE + 1):
            yield exercise(1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        opened.journal.fill(broken())
    assert opened.journal.is_empty()


def test_filling_has_no_history_and_leaves_older_deeds_behind(opened: Diary) -> None:
    old = exercise(30)
    opened.journal.log(old)
    opened.journal.delete(old.id)
    opened.journal.log(exercise(20))
    opened.journal.undo()
    opened.journal.fill([exercise(10, day=FRIDAY)])
    assert (opened.journal.undo_words(), opened.journal.redo_words()) == ("", "")
    assert (opened.journal.undo(), opened.journal.redo()) == (None, None)
    assert [each.day for each in opened.review.entries(FRIDAY, SATURDAY)] == [FRIDAY]
