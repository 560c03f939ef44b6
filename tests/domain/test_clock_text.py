"""Times of day and lengths of time are read in every usual way of writing them."""

from collections.abc import Callable
from contextlib import suppress
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.clock_text import read_clock, read_minutes
from nehabits.domain.refusal import Refused
from tests.examples import refused

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
WIDE = str.maketrans("0123456789:", "０１２３４５６７８９：")
FORMS: tuple[Callable[[int, int], str], ...] = (
    lambda hour, minute: f"{hour:02d}:{minute:02d}",
    lambda hour, minute: f"{hour}:{minute:02d}",
    lambda hour, minute: f"{hour}.{minute:02d}",
    lambda hour, minute: f"{hour}h{minute:02d}",
    lambda hour, minute: f"{hour} h {minute:02d}",
    lambda hour, minute: f"{hour}{minute:02d}",
    lambda hour, minute: f"{hour:02d}{minute:02d}",
    lambda hour, minute: f" {hour}:{minute:02d}:00 ",
    lambda hour, minute: f"{hour:02d}:{minute:02d}".translate(ARABIC),
    lambda hour, minute: f"{hour:02d}:{minute:02d}".translate(WIDE),
    lambda hour, minute: f"{hour % 12 or 12}:{minute:02d}{'am' if hour < 12 else 'pm'}",
    lambda hour, minute: f"{hour % 12 or 12}:{minute:02d} {'a.m.' if hour < 12 else 'P.M.'}",
    lambda hour, minute: f"{hour % 12 or 12}{minute:02d}{'a' if hour < 12 else 'p'}",
)


@pytest.mark.parametrize("form", FORMS)
def test_every_minute_of_the_day_is_read_in_each_usual_form(
    form: Callable[[int, int], str],
) -> None:
    minutes = [(hour, minute) for hour in range(24) for minute in range(60)]
    assert [read_clock(form(*each)) for each in minutes] == [time(*each) for each in minutes]


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("7", 7),
        ("07", 7),
        ("23h", 23),
        ("7pm", 19),
        ("7 a.m.", 7),
        ("12am", 0),
        ("12 pm", 12),
        ("7 o'clock", 7),
        ("noon", 12),
        ("Midnight", 0),
        ("0", 0),
        ("0 am", 0),
        ("19 pm", 19),
    ],
)
def test_an_hour_alone_is_the_full_hour(typed: str, hour: int) -> None:
    assert read_clock(typed) == time(hour)


@pytest.mark.parametrize("typed", ["24:00", "24", "2400", "24h00"])
def test_twenty_four_hours_is_midnight(typed: str) -> None:
    assert read_clock(typed) == time(0)


@pytest.mark.parametrize("typed", ["24:01", "25", "7:60", "13am", "0:30 pm", "99:99", "1260"])
def test_what_no_clock_shows_is_refused(typed: str) -> None:
    with refused("start", f"“{typed}” is no time of day; type one from 0:00 to 23:59"):
        read_clock(typed)


@pytest.mark.parametrize("typed", ["7.5", "7:5", "7,5", "7.5 pm"])
def test_one_digit_of_minutes_is_refused_because_it_has_two_meanings(typed: str) -> None:
    with refused("end", f"“{typed}” can be read in two ways; type the minutes with two digits"):
        read_clock(typed, "end")


@pytest.mark.parametrize(
    "typed", ["😀", "7\x00", "' or 1=1", "%s", "23:10-6:45", "6:45:30", "-7", "1.234", "x" * 10_000]
)
def test_what_is_no_time_is_refused_with_the_ways_to_write_one(typed: str) -> None:
    with pytest.raises(Refused, match=r"is not understood as a time; type it as in 23:10, 2310 or"):
        read_clock(typed)


def test_an_empty_time_or_length_is_asked_for() -> None:
    with refused("start", "Type a time, such as 23:10"):
        read_clock("  ")
    with refused("minutes", "Type how long it took, such as 30 min"):
        read_minutes("")


@given(st.integers(0, 99), st.integers(0, 59))
def test_hours_and_minutes_are_added_up_in_each_usual_form(hours: int, minutes: int) -> None:
    forms = (
        f"{hours}h{minutes:02d}",
        f"{hours} h {minutes}",
        f"{hours}h {minutes}m",
        f"{hours} hours {minutes} minutes",
        f"{hours}:{minutes:02d} h",
        f"{hours}:{minutes:02d}",
        f"{hours * 60 + minutes} min",
        f"{hours * 60 + minutes}m".translate(ARABIC),
        f"{hours * 60 + minutes}",
        f"{hours * 60 + minutes}'",
    )
    assert {read_minutes(form) for form in forms} == {hours * 60 + minutes}


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("1.5 h", 90),
        ("1,25h", 75),
        ("½ h", 30),
        ("1½ h", 90),
        ("1 1/2 hours", 90),
        ("2.5 min", 3),
        ("an hour", 60),
        ("Half an hour", 30),
        ("an hour and a half", 90),
        ("0.1 h", 6),
    ],
)
def test_parts_of_an_hour_are_rounded_to_minutes(typed: str, minutes: int) -> None:
    assert read_minutes(typed) == minutes


@pytest.mark.parametrize(
    "typed", ["1:70", "h", "1.5h20", "1/0 h", "1..2", "90 s", "-5", "😀", "9" * 10_000]
)
def test_what_is_no_length_of_time_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match=r"is not understood as a length of time; type 30 min or"):
        read_minutes(typed)


@given(st.text(max_size=50))
def test_any_text_is_a_time_and_a_length_or_is_refused(typed: str) -> None:
    for read in (read_clock, read_minutes):
        with suppress(Refused):
            read(typed)
