"""The check of a whole journal notices what is not as it was written."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.own_habit import HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.storage import day_figures, records
from nehabits.storage.journal_file import JournalFile
from nehabits.storage.soundness import Soundness, soundness, span
from tests.examples import SATURDAY, exercise, item, meal, night

FIRST = SATURDAY - timedelta(days=1200)


@pytest.fixture
def sound(path: Path) -> Path:
    """Write a journal whose days are years apart."""
    file = JournalFile.at(path)
    mark = DayMark(day=SATURDAY, pillar=Pillar.PRACTICE, mark=Mark.NOTHING)
    habit = OwnHabit(name="Coffee", slug="coffee")
    with file.write() as connection:
        entries = [night(SATURDAY, "23:00", "07:00"), meal(item(iron=2.0)), exercise(30, day=FIRST)]
        records.put_all(connection, [*entries, mark, HabitRecord(day=FIRST, habit="coffee"), habit])
        day_figures.refresh_all(connection)
    file.close()
    return path


def checked_after(path: Path, *statements: str) -> Soundness:
    """Return what is found after a program without scruples wrote into a journal."""
    file = JournalFile.at(path)
    with file._engine.connect() as connection:
        connection.rollback()
        dbapi = connection.connection.dbapi_connection
        assert dbapi is not None
        for statement in ("PRAGMA foreign_keys=OFF", *statements):
            dbapi.execute(statement)
    found = soundness(file)
    file.close()
    return found


def test_a_sound_journal_is_sound_and_counted(sound: Path) -> None:
    found = checked_after(sound)
    assert found.is_sound
    assert (found.complaints, found.orphans, found.stale_days) == ((), 0, ())
    assert found.rows == {
        "sleeps": 1,
        "exercises": 1,
        "practices": 0,
        "meals": 1,
        "checkins": 0,
        "own_habits": 1,
        "habit_records": 1,
        "day_marks": 1,
        "aims": 0,
        "own_foods": 0,
        "saved_meals": 0,
        "favourites": 0,
        "week_notes": 0,
    }


def test_an_empty_journal_is_sound(path: Path) -> None:
    found = checked_after(path)
    assert found.is_sound
    assert not any(found.rows.values())


@pytest.mark.parametrize(
    ("statement", "days"),
    [
        ("UPDATE day_figures SET value = value + 1 WHERE measure = 'sleep.duration'", {SATURDAY}),
        ("UPDATE day_figures SET foods_of = 9 WHERE measure = 'meal.iron'", {SATURDAY}),
        ("DELETE FROM day_figures WHERE measure = 'practice.minutes'", {SATURDAY}),
        ("DELETE FROM day_figures", {FIRST, SATURDAY}),
        ("DELETE FROM day_figures WHERE day < '2026-01-01'", {FIRST}),
        ("DELETE FROM exercises", {FIRST}),
        ("UPDATE exercises SET minutes = 31", {FIRST}),
        ("UPDATE exercises SET day = '2030-01-01'", {FIRST, date(2030, 1, 1)}),
        ("UPDATE day_marks SET day = '2027-01-01'", {SATURDAY, date(2027, 1, 1)}),
        (
            "INSERT INTO day_figures VALUES ('sleep.naps', '2026-06-01', 20, 0, 0, NULL)",
            {date(2026, 6, 1)},
        ),
    ],
)
def test_a_figure_that_is_not_what_its_entries_come_to_is_noticed(
    sound: Path, statement: str, days: set[date]
) -> None:
    found = checked_after(sound, statement)
    assert set(found.stale_days) == days
    assert (found.complaints, found.orphans) == ((), 0)
    assert not found.is_sound


@pytest.mark.parametrize("statement", ["DELETE FROM meals", "DELETE FROM own_habits"])
def test_a_row_without_its_parent_is_noticed(sound: Path, statement: str) -> None:
    found = checked_after(sound, statement)
    assert found.orphans == 1
    assert not found.is_sound


def test_an_index_that_disagrees_with_its_table_is_noticed(sound: Path) -> None:
    found = checked_after(
        sound,
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master"
        " WHERE name = 'ix_meals_day') WHERE name = 'ix_sleeps_day'",
        "PRAGMA writable_schema=OFF",
    )
    again = checked_after(sound)
    assert found.complaints or again.complaints
    assert not again.is_sound


def test_the_span_is_from_the_first_to_the_last_day_with_figures(
    sound: Path, file: JournalFile
) -> None:
    with file.write() as connection:
        assert span(connection) == (FIRST, SATURDAY)
        connection.exec_driver_sql("DELETE FROM day_figures")
        assert span(connection) is None
