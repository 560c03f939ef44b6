"""Consistency by weeks: in how many of the last four a reference for a week was met."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.consistency import Consistency, weekly_consistency
from nehabits.domain.figure import Figure
from nehabits.domain.measure import measure_named
from nehabits.domain.phrase import weekly_consistency_text
from nehabits.domain.tracking import DayCell, Tracking

MINUTES = measure_named("exercise.moderate_equivalent")
STRENGTH = measure_named("exercise.strength_days")
SLEEP = measure_named("sleep.duration")
FIRST = date(2026, 3, 2)
"""A Monday."""

LATER = date(2026, 12, 31)
LAST_SUNDAY = FIRST + timedelta(days=27)


def cells(*weeks: Sequence[float | None]) -> list[DayCell]:
    """Return the cells of weeks in a row; the days that are left out have no entry."""
    days = [value for week in weeks for value in (*week, *[None] * (7 - len(week)))]
    return [
        DayCell(
            FIRST + timedelta(days=place),
            Figure(value),
            Tracking.EMPTY if value is None else Tracking.LOGGED,
        )
        for place, value in enumerate(days)
    ]


FOUR = cells([60, 90], [30], [200], [100, 49])
"""150, 30, 200 and 149 minutes."""


def test_two_of_four_weeks_met_it() -> None:
    found = weekly_consistency(MINUTES, FOUR, 150, None, LATER)
    assert found == Consistency(2, 4)
    assert weekly_consistency_text(found) == "2 of 4 weeks"


def test_a_week_above_a_ceiling_did_not_meet_it() -> None:
    assert weekly_consistency(MINUTES, FOUR, 150, 199, LATER) == Consistency(1, 4)


def test_a_week_without_a_value_is_in_no_count() -> None:
    weeks = cells([150], [], [], [10])
    assert weekly_consistency(MINUTES, weeks, 150, None, LATER) == Consistency(1, 2)
    assert weekly_consistency(MINUTES, cells([], [], [], []), 150, None, LATER) == Consistency(0, 0)


def test_a_true_zero_is_a_week_that_counts() -> None:
    assert weekly_consistency(STRENGTH, cells([0], [1, 1]), 2, None, LATER) == Consistency(1, 2)
    assert weekly_consistency(STRENGTH, cells([0], [1, 1]), 0, 0, LATER) == Consistency(1, 2)


def test_only_the_last_four_weeks_are_counted_and_they_end_with_the_last_day() -> None:
    weeks = cells([150], [150], [150], [150], [150])
    assert weekly_consistency(MINUTES, weeks, 150, None, LATER) == Consistency(4, 4)
    # They end three days into the fifth week, and each still holds one day of 150 minutes.
    assert weekly_consistency(MINUTES, weeks[:-4], 150, None, LATER) == Consistency(4, 4)
    assert weekly_consistency(MINUTES, weeks[:10], 150, None, LATER) == Consistency(1, 1)
    assert weekly_consistency(MINUTES, weeks[:6], 150, None, LATER) == Consistency(0, 0)


@pytest.mark.parametrize(
    ("minutes", "low", "high", "expected"),
    [
        # What adds up can still grow: enough stays enough, too much stays too much.
        (149, 150, None, Consistency(3, 3)),
        (150, 150, None, Consistency(4, 4)),
        (150, 150, 300, Consistency(3, 3)),
        (301, 150, 300, Consistency(3, 4)),
        (0, None, 300, Consistency(3, 3)),
    ],
)
def test_the_week_of_today_counts_once_it_is_decided(
    minutes: float, low: float | None, high: float | None, expected: Consistency
) -> None:
    weeks = cells([200], [200], [200], [minutes])
    assert weekly_consistency(MINUTES, weeks, low, high, LAST_SUNDAY) == expected


def test_the_week_of_today_counts_like_any_other_once_it_is_over() -> None:
    weeks = cells([200], [200], [200], [10])
    monday = LAST_SUNDAY + timedelta(days=1)
    assert weekly_consistency(MINUTES, weeks, 150, 300, monday) == Consistency(3, 4)


def test_a_mean_of_a_week_in_progress_is_never_decided() -> None:
    weeks = cells(*[[480] * 7] * 4)
    assert weekly_consistency(SLEEP, weeks, 420, None, LAST_SUNDAY) == Consistency(3, 3)
    assert weekly_consistency(SLEEP, weeks, 420, None, LATER) == Consistency(4, 4)


def test_one_week_is_said_as_one() -> None:
    assert weekly_consistency_text(Consistency(0, 1)) == "0 of 1 week"


values = st.none() | st.floats(0, 600)


@given(
    st.lists(values, min_size=28, max_size=28),
    st.integers(0, 35),
    st.none() | st.floats(0, 900),
    st.none() | st.floats(0, 900),
)
def test_no_more_weeks_meet_it_than_count_and_no_more_than_four_count(
    days: list[float | None], after: int, low: float | None, high: float | None
) -> None:
    weeks = cells(*(days[start : start + 7] for start in range(0, 28, 7)))
    today = FIRST + timedelta(days=after)
    found = weekly_consistency(MINUTES, weeks, low, high, today)
    assert 0 <= found.met <= found.tracked <= 4
