"""Someone at the Settings page of a journal with a night, a meal and two own habits."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from nehabits.domain.own_habit import OwnHabit
from tests.examples import item, meal, night
from tests.journals import TODAY, open_journal
from tests.ui.desktop_driver import Person, program
from tests.ui.settings.page_driver import Kept


@pytest.fixture
def someone(qtbot: QtBot, known_journal: Path) -> Iterator[Person]:
    with open_journal(known_journal) as services:
        services.journal.log(night(TODAY, "23:00", "06:00"))
        services.journal.log(meal(item("bread", 40.0, protein=3.0, copper=0.1)))
        services.journal.keep_habit(OwnHabit(name="No screens", slug="screens"))
    with program(qtbot, known_journal) as person:
        person.presses("Ctrl+,")
        yield person


@pytest.fixture
def kept(known_journal: Path) -> Kept:
    """What the journal's file holds of a preference, as another program reads it."""

    def kept(key: str) -> Any:
        with closing(sqlite3.connect(known_journal)) as db:
            row = db.execute("SELECT value FROM preferences WHERE key = ?", (key,)).fetchone()
        value = None if row is None else row[0]
        return json.loads(value) if isinstance(value, str) else value

    return kept
