"""The schema: the migrations make what the tables say, and journals of every release open."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, inspect, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

import nehabits.storage.migrations
from nehabits.storage import journal_file, migrate
from nehabits.storage.journal_file import JournalFile, create_schema
from nehabits.storage.migrate import upgrade
from nehabits.storage.soundness import soundness
from nehabits.storage.tables import HISTORY, METADATA, REVISION, SIGNS
from tests.diaries import diary, rows
from tests.storage.old_journal import JOURNALS, LAST_DAY, fill

NEWEST = JOURNALS / f"{REVISION}.sqlite"
FIGURES = frozenset({"day_figures"})
"""Made again when a later version counts more; the check compares them."""


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = create_engine(database_url)
    yield engine
    engine.dispose()


def script() -> ScriptDirectory:
    return ScriptDirectory.from_config(migrate._config())


def test_the_migrations_make_the_tables_there_are(engine: Engine) -> None:
    with engine.begin() as connection:
        upgrade(connection)
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, METADATA) == []
        assert context.get_current_revision() == REVISION


def test_a_new_journal_and_a_migrated_one_are_laid_out_the_same(path: Path) -> None:
    layouts = []
    for name, make in (("new", create_schema), ("migrated", upgrade)):
        engine = create_engine(f"sqlite:///{path.parent / name}.sqlite")
        with engine.begin() as connection:
            make(connection)
        layouts.append(
            {table: layout(engine, table) for table in inspect(engine).get_table_names()}
        )
        engine.dispose()
    assert layouts[0] == layouts[1]
    assert set(SIGNS) < set(layouts[0])


def layout(engine: Engine, table: str) -> object:
    """Return what can be told apart of a table: columns whatever their order, keys, indexes."""
    found = inspect(engine)
    columns = sorted(
        (column["name"], str(column["type"]), column["nullable"], column["primary_key"])
        for column in found.get_columns(table)
    )
    indexes = sorted(
        (index["name"], index["column_names"], index["unique"])
        for index in found.get_indexes(table)
    )
    unique = sorted(each["column_names"] for each in found.get_unique_constraints(table))
    keys = [
        (key["constrained_columns"], key["referred_table"], key["options"])
        for key in found.get_foreign_keys(table)
    ]
    return columns, indexes, unique, keys


def test_the_tables_are_at_the_newest_revision_and_revisions_are_one_line() -> None:
    revisions = [each.revision for each in script().walk_revisions()]
    assert revisions[0] == REVISION
    assert script().get_heads() == [REVISION]
    # Restoring tells newer from older by comparing the names.
    assert revisions == sorted(revisions, reverse=True)


def test_every_table_can_be_made_by_another_engine() -> None:
    other = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in METADATA.sorted_tables:
        assert str(CreateTable(table).compile(dialect=other))
        assert all(str(CreateIndex(index).compile(dialect=other)) for index in table.indexes)


def test_there_is_an_old_journal_of_every_released_schema() -> None:
    revisions = {each.revision for each in script().walk_revisions()}
    assert {path.stem for path in JOURNALS.iterdir()} == revisions


def held(file: JournalFile) -> dict[str, Any]:
    """Return every row but figures; what deeds were called is said as it was at their time."""
    columns = [column for column in HISTORY.c if column.name != "words"]
    with file.read() as connection:
        deeds = [repr(row) for row in connection.execute(select(*columns).order_by(HISTORY.c.id))]
    return rows(file, without=FIGURES | {HISTORY.name}) | {HISTORY.name: deeds}


@pytest.mark.parametrize("old", sorted(JOURNALS.iterdir()), ids=lambda old: old.stem)
def test_a_journal_of_every_released_schema_opens_with_all_it_holds(path: Path, old: Path) -> None:
    shutil.copy(old, path)
    with diary(path.parent / "made_now.sqlite", LAST_DAY) as new, diary(path, LAST_DAY) as opened:
        fill(new.file)
        assert held(opened.file) == held(new.file)
        assert soundness(opened.file).is_sound
        assert opened.journal.undo_words() in {"Exercise logged", "running, 30 min logged"}
        opened.journal.undo()
        opened.journal.redo()
        assert held(opened.file) == held(new.file)


NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "9999", "{newest}"


def upgrade() -> None:
    with op.batch_alter_table("meals", recreate="always") as table:
        table.add_column(sa.Column("place", sa.Text(), server_default="at home", nullable=False))
    with op.batch_alter_table("own_habits", recreate="always") as table:
        table.add_column(sa.Column("colour", sa.Text(), nullable=True))
    {then}
"""


@pytest.fixture
def with_a_next_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return a function that gives the program one more migration, as its next version has."""
    folder = tmp_path / "migrations"
    shutil.copytree(Path(nehabits.storage.migrations.__file__).parent, folder)
    config = migrate._config()
    config.set_main_option("script_location", str(folder))
    monkeypatch.setattr(migrate, "_config", lambda: config)
    monkeypatch.setattr(journal_file, "REVISION", "9999")

    def add(then: str) -> None:
        next_one = folder / "versions" / "rev_9999_next.py"
        next_one.write_text(NEXT.format(newest=REVISION, then=then))

    return add


def test_an_older_journal_is_backed_up_and_loses_nothing_when_it_is_migrated(
    path: Path, with_a_next_revision: Callable[[str], None]
) -> None:
    shutil.copy(NEWEST, path)
    before = all_tables(path)
    with_a_next_revision("pass")
    for _ in range(2):
        file = JournalFile.at(path)
        assert soundness(file).is_sound
        file.close()
    (backup,) = (path.parent / "backups").iterdir()
    assert backup.name == "journal-before-migration-1.sqlite"
    assert all_tables(backup) == before
    after = all_tables(path)
    assert after.pop("alembic_version") == [("9999",)]
    assert [row[-1] for row in after.pop("meals")] == ["at home"]
    assert [row[-1] for row in after.pop("own_habits")] == [None]
    assert after == {name: found for name, found in before.items() if name in after}
    with closing(sqlite3.connect(path)) as db:
        sql = db.execute("SELECT sql FROM sqlite_master WHERE name = 'meal_items'").fetchone()[0]
    assert "REFERENCES meals (id) ON DELETE CASCADE" in sql


def test_a_migration_that_breaks_off_leaves_the_journal_as_it_was(
    path: Path, with_a_next_revision: Callable[[str], None]
) -> None:
    shutil.copy(NEWEST, path)
    before = all_tables(path)
    with_a_next_revision("raise ZeroDivisionError")
    with pytest.raises(ZeroDivisionError):
        JournalFile.at(path)
    assert all_tables(path) == before


def test_foreign_keys_hold_again_after_a_migration(
    path: Path, with_a_next_revision: Callable[[str], None]
) -> None:
    shutil.copy(NEWEST, path)
    with_a_next_revision("pass")
    file = JournalFile.at(path)
    with file.read() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
    file.close()


def all_tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as db:
        names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {name: sorted(db.execute(f"SELECT * FROM {name}")) for (name,) in names}  # noqa: S608
