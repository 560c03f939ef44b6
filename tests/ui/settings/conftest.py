"""Someone at the Settings page of a real journal; the sections of habits and aims by themselves."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.services.habits import HabitDraft
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.settings.aims_section import AimsSection
from nehabits.ui.settings.habits_section import HabitsSection
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.worker import SameThreadWorker
from tests.examples import item, meal, night
from tests.journals import TODAY, open_journal
from tests.ui.conftest import raise_again
from tests.ui.desktop_driver import Person, program
from tests.ui.settings.page_driver import Kept

Sections = tuple[HabitsSection, AimsSection]


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


@pytest.fixture
def make_sections(
    qtbot: QtBot, looks: Looks, services: Services, bus: Bus
) -> Iterator[Callable[[], Sections]]:
    """Build both sections, one above the other, when the journal is as a test wants it."""

    kept_alive: list[QWidget] = []

    def make() -> Sections:
        holder = QWidget()
        kept_alive.append(holder)
        qtbot.addWidget(holder)
        worker = SameThreadWorker(raise_again, holder)
        habits = HabitsSection(services, worker, bus, looks)
        aims = AimsSection(services, worker, bus, looks)
        column = QVBoxLayout(holder)
        for section in (habits, aims):
            column.addWidget(section)
            section.rearranged.connect(partial(follow_reading, holder))
        column.addStretch(1)
        holder.resize(900, 800)
        holder.show()
        holder.activateWindow()
        qtbot.waitUntil(holder.isActiveWindow)
        QApplication.processEvents()
        return habits, aims

    yield make
    kept_alive.clear()


@pytest.fixture
def section(make_sections: Callable[[], Sections], services: Services) -> HabitsSection:
    services.habits.make(HabitDraft(name="Tea"))
    services.habits.make(HabitDraft(name="Coffee", form=HabitForm.NUMBER, unit="cups"))
    return make_sections()[0]
