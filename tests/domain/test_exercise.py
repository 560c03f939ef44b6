"""Exercise: its checks and what it is unless said otherwise."""

import pytest

from nehabits.domain.exercise import CountsAs, Exercise
from nehabits.domain.intensity import Intensity
from tests.examples import SATURDAY, exercise, refused


def test_an_exercise_is_aerobic_indoors_and_of_its_own_kind_unless_said_otherwise() -> None:
    run = Exercise(day=SATURDAY, minutes=30, activity="running", intensity=Intensity.VIGOROUS)
    assert run.start is None
    assert (run.aerobic, run.strength, run.outdoors) == (True, False, False)
    assert run.counts_as is CountsAs.EXERCISE


@pytest.mark.parametrize("minutes", [0, -5, 1441])
def test_absurd_minutes_are_refused(minutes: int) -> None:
    with refused("minutes", "Minutes are a number from 1 to 1440"):
        exercise(minutes)


@pytest.mark.parametrize("name", ["", "  "])
def test_an_exercise_without_an_activity_is_refused(name: str) -> None:
    with refused("activity", "Name the activity, for instance walking."):
        exercise(30, activity=name)


def test_the_names_that_files_use_stay() -> None:
    assert [each.value for each in Intensity] == ["light", "moderate", "vigorous"]
    assert [each.value for each in CountsAs] == ["exercise", "practice", "both"]
