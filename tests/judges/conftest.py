"""What the judges are shown: an export of a made-up person who also typed every risky text."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from nehabits.domain.aim import Aim
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day import week_start
from nehabits.domain.food import Portion
from nehabits.domain.own_food import Favourite, OwnFood
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.week_note import WeekNote
from nehabits.services.export import Formats
from nehabits.services.services import Services
from tests.examples import BERLIN, at, exercise, item, meal, practice
from tests.formula_corpus import CORPUS
from tests.journals import TODAY, fill, open_journal
from tools.judges.bundle_judges import Unavailable, installed

FORMULA = '=HYPERLINK("http://example.org";"x")'
RISKY = (
    OwnHabit(name=f"{FORMULA} a", slug="risky", form=HabitForm.NUMBER, unit="@SUM(1;2)"),
    HabitRecord(day=TODAY, habit="risky", value=-0.0, note=FORMULA, source_id=f"7;{FORMULA}"),
    Aim(measure="own.risky", since=TODAY, low=-5.5),
    OwnFood(name=f"{FORMULA} b", portions=(Portion(f"{FORMULA};=1+1", 45.0),), corrects="=2+2"),
    SavedMeal(name=f"+{FORMULA}", foods=(item(FORMULA), item("\t=1+1"))),
    Favourite(food_id="-2+3"),
    CheckIn(day=TODAY - timedelta(days=90), tags=("=1+1", "a;=2+2", "late"), note="=3+3"),
    WeekNote(day=week_start(TODAY), text=f"-1\n{FORMULA}\r\n=1+1"),
)
"""A formula wherever a person can type a text of their own."""


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_journal(tmp_path_factory.mktemp("judged") / "journal.sqlite") as services:
        fill(services, 60, more=RISKY)
        yesterday = TODAY - timedelta(days=1)
        services.journal.log(
            exercise(45, start=at(f"{yesterday} 08:00", BERLIN), day=yesterday, note="ü 🌙"),
            meal(),
            *(practice(1, note=text) for text in CORPUS),
        )
        yield services


@pytest.fixture(scope="session")
def folder(services: Services, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out") / "export"
    return services.export.write(out, notes=True, formats=Formats(fhir=True)).folder


@pytest.fixture(scope="session")
def bundle(folder: Path) -> Any:
    return json.loads((folder / "machine" / "bundle.fhir.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def packages() -> Path:
    try:
        return installed()
    except Unavailable as reason:
        pytest.skip(f"The judges of bundles did not sit: {reason}.")
