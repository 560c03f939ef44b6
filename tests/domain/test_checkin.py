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
