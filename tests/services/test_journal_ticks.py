"""Own habits: a tick counts once a day, numbers add up."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from tests.diaries import Diary, diary
from tests.examples import SATURDAY


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Diary]:
    with diary(tmp_path / "journal.sqlite", SATURDAY) as opened:
        yield opened


def figure(opened: Diary, habit: OwnHabit) -> float | None:
    return opened.review.day(SATURDAY).cells[f"own.{habit.slug}"].value


def test_a_second_tick_of_a_day_joins_the_first(opened: Diary) -> None:
    screens = OwnHabit(name="No screens", slug="screens", form=HabitForm.TICK)
    opened.journal.keep_habit(screens)
    opened.journal.log(HabitRecord(day=SATURDAY, habit="screens", note="early"))
    opened.journal.log(
        HabitRecord(day=SATURDAY, habit="screens"), HabitRecord(day=SATURDAY, habit="screens")
    )
    assert figure(opened, screens) == 1
    (tick,) = opened.review.entries(SATURDAY, SATURDAY)
    assert tick.note == "early"


def test_numbers_of_a_day_add_up(opened: Diary) -> None:
    coffee = OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups")
    opened.journal.keep_habit(coffee)
    opened.journal.log(HabitRecord(day=SATURDAY, habit="coffee", value=1))
    opened.journal.log(HabitRecord(day=SATURDAY, habit="coffee", value=2))
    assert figure(opened, coffee) == 3
