"""Days are read in every usual way of writing them, and refused in the person's words."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.calendar_words import count_of, named, words_of
from nehabits.domain.day import EARLIEST, MONTHS, WEEKDAYS, months_before
from nehabits.domain.day_text import read_days, units_before, year_of
from nehabits.domain.refusal import Refused
from tests.examples import refused

TODAY = date(2026, 11, 21)
"""A Saturday."""

DAYS = st.dates(EARLIEST, TODAY)


@pytest.mark.parametrize(
    "form",
    [
        lambda day: day.isoformat(),
        lambda day: f"{day.year}/{day.month}/{day.day}",
        lambda day: f"{day.year}.{day.month}.{day.day}.",
        lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        lambda day: f"{MONTHS[day.month - 1].lower()} {day.day}, {day.year}",
        lambda day: f"  {day.day:02}{MONTHS[day.month - 1][:3].upper()}{day.year} ",
        lambda day: f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]} {day.year}",
        lambda day: (
            f"go to {WEEKDAYS[day.weekday()]}, {day.day}. {MONTHS[day.month - 1]} {day.year}"
        ),
        lambda day: f"the {day.day}th of {MONTHS[day.month - 1]} {day.year}",
    ],
)
@given(day=DAYS)
def test_a_day_with_its_year_is_read_in_each_usual_form(form, day: date) -> None:
    assert read_days(form(day), TODAY) == (day,)


@given(day=DAYS, mark=st.sampled_from("./-"))
def test_a_day_in_numbers_means_both_days_it_can_mean(day: date, mark: str) -> None:
    found = read_days(f"{day.day}{mark}{day.month}{mark}{day.year}", TODAY)
    assert found[0] == day
    if day.day > 12 or day.day == day.month:
        assert len(found) == 1
    elif date(day.year, day.day, day.month) <= TODAY:
        assert found == (day, date(day.year, day.day, day.month))


@given(day=st.dates(date(2025, 11, 22), TODAY), form=st.sampled_from(["{0} {1}", "{1} {0}"]))
def test_without_a_year_it_is_the_nearest_day_in_the_past(day: date, form: str) -> None:
    assert read_days(form.format(day.day, MONTHS[day.month - 1]), TODAY) == (day,)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("3 mar 25", [date(2025, 3, 3)]),
        ("3.3.", [date(2026, 3, 3)]),
        ("3/3", [date(2026, 3, 3)]),
        ("3/4", [date(2026, 4, 3), date(2026, 3, 4)]),
        ("3/31", [date(2026, 3, 31)]),
        ("31.3.26", [date(2026, 3, 31)]),
        ("3/12/2026", [date(2026, 3, 12)]),  # 3 December is still to come
        ("21 november", [TODAY]),
        ("22 november", [date(2025, 11, 22)]),
        ("29 february", [date(2024, 2, 29)]),
        ("3 ma", [date(2026, 3, 3), date(2026, 5, 3)]),
        ("3 may", [date(2026, 5, 3)]),
        ("mrach 3rd", [date(2026, 3, 3)]),
        ("٣ march", [date(2026, 3, 3)]),
        ("today", [TODAY]),
        ("yesterday", [date(2026, 11, 20)]),
        ("yester day", [date(2026, 11, 20)]),
        ("Yesterdya", [date(2026, 11, 20)]),
        ("the day before yesterday", [date(2026, 11, 19)]),
        ("saturday", [TODAY]),
        ("last saturday", [date(2026, 11, 14)]),
        ("last sunday", [date(2026, 11, 15)]),
        ("sun", [date(2026, 11, 15)]),
        ("monday", [date(2026, 11, 16)]),
        ("this monday", [date(2026, 11, 16)]),
        ("on friday", [date(2026, 11, 20)]),
        ("3 days ago", [date(2026, 11, 18)]),
        ("a week ago", [date(2026, 11, 14)]),
        ("two months ago", [date(2026, 9, 21)]),
        ("1 year ago", [date(2025, 11, 21)]),
        ("1 january 1900", [EARLIEST]),
    ],
)
def test_what_people_say_for_a_day_is_understood(typed: str, days: list[date]) -> None:
    assert read_days(typed, TODAY) == tuple(days)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31 february", "“31 february” is no day; February has 29 days."),
        ("go to 29 feb 2025", "“go to 29 feb 2025” is no day; February 2025 has 28 days."),
        ("june 31", "“june 31” is no day; June has 30 days."),
        ("0 march", "“0 march” is no day; March has 31 days."),
        ("13/13", "“13/13” is no day; type it as in 3 march or 2026-03-03."),
        ("2026-00-03", "“2026-00-03” is no day; type it as in 3 march or 2026-03-03."),
        ("tomorrow", "“tomorrow” is still to come; type today or an earlier day."),
        ("next monday", "“next monday” is still to come; type today or an earlier day."),
        ("next saturday", "“next saturday” is still to come; type today or an earlier day."),
        ("this sunday", "“this sunday” is still to come; type today or an earlier day."),
        ("22 nov 2026", "“22 nov 2026” is still to come; type today or an earlier day."),
        ("31 dec 1899", "“31 dec 1899” is too long ago; days begin with 1900 here."),
        ("9999 years ago", "“9999 years ago” is too long ago; days begin with 1900 here."),
        ("9999 weeks ago", "“9999 weeks ago” is too long ago; days begin with 1900 here."),
    ],
)
def test_a_day_that_cannot_be_shown_is_refused_in_a_sentence(typed: str, sentence: str) -> None:
    with refused("day", sentence):
        read_days(typed, TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "'\"",
        "🎉",
        "3 march 🎉",
        "3",
        "3 march 202",
        "3 march 0000",
        "3 march then",
        "333 march",
        "0000-01-01",
        "march",
        "last march",
        "next",
        "to",
        "su",
        "mo",
        "3 trends",
        "3 parsecs ago",
        "some days ago",
        "12345 days ago",
        "trends",
        "3 march" + " " * 60,
        "9" * 10_000,
    ],
)
def test_what_is_no_day_is_left_to_others(typed: str) -> None:
    assert read_days(typed, TODAY) == ()


@given(text=st.text(max_size=80), today=st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_any_text_is_read_or_refused_and_never_leads_to_a_day_to_come(
    text: str, today: date
) -> None:
    with suppress(Refused):
        assert all(EARLIEST <= day <= today for day in read_days(text, today))


PIECES = ("3", "31", "march", "feb", "2025", "last", "monday", "ago", "days", "/", "-", "to", "a")


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=5), glue=st.sampled_from(["", " "]))
def test_any_order_of_the_words_of_a_day_is_read_or_refused(pieces: list[str], glue: str) -> None:
    with suppress(Refused):
        assert all(day <= TODAY for day in read_days(glue.join(pieces), TODAY))


def test_a_name_is_known_by_itself_its_beginning_or_a_mistyped_letter() -> None:
    assert named("may", MONTHS) == [4]
    assert named("sept", MONTHS) == [8]
    assert named("ju", MONTHS) == []
    assert named("ju", MONTHS, shortest=2) == [5, 6]
    assert named("febuary", MONTHS) == [1]
    assert named("wendesday", WEEKDAYS) == [2]
    assert named("mey", MONTHS) == []
    assert named("mach", MONTHS) == []  # four letters may be too many other words


def test_counts_are_figures_or_words() -> None:
    assert [count_of(word) for word in ("4", "four", "a", "an", "one", "ten")] == [
        4,
        4,
        1,
        1,
        1,
        10,
    ]
    assert [count_of(word) for word in ("many", "9999", "10000")] == [None, 9999, None]


def test_words_that_say_nothing_are_left_out() -> None:
    assert words_of("the 3rd of march, 2025.") == ("3", "march", "2025")
    assert words_of("3 march!") == ()


def test_a_year_has_two_figures_or_four() -> None:
    assert [year_of(word) for word in ("25", "2025", "0000", "202", "year")] == [
        2025,
        2025,
        None,
        None,
        None,
    ]


@given(day=DAYS, count=st.integers(0, 400))
def test_units_before_a_day_are_counted_back(day: date, count: int) -> None:
    earliest = EARLIEST - timedelta(days=1)
    assert units_before(day, count, "months") == max(months_before(day, count), earliest)
    assert units_before(day, count, "days") == max(day - timedelta(days=count), earliest)
    assert units_before(day, count, "week") == max(day - timedelta(days=7 * count), earliest)
    assert units_before(day, count, "parsecs") is None
