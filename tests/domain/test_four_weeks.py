"""The figure of four weeks, from days worked out by hand, and for any days."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.consistency import Consistency
from nehabits.domain.day import days_between
from nehabits.domain.figure import Figure
from nehabits.domain.four_weeks import FOUR_WEEKS_DAYS, four_weeks_figure, weeks_met, weeks_of
from nehabits.domain.measure import Measure, measure_named
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import Coverage, week_figure

LAST = date(2026, 11, 21)
DAYS = days_between(LAST - timedelta(days=FOUR_WEEKS_DAYS - 1), LAST)
STRENGTH = measure_named("exercise.strength_days")
MINUTES = measure_named("practice.minutes")
DURATION = measure_named("sleep.duration")
ONE = [1.0, *[0.0] * 6]
NONE: list[float | None] = [None] * 7


def cells(values: Sequence[float | None]) -> list[DayCell]:
    said = [Tracking.EMPTY if value is None else Tracking.LOGGED for value in values]
    return [
        DayCell(day, Figure(value), each)
        for day, value, each in zip(DAYS, values, said, strict=True)
    ]


def value_of(measure: Measure, values: Sequence[float | None]) -> float | None:
    return four_weeks_figure(measure, cells(values), LAST)[0].value


def test_what_adds_up_over_a_week_is_the_mean_of_the_weeks() -> None:
    two = [0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0]
    figure, weeks = four_weeks_figure(STRENGTH, cells([*ONE, *two, *ONE, *two]), LAST)
    assert weeks == (1, 2, 1, 2)
    assert figure.value == 1.5
    assert (figure.n, figure.coverage) == (28, Coverage(28, 28, "days"))


def test_a_week_without_an_entry_is_not_zero() -> None:
    figure, weeks = four_weeks_figure(
        MINUTES, cells([*NONE, *[10.0] * 7, *NONE, 50.0, *NONE[1:]]), LAST
    )
    assert weeks == (None, 70, None, 50)
    assert figure.value == 60
    assert (figure.n, figure.coverage.of) == (8, 28)


def test_a_week_of_nothing_that_was_said_is_zero() -> None:
    assert value_of(MINUTES, [*[0.0] * 7, *[10.0] * 7, *NONE, *NONE]) == 35


def test_four_weeks_without_an_entry_have_no_figure() -> None:
    figure, weeks = four_weeks_figure(STRENGTH, cells([None] * 28), LAST)
    assert figure.value is None
    assert weeks == (None, None, None, None)


def test_a_mean_goes_over_the_days_whatever_their_week() -> None:
    values: list[float | None] = [*NONE, 400.0, *NONE[1:], *NONE, 430.0, 460.0, 470.0, *NONE[3:]]
    assert value_of(DURATION, values) == 440
    assert weeks_of(DURATION, cells(values), LAST) == ()


def test_a_mean_of_three_days_is_none() -> None:
    assert value_of(DURATION, [*NONE, *NONE, *NONE, 430.0, 460.0, 470.0, *NONE[3:]]) is None


@pytest.mark.parametrize(
    ("low", "high", "met"), [(60, None, 2), (60, 65, 1), (None, 60, 2), (100, None, 0)]
)
def test_a_reference_for_a_week_is_met_by_weeks(
    low: float | None, high: float | None, met: int
) -> None:
    line = ReferenceLine(low, high, "WHO", "", per="week")
    assert weeks_met((60, None, 70, 50), line) == Consistency(met, 3)


def test_a_reference_for_a_day_is_met_by_no_week() -> None:
    assert weeks_met((60, 70, 50, 40), ReferenceLine(10, None, "WHO", "")) is None
    assert weeks_met((60, 70, 50, 40), None) is None
    assert weeks_met((None, None), ReferenceLine(10, None, "WHO", "", per="week")) is None


amounts = st.lists(st.none() | st.integers(0, 600).map(float), min_size=28, max_size=28)


@given(amounts)
def test_the_weeks_hold_all_that_the_days_hold(values: list[float | None]) -> None:
    figure, weeks = four_weeks_figure(MINUTES, cells(values), LAST)
    known = [week for week in weeks if week is not None]
    whole = week_figure(MINUTES, cells(values), LAST).value
    assert sum(known) == (whole or 0)
    if figure.value is None:
        assert known == []
    else:
        assert figure.value * len(known) == pytest.approx(whole)
        assert min(known) - 1e-9 <= figure.value <= max(known) + 1e-9


@given(amounts, st.integers(0, 27))
def test_a_day_more_changes_no_other_week(values: list[float | None], at: int) -> None:
    other = [*values]
    other[at] = 30.0 if values[at] is None else None
    before, after = (weeks_of(MINUTES, cells(each), LAST) for each in (values, other))
    same = [place for place in range(4) if place != at // 7]
    assert [before[place] for place in same] == [after[place] for place in same]
