"""Consistency: on how many of the tracked days a reference or aim was met."""

from datetime import timedelta

import pytest

from nehabits.domain.consistency import Consistency, consistency, is_met, longest_run
from nehabits.domain.figure import Figure
from nehabits.domain.tracking import DayCell, Tracking
from tests.examples import SATURDAY


def cells(*days: tuple[float | None, Tracking]) -> list[DayCell]:
    """Return the cells of days in a row."""
    return [
        DayCell(SATURDAY + timedelta(days=number), Figure(value), tracking)
        for number, (value, tracking) in enumerate(days)
    ]


def test_a_month_with_two_ill_days_counts_twenty_six() -> None:
    month = cells(
        *[(430.0, Tracking.LOGGED)] * 21,
        *[(400.0, Tracking.LOGGED)] * 3,
        *[(None, Tracking.EMPTY)] * 2,
        *[(None, Tracking.NOT_TRACKED)] * 2,
    )
    assert consistency(month, 420, None) == Consistency(21, 26)


def test_an_ill_day_with_an_entry_stays_in_the_count() -> None:
    ill = cells((430.0, Tracking.NOT_TRACKED), (None, Tracking.NOT_TRACKED))
    assert consistency(ill, 420, None) == Consistency(1, 1)


def test_meals_that_are_not_complete_leave_the_count() -> None:
    month = cells((60.0, Tracking.PARTIAL), (60.0, Tracking.LOGGED), (50.0, Tracking.LOGGED))
    assert consistency(month, 56, None) == Consistency(1, 2)


def test_a_true_zero_is_a_tracked_day_that_may_meet_an_upper_bound() -> None:
    days = cells((0.0, Tracking.NOTHING), (3.0, Tracking.LOGGED), (None, Tracking.EMPTY))
    assert consistency(days, None, 2) == Consistency(1, 3)


def test_every_day_after_one_that_leaves_is_still_counted() -> None:
    days = cells((None, Tracking.NOT_TRACKED), (10.0, Tracking.LOGGED))
    assert consistency(days, 10, None) == Consistency(1, 1)


def test_no_days_are_nothing_of_nothing() -> None:
    assert consistency([], 1, None) == Consistency(0, 0)


@pytest.mark.parametrize(
    ("value", "low", "high", "met"),
    [
        (420, 420, None, True),
        (419.9, 420, None, False),
        (540, 420, 540, True),
        (540.1, 420, 540, False),
        (0, None, 0, True),
        (0, 0, None, True),
        (-1, 0, None, False),
        (2, None, 1, False),
        (None, 0, None, False),
        (None, None, 5, False),
        (5, None, None, False),
    ],
)
def test_a_bound_is_met_when_it_is_reached(
    value: float | None, low: float | None, high: float | None, met: bool
) -> None:
    assert is_met(value, low, high) is met


@pytest.mark.parametrize(
    ("answers", "longest"),
    [("", 0), ("-", 0), ("x", 1), ("xx-xxx-x", 3), ("-xxxx", 4), ("xxxx-", 4), ("x-x-x", 1)],
)
def test_the_longest_run_is_the_most_days_in_a_row(answers: str, longest: int) -> None:
    assert longest_run([answer == "x" for answer in answers]) == longest


@pytest.mark.parametrize(
    ("value", "low", "high", "met"),
    [
        (1430, None, 10, True),
        (10, None, 1430, False),
        (10, 1430, None, True),
        (1430, 10, None, False),
        (0, 1430, 10, True),
        (11, 1430, 10, False),
        (600, 600, 600, True),
        (None, 600, 600, False),
        (600, None, None, False),
    ],
)
def test_clock_times_are_compared_the_shorter_way_round(
    value: float | None, low: float | None, high: float | None, met: bool
) -> None:
    assert is_met(value, low, high, clock=True) is met
