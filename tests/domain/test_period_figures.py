"""Figures of a period: those of a week, with spread and range, and means of complete weeks."""

import math
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.figure import Figure
from nehabits.domain.measure import measure_named
from nehabits.domain.period_figures import (
    MOST_PARTS,
    complete_weeks,
    mean_of_weeks,
    period_figure,
    period_parts,
    weekly_figure,
)
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import week_figure
from tests.strategies import days

MONDAY = date(2026, 3, 16)
AFTER = date(2026, 6, 1)
SLEPT = measure_named("sleep.duration")
ONSET = measure_named("sleep.onset")
PROTEIN = measure_named("meal.protein")
MINUTES = measure_named("exercise.moderate")

Value = float | Tracking | None


def cells(values: Sequence[Value], first: date = MONDAY) -> list[DayCell]:
    return [_cell(first + timedelta(days=place), value) for place, value in enumerate(values)]


def _cell(day: date, value: Value) -> DayCell:
    if isinstance(value, Tracking):
        return DayCell(day, Figure(None), value)
    return DayCell(day, Figure(value), Tracking.EMPTY if value is None else Tracking.LOGGED)


def test_a_mean_has_the_sample_sd_and_the_range_of_its_days() -> None:
    figure = period_figure(PROTEIN, cells([60, 60, 60, 60, 20, None]), AFTER)
    assert figure.value == 52
    assert figure.n == 5
    assert figure.sd == pytest.approx(math.sqrt(320))
    assert (figure.low, figure.high) == (20, 60)


def test_three_days_have_no_mean_no_sd_and_no_range() -> None:
    figure = period_figure(PROTEIN, cells([60, 50, 40]), AFTER)
    assert (figure.value, figure.sd, figure.low, figure.high) == (None, None, None, None)
    assert figure.n == 3


def test_a_day_of_meals_that_is_not_complete_is_in_no_range() -> None:
    partial = DayCell(MONDAY, Figure(5.0), Tracking.PARTIAL)
    later = cells([60, 60, 50, 50], MONDAY + timedelta(days=1))
    assert period_figure(PROTEIN, [partial, *later], AFTER).low == 50


def test_clock_times_around_midnight_have_a_spread_from_seven_nights_on_and_no_range() -> None:
    times = [1430, 10, 1430, 10, 1430, 10]
    assert period_figure(ONSET, cells(times), AFTER).sd is None
    seven = period_figure(ONSET, cells([*times, 0]), AFTER)
    assert seven.value == pytest.approx(0, abs=1e-6)
    assert seven.sd == pytest.approx(10)
    assert (seven.low, seven.high) == (None, None)


def test_weeks_are_averaged_and_a_week_without_a_value_is_in_no_count() -> None:
    weeks = [cells([30, 60, None, None, None, None, None]), cells([None] * 7), cells([30] * 7)]
    figure = weekly_figure(MINUTES, weeks, AFTER)
    assert (figure.value, figure.n, figure.low, figure.high) == (150, 2, 90, 210)
    assert (figure.figure.coverage.have, figure.figure.coverage.of) == (2, 3)


def test_no_week_is_no_figure() -> None:
    assert mean_of_weeks(MINUTES, [], 3).value is None


def test_a_complete_week_is_whole_over_and_tracked() -> None:
    month = cells([10.0] * 30, MONDAY - timedelta(days=2))
    month[10] = DayCell(month[10].day, Figure(None), Tracking.NOT_TRACKED)
    found = complete_weeks(month, 0, MONDAY + timedelta(days=20))
    assert [week[0].day for week in found] == [MONDAY]
    assert [week[0].day for week in complete_weeks(month, 0, AFTER)] == [
        MONDAY + timedelta(weeks=week) for week in (0, 2, 3)
    ]


def test_two_weeks_stand_side_by_side_as_weeks_of_the_calendar() -> None:
    sunday = MONDAY - timedelta(days=1)
    assert period_parts(sunday, MONDAY + timedelta(days=8), 0) == (
        (sunday, sunday),
        (MONDAY, MONDAY + timedelta(days=6)),
        (MONDAY + timedelta(days=7), MONDAY + timedelta(days=8)),
    )


@given(first=days(), length=st.integers(0, 1200), weekday=st.integers(0, 6))
def test_parts_are_few_and_hold_every_day_once_and_whole_weeks(
    first: date, length: int, weekday: int
) -> None:
    last = first + timedelta(days=length)
    parts = period_parts(first, last, weekday)
    assert 1 <= len(parts) <= MOST_PARTS
    assert (parts[0][0], parts[-1][1]) == (first, last)
    for (_, end), (begin, _) in pairwise(parts):
        assert begin == end + timedelta(days=1)
        assert begin.weekday() == weekday
    lengths = [(end - begin).days + 1 for begin, end in parts[1:-1]]
    assert max(lengths, default=0) - min(lengths, default=0) <= 7


@given(
    values=st.lists(st.none() | st.floats(0, 1000), min_size=1, max_size=60),
    first=days(),
    weekday=st.integers(0, 6),
)
def test_the_figure_is_that_of_a_week_and_weeks_are_seven_days_from_their_weekday(
    values: list[float | None], first: date, weekday: int
) -> None:
    some = cells(values, first)
    after = first + timedelta(days=100)
    figure = period_figure(PROTEIN, some, after)
    assert figure.figure == week_figure(PROTEIN, some, after)
    if figure.value is not None:
        assert figure.low is not None
        assert figure.high is not None
        assert figure.low - 1e-6 <= figure.value <= figure.high + 1e-6
    for week in complete_weeks(some, weekday, after):
        assert len(week) == 7
        assert week[0].day.weekday() == weekday
