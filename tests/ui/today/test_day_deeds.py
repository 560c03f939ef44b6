"""The deeds of Today on a real journal."""

from datetime import timedelta

import pytest

from nehabits.domain.changes import Changes
from nehabits.domain.checkin import CheckIn
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.practice import Practice
from nehabits.domain.refusal import Refused
from nehabits.services.services import Services
from nehabits.ui.today.day_card import AddNap, LogPractice
from nehabits.ui.today.day_deeds import answer, answer_habit, do
from tests.journals import TODAY

YESTERDAY = TODAY - timedelta(days=1)


def cups(services: Services) -> list[float]:
    return [e.value for e in services.review.entries(TODAY, TODAY) if isinstance(e, HabitRecord)]


def with_coffee(services: Services, *values: float) -> None:
    habit = OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups")
    services.journal.keep_habit(habit)
    services.journal.log(*(HabitRecord(day=TODAY, habit="coffee", value=each) for each in values))


def test_a_practice_of_another_day_has_no_time(services: Services) -> None:
    do(services, YESTERDAY, LogPractice("breathing", 5))
    (kept,) = services.review.entries(YESTERDAY, YESTERDAY)
    assert isinstance(kept, Practice)
    assert kept.start is None


def test_a_nap_is_no_deed_but_an_editors(services: Services) -> None:
    with pytest.raises(ValueError, match="editor"):
        do(services, TODAY, AddNap())


def test_an_answer_can_be_emptied_without_touching_the_others(services: Services) -> None:
    answer(services, TODAY, "mood", 4)
    answer(services, TODAY, "note", "Rain")
    answer(services, TODAY, "mood", None)
    (kept,) = services.review.entries(TODAY, TODAY)
    assert isinstance(kept, CheckIn)
    assert (kept.mood, kept.note) == (None, "Rain")
    answer(services, TODAY, "note", "")
    assert services.review.entries(TODAY, TODAY) == ()


def test_emptying_what_is_empty_writes_nothing(services: Services) -> None:
    assert answer(services, TODAY, "mood", None) == Changes()
    with_coffee(services)
    assert answer_habit(services, TODAY, "coffee", None) == Changes()


def test_a_number_replaces_the_one_before(services: Services) -> None:
    with_coffee(services, 2)
    answer_habit(services, TODAY, "coffee", 3)
    assert cups(services) == [3]
    answer_habit(services, TODAY, "coffee", None)
    assert cups(services) == []


def test_of_several_records_the_last_makes_the_day_right(services: Services) -> None:
    with_coffee(services, 1, 2)
    answer_habit(services, TODAY, "coffee", 4)
    assert sum(cups(services)) == 4
    assert len(cups(services)) == 2
    with pytest.raises(Refused, match="logged already"):
        answer_habit(services, TODAY, "coffee", 0.5)
