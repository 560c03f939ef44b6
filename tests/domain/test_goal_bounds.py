"""Which numbers an aim of a measure can ask for."""

import pytest

from nehabits.domain.aim import Goal
from nehabits.domain.goal_bounds import checked_goal
from nehabits.domain.measure import measure_named, own_measure
from nehabits.domain.own_habit import HabitForm, OwnHabit
from tests.examples import refused

COFFEE = own_measure(OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups"))


@pytest.mark.parametrize(
    ("measure", "goal"),
    [
        ("practice.minutes", Goal(1440)),
        ("practice.minutes", Goal(None, 0)),
        ("practice.minutes", Goal(0, 5)),
        ("sleep.onset", Goal(0)),
        ("sleep.onset", Goal(1380, 30)),
        ("sleep.quality", Goal(5)),
        ("sleep.efficiency", Goal(100)),
        ("sleep.regularity_index", Goal(0)),
        ("sleep.regularity_index", Goal(-100)),
        ("sleep.social_jet_lag", Goal(-60, 60)),
        ("meal.copper", Goal(1_000_000)),
    ],
)
def test_a_goal_within_what_a_measure_can_be_is_taken(measure: str, goal: Goal) -> None:
    assert checked_goal(measure_named(measure), goal) == goal


@pytest.mark.parametrize(
    ("measure", "goal", "field", "said"),
    [
        ("practice.minutes", Goal(0), "low", "Every day has at least 0; type a higher number."),
        ("practice.minutes", Goal(1441), "low", "This is a number from 0 to 1,440."),
        ("practice.minutes", Goal(None, -1), "high", "This is a number from 0 to 1,440."),
        ("practice.minutes", Goal(None, 1441), "high", "This is a number from 0 to 1,440."),
        ("practice.minutes", Goal(9, 8), "low", "The lower number is above the higher one"),
        ("practice.minutes", Goal(1, None, 0), "days_a_week", "Days a week are a number"),
        ("practice.minutes", Goal(1, None, 8), "days_a_week", "Days a week are a number"),
        ("practice.minutes", Goal(), "low", "An aim has a number; type one."),
        ("sleep.onset", Goal(1440), "low", "This is a number from 0 to 1,439."),
        ("sleep.quality", Goal(0.5), "low", "This is a number from 1 to 5."),
        ("sleep.quality", Goal(5.5), "low", "This is a number from 1 to 5."),
        ("sleep.efficiency", Goal(101), "low", "This is a number from 0 to 100."),
        ("sleep.regularity_index", Goal(-101), "low", "This is a number from −100 to 100."),
        ("sleep.social_jet_lag", Goal(None, 721), "high", "This is a number from −720 to 720."),
        ("meal.copper", Goal(1_000_001), "low", "This is a number from 0 to 1,000,000."),
    ],
)
def test_a_goal_that_cannot_be_is_refused_at_its_field(
    measure: str, goal: Goal, field: str, said: str
) -> None:
    with refused(field, said):
        checked_goal(measure_named(measure), goal)


@pytest.mark.parametrize(
    "measure", ["sleep.midpoint_sd", "sleep.regularity_index", "sleep.social_jet_lag"]
)
def test_a_figure_of_28_days_has_no_days_a_week(measure: str) -> None:
    with refused("days_a_week", "This figure is one of 28 days; leave the days empty."):
        checked_goal(measure_named(measure), Goal(None, 30, 5))


def test_seven_days_a_week_are_every_day() -> None:
    assert checked_goal(COFFEE, Goal(1, None, 7)) == Goal(1)
    assert checked_goal(COFFEE, Goal(1, None, 6)) == Goal(1, None, 6)
