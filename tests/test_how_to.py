"""The how-tos, tried on a copy of the program: what a stranger adds is there everywhere."""

import csv
import json
import os
import shutil
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAST_NUTRIENT = '    Nutrient("zinc", "mg", "zinc_mg", mark("Zinc")),\n'
EGG = "01123"
LAST_CODE_OF_DAYS = '    Code("meal.whole_grain", "1"),\n'
LAST_PREFERENCE = 'HELP_NUMBER = Preference("help_number", default="", kind=Text())\n'


@dataclass(frozen=True)
class Program:
    """A program in a folder of its own, run as a person runs it."""

    folder: Path

    def run(self, *arguments: str, status: int = 0) -> str:
        """Run a command on the journal and return what it prints."""
        command = ("-m", "nehabits", "--journal", "journal.sqlite", *arguments)
        return self._printed(*command, status=status)

    def python(self, source: str) -> str:
        """Run a few lines beside the journal and return what they print."""
        return self._printed("-c", source)

    def _printed(self, *arguments: str, status: int = 0) -> str:
        environment = {
            **os.environ,
            "PYTHONPATH": str(self.folder / "src"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "TZ": "Europe/Berlin",
        }
        ran = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert (ran.returncode, bool(ran.stderr)) == (status, status != 0), arguments
        return ran.stdout

    def week(self, measure: str) -> Any:
        """Return what the week of the tests says of a measure."""
        week = json.loads(self.run("week", "2026-03-04", "--json"))
        return next(each for each in week["measures"] if each["id"] == measure)

    def add(self, file: str, text: str, after: str = "") -> None:
        """Add text to a file, at its end or after other text."""
        path = self.folder / file
        whole = path.read_text(encoding="utf-8")
        assert after in whole, f"{file} does not say {after}"
        changed = whole.replace(after, after + text) if after else whole + text
        path.write_text(changed, encoding="utf-8")


@pytest.fixture
def program(tmp_path: Path) -> Program:
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("src", "resources"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    return Program(tmp_path)


def add_selenium(program: Program) -> None:
    program.add(
        "src/nehabits/domain/nutrient.py",
        '    Nutrient("selenium", "µg", "selenium_ug", mark("Selenium")),\n',
        after=LAST_NUTRIENT,
    )
    path = program.folder / "resources" / "foods" / "foods.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*header, "selenium_ug"])
        writer.writerows([*row, "30" if row[0] == EGG else ""] for row in rows)


def test_a_nutrient_added_in_two_files_is_in_the_week_and_the_export(program: Program) -> None:
    program.run("log", "lunch: 100 g spinach, 100 g egg", "--day", "2026-03-03")
    add_selenium(program)
    program.run("log", "dinner: 200 g egg, 100 g spinach", "--day", "2026-03-04")

    selenium = program.week("meal.selenium")
    assert selenium["unit"] == "µg"
    # Tuesday was logged before: unknown, not 0.
    assert selenium["days"] == [None, None, 60, None, None, None, None]
    assert "Selenium: at least 60 µg" in program.run("day", "2026-03-04")
    assert "sound" in program.run("check")

    program.run("export", "export")
    with (program.folder / "export" / "daily.csv").open(encoding="utf-8-sig") as file:
        days = {row["day"]: row for row in csv.DictReader(file)}
    assert [days[f"2026-03-0{day}"]["meal_selenium_ug"] for day in (3, 4)] == ["", "60"]


def test_a_kind_of_practice_added_in_one_file_is_understood_and_counted(program: Program) -> None:
    program.add(
        "resources/practices.toml",
        '\nsinging = { name = "Singing", aliases = ["sing", "sang", "choir"] }\n',
    )
    for text in ("singing 20m", "choir 1h"):
        assert "singing" in program.run("log", text, "--day", "2026-03-04")
    assert program.week("practice.minutes")["value"] == 80
    assert program.week("practice.nature")["value"] == 0
    assert "Singing, 20 min" in program.run("day", "2026-03-04")


def test_a_code_added_as_one_row_is_in_the_bundle(program: Program) -> None:
    program.run("log", "nature 20m", "--day", "2026-03-04")
    program.add(
        "src/nehabits/exchange/fhir_codes.py",
        '    Code("practice.nature", "min"),\n',
        after=LAST_CODE_OF_DAYS,
    )
    program.run("export", "export", "--fhir")
    bundle = json.loads((program.folder / "export/machine/bundle.fhir.json").read_text("utf-8"))
    coded = [entry["resource"] for entry in bundle["entry"] if "code" in entry["resource"]]
    (found,) = [each for each in coded if each["code"]["text"] == "Time in nature"]
    assert found["code"]["coding"][0]["code"] == "practice.nature"
    assert (found["valueQuantity"]["value"], found["valueQuantity"]["code"]) == (20, "min")


WEEK_NUMBERS = """
WEEK_NUMBERS = Preference(
    "week_numbers",
    default=True,
    kind=YesNo(),
    section=Section.DAY,
    label=mark("Numbers of weeks"),
    words=mark("The Week page says week 47 beside the days."),
)
"""
AT_THE_PAGE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QCheckBox
from nehabits.app import opened
from nehabits.services.preferences import WEEK_NUMBERS
from nehabits.ui.bus import Bus
from nehabits.ui.desktop import make_application
from nehabits.ui.looks import Looks
from nehabits.ui.settings.settings_page import SettingsPage
from nehabits.ui.worker import SameThreadWorker

application = make_application(["nehabits"])
with opened(Path("journal.sqlite")) as services:
    looks = Looks(application, Path("resources"))
    page = SettingsPage(services, SameThreadWorker(print), Bus(), looks)
    page.refresh()
    (box,) = [each for each in page.findChildren(QCheckBox) if each.text() == "Numbers of weeks"]
    box.click()
    print(page.undo.text.text(), services.preferences.get(WEEK_NUMBERS))
"""


def test_a_preference_added_as_one_row_is_on_the_page_and_kept(program: Program) -> None:
    program.add("src/nehabits/services/preferences.py", WEEK_NUMBERS, after=LAST_PREFERENCE)
    assert program.python(AT_THE_PAGE) == "Numbers of weeks: off False\n"


def test_a_reference_added_in_one_file_stands_beside_its_measure(program: Program) -> None:
    assert program.week("exercise.active_days")["reference"] is None
    program.add(
        "resources/references.toml",
        """
[[reference]]
id = "an-academy-days"
measures = ["exercise.active_days"]
organisation = "An academy"
year = 2026
population = "adults"
kind = "guideline"
words = "Adults, 3 days or more a week"
low = 3
per = "week"
citation = "A journal 2026;1:1."
""",
    )
    program.run("log", "run 30m", "--day", "2026-03-04")
    assert program.week("exercise.active_days")["reference"] == {
        "low": 3,
        "high": None,
        "source": "An academy, 2026, guideline",
    }
    said = "Active days: 1 day · 1 of 7 days · Adults, 3 days or more a week (An academy, 2026"
    assert said in program.run("week", "2026-03-04")


SLEEP_LOG = """number,asleep,awake,zone
1,2026-03-03T23:00,2026-03-04T07:00,Europe/Berlin
2,2026-03-05T07:00,2026-03-04T23:00,Europe/Berlin
"""


def test_an_importer_added_as_one_file_and_a_row_brings_what_it_finds(program: Program) -> None:
    how_to = (ROOT / "docs/how-to/add-an-importer.md").read_text("utf-8")
    example = textwrap.dedent(how_to.partition("   ```python\n")[2].partition("   ```")[0])
    exchange = program.folder / "src" / "nehabits" / "exchange"
    (exchange / "sleep_log_reading.py").write_text(example, encoding="utf-8")
    importers = "src/nehabits/exchange/importers.py"
    reading = "from nehabits.exchange.own_export_reading import read_own_export\n"
    added = "from nehabits.exchange.sleep_log_reading import is_sleep_log, read_sleep_log\n"
    program.add(importers, added, after=reading)
    whole = (program.folder / importers).read_text("utf-8")
    row = "= (Importer(is_sleep_log, read_sleep_log),)"
    (program.folder / importers).write_text(whole.replace("= ()", row), "utf-8")
    (program.folder / "mine.sleeplog.csv").write_text(SLEEP_LOG, "utf-8")
    shown = program.run("import", "mine.sleeplog.csv", "--json", status=2)
    assert json.loads(shown)["new"] == {"sleep": 1}
    assert [row["line"] for row in json.loads(shown)["refused"]] == [3]
    assert program.week("sleep.duration")["days"][2] == 480
