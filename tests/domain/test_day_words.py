"""Days and periods read as people write them."""

from datetime import date

import pytest

from nehabits.domain.day_words import (
    day_text,
    period_text,
    short_day_text,
    short_weekday_text,
    weekday_text,
)


def test_a_day_is_named_with_its_weekday() -> None:
    day = date(2026, 10, 19)
    assert day_text(day) == "Mon 19 October"
    assert day_text(day, year=True) == "Mon 19 October 2026"
    assert short_day_text(day) == "19 Oct"
    assert (weekday_text(day), short_weekday_text(day)) == ("Monday", "Mon")


@pytest.mark.parametrize(
    ("first", "last", "year", "expected"),
    [
        (date(2026, 11, 16), date(2026, 11, 22), False, "16–22 November"),
        (date(2026, 11, 16), date(2026, 11, 22), True, "16–22 November 2026"),
        (date(2026, 9, 28), date(2026, 10, 4), False, "28 September – 4 October"),
        (date(2026, 12, 28), date(2027, 1, 3), False, "28 December 2026 – 3 January 2027"),
        (date(2026, 5, 1), date(2026, 5, 1), True, "1 May 2026"),
    ],
)
def test_a_period_says_month_and_year_once(
    first: date, last: date, year: bool, expected: str
) -> None:
    assert period_text(first, last, year=year) == expected
