"""What a person may open by mistake, or meets on a bad day: one sentence, and nothing changed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from nehabits.domain.refusal import Refused
from nehabits.storage.journal_file import JournalFile
from nehabits.storage.soundness import soundness
from nehabits.storage.troubles import said_plainly, sentence_for
from tests.diaries import diary, rows
from tests.examples import SATURDAY, exercise, meal, night

STAMP = 1_600_000_000


@contextmanager
def refused_unchanged(path: Path, words: str) -> Iterator[None]:
    """Expect a refusal of a file in one sentence, which leaves the file as it was."""
    path.chmod(0o640)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(Refused) as caught:
        yield
    sentence = caught.value.sentence
    assert words in sentence
    assert str(path) in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each for each in path.parent.iterdir() if each != path] == []


def written(path: Path, *statements: str) -> Path:
    """Write an SQLite file that another program might have made."""
    with closing(sqlite3.connect(path)) as db:
        for statement in statements:
            db.execute(statement)
        db.commit()
    return path


def a_journal(path: Path) -> bytes:
    """Write a journal with entries; return its bytes."""
    with diary(path, SATURDAY) as opened:
        opened.journal.log(night(SATURDAY, "23:00", "07:00"), meal(), *[exercise(30)] * 30)
    return path.read_bytes()


def test_a_folder_is_no_journal(path: Path) -> None:
    path.mkdir()
    with refused_unchanged(path, "is a folder"):
        JournalFile.at(path)


def test_an_empty_file_is_no_journal(path: Path) -> None:
    path.touch()
    with refused_unchanged(path, "is empty; restore a backup"):
        JournalFile.at(path)


@pytest.mark.parametrize("content", [b"day,value\n2026-11-21,420\n" * 9, b"SQLite format 3\0"])
def test_another_kind_of_file_is_no_journal(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with refused_unchanged(path, "is not a journal of NE Habits"):
        JournalFile.at(path)


def test_a_truncated_journal_is_said_to_be_cut_short(path: Path) -> None:
    whole = a_journal(path)
    for length in (100, 4096, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:length])
        with refused_unchanged(path, "is cut short"):
            JournalFile.at(path)


@pytest.mark.parametrize(
    "statements",
    [
        (),
        ("CREATE TABLE places (name TEXT)",),
        ("CREATE TABLE alembic_version (version_num TEXT)",),
        (
            "CREATE TABLE alembic_version (version_num TEXT)",
            "INSERT INTO alembic_version VALUES ('0001')",
            "CREATE TABLE sleeps (dreams TEXT)",
        ),
    ],
)
def test_a_file_of_another_program_is_left_alone(path: Path, statements: tuple[str, ...]) -> None:
    written(path, "PRAGMA user_version=7", *statements)
    with refused_unchanged(path, "belongs to another program"):
        JournalFile.at(path)


def test_a_journal_of_a_newer_version_is_left_alone(path: Path) -> None:
    a_journal(path)
    written(path, "UPDATE alembic_version SET version_num = '9999'")
    with refused_unchanged(path, "was written by a newer version of NE Habits"):
        JournalFile.at(path)


def test_a_journal_with_a_page_overwritten_is_said_to_be_damaged(path: Path) -> None:
    whole = a_journal(path)
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(Refused, match="is damaged; restore a backup"):
        JournalFile.at(path)


def test_a_journal_that_another_program_keeps_to_itself_is_said_to_be_in_use(path: Path) -> None:
    a_journal(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Refused, match="is in use by another program; close it there"):
            JournalFile.at(path, patience=20)
    JournalFile.at(path).close()


def test_a_journal_that_grows_past_its_disk_keeps_what_it_has(path: Path) -> None:
    with diary(path, SATURDAY) as opened:
        with opened.file.read() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 20}")
        opened.journal.log(meal())
        before = rows(opened.file, without=frozenset())
        too_many = [exercise(30, note="far " * 500) for _ in range(50)]
        with pytest.raises(Refused, match=r"^The disk is full; nothing was saved\."):
            opened.journal.log(*too_many)
        assert rows(opened.file, without=frozenset()) == before
        assert soundness(opened.file).is_sound
        with opened.file.read() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count=100000")
        opened.journal.log(*too_many)
        assert soundness(opened.file).rows["exercises"] == 50


def test_a_bug_is_not_dressed_up_as_something_to_mend(path: Path) -> None:
    file = JournalFile.at(path)
    with pytest.raises(Exception, match="no such table: places") as caught, file.read() as found:
        found.exec_driver_sql("SELECT * FROM places")
    assert not isinstance(caught.value, Refused)
    file.close()
    assert sentence_for("no such table: places", path) is None
    with pytest.raises(KeyError), said_plainly(path):
        raise KeyError
