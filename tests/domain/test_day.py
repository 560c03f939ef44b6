"""Days and weeks as a person counts them."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.day import (
    DEFAULT_DAY_START,
    EARLIEST,
    LATEST,
    MONDAY,
    SUNDAY,
    day_of,
    days_between,
    is_weekend,
    refuse_future,
    week_days,
    week_name,
    week_start,
    weeks_of_month,
    weeks_of_year,
    within_reach,
)
from tests.examples import refused
from tests.strategies import days

weekdays = st.integers(MONDAY, SUNDAY)


@pytest.mark.parametrize(
    ("wall", "day"),
    [
        (datetime(2026, 11, 22, 3, 59), date(2026, 11, 21)),
        (datetime(2026, 11, 22, 4, 0), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 23, 59), date(2026, 11, 22)),
        (datetime(2026, 11, 23, 0, 0), date(2026, 11, 22)),
        (datetime(2027, 1, 1, 1, 0), date(2026, 12, 31)),
    ],
)
def test_a_day_ends_at_four_in_the_morning_unless_chosen_otherwise(
    wall: datetime, day: date
) -> None:
    assert time(4, 0) == DEFAULT_DAY_START
    assert day_of(wall) == day


def test_a_day_that_starts_at_midnight_is_the_date() -> None:
    assert day_of(datetime(2026, 11, 22, 0, 0), time(0, 0)) == date(2026, 11, 22)


@given(wall=st.datetimes(datetime(1990, 1, 1), datetime(2080, 1, 1)), day_start=st.times())
def test_a_wall_time_lies_between_the_start_of_its_day_and_of_the_next(
    wall: datetime, day_start: time
) -> None:
    begins = datetime.combine(day_of(wall, day_start), day_start)
    assert begins <= wall < begins + timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "monday", "sunday"),
    [
        (date(2026, 11, 21), date(2026, 11, 16), date(2026, 11, 15)),
        (date(2026, 11, 22), date(2026, 11, 16), date(2026, 11, 22)),
        (date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 22)),
        (date(2027, 1, 1), date(2026, 12, 28), date(2026, 12, 27)),
    ],
)
def test_a_week_starts_on_the_first_weekday_that_was_chosen(
    day: date, monday: date, sunday: date
) -> None:
    assert week_start(day) == monday
    assert week_start(day, SUNDAY) == sunday


@pytest.mark.parametrize(
    ("first", "name"),
    [
        (date(2026, 11, 16), "2026-W47"),
        (date(2026, 11, 15), "2026-W47"),
        (date(2026, 12, 28), "2026-W53"),  # 31 December 2026 is a Thursday
        (date(2026, 12, 27), "2026-W53"),  # its fourth day is Wednesday 30 December
        (date(2027, 1, 4), "2027-W01"),
        (date(2027, 1, 3), "2027-W01"),
        (date(2024, 12, 30), "2025-W01"),  # its Thursday is 2 January 2025
        (date(2024, 12, 29), "2025-W01"),  # its fourth day is Wednesday 1 January 2025
        (date(2020, 12, 27), "2020-W53"),
        (date(2026, 11, 19), "2026-W47"),  # Thursday start, fourth day Sunday 22 November
        (date(2022, 12, 31), "2023-W01"),  # Saturday start, fourth day Tuesday 3 January
    ],
)
def test_a_week_is_named_after_its_fourth_day(first: date, name: str) -> None:
    assert week_name(first) == name


@given(day=days(), first_weekday=weekdays)
def test_a_day_is_in_exactly_one_week(day: date, first_weekday: int) -> None:
    here = week_start(day, first_weekday)
    starts = [here + timedelta(weeks=weeks) for weeks in (-1, 0, 1)]
    assert [start for start in starts if day in week_days(start)] == [here]
    assert here.weekday() == first_weekday
    assert {week_start(each, first_weekday) for each in week_days(here)} == {here}


@given(day=days(), first_weekday=weekdays)
def test_no_two_weeks_in_a_row_have_one_name(day: date, first_weekday: int) -> None:
    here = week_start(day, first_weekday)
    assert week_name(here) < week_name(here + timedelta(weeks=1))


def test_a_week_has_seven_days_in_a_row() -> None:
    assert week_days(date(2026, 12, 28)) == (
        date(2026, 12, 28),
        date(2026, 12, 29),
        date(2026, 12, 30),
        date(2026, 12, 31),
        date(2027, 1, 1),
        date(2027, 1, 2),
        date(2027, 1, 3),
    )


def test_days_between_hold_both_ends() -> None:
    first, last = date(2026, 11, 21), date(2026, 11, 23)
    assert days_between(first, last) == (first, date(2026, 11, 22), last)
    assert days_between(first, first) == (first,)
    assert days_between(last, first) == ()


def test_the_weekend_is_saturday_and_sunday() -> None:
    week = week_days(date(2026, 11, 16))
    assert [is_weekend(day) for day in week] == [False] * 5 + [True] * 2


def test_a_day_to_come_is_refused() -> None:
    today = date(2026, 11, 21)
    refuse_future(today, today)
    refuse_future(date(2026, 11, 20), today)
    with refused("day", "2026-11-22 is still to come; choose today or an earlier day."):
        refuse_future(date(2026, 11, 22), today)


@pytest.mark.parametrize(
    ("month", "first_weekday", "first", "last"),
    [
        (date(2026, 11, 21), MONDAY, date(2026, 10, 26), date(2026, 12, 6)),
        (date(2026, 11, 1), SUNDAY, date(2026, 11, 1), date(2026, 12, 12)),
        (date(2024, 2, 29), MONDAY, date(2024, 1, 29), date(2024, 3, 10)),
        (date(1900, 1, 1), MONDAY, date(1900, 1, 1), date(1900, 2, 11)),
        (date(2199, 12, 31), SUNDAY, date(2199, 12, 1), date(2200, 1, 11)),
    ],
)
def test_six_weeks_hold_a_month(month: date, first_weekday: int, first: date, last: date) -> None:
    days = weeks_of_month(month, first_weekday)
    assert (days[0], days[-1], len(days)) == (first, last, 42)


@given(day=st.dates(EARLIEST, LATEST), first_weekday=weekdays)
def test_any_month_lies_in_its_six_weeks_and_begins_in_the_first_one(
    day: date, first_weekday: int
) -> None:
    shown = weeks_of_month(day, first_weekday)
    assert day in shown
    assert [each.weekday() for each in shown[::7]] == [first_weekday] * 6
    inside = [each for each in shown if (each.year, each.month) == (day.year, day.month)]
    assert inside[0].day == 1
    assert inside[0] in shown[:7]
    assert (inside[-1] + timedelta(days=1)).day == 1


def test_the_last_year_is_53_weeks_up_to_today_and_earlier_ones_share_a_week() -> None:
    today = date(2026, 11, 21)
    assert weeks_of_year(today, today) == (date(2025, 11, 17), today)
    assert weeks_of_year(date(2025, 11, 17), today) == (date(2025, 11, 17), today)
    assert weeks_of_year(date(2025, 11, 16), today) == (date(2024, 11, 18), date(2025, 11, 23))
    assert weeks_of_year(date(2030, 1, 1), today) == (date(2025, 11, 17), today)
    assert weeks_of_year(today, today, SUNDAY) == (date(2025, 11, 16), today)


@given(day=st.dates(EARLIEST, LATEST), today=st.dates(EARLIEST, LATEST), first_weekday=weekdays)
def test_any_day_up_to_today_lies_in_its_year_of_weeks(
    day: date, today: date, first_weekday: int
) -> None:
    day, today = min(day, today), max(day, today)
    first, last = weeks_of_year(day, today, first_weekday)
    assert first <= day <= last <= today
    assert first.weekday() == first_weekday
    assert 365 <= (last - first).days + 1 <= 371


def test_days_out_of_reach_are_answered_by_the_nearest_one() -> None:
    assert within_reach(date.min) == EARLIEST
    assert within_reach(date.max) == LATEST
    assert within_reach(date(2024, 2, 29)) == date(2024, 2, 29)
