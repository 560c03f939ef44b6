"""The check-in: scores, tags and a note, all optional."""

import pytest

from nehabits.domain.checkin import SCORES, TAGS, CheckIn
from tests.examples import SATURDAY, refused


def test_a_check_in_asks_for_five_scores() -> None:
    assert SCORES == ("energy", "focus", "motivation", "mood", "stress")
    assert TAGS == ("travel", "ill", "late caffeine", "alcohol", "shift work")


@pytest.mark.parametrize("name", SCORES)
def test_a_score_is_one_to_five(name: str) -> None:
    for score in (1, 5):
        assert getattr(CheckIn(day=SATURDAY, **{name: score}), name) == score
    for score in (0, 6):
        with refused(name, "This is a number from 1 to 5"):
            CheckIn(day=SATURDAY, **{name: score})


def test_a_check_in_that_says_nothing_is_empty() -> None:
    assert CheckIn(day=SATURDAY).is_empty


@pytest.mark.parametrize("name", SCORES)
def test_one_score_is_something(name: str) -> None:
    assert not CheckIn(day=SATURDAY, **{name: 1}).is_empty


def test_a_tag_or_a_note_is_something() -> None:
    assert not CheckIn(day=SATURDAY, tags=("my own tag",)).is_empty
    assert not CheckIn(day=SATURDAY, note="a long walk").is_empty


def test_a_second_check_in_of_a_day_adds_to_the_first() -> None:
    morning = CheckIn(day=SATURDAY, energy=2, mood=3, tags=("travel",), note="early")
    evening = CheckIn(day=SATURDAY, energy=4, stress=1)
    both = morning.with_answers_of(evening)
    assert (both.energy, both.mood, both.stress, both.focus) == (4, 3, 1, None)
    assert (both.tags, both.note, both.id) == (("travel",), "early", morning.id)


def test_tags_and_a_note_of_a_second_check_in_take_the_place_of_the_first() -> None:
    morning = CheckIn(day=SATURDAY, tags=("travel",), note="early")
    both = morning.with_answers_of(CheckIn(day=SATURDAY, tags=("ill",), note="late"))
    assert (both.tags, both.note) == (("ill",), "late")
