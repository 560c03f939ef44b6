"""A whole day in the real window, by keyboard, on a real journal file, with restarts."""

import csv
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from pytestqt.qtbot import QtBot

from nehabits.domain.checkin import CheckIn
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.ui.export.export_page import ExportPage
from nehabits.ui.first_notice_page import FirstNoticePage
from nehabits.ui.trends.trends_page import TrendsPage
from nehabits.ui.week.week_page import WeekPage
from tests.journals import TODAY, ZONE
from tests.ui.desktop_driver import Person, program, said

AREAS = (Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS)
NIGHT, LONGER = "Sleep 23:10–06:45, 7 h 35", "Sleep 23:10–07:10, 8 h"
YESTERDAY = date(2026, 11, 20)
Kind = TypeVar("Kind", bound=Entry)


def acknowledge(person: Person) -> None:
    person.until(lambda: bool(person.window.findChildren(FirstNoticePage)))
    person.tabs_to("I have read this notice")
    person.presses("Space", "Return")


def put_lunch_together(person: Person) -> None:
    person.presses("Ctrl+M")
    person.tabs_to("Meal: Dinner", back=True)
    person.presses("Left")
    person.tabs_to("Search a food")
    person.types("egg")
    person.presses("Return")
    person.types("spin")
    person.presses("Return")
    person.tabs_to("Amount of egg")
    person.types("2")
    person.presses("Return")


def say_how_the_day_feels(person: Person) -> None:
    person.tabs_to("Energy: 1 of 5")
    person.types("4")
    person.waits()
    person.tabs_to("Note of the day")
    person.types("A clear day.")
    person.presses("Ctrl+Return")


def of_kind(kind: type[Kind], entries: list[Entry]) -> Kind:
    (found,) = [entry for entry in entries if isinstance(entry, kind)]
    return found


def test_a_day_is_logged_by_keyboard_and_is_all_there_after_a_restart(
    qtbot: QtBot, journal: Path
) -> None:
    with program(qtbot, journal) as person:
        acknowledge(person)
        person.logs_a_night()
        person.logs("run 30m hard")
        person.logs("breathing 5m")
        put_lunch_together(person)
        say_how_the_day_feels(person)
        shown = {pillar: person.rows(pillar) for pillar in AREAS}
    with program(qtbot, journal) as person:
        assert not person.window.findChildren(FirstNoticePage)
        assert {pillar: person.rows(pillar) for pillar in AREAS} == shown
        entries = person.entries()
    night, run = of_kind(Sleep, entries), of_kind(Exercise, entries)
    assert (night.start.isoformat(), night.end.isoformat()) == (
        "2026-11-20T23:10:00+01:00",
        "2026-11-21T06:45:00+01:00",
    )
    assert (run.activity, run.minutes, run.intensity.value) == ("running", 30, "vigorous")
    assert of_kind(Practice, entries).minutes == 5
    lunch, feelings = of_kind(Meal, entries), of_kind(CheckIn, entries)
    assert lunch.meal is MealKind.LUNCH
    assert [(item.name, item.grams) for item in lunch.items] == [("egg", 100), ("spinach", 30)]
    assert (feelings.energy, feelings.note) == (4, "A clear day.")
    assert shown[Pillar.SLEEP] == ["Sleep 23:10–06:45, 7 h 35"]


def test_closing_the_window_leaves_a_verified_backup_of_everything(
    qtbot: QtBot, known_journal: Path
) -> None:
    with program(qtbot, known_journal) as person:
        person.logs("run 30m hard")
        person.window.close()
        (backup,) = person.services.transfer.backups()
        held = person.services.transfer.contents(backup)
    assert held.rows["exercises"] == 1
    assert (held.first, held.last) == (TODAY, TODAY)


def test_what_is_typed_as_the_window_closes_is_kept(qtbot: QtBot, known_journal: Path) -> None:
    with program(qtbot, known_journal) as person:
        person.presses("Ctrl+L")
        person.tabs_to("Note of the day")
        person.types("Half a sentence")
    with program(qtbot, known_journal) as person:
        assert of_kind(CheckIn, person.entries()).note == "Half a sentence"


