"""A person's own goal: its bounds and the days it holds."""

from datetime import date
from typing import Any

import pytest

from nehabits.domain.aim import Aim, Goal
from tests.examples import SATURDAY, refused


def aim(**fields: Any) -> Aim:
    """Return an aim for time asleep from a Saturday on."""
    return Aim(measure="sleep.duration", since=SATURDAY, **fields)


def test_an_aim_has_one_bound_or_both() -> None:
    assert aim(low=420.0).high is None
    assert aim(high=540.0).low is None
    assert aim(low=480.0, high=480.0).days_a_week is None


def test_an_aim_without_a_number_is_refused() -> None:
    with refused("low", "An aim has a number; type one."):
        aim()


@pytest.mark.parametrize("bound", [float("nan"), float("inf")])
def test_a_bound_that_is_no_number_is_refused(bound: float) -> None:
    with refused("low", "An aim is a number"):
        Aim(measure="practice.minutes", since=SATURDAY, low=bound)


def test_bounds_in_the_wrong_order_are_refused() -> None:
    with refused("low", "The lower number is above the higher one; change one."):
        aim(low=481.0, high=480.0)


def test_clock_times_are_in_order_round_the_clock() -> None:
    around = Aim(measure="sleep.onset", since=SATURDAY, low=1380.0, high=30.0)
    assert around.is_met(0.0)
    assert not around.is_met(40.0)
    assert around.goal == Goal(1380.0, 30.0, None)


def test_zero_is_a_bound() -> None:
    assert aim(high=0.0).high == 0
    with refused("low", "The lower number is above the higher one"):
        aim(low=1.0, high=0.0)


@pytest.mark.parametrize("days", [1, 7])
def test_an_aim_may_hold_on_some_days_a_week(days: int) -> None:
    assert aim(low=1.0, days_a_week=days).days_a_week == days


@pytest.mark.parametrize("days", [0, 8])
def test_a_week_has_one_to_seven_days(days: int) -> None:
    with refused("days_a_week", "Days a week are a number from 1 to 7."):
        aim(low=1.0, days_a_week=days)


@pytest.mark.parametrize("until", [SATURDAY, date(2026, 11, 20)])
def test_an_aim_that_ends_before_it_holds_a_day_is_refused(until: date) -> None:
    with refused("until", "An aim ends after it starts; check the two days."):
        aim(low=1.0, until=until)


def test_an_aim_holds_from_its_first_day_until_the_day_before_its_end() -> None:
    dated = aim(low=1.0, until=date(2026, 11, 23))
    days = [date(2026, 11, day) for day in (20, 21, 22, 23)]
    assert [dated.holds_on(day) for day in days] == [False, True, True, False]


def test_an_aim_without_an_end_goes_on() -> None:
    assert aim(low=1.0).holds_on(date(2076, 1, 1))
    assert not aim(low=1.0).holds_on(date(2026, 11, 20))
