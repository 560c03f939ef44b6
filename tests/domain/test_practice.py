"""Practice: its checks and what it is unless said otherwise."""

import pytest

from nehabits.domain.exercise import CountsAs
from nehabits.domain.intensity import Intensity
from nehabits.domain.practice import NATURE, Practice
from tests.examples import SATURDAY, practice, refused


def test_a_practice_is_light_and_of_its_own_kind_unless_said_otherwise() -> None:
    breathing = Practice(day=SATURDAY, minutes=5, kind="breathing")
    assert breathing.start is breathing.tension_before is breathing.tension_after is None
    assert breathing.counts_as is CountsAs.PRACTICE
    assert breathing.intensity is Intensity.LIGHT
    assert NATURE == "nature"


def test_tension_before_and_after_is_kept() -> None:
    breathing = practice(5, tension_before=5, tension_after=1)
    assert (breathing.tension_before, breathing.tension_after) == (5, 1)


@pytest.mark.parametrize("field", ["tension_before", "tension_after"])
def test_a_tension_outside_one_to_five_is_refused(field: str) -> None:
    with refused(field, "This is a number from 1 to 5"):
        practice(5, **{field: 6})


def test_a_practice_without_minutes_is_refused() -> None:
    with refused("minutes", "Minutes are a number from 1 to 1440"):
        practice(0)


@pytest.mark.parametrize("kind", ["", "\t"])
def test_a_practice_without_a_kind_is_refused(kind: str) -> None:
    with refused("kind", "Name the practice, for instance breathing."):
        practice(5, kind)
