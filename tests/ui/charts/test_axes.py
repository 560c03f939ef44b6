"""Axes have few marks, at days and values people count in."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.measure import measure_named
from nehabits.ui.charts.axes import date_ticks, day_number, value_ticks

SATURDAY = date(2026, 11, 21)


def texts(first: date, last: date, most: int) -> list[str]:
    return [tick.text for tick in date_ticks(first, last, most)]


def day_at(position: float) -> date:
    return date(1970, 1, 1) + timedelta(days=round(position))


def test_a_day_keeps_its_number_whatever_the_clocks_do_that_night() -> None:
    assert day_number(date(1970, 1, 2)) == 1
    # 1 January 2026 is day 20,454; then come 31, 28 and 28 days.
    assert day_number(date(2026, 3, 29)) == 20_541
    assert day_number(date(2026, 3, 30)) == 20_542


def test_a_week_marks_each_day() -> None:
    first = SATURDAY - timedelta(days=6)
    expected = ["15 Nov", "16 Nov", "17 Nov", "18 Nov", "19 Nov", "20 Nov", "21 Nov"]
    assert texts(first, SATURDAY, 8) == expected


def test_three_months_mark_mondays() -> None:
    ticks = date_ticks(SATURDAY - timedelta(days=90), SATURDAY, 13)
    assert {day_at(tick.position).weekday() for tick in ticks} == {0}
    assert ticks[0].text == "24 Aug"
    assert ticks[1].position - ticks[0].position == 7


def test_a_year_marks_months_and_says_the_year_in_january() -> None:
    assert texts(date(2025, 11, 22), SATURDAY, 7) == ["2026", "Mar", "May", "Jul", "Sep", "Nov"]


def test_ten_years_mark_years() -> None:
    assert texts(date(2016, 11, 24), SATURDAY, 11) == [str(year) for year in range(2017, 2027)]


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(1, 30_000), st.integers(2, 15))
def test_marks_lie_in_the_period_and_are_few(first: date, days: int, most: int) -> None:
    last = first + timedelta(days=days)
    ticks = date_ticks(first, last, most)
    assert len(ticks) <= most + 1
    assert all(first <= day_at(tick.position) <= last for tick in ticks)


@pytest.mark.parametrize(
    ("measure", "low", "high", "most", "expected"),
    [
        ("sleep.duration", 300, 600, 6, ["5 h", "6 h", "7 h", "8 h", "9 h", "10 h"]),
        ("exercise.moderate_equivalent", 0, 360, 6, ["0", "60", "120", "180", "240", "300", "360"]),
        ("sleep.onset", -120, 120, 4, ["22:00", "23:00", "00:00", "01:00", "02:00"]),
        ("checkin.mood", 0.5, 5.5, 8, ["1", "2", "3", "4", "5"]),
        ("exercise.strength_days", 0, 3, 8, ["0 days", "1 day", "2 days", "3 days"]),
        ("meal.copper", 0, 2, 4, ["0 mg", "0.5 mg", "1 mg", "1.5 mg", "2 mg"]),
    ],
)
def test_values_are_marked_as_people_count_them(
    measure: str, low: float, high: float, most: int, expected: list[str]
) -> None:
    said = [tick.text for tick in value_ticks(measure_named(measure), low, high, most)]
    assert [text.removesuffix(" min") for text in said] == expected


@given(st.floats(0.001, 5000), st.integers(2, 12))
def test_there_are_never_many_more_marks_than_fit(span: float, most: int) -> None:
    assert len(value_ticks(measure_named("meal.iron"), 0, span, most)) <= most + 2
