"""Which days keys and the mouse choose, worked out without a screen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.day import EARLIEST, LATEST, MONDAY, SUNDAY
from nehabits.ui.calendar.calendar_choice import CalendarChoice

SATURDAY = date(2026, 11, 21)
HERE = CalendarChoice.of(SATURDAY)


def test_days_walk_across_months_and_years() -> None:
    assert HERE.by_days(10).day == date(2026, 12, 1)
    assert HERE.by_days(10).month == date(2026, 12, 1)
    assert CalendarChoice.of(date(2024, 2, 28)).by_days(1).day == date(2024, 2, 29)
    assert CalendarChoice.of(date(2026, 1, 1)).by_days(-1).month == date(2025, 12, 1)


@pytest.mark.parametrize(
    ("day", "months", "found"),
    [
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), -48, date(2020, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_months_keep_the_day_as_far_as_there_is_one(day: date, months: int, found: date) -> None:
    assert CalendarChoice.of(day).by_months(months).day == found


def test_months_go_on_from_the_month_in_sight_where_a_day_beside_it_was_picked() -> None:
    picked = HERE.pick(date(2026, 10, 30))
    assert picked.month == date(2026, 11, 1)
    assert picked.by_months(-1).month == date(2026, 10, 1)
    assert picked.by_months(1).month == date(2026, 12, 1)


def test_a_week_ends_as_the_person_counts_it() -> None:
    assert HERE.to_end_of_week(MONDAY, last=False).day == date(2026, 11, 16)
    assert HERE.to_end_of_week(MONDAY, last=True).day == date(2026, 11, 22)
    assert HERE.to_end_of_week(SUNDAY, last=False).day == date(2026, 11, 15)
    assert HERE.to_end_of_week(SUNDAY, last=True).day == SATURDAY


def test_several_days_are_chosen_from_either_end_and_one_day_again_without() -> None:
    back = HERE.by_days(-2, extend=True)
    assert (back.first, back.last) == (date(2026, 11, 19), SATURDAY)
    assert back.is_range
    assert back.holds(date(2026, 11, 20))
    assert not back.holds(date(2026, 11, 22))
    on = back.by_days(4, extend=True)
    assert (on.first, on.last, on.day) == (SATURDAY, date(2026, 11, 23), date(2026, 11, 23))
    assert not on.by_days(1).is_range


@given(
    day=st.dates(),
    steps=st.lists(st.tuples(st.sampled_from(["day", "month"]), st.integers(-400, 400))),
)
def test_no_walk_leaves_the_days_within_reach(day: date, steps: list[tuple[str, int]]) -> None:
    choice = CalendarChoice.of(day)
    for kind, count in steps:
        choice = choice.by_days(count) if kind == "day" else choice.by_months(count)
        assert EARLIEST <= choice.day <= LATEST
        assert choice.month == choice.day.replace(day=1)
