"""Strips of coverage: a box a day, a week or a month, in which every day is counted once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.coverage_strip import Step, coverage_strip, strip_step
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking

FIRST = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("days", "step"),
    [
        (1, Step.DAY),
        (63, Step.DAY),
        (64, Step.WEEK),
        (546, Step.WEEK),
        (547, Step.MONTH),
        (3653, Step.MONTH),
        (3700, Step.YEAR),
    ],
)
def test_a_box_stands_for_a_day_a_week_a_month_or_a_year(days: int, step: Step) -> None:
    assert strip_step(days) is step


@given(st.lists(st.sampled_from(Tracking), min_size=1, max_size=900), st.integers(0, 6))
def test_every_day_is_in_one_box(said: list[Tracking], weekday: int) -> None:
    by_day = {FIRST + timedelta(days=place): each for place, each in enumerate(said)}
    tracking = {(Pillar.SLEEP, day): each for day, each in by_day.items()}
    last = max(by_day)
    strip = coverage_strip(Pillar.SLEEP, tracking, (FIRST, last), weekday, last)
    assert strip.days == len(said)
    for each in Tracking:
        assert strip.count(each) == said.count(each)
    assert strip.boxes[0].first == FIRST
    assert strip.boxes[-1].last == last
    assert len(strip.boxes) <= 79


def test_days_to_come_are_in_no_box() -> None:
    last = FIRST + timedelta(days=9)
    days = [FIRST + timedelta(days=step) for step in range(10)]
    tracking = {(Pillar.MEALS, day): Tracking.EMPTY for day in days}
    strip = coverage_strip(Pillar.MEALS, tracking, (FIRST, last), 0, FIRST + timedelta(days=3))
    assert strip.days == 4


def test_a_day_of_meals_that_is_not_complete_is_logged_all_the_same() -> None:
    tracking = {
        (Pillar.MEALS, FIRST): Tracking.PARTIAL,
        (Pillar.MEALS, FIRST + timedelta(days=1)): Tracking.NOTHING,
    }
    last = FIRST + timedelta(days=1)
    strip = coverage_strip(Pillar.MEALS, tracking, (FIRST, last), 0, last)
    assert (strip.logged, strip.count(Tracking.LOGGED), strip.count(Tracking.NOTHING)) == (1, 0, 1)
