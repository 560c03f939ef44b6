"""Aims are said in few words, the same everywhere."""

import pytest

from nehabits.domain.aim import Goal
from nehabits.domain.aim_progress import AimProgress
from nehabits.domain.aim_words import goal_text, progress_text
from nehabits.domain.consistency import Consistency
from nehabits.domain.measure import measure_named, own_measure
from nehabits.domain.own_habit import HabitForm, OwnHabit

COFFEE = own_measure(OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups"))
SCREENS = own_measure(OwnHabit(name="No screens", slug="screens"))


@pytest.mark.parametrize(
    ("measure", "goal", "said"),
    [
        (measure_named("practice.minutes"), Goal(10), "at least 10 min a day"),
        (measure_named("practice.minutes"), Goal(10, None, 5), "at least 10 min on 5 days a week"),
        (measure_named("practice.minutes"), Goal(10, None, 1), "at least 10 min on 1 day a week"),
        (measure_named("practice.days"), Goal(1), "every day"),
        (SCREENS, Goal(1, None, 5), "on 5 days a week"),
        (COFFEE, Goal(None, 2), "at most 2 cups a day"),
        (COFFEE, Goal(1, 2), "between 1 and 2 cups a day"),
        (measure_named("sleep.duration"), Goal(45, 480), "between 45 min and 8 h a night"),
        (measure_named("sleep.duration"), Goal(450), "at least 7 h 30 a night"),
        (measure_named("sleep.onset"), Goal(None, 1410), "not later than 23:30 every day"),
        (measure_named("sleep.wake"), Goal(360), "not earlier than 06:00 every day"),
        (measure_named("sleep.onset"), Goal(1380, 30), "between 23:00 and 00:30 every day"),
        (measure_named("checkin.energy"), Goal(3), "at least 3 every day"),
        (measure_named("sleep.midpoint_sd"), Goal(None, 30), "at most ±30 min over 28 days"),
    ],
)
def test_a_goal_is_said_in_words(measure, goal, said) -> None:
    assert goal_text(measure, goal) == said


def test_in_brief_a_lower_bound_stands_alone() -> None:
    practice = measure_named("practice.minutes")
    assert goal_text(practice, Goal(10, None, 5), brief=True) == "10 min on 5 days a week"
    assert goal_text(COFFEE, Goal(None, 2), brief=True) == "at most 2 cups a day"
    onset = measure_named("sleep.onset")
    assert goal_text(onset, Goal(None, 1410), brief=True) == "not later than 23:30"


def test_the_longest_run_is_said_only_where_it_is_wanted() -> None:
    progress = AimProgress(Consistency(21, 26), 12, 4)
    assert progress_text(progress, run=False) == "21 of 26 tracked days"
    assert (
        progress_text(progress, run=True)
        == "21 of 26 tracked days · longest run in 28 days: 12 days"
    )
    assert progress_text(AimProgress(Consistency(1, 1), 1, 1), run=True).endswith(": 1 day")


def test_without_a_tracked_day_nothing_is_counted() -> None:
    assert progress_text(AimProgress(Consistency(0, 0), 0, 0), run=True) == "no tracked day yet"