def test_an_entry_is_changed_in_place_deleted_and_brought_back(
    qtbot: QtBot, known_journal: Path
) -> None:
    with program(qtbot, known_journal) as person:
        person.logs_a_night()
        person.takes_row(Pillar.SLEEP)
        person.presses("Return", "Tab")
        person.types("7:10")
        person.presses("Return")
        assert person.rows(Pillar.SLEEP) == [LONGER]
        person.takes_row(Pillar.SLEEP)
        person.presses("Delete")
        assert person.rows(Pillar.SLEEP) == []
        person.presses("Ctrl+Z")
        assert person.rows(Pillar.SLEEP) == [LONGER]
        person.presses("Ctrl+Z")
        assert person.rows(Pillar.SLEEP) == [NIGHT]
        person.presses("Ctrl+Shift+Z", "Ctrl+Shift+Z")
        assert person.rows(Pillar.SLEEP) == []
    with program(qtbot, known_journal) as person:
        person.until(lambda: person.window.menus.undo.text() == "&Undo: Night 23:10–07:10 deleted")
        person.presses("Ctrl+Z", "Ctrl+Z")
        assert person.rows(Pillar.SLEEP) == [NIGHT]
        person.presses("Ctrl+Shift+Z")
        assert person.rows(Pillar.SLEEP) == [LONGER]


def test_what_is_undone_on_another_day_is_shown_on_that_day(person: Person) -> None:
    person.logs("run 30m hard")
    person.tabs_to("Add exercise")
    person.presses("[")
    assert person.today.day == YESTERDAY
    person.presses("Ctrl+Z")
    assert person.today.day == TODAY
    assert person.rows(Pillar.EXERCISE) == []


def test_what_is_typed_before_a_day_is_shown_is_logged_on_it(person: Person) -> None:
    person.today.go_to(YESTERDAY)
    person.today.quick.line.setText("run 30m hard")
    person.today.quick._save()
    person.waits()
    assert person.entries() == []
    assert len(person.entries(YESTERDAY)) == 1


def test_trends_and_week_say_the_night_that_today_shows(person: Person) -> None:
    person.logs_a_night()
    person.presses("Ctrl+3")
    trends = person.window.current_page()
    assert isinstance(trends, TrendsPage)
    person.presses("End")
    assert "7 h 35" in trends.card.chart.accessibleDescription()
    assert "Sat 21 November" in said(trends.card.chart)
    person.presses("Ctrl+4")
    week = person.window.current_page()
    assert isinstance(week, WeekPage)
    table = week.view.table
    assert table is not None
    (row,) = [line for line in table.lines if line.measure_id == "sleep.duration"]
    assert [cell.text for cell in row.cells] == ["", "", "", "", "", "7:35", ""]
    person.presses("Ctrl+1", "Ctrl+Z", "Ctrl+4")
    person.presses("Ctrl+3", "End")
    assert "7 h 35" not in trends.card.chart.accessibleDescription()


def test_the_export_writes_what_was_logged(person: Person, tmp_path: Path) -> None:
    person.logs_a_night()
    person.logs("run 30m hard")
    person.presses("Ctrl+7")
    page = person.window.current_page()
    assert isinstance(page, ExportPage)
    person.tabs_to("Folder, a new or an empty one")
    person.presses("Ctrl+A")
    person.types(str(tmp_path / "for the doctor"))
    person.presses("Return")
    person.until(page.place.open.isVisible)
    with (tmp_path / "for the doctor" / "daily.csv").open(encoding="utf-8-sig") as file:
        day = list(csv.DictReader(file))[-1]
    assert day["day"] == "2026-11-21"
    assert day["sleep_duration_min"] == "455"
    assert day["exercise_moderate_equivalent_min"] == "60"
    assert day["practice_minutes_min"] == ""


def test_what_another_program_logs_is_shown_soon(qtbot: QtBot, known_journal: Path) -> None:
    at = datetime(2024, 3, 6, 18, tzinfo=UTC)
    with program(qtbot, known_journal, at) as person:
        person.logs("breathing 5m")
        person.until(lambda: person.desktop._watcher._last is not None)
        other = [sys.executable, "-m", "nehabits", "--journal", str(known_journal)]
        subprocess.run(
            [*other, "log", "run 30m hard", "--day", "2024-03-06"],
            check=True,
            capture_output=True,
            env={**os.environ, "TZ": ZONE},
        )
        person.until(lambda: bool(person.rows(Pillar.EXERCISE)))
        assert [type(entry) for entry in person.entries(date(2024, 3, 6))] == [Exercise, Practice]
