"""Times are shown on the clock the person reads, typed in either way, and kept in one."""

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.clock_face import example_text, mark_text, time_code, time_text
from nehabits.domain.clock_text import read_clock
from nehabits.domain.measure import MEASURES
from nehabits.domain.phrase import clock_code, clock_mark, clock_text, value_text
from nehabits.domain.refusal import Refused
from tests.clock_faces import twelve_hours

HOURS, MINUTES = st.integers(0, 23), st.integers(0, 59)


@pytest.fixture
def _twelve_hours() -> Iterator[None]:
    with twelve_hours():
        yield


def test_a_clock_of_24_hours_is_what_everyone_begins_with() -> None:
    assert [time_text(0, 0), time_text(7, 5), time_text(23, 10)] == ["00:00", "07:05", "23:10"]
    assert mark_text(7, 0) == "07:00"
    assert example_text(6, 45) == "6:45"


@pytest.mark.usefixtures("_twelve_hours")
@pytest.mark.parametrize(
    ("hour", "minute", "shown", "mark", "example"),
    [
        (0, 0, "12:00 am", "12 am", "12:00am"),
        (0, 30, "12:30 am", "12:30 am", "12:30am"),
        (7, 5, "7:05 am", "7:05 am", "7:05am"),
        (11, 59, "11:59 am", "11:59 am", "11:59am"),
        (12, 0, "12:00 pm", "12 pm", "12:00pm"),
        (12, 1, "12:01 pm", "12:01 pm", "12:01pm"),
        (23, 10, "11:10 pm", "11:10 pm", "11:10pm"),
    ],
)
def test_a_clock_of_12_hours_says_which_half_of_the_day(
    hour: int, minute: int, shown: str, mark: str, example: str
) -> None:
    assert time_text(hour, minute).replace("\u202f", " ") == shown
    assert mark_text(hour, minute).replace("\u202f", " ") == mark
    assert example_text(hour, minute) == example


@pytest.mark.usefixtures("_twelve_hours")
def test_am_and_pm_never_stand_on_a_line_of_their_own() -> None:
    assert " " not in time_text(7, 5) + mark_text(7, 0)


@given(HOURS, MINUTES)
def test_whatever_is_shown_can_be_typed_again(hour: int, minute: int) -> None:
    for clock in (nullcontext, twelve_hours):
        with clock():
            shown = (time_text(hour, minute), mark_text(hour, minute), example_text(hour, minute))
        assert [read_clock(text) for text in shown] == [time(hour, minute)] * 3


@pytest.mark.usefixtures("_twelve_hours")
@given(HOURS, MINUTES)
def test_a_file_holds_24_hours_whatever_is_shown(hour: int, minute: int) -> None:
    assert time_code(hour, minute) == f"{hour:02d}:{minute:02d}"
    assert clock_code(hour * 60 + minute) == time_code(hour, minute)
    assert time(hour, minute) == time.fromisoformat(time_code(hour, minute))


@pytest.mark.usefixtures("_twelve_hours")
def test_minutes_after_midnight_are_rounded_and_go_round() -> None:
    assert clock_text(23 * 60 + 59.6).replace("\u202f", " ") == "12:00 am"
    assert clock_text(25 * 60 + 5).replace("\u202f", " ") == "1:05 am"
    assert clock_mark(-60).replace("\u202f", " ") == "11 pm"
    assert clock_code(23 * 60 + 59.6) == "00:00"
    onset = next(each for each in MEASURES if each.id == "sleep.onset")
    assert value_text(onset, 1390).replace("\u202f", " ") == "11:10 pm"


@pytest.mark.usefixtures("_twelve_hours")
@pytest.mark.parametrize(
    ("typed", "example"), [("", "11:10pm"), ("25:00", "11:59pm"), ("7:5", "7:05am")]
)
def test_a_refusal_gives_examples_of_the_clock_in_use(typed: str, example: str) -> None:
    with pytest.raises(Refused) as refused:
        read_clock(typed)
    assert example in refused.value.sentence
