"""What the tests of the import share: an export made, damaged, and carried into a journal."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from nehabits.domain.aim import Aim
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.meal import MealItem
from nehabits.domain.own_food import Favourite, OwnFood
from nehabits.domain.own_habit import HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.week_note import WeekNote
from nehabits.exchange.csv_reading import RefusedRow
from nehabits.exchange.found import Finding, Found, Record
from nehabits.exchange.own_export_reading import read_own_export
from nehabits.services.own_import import ImportPreview
from nehabits.services.services import Services
from tests.examples import exercise, item, meal, night, practice
from tests.journals import TODAY, open_journal


def exported(folder: Path, *logged: Record, **options: bool) -> Path:
    """Write the export of a journal that holds some records."""
    with open_journal(folder / "from.sqlite") as services:
        services.journal.fill(logged)
        return services.export.write(folder / "export", notes=True, **options).folder


def carried(services: Services, folder: Path, **options: bool) -> ImportPreview:
    """Preview and take an export; return the preview."""
    preview = services.own_import.preview([folder])
    services.own_import.take(preview, **options)
    return preview


PACKAGE = "tables/datapackage.json"
HABIT = OwnHabit(name="Cold shower", slug="cold")
DISH = MealItem("Soup", 300.0, food_id="x", parts=(item("leek"), item("potato")))
LOGGED = (
    HABIT,
    OwnFood(name="My bread", nutrients={"protein": 9.0}),
    SavedMeal(name="Soup", foods=(item("leek"), item("potato"))),
    Favourite(food_id="01123"),
    night(TODAY, "23:00", "07:00"),
    exercise(30),
    practice(5),
    meal(item("lentils", protein=9.0), DISH),
    CheckIn(day=TODAY, energy=3),
    HabitRecord(day=TODAY, habit="cold"),
    DayMark(day=TODAY, pillar=Pillar.SLEEP, mark=Mark.NOTHING),
    Aim(measure="sleep.duration", since=TODAY, low=400),
    WeekNote(day=TODAY - timedelta(days=TODAY.weekday()), text="A week"),
)


KINDS = {type(each).__name__ for each in LOGGED}


def spoil(folder: Path, name: str, change: Callable[[str], str]) -> None:
    file = folder / "tables" / name
    text = file.read_bytes().decode("utf-8-sig")
    assert change(text) != text
    file.write_bytes(change(text).encode())


def said(folder: Path) -> list[Finding]:
    return list(read_own_export(folder))


def records(folder: Path) -> list[object]:
    return [each.record for each in said(folder) if isinstance(each, Found)]


def change_package(folder: Path, **values: object) -> None:
    package = json.loads((folder / PACKAGE).read_text("utf-8"))
    (folder / PACKAGE).write_text(json.dumps(package | values), "utf-8")


def broken(folder: Path) -> tuple[set[str], list[RefusedRow]]:
    """Return the kinds of records that are found, and the refused rows."""
    found = said(folder)
    kinds = {type(each.record).__name__ for each in found if isinstance(each, Found)}
    return kinds, [each for each in found if isinstance(each, RefusedRow)]
