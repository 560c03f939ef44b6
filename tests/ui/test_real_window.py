"""The installed program in a real window: typed into, started twice, closed and opened again."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.x_display import PATIENCE, RealProgram, skip_without_a_display_server, x_display

pytestmark = pytest.mark.xvfb


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealProgram]:
    skip_without_a_display_server()
    with x_display() as display:
        program = RealProgram(qtbot, display, tmp_path)
        yield program
        program.ends()


def logged(real: RealProgram) -> list[str]:
    entries = json.loads(real.says("day", "--json"))["entries"]
    return sorted(entry["kind"] for entry in entries)


def is_acknowledged(real: RealProgram) -> bool:
    """Look into the file: no command says so."""
    with closing(sqlite3.connect(f"file:{real.journal}?mode=ro", uri=True)) as journal:
        query = "SELECT count(*) FROM preferences WHERE key = 'notice_acknowledged'"
        return bool(journal.execute(query).fetchone()[0])


def acknowledges(real: RealProgram) -> None:
    real.takes_keyboard("NE Habits")
    real.presses("space", "Return")
    real.until(lambda: is_acknowledged(real))


def test_a_whole_day_is_typed_in_a_real_window(real: RealProgram, tmp_path: Path) -> None:
    real.starts()
    acknowledges(real)
    for letter, fields in (("s", "2310\t645"), ("e", "run\t30\tv"), ("p", "bre\t5")):
        real.begins(letter)
        real.types(fields)
        real.presses("Return")
    for line in ("breakfast: 2 eggs", "lunch: 150 g spinach", "dinner: 100 g lentils"):
        real.presses("ctrl+l")
        real.types(line)
        real.presses("Return")
    real.begins("f")
    real.types("43452")
    real.begins("o")
    real.types("A calm day.")
    real.presses("ctrl+Return")
    kinds = ["checkin", "exercise", "meal", "meal", "meal", "practice", "sleep"]
    real.until(lambda: logged(real) == kinds)
    folder = Path(os.environ.get("NEHABITS_PICTURES", tmp_path))
    real.shows(folder / "whole-day.png")
    assert (folder / "whole-day.png").stat().st_size > 10_000
    entries = {each["kind"]: each for each in json.loads(real.says("day", "--json"))["entries"]}
    assert entries["sleep"]["minutes"] == 455
    assert entries["exercise"]["intensity"] == "vigorous"
    assert [entries["checkin"][score] for score in ("energy", "stress")] == [4, 2]
    assert real.complaints() == ""


def test_a_day_is_logged_in_a_real_window_and_there_after_a_restart(real: RealProgram) -> None:
    first = real.starts()
    acknowledges(real)
    for line in ("run 30m hard", "breathing 5m", "lunch: 2 eggs, 150 g spinach"):
        real.presses("ctrl+l")
        real.types(line)
        real.presses("Return")
    real.until(lambda: logged(real) == ["exercise", "meal", "practice"])

    second = real.starts()
    assert second.wait(PATIENCE) == 0
    assert first.poll() is None

    real.takes_keyboard("NE Habits")
    real.presses("ctrl+q")
    assert first.wait(PATIENCE) == 0
    assert len(list((real.journal.parent / "backups").iterdir())) == 1

    real.starts()
    real.takes_keyboard("NE Habits")
    real.presses("ctrl+z")
    real.until(lambda: logged(real) == ["exercise", "practice"])
    assert real.complaints() == ""


def test_a_made_up_year_is_looked_at_first_and_the_own_journal_started_then(
    real: RealProgram,
) -> None:
    started = real.starts()
    real.takes_keyboard("journal.sqlite – NE Habits")
    real.presses("space", "Tab", "Return")
    real.takes_keyboard("made-up journal")
    real.presses("ctrl+l")
    real.types("run 30m hard")
    real.presses("Return", "ctrl+shift+o")
    real.takes_keyboard("journal.sqlite – NE Habits")
    real.presses("ctrl+l")
    real.types("breathing 5m")
    real.presses("Return")
    real.until(lambda: logged(real) == ["practice"])
    real.presses("ctrl+q")
    assert started.wait(PATIENCE) == 0
    assert real.complaints() == ""


def test_a_day_is_reached_by_the_command_palette(real: RealProgram) -> None:
    real.starts()
    real.takes_keyboard("NE Habits")
    real.presses("space", "Return")
    real.until(lambda: is_acknowledged(real))
    real.presses("ctrl+k")
    real.types("t[yesterdya")
    real.presses(*["Left"] * 9, "BackSpace", "BackSpace", "Return", "ctrl+l")
    real.types("run 30m hard")
    real.presses("Return")
    today = date.fromisoformat(json.loads(real.says("day", "--json"))["day"])
    yesterday = (today - timedelta(days=1)).isoformat()
    real.until(lambda: "run" in real.says("day", yesterday).lower())
    assert logged(real) == []
    assert real.complaints() == ""
