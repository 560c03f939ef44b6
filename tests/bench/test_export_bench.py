"""The export of ten years beside a dump of the same tables by sqlite3, and the memory it takes."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.bench.conftest import DECADE, Ledger, side_by_side
from tests.journals import TODAY, open_journal

BOUND, VARIED_BOUND, MEMORY_BOUND = 3.0, 5.0, 1.3

TABLES = (
    "SELECT * FROM sleeps ORDER BY day",
    "SELECT * FROM exercises ORDER BY day",
    "SELECT * FROM practices ORDER BY day",
    "SELECT * FROM checkins ORDER BY day",
    "SELECT * FROM habit_records ORDER BY day",
    "SELECT * FROM day_marks ORDER BY day",
    "SELECT * FROM day_figures ORDER BY day, measure",
    """SELECT meals.*, position, name, grams, food_id, amount, portion, traits, parts
       FROM meals JOIN meal_items ON meal_id = meals.id ORDER BY day, start_instant, position""",
    """SELECT meal_id, position, key, value, json_extract(estimates, '$.' || key)
       FROM meals JOIN meal_items ON meal_id = meals.id, json_each(nutrients)
       ORDER BY day, start_instant, position""",
)
"""The rows of the export's tables as SQL finds them, a nutrient of a food in a row too.

day_figures are what daily.csv shows, as they were kept. Not in the floor are the nutrients that a
food has no value of, which have a row in the export, and the figures of weeks: of these SQL could
give the sums and most means, but no means of clock times and no figures of 28 nights.
"""


def dump(journal: Path, target: Path) -> Callable[[], object]:
    """Return what dumps the tables: the program sqlite3 where there is one, else Python's own."""
    program = shutil.which("sqlite3")
    if program is None:
        return lambda: _dump_with_python(journal, target)
    asked = [program, "-csv", "-header", str(journal), *(f"{each};" for each in TABLES)]

    def run() -> None:
        with target.open("wb") as file:
            subprocess.run(asked, stdout=file, check=True)

    return run


def _dump_with_python(journal: Path, target: Path) -> None:
    import csv  # noqa: PLC0415 - only where sqlite3 is missing

    connection = sqlite3.connect(journal)
    with target.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        for query in TABLES:
            writer.writerows(connection.execute(query))
    connection.close()


def beside_a_dump(journal: Path, tmp_path: Path) -> tuple[float, float]:
    """Return the times of an export and of its floor, in milliseconds."""
    with open_journal(journal) as services:
        return side_by_side(
            lambda: services.export.write(tmp_path / "out"),
            dump(journal, tmp_path / "dump.csv"),
            rounds=5,
        )


def test_ten_years_beside_a_dump_of_the_same_tables(
    decade: Path, tmp_path: Path, ledger: Ledger
) -> None:
    ours, floor = beside_a_dump(decade, tmp_path)
    ledger.gate("Export of 10 years as CSV, beside sqlite3 -csv", ours, floor, BOUND)


def test_ten_years_of_foods_that_are_never_the_same(
    decade: Path, tmp_path: Path, ledger: Ledger
) -> None:
    """The made-up person eats 156 foods in the same amounts again and again; others may not."""
    journal = tmp_path / "varied.sqlite"
    shutil.copy(decade, journal)
    vary(journal)
    ours, floor = beside_a_dump(journal, tmp_path)
    ledger.gate("The same, no food twice in the same amount", ours, floor, VARIED_BOUND)


def vary(journal: Path) -> None:
    """Give each food of a meal an amount of its own."""
    with sqlite3.connect(journal) as connection:
        foods = connection.execute("SELECT rowid, grams, nutrients FROM meal_items").fetchall()
        for rowid, grams, nutrients in foods:
            times = 1 + rowid / 99_999
            brought = {key: value * times for key, value in json.loads(nutrients).items()}
            connection.execute(
                "UPDATE meal_items SET grams = ?, nutrients = ? WHERE rowid = ?",
                (grams and grams * times, json.dumps(brought), rowid),
            )
    connection.close()


PEAK = """
import sys
from datetime import date
from pathlib import Path
from nehabits.app import opened
with opened(Path(sys.argv[1])) as services:
    services.export.write(Path(sys.argv[2]), date.fromisoformat(sys.argv[3]))
(peak,) = (line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)
print(int(peak.split()[1]) / 1024)
"""
"""Tells the peak of its own memory: what the system says of a child begins with its parent's."""


@pytest.mark.skipif(sys.platform != "linux", reason="Other systems tell memory in another way")
def test_memory_is_that_of_a_year(decade: Path, tmp_path: Path, ledger: Ledger) -> None:
    def peak(days: int) -> float:
        first = TODAY - timedelta(days=days)
        asked = [sys.executable, "-c", PEAK, str(decade), str(tmp_path / "out"), str(first)]
        return float(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)

    ledger.gate("Memory of an export of 10 years", peak(DECADE), peak(365), MEMORY_BOUND, "MB")
