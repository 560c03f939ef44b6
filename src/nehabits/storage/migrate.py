"""Brings a journal of an older version to this one, after a verified backup."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.storage.backup import BEFORE_MIGRATION, back_up_beside


def migrate(
    revision: str,
    name: str,
    path: Path | None,
    write: Callable[[], AbstractContextManager[Connection]],
) -> None:
    """Run the migrations from a stored revision to the newest in one transaction.

    Raises Refused, with nothing changed, for a revision of a newer version.
    """
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if revision not in known:
        raise Refused(
            tr(
                "{file} was written by a newer version of NE Habits; install that version.",
                file=name,
            ),
            "journal",
        )
    if path is not None:
        back_up_beside(path, BEFORE_MIGRATION)
    with write() as connection:
        upgrade(connection)


def upgrade(connection: Connection) -> None:
    """Run every migration that a journal lacks over a connection."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "nehabits.storage:migrations")
    return config
