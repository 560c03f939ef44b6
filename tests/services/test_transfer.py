"""Carrying a whole journal: backups by themselves, restoring, checking."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from nehabits.services.preferences import THEME
from tests.diaries import Diary, diary, rows
from tests.examples import SATURDAY, exercise, meal, night, refused


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Diary]:
    with diary(tmp_path / "journal.sqlite", SATURDAY) as opened:
        yield opened


def test_the_day_s_backup_is_made_once_and_by_hand_as_often_as_wanted(opened: Diary) -> None:
    first = opened.transfer.back_up_if_due()
    assert first is not None
    assert opened.transfer.back_up_if_due() is None
    opened.journal.log(exercise(30))
    opened.calendar.at = opened.calendar.at.replace(minute=5)
    second = opened.transfer.back_up()
    # The newest of a day is the one that is kept.
    assert opened.transfer.backups() == [second]
    assert opened.transfer.contents(second).rows["exercises"] == 1
    opened.calendar.today += timedelta(days=1)
    assert opened.transfer.back_up_if_due() is not None


def test_a_backup_into_a_folder_leaves_the_journal_s_own_alone(
    opened: Diary, tmp_path: Path
) -> None:
    made = opened.transfer.back_up(tmp_path / "stick")
    assert made.parent == tmp_path / "stick"
    assert opened.transfer.backups() == []
    assert opened.transfer.back_up_if_due() is not None


def test_contents_are_of_this_journal_when_no_file_is_named(opened: Diary) -> None:
    opened.journal.log(night(SATURDAY, "23:00", "07:00"), meal())
    found = opened.transfer.contents()
    assert (found.rows["sleeps"], found.rows["meals"]) == (1, 1)
    assert (found.first, found.last) == (SATURDAY, SATURDAY)


def test_a_restored_journal_is_read_and_written_at_once(opened: Diary, tmp_path: Path) -> None:
    run = exercise(30)
    opened.journal.log(run)
    opened.preferences.set(THEME, "dark")
    saved, before = opened.transfer.back_up(tmp_path / "stick"), rows(opened.file)
    opened.journal.delete(run.id)
    opened.preferences.set(THEME, "light")
    replaced = opened.transfer.restore(saved)
    assert replaced is not None
    assert rows(opened.file) == before
    assert opened.journal.undo_words() == "running, 30 min logged"
    opened.preferences.reload()
    assert opened.preferences.get(THEME) == "dark"
    opened.journal.log(meal())
    assert opened.transfer.check().is_sound
    assert opened.transfer.contents(replaced).rows["exercises"] == 0


def test_a_refused_file_leaves_the_journal_open(opened: Diary, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Dear diary")
    with refused("", f"{tmp_path / 'notes.txt'} is not a journal of NE Habits"):
        opened.transfer.restore(tmp_path / "notes.txt")
    opened.journal.log(meal())
    assert opened.transfer.check().rows["meals"] == 1
