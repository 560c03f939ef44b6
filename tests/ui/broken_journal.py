"""How tests take away, as another program would, what every write to a journal needs."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.ui.desktop_driver import Person


def break_history(person: Person) -> None:
    """Take away, as another program, the table that every write needs.

    Nothing is looked at by itself from then on: one error is enough for a test.
    """
    person.desktop._settling.stop()
    person.desktop._watcher.stop()
    person.waits()
    with closing(sqlite3.connect(person.services.path)) as other, other:
        other.execute("ALTER TABLE history RENAME TO gone")


def mend_history(journal: Path) -> None:
    with closing(sqlite3.connect(journal)) as other, other:
        other.execute("ALTER TABLE gone RENAME TO history")
