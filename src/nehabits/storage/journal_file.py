"""A journal's file: opened, checked, migrated, and its transactions."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.pool import QueuePool

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.storage import header
from nehabits.storage.tables import METADATA, REVISION, SIGNS
from nehabits.storage.troubles import said_plainly

Transaction = Connection
"""What is read or written together; other rooms pass it on without looking inside."""

PATIENCE = 5000
"""How long to wait for another program that writes, in milliseconds."""

_WRITES = "nehabits_writes"


class JournalFile:
    """One journal behind a database URL; a file that does not exist is made, for its owner alone.

    All work goes through one connection, so that `data_version` tells of other programs only.
    Raises Refused for a file that is not a journal, is damaged, read-only, locked, or newer.
    """

    def __init__(self, url: str | URL, patience: int = PATIENCE) -> None:
        where = make_url(url)
        kept_in = where.database if where.get_backend_name() == "sqlite" else None
        self.path = Path(kept_in) if kept_in else None
        self.name = str(self.path or where)
        is_new = self.path is not None and header.prepare(self.path)
        self._engine = _engine(where, patience)
        try:
            with said_plainly(self.name):
                self._make_ready(is_new=is_new)
        except BaseException:
            self.close()
            if is_new and self.path is not None:
                self.path.unlink(missing_ok=True)
            raise

    @classmethod
    def at(cls, path: Path, patience: int = PATIENCE) -> "JournalFile":
        """Open the journal in a file."""
        # Not written as text: a name may hold what means something in a URL.
        return cls(URL.create("sqlite", database=str(path)), patience)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Yield a connection that reads one state of the journal."""
        with said_plainly(self.name), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Yield a connection whose writes are all kept, or none if anything is raised."""
        with (
            said_plainly(self.name),
            self._engine.connect().execution_options(**{_WRITES: True}) as connection,
            connection.begin(),
        ):
            yield connection

    def data_version(self) -> int:
        """Return a number that changes when another program has written."""
        with self.read() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())

    def state(self) -> tuple[int, int]:
        """Return numbers that are others once anything was written, here or by another program."""
        with self.read() as connection:
            outside = int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())
            inside = int(connection.exec_driver_sql("SELECT total_changes()").scalar_one())
        return outside, inside

    def reopened(self) -> None:
        """Look at the file afresh, as after restoring it: migrate it if it is older."""
        self._engine.dispose()
        with said_plainly(self.name):
            self._make_ready(is_new=False)

    def close(self) -> None:
        """Close the file; what was committed stays."""
        self._engine.dispose()

    def _make_ready(self, *, is_new: bool) -> None:
        with self.read() as connection:
            revision = _stored_revision(connection)
        if revision is None and not is_new and self.path is not None:
            raise Refused(
                tr("{file} belongs to another program; choose another file.", file=self.name),
                "journal",
            )
        if revision is None:
            with self.write() as connection:
                create_schema(connection)
        elif revision != REVISION:
            self._migrate(revision)
        # Only now is it known to be ours to change.
        if self.path is not None:
            header.protect(self.path)
            self._pragma("journal_mode=WAL")

    def _migrate(self, revision: str) -> None:
        # Alembic takes a quarter of a second to import and is needed only here.
        from nehabits.storage.migrate import migrate  # noqa: PLC0415

        # Tables are made anew: dropping the old one would take what belongs to its rows.
        self._pragma("foreign_keys=OFF")
        try:
            migrate(revision, self.name, self.path, self.write)
        finally:
            self._pragma("foreign_keys=ON")

    def _pragma(self, setting: str) -> None:
        """Set what SQLite sets only outside a transaction; other engines have no such thing."""
        if self.path is not None:
            with closing(self._engine.raw_connection()) as connection:
                connection.cursor().execute(f"PRAGMA {setting}")


def create_schema(connection: Connection) -> None:
    """Make every table at the newest revision."""
    METADATA.create_all(connection)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
    )
    connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{REVISION}')")  # noqa: S608


def _stored_revision(connection: Connection) -> str | None:
    """Return the Alembic revision of a journal; None if it has no tables of ours."""
    if not all(connection.dialect.has_table(connection, name) for name in SIGNS):
        return None
    found: str | None = connection.exec_driver_sql(
        "SELECT version_num FROM alembic_version"
    ).scalar()
    return found


def _engine(url: URL, patience: int) -> Engine:
    engine = create_engine(url, poolclass=QueuePool, pool_size=1, max_overflow=0)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _sqlite_connected(patience))
        event.listen(engine, "begin", _sqlite_begin)
    return engine


def _sqlite_connected(patience: int) -> Any:
    def connected(connection: Any, _record: object) -> None:
        # Python's own BEGIN comes too late for IMMEDIATE; _sqlite_begin sends ours.
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout={patience}",
            "synchronous=FULL",
            "foreign_keys=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    return connected


def _sqlite_begin(connection: Connection) -> None:
    # A writer takes its lock at once: upgrading later would fail instead of waiting.
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
