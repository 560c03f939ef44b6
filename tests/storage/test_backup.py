"""Backups: whole, counted, private, while others write; and restored, or refused unchanged."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from threading import Event

import pytest

from nehabits.domain.refusal import Refused
from nehabits.storage import backup
from nehabits.storage.backup import BEFORE_RESTORE, COUNTED, Contents
from nehabits.storage.soundness import soundness
from nehabits.storage.tables import REVISION
from tests.diaries import Diary, diary, rows
from tests.examples import SATURDAY, exercise, meal, night

AT = datetime(2026, 11, 21, 18, 0)
NO_ROWS = dict.fromkeys(COUNTED, 0)


@pytest.fixture
def opened(path: Path) -> Iterator[Diary]:
    with diary(path, SATURDAY) as opened:
        yield opened


def log_a_day(opened: Diary) -> None:
    opened.journal.log(night(SATURDAY, "23:00", "07:00"), exercise(30), meal())


def all_rows(opened: Diary) -> object:
    return rows(opened.file, without=frozenset())


@contextmanager
def left_alone(opened: Diary, words: str) -> Iterator[None]:
    """Expect a refusal that changes nothing in the journal or beside it."""
    before, beside = all_rows(opened), sorted(opened.path.parent.rglob("*"))
    with pytest.raises(Refused) as caught:
        yield
    assert words in caught.value.sentence
    assert caught.value.sentence.endswith(".")
    assert all_rows(opened) == before
    assert sorted(opened.path.parent.rglob("*")) == beside


def test_a_backup_is_one_private_file_with_all_that_the_journal_holds(opened: Diary) -> None:
    log_a_day(opened)
    folder = opened.path.parent / "safe" / "place"
    made = backup.back_up(opened.path, folder, AT)
    assert made == folder / "journal-2026-11-21-180000.sqlite"
    assert list(folder.iterdir()) == [made]
    assert (made.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o600, 0o700)
    with diary(made, SATURDAY) as copy:
        assert all_rows(copy) == all_rows(opened)


def test_the_preview_of_a_backup_counts_what_it_holds(opened: Diary) -> None:
    empty = backup.contents(backup.back_up(opened.path, opened.path.parent / "one", AT))
    assert empty == Contents(REVISION, NO_ROWS, None, None)
    log_a_day(opened)
    opened.journal.log(exercise(20, day=date(2026, 11, 2)))
    full = backup.contents(backup.back_up(opened.path, opened.path.parent / "two", AT))
    counts = {"sleeps": 1, "exercises": 2, "meals": 1, "meal_items": 1}
    assert full == Contents(REVISION, NO_ROWS | counts, date(2026, 11, 2), SATURDAY)


def test_a_backup_is_of_one_state_while_another_program_writes(opened: Diary) -> None:
    stop = Event()

    def keep_logging() -> None:
        with diary(opened.path, SATURDAY) as other:
            while not stop.is_set():
                other.journal.log(exercise(30), exercise(20))

    with ThreadPoolExecutor(1) as worker:
        writing = worker.submit(keep_logging)
        folder = opened.path.parent / "safe"
        made = [
            backup.back_up(opened.path, folder, AT.replace(second=second)) for second in range(12)
        ]
        stop.set()
        writing.result()
    counts = []
    for each in made:
        with diary(each, SATURDAY) as copy:
            assert soundness(copy.file).is_sound
            counts.append(soundness(copy.file).rows["exercises"])
            assert len(rows(copy.file, without=frozenset())["history"]) == counts[-1]
    assert counts == sorted(counts)
    assert counts[-1] > counts[0]
    assert all(count % 2 == 0 for count in counts)


def test_restoring_puts_everything_back_and_keeps_what_was_replaced(opened: Diary) -> None:
    log_a_day(opened)
    opened.preferences.choose_reference("sleep.duration", "nsf")
    saved, before = opened.transfer.back_up(opened.path.parent / "safe"), all_rows(opened)
    opened.journal.log(exercise(90))
    later = all_rows(opened)

    replaced = opened.transfer.restore(saved)
    assert all_rows(opened) == before
    assert replaced == opened.path.parent / "backups" / f"journal-{BEFORE_RESTORE}-1.sqlite"
    assert opened.path.stat().st_mode & 0o777 == 0o600
    again = opened.transfer.restore(replaced)
    assert all_rows(opened) == later
    assert again == opened.path.parent / "backups" / f"journal-{BEFORE_RESTORE}-2.sqlite"
    opened.journal.log(exercise(10))
    assert opened.transfer.check().is_sound


def test_another_program_that_has_the_journal_open_sees_a_restored_one(opened: Diary) -> None:
    saved = opened.transfer.back_up(opened.path.parent / "safe")
    log_a_day(opened)
    with diary(opened.path, SATURDAY) as other:
        version = other.file.data_version()
        assert not other.journal.is_empty()
        opened.transfer.restore(saved)
        assert other.file.data_version() != version
        assert other.journal.is_empty()
        log_a_day(other)
    assert opened.transfer.contents().rows["sleeps"] == 1


def test_a_backup_can_be_restored_where_there_is_no_journal(opened: Diary) -> None:
    log_a_day(opened)
    saved = opened.transfer.back_up(opened.path.parent / "safe")
    new = opened.path.parent / "new.sqlite"
    assert backup.restore(saved, new) is None
    assert new.stat().st_mode & 0o777 == 0o600
    with diary(new, SATURDAY) as copy:
        assert all_rows(copy) == all_rows(opened)


def test_what_is_not_a_whole_journal_is_not_restored(opened: Diary, tmp_path: Path) -> None:
    log_a_day(opened)
    saved = opened.transfer.back_up(tmp_path / "safe")
    whole = saved.read_bytes()

    saved.write_bytes(whole[: len(whole) // 2])
    with left_alone(opened, "is cut short"):
        opened.transfer.restore(saved)
    saved.write_bytes(whole[:8192] + bytes(4096) + whole[12288:])
    with left_alone(opened, "is damaged"):
        opened.transfer.restore(saved)
    saved.write_bytes(whole)
    with closing(sqlite3.connect(saved, isolation_level=None)) as db:
        db.execute("PRAGMA writable_schema=ON")
        db.execute(
            "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master"
            " WHERE name = 'ix_exercises_day') WHERE name = 'ix_sleeps_day'"
        )
    with left_alone(opened, "is damaged; choose another backup"):
        opened.transfer.restore(saved)
    saved.write_bytes(b"")
    with left_alone(opened, "is empty; restore a backup that is whole"):
        opened.transfer.restore(saved)
    saved.unlink()
    with left_alone(opened, "There is no file"):
        opened.transfer.restore(saved)
    with left_alone(opened, "is a folder"):
        opened.transfer.restore(tmp_path / "safe")


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT 1",
        "CREATE TABLE alembic_version (version_num TEXT)",
        "CREATE TABLE day_figures (day TEXT)",
    ],
)
def test_another_program_s_file_is_not_restored(opened: Diary, statement: str) -> None:
    log_a_day(opened)
    foreign = opened.path.parent / "foreign.sqlite"
    with closing(sqlite3.connect(foreign)) as db:
        db.execute("PRAGMA user_version=7")
        db.execute(statement)
        db.commit()
    with left_alone(opened, "is not a journal of NE Habits"):
        opened.transfer.restore(foreign)


@pytest.mark.parametrize(
    ("revision", "words"),
    [("'9999'", "is from a newer version"), (None, "is not a journal")],
)
def test_a_backup_of_another_revision_is_not_restored(
    opened: Diary, revision: str | None, words: str
) -> None:
    log_a_day(opened)
    saved = opened.transfer.back_up(opened.path.parent / "safe")
    with closing(sqlite3.connect(saved)) as db:
        db.execute("DELETE FROM alembic_version")
        if revision:
            db.execute(f"INSERT INTO alembic_version VALUES ({revision})")  # noqa: S608
        db.commit()
    with left_alone(opened, words):
        opened.transfer.restore(saved)


def test_the_open_journal_is_not_restored_onto_itself(opened: Diary) -> None:
    log_a_day(opened)
    other_name = opened.path.parent / "link.sqlite"
    other_name.symlink_to(opened.path)
    for path in (opened.path, other_name):
        with left_alone(opened, "is the open journal; choose a backup"):
            opened.transfer.restore(path)


def test_nothing_is_restored_while_another_program_writes(opened: Diary) -> None:
    saved = opened.transfer.back_up(opened.path.parent / "safe")
    log_a_day(opened)
    before = all_rows(opened)
    with closing(sqlite3.connect(opened.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refused, match="is in use by another program"):
            backup.restore(saved, opened.path, patience=0.05)
    assert all_rows(opened) == before


def test_an_unreadable_name_for_a_folder_is_refused(opened: Diary) -> None:
    (opened.path.parent / "taken").write_text("a file")
    with left_alone(opened, "cannot be opened"):
        opened.transfer.back_up(opened.path.parent / "taken")


def test_a_damaged_journal_is_not_backed_up_as_if_it_were_whole(path: Path) -> None:
    with diary(path, SATURDAY) as opened:
        log_a_day(opened)
    whole = path.read_bytes()
    broken = path.parent / "broken.sqlite"
    broken.write_bytes(whole[:8192] + bytes(4096) + whole[12288:])
    with pytest.raises(Refused, match=r"\.$"):
        backup.back_up(broken, path.parent / "safe", AT)
    assert list((path.parent / "safe").iterdir()) == []
