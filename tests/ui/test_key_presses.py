"""A whole day is logged by few key presses, and a day like the one before by very few."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nehabits.domain.checkin import SCORES, CheckIn
from nehabits.domain.exercise import Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from tests.journals import TODAY
from tests.ui.desktop_driver import Person, program

WHOLE_DAY, REPEATED_DAY = 120, 25
EVENING = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)
"""Half past eight in Berlin."""


@pytest.fixture
def late(qtbot: QtBot, known_journal: Path) -> Iterator[Person]:
    with program(qtbot, known_journal, EVENING) as person:
        yield person


def logs_everything(person: Person) -> None:
    person.begins("s")
    person.types("2310")
    person.presses("Tab")
    person.types("645")
    person.presses("Return")
    person.begins("e")
    person.types("run")
    person.presses("Tab")
    person.types("30")
    person.presses("Tab")
    person.types("v")
    person.presses("Return")
    person.begins("p")
    person.types("bre")
    person.presses("Tab")
    person.types("5")
    person.presses("Return")
    for back, foods in ((2, ("egg", "rye")), (1, ("lent", "spin")), (0, ("salm", "ric"))):
        eats(person, back, *foods)


def eats(person: Person, back: int, *foods: str) -> None:
    """Put a meal together; it is the dinner, or one that stands before it."""
    person.presses("Ctrl+M")
    if back:
        person.presses("Shift+Tab", "Shift+Tab", *["Left"] * back, "Tab", "Tab")
    for food in foods:
        person.types(food)
        person.presses("Return")
    person.presses("Return")


def says_how_it_felt(person: Person) -> None:
    person.begins("f")
    person.types("43452")
    person.waits()


def test_a_whole_day_from_nothing_takes_few_key_presses(late: Person) -> None:
    logs_everything(late)
    says_how_it_felt(late)
    late.begins("o")
    late.types("A calm day.")
    late.presses("Ctrl+Return")
    assert late.keys <= WHOLE_DAY, late.keys
    by_kind = {type(entry): entry for entry in late.entries()}
    night, run, breath = by_kind[Sleep], by_kind[Exercise], by_kind[Practice]
    assert isinstance(night, Sleep)
    assert night.minutes_asleep == 455
    assert isinstance(run, Exercise)
    assert (run.activity, run.minutes, run.intensity) == ("running", 30, Intensity.VIGOROUS)
    assert isinstance(breath, Practice)
    assert (breath.kind, breath.minutes) == ("breathing", 5)
    meals = {meal.meal: meal.items for meal in late.entries() if isinstance(meal, Meal)}
    assert [item.name for item in meals[MealKind.BREAKFAST]] == ["egg", "rye bread"]
    assert [item.name for item in meals[MealKind.LUNCH]] == ["lentils", "spinach"]
    assert len(meals[MealKind.DINNER]) == 2
    felt = by_kind[CheckIn]
    assert isinstance(felt, CheckIn)
    assert [getattr(felt, score) for score in SCORES] == [4, 3, 4, 5, 2]
    assert felt.note == "A calm day."


def test_a_day_like_the_one_before_takes_very_few(late: Person, known_journal: Path) -> None:
    late.today.go_to(TODAY - timedelta(days=1))
    late.waits()
    logs_everything(late)
    before = late.entries(TODAY - timedelta(days=1))
    late.presses("T")
    late.keys = 0
    late.begins("y")
    says_how_it_felt(late)
    late.begins("o")
    late.types("Calm too.")
    late.presses("Ctrl+Return")
    assert late.keys <= REPEATED_DAY, late.keys
    assert sorted(type(each).__name__ for each in late.entries()) == sorted(
        [*(type(each).__name__ for each in before), "CheckIn"]
    )
