"""Where the journals of the storage tests are: a real SQLite file, or what a URL names."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from nehabits.storage.journal_file import JournalFile
from nehabits.storage.tables import METADATA

URL = "NEHABITS_TEST_DATABASE_URL"
"""Names another database, to be emptied by every test: postgresql+psycopg:///nehabits_test."""


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """Return the URL of an empty database."""
    given = os.environ.get(URL)
    if given is None:
        return f"sqlite:///{tmp_path / 'journal.sqlite'}"
    engine = create_engine(given)
    with engine.begin() as connection:
        METADATA.drop_all(connection)
        connection.execute(text("DROP TABLE IF EXISTS alembic_version"))
    engine.dispose()
    return given


@pytest.fixture
def file(database_url: str) -> Iterator[JournalFile]:
    """Yield an empty journal."""
    file = JournalFile(database_url)
    yield file
    file.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a journal's file is to be; tests of files are for SQLite alone."""
    if os.environ.get(URL, "sqlite").partition(":")[0] != "sqlite":
        pytest.skip("only SQLite keeps a journal in a file")
    return tmp_path / "journal.sqlite"
