"""Periods are read as people say them, end today at the latest, and are refused in a sentence."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.day import EARLIEST, SUNDAY
from nehabits.domain.period_text import read_periods, week_with
from nehabits.domain.refusal import Refused
from tests.domain.test_day_text import DAYS, PIECES, TODAY
from tests.examples import refused


def days(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("this week", "2026-11-16", "2026-11-21"),
        ("last week", "2026-11-09", "2026-11-15"),
        ("this month", "2026-11-01", "2026-11-21"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("previous year", "2025-01-01", "2025-12-31"),
        ("this year", "2026-01-01", "2026-11-21"),
        ("past week", "2026-11-15", "2026-11-21"),
        ("last 4 weeks", "2026-10-25", "2026-11-21"),
        ("the past ten days", "2026-11-12", "2026-11-21"),
        ("last 3 months", "2026-08-22", "2026-11-21"),
        ("last 1 year", "2025-11-22", "2026-11-21"),
        ("march", "2026-03-01", "2026-03-31"),
        ("november", "2026-11-01", "2026-11-21"),
        ("december", "2025-12-01", "2025-12-31"),
        ("feb 2024", "2024-02-01", "2024-02-29"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("1900", "1900-01-01", "1900-12-31"),
        ("last 200 years", "1900-01-01", "2026-11-21"),
        ("since march", "2026-03-01", "2026-11-21"),
        ("from yesterday", "2026-11-20", "2026-11-21"),
        ("3 march to 5 april", "2026-03-03", "2026-04-05"),
        ("from march until may", "2026-03-01", "2026-05-31"),
        ("5 december - 3 march", "2025-12-05", "2026-03-03"),
        ("week of 3 march", "2026-03-02", "2026-03-08"),
        ("the week with yesterday", "2026-11-16", "2026-11-21"),
        ("3 march", "2026-03-03", "2026-03-03"),
        ("go to last month", "2026-10-01", "2026-10-31"),
    ],
)
def test_what_people_say_for_a_period_is_understood(typed: str, first: str, last: str) -> None:
    assert read_periods(typed, TODAY) == (days(first, last),)


def test_a_day_with_two_meanings_makes_two_periods() -> None:
    assert read_periods("week of 3/4", TODAY) == (
        days("2026-03-30", "2026-04-05"),
        days("2026-03-02", "2026-03-08"),
    )
    assert read_periods("since 3/4", TODAY) == (
        days("2026-04-03", "2026-11-21"),
        days("2026-03-04", "2026-11-21"),
    )


def test_a_week_begins_on_the_weekday_the_person_chose() -> None:
    assert read_periods("last week", TODAY, SUNDAY) == (days("2026-11-08", "2026-11-14"),)
    assert read_periods("week of 21 nov", TODAY, SUNDAY) == (days("2026-11-15", "2026-11-21"),)
    assert read_periods("since last week", TODAY, SUNDAY) == (days("2026-11-08", "2026-11-21"),)


@given(day=DAYS)
def test_the_week_of_a_day_has_it_in_and_ends_today_at_the_latest(day: date) -> None:
    first, last = week_with(day, TODAY)
    assert first <= day <= last <= TODAY
    assert first.weekday() == 0
    assert last == min(first + timedelta(days=6), TODAY)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("next month", "“next month” is still to come"),
        ("2027", "“2027” is still to come"),
        ("december 2026", "“december 2026” is still to come"),
        ("5 may 2026 to 3 march 2026", "“5 may 2026 to 3 march 2026” ends before it begins."),
        ("since 31 february", "“31 february” is no day; February has 29 days."),
        ("week of tomorrow", "“tomorrow” is still to come"),
    ],
)
def test_a_period_that_cannot_be_is_refused(typed: str, sentence: str) -> None:
    with refused("day", sentence):
        read_periods(typed, TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "trends",
        "last",
        "last 0 days",
        "last few days",
        "last 4 parsecs",
        "this day",
        "0000",
        "march 0000",
        "march march",
        "2026-13",
        "0000-01",
        "ma",
        "1899",
        "trends to march",
        "march to trends",
        "since",
        "week of trends",
    ],
)
def test_what_is_no_period_is_left_to_others(typed: str) -> None:
    assert read_periods(typed, TODAY) == ()


@given(text=st.text(max_size=80))
def test_any_text_is_a_period_or_none(text: str) -> None:
    check(text)


@given(pieces=st.lists(st.sampled_from((*PIECES, "since", "week", "of", "4")), max_size=6))
def test_any_order_of_the_words_of_a_period_is_one_or_none(pieces: list[str]) -> None:
    check(" ".join(pieces))


def check(text: str) -> None:
    with suppress(Refused):
        for first, last in read_periods(text, TODAY):
            assert EARLIEST - timedelta(days=6) <= first <= last <= TODAY
