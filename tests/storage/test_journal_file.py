"""A journal's file: made for its owner alone, synced in full, written whole or not at all."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from nehabits.domain.refusal import Refused
from nehabits.storage import preferences, records
from nehabits.storage.journal_file import JournalFile
from tests.diaries import rows
from tests.examples import SATURDAY, exercise, refused


@contextmanager
def opened(path: Path, patience: int = 50) -> Iterator[JournalFile]:
    file = JournalFile.at(path, patience)
    try:
        yield file
    finally:
        file.close()


def keep(file: JournalFile, key: str, value: object) -> None:
    with file.write() as connection:
        preferences.save(connection, key, value)


def kept(file: JournalFile) -> dict[str, object]:
    with file.read() as connection:
        return preferences.load(connection)


def test_a_new_journal_is_empty_and_can_be_opened_again(database_url: str) -> None:
    for _ in range(2):
        file = JournalFile(database_url)
        assert not any(rows(file, without=frozenset()).values())
        file.close()


def test_what_is_written_is_there_after_a_restart(database_url: str) -> None:
    file = JournalFile(database_url)
    keep(file, "theme", "dark")
    file.close()
    file = JournalFile(database_url)
    assert kept(file) == {"theme": "dark"}
    file.close()


def test_nothing_of_a_transaction_is_kept_when_anything_is_raised(file: JournalFile) -> None:
    keep(file, "theme", "dark")

    def change_my_mind() -> None:
        with file.write() as connection:
            preferences.save(connection, "theme", "light")
            records.put_all(connection, [exercise(30)])
            raise Refused("Not today.")

    with pytest.raises(Refused, match="Not today"):
        change_my_mind()
    with file.read() as connection:
        assert records.entries_between(connection, SATURDAY, SATURDAY) == []
    assert kept(file) == {"theme": "dark"}


def test_a_reader_writes_nothing(file: JournalFile) -> None:
    with file.read() as connection:
        preferences.save(connection, "theme", "dark")
    assert kept(file) == {}


def test_rows_that_belong_to_nothing_are_refused_by_the_database(file: JournalFile) -> None:
    with pytest.raises(IntegrityError), file.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO meal_items (meal_id, position, name, nutrients, food_id, portion)"
            " VALUES ('00000000000000000000000000000000', 0, 'egg', '{}', '', 'g')"
        )


def test_another_thread_may_ask(file: JournalFile) -> None:
    keep(file, "theme", "dark")
    with ThreadPoolExecutor(1) as worker:
        assert worker.submit(kept, file).result() == {"theme": "dark"}
        worker.submit(keep, file, "theme", "light").result()
    assert kept(file) == {"theme": "light"}


def test_every_connection_syncs_in_full_and_keeps_foreign_keys(path: Path) -> None:
    for _ in range(2):
        with opened(path) as file, file.read() as connection:
            found = {
                pragma: connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one()
                for pragma in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            }
        full = 2
        assert found == {
            "journal_mode": "wal",
            "synchronous": full,
            "foreign_keys": 1,
            "busy_timeout": 50,
        }


def test_only_the_owner_may_read_the_journal_and_the_files_beside_it(path: Path) -> None:
    with opened(path) as file:
        keep(file, "theme", "dark")
        modes = {each.name: each.stat().st_mode & 0o777 for each in path.parent.iterdir()}
        assert modes == {
            "journal.sqlite": 0o600,
            "journal.sqlite-wal": 0o600,
            "journal.sqlite-shm": 0o600,
        }
    path.chmod(0o644)
    with opened(path):
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_not_there_is_made(path: Path) -> None:
    deep = path.parent / "one" / "two" / "journal.sqlite"
    with opened(deep) as file:
        keep(file, "theme", "dark")
    assert deep.exists()


@pytest.mark.parametrize("name", ["a?mode=memory", "100% mine", "a#b", "Ötzi's", "a b&c=d"])
def test_any_name_a_file_can_have_is_opened_as_it_is(path: Path, name: str) -> None:
    named = path.parent / name / f"{name}.sqlite"
    with opened(named) as file:
        keep(file, "theme", "dark")
    with opened(named) as file:
        assert kept(file) == {"theme": "dark"}
    assert [each.name for each in named.parent.iterdir()] == [named.name]


def test_the_data_version_changes_only_when_another_program_writes(path: Path) -> None:
    with opened(path) as file, opened(path) as other:
        before = file.data_version()
        keep(file, "theme", "dark")
        kept(file)
        assert kept(other) == {"theme": "dark"}
        assert file.data_version() == before
        keep(other, "theme", "light")
        assert file.data_version() != before
        assert kept(file) == {"theme": "light"}


def test_a_reader_sees_one_state_while_another_program_writes(path: Path) -> None:
    with opened(path) as file, opened(path) as other, file.read() as connection:
        assert preferences.load(connection) == {}
        keep(other, "theme", "dark")
        assert preferences.load(connection) == {}
    with opened(path) as file:
        assert kept(file) == {"theme": "dark"}


def test_a_journal_another_program_is_writing_is_said_to_be_in_use(path: Path) -> None:
    with opened(path) as file, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with refused("journal", f"{path} is in use by another program"):
            keep(file, "theme", "dark")
        other.rollback()
        keep(file, "theme", "dark")
        assert kept(file) == {"theme": "dark"}


def test_a_writer_waits_for_the_one_before_it(path: Path) -> None:
    with opened(path, 5000) as file, opened(path, 5000) as other, ThreadPoolExecutor(1) as worker:
        with other.write() as connection:
            preferences.save(connection, "theme", "dark")
            waiting = worker.submit(keep, file, "day_start", "05:00")
        waiting.result()
        assert kept(file) == {"theme": "dark", "day_start": "05:00"}
