"""The picture of a night follows what is typed, in hours, spans and words."""

from datetime import date

from nehabits.ui.editors.night_strip import NightStrip, night_strip
from nehabits.ui.editors.sleep_draft import SleepDraft
from nehabits.ui.editors.typed_times import TypedTimes
from tests.examples import SATURDAY
from tests.ui.editors.conftest import page_of

HOUR = 60


def strip(*, day: date = SATURDAY, nap: bool = False, awake: str = "", **times: str) -> NightStrip:
    return night_strip(SleepDraft(page_of(day), TypedTimes(times), minutes_awake=awake, nap=nap))


def test_a_night_stands_between_evening_and_noon() -> None:
    shown = strip(start="2320", end="645")
    assert shown.bounds == (18 * HOUR, 36 * HOUR)
    assert [label for _, label in shown.hours] == [
        "18:00",
        "21:00",
        "00:00",
        "03:00",
        "06:00",
        "09:00",
        "12:00",
    ]
    assert shown.asleep == shown.in_bed == (23 * HOUR + 20, 30 * HOUR + 45)
    assert (shown.figure, shown.words) == ("7 h 25", "")
    assert shown.description == "Asleep 23:20–06:45, 7 h 25"


def test_time_in_bed_and_minutes_awake_are_shown_and_said() -> None:
    shown = strip(start="2320", end="645", into_bed="23", out_of_bed="7", awake="25")
    assert shown.in_bed == (23 * HOUR, 31 * HOUR)
    assert shown.figure == "7 h"
    assert shown.words == "awake 25 min, in bed 8 h"
    assert shown.description == "Asleep 23:20–06:45, 7 h, awake 25 min, in bed 8 h"


def test_what_is_missing_is_said_and_what_is_typed_is_marked() -> None:
    nothing, begun, ended = strip(), strip(start="2310"), strip(end="645")
    assert (nothing.times, nothing.figure, nothing.asleep) == ((), "", None)
    assert nothing.words == nothing.description == "Type when you fell asleep, such as 23:10."
    assert begun.times == (23 * HOUR + 10,)
    assert begun.words == "Type when you woke, such as 6:45."
    assert ended.times == (30 * HOUR + 45,)


def test_what_is_not_understood_is_said_and_not_marked() -> None:
    shown = strip(start="late", end="645")
    assert shown.times == ()
    assert shown.words.startswith("“late” is not understood as a time")


def test_a_long_or_early_night_widens_the_strip_to_whole_steps() -> None:
    assert strip(start="1710", end="1310").bounds == (15 * HOUR, 39 * HOUR)
    assert strip(start="20", end="7").bounds == (18 * HOUR, 36 * HOUR)


def test_a_nap_stands_in_its_day() -> None:
    shown = strip(nap=True, start="14", end="1420")
    assert shown.bounds == (9 * HOUR, 21 * HOUR)
    assert shown.asleep == (14 * HOUR, 14 * HOUR + 20)
    assert strip(nap=True, start="22", end="2230").bounds == (9 * HOUR, 24 * HOUR)


def test_over_a_clock_change_the_length_is_what_passed_and_the_strip_is_the_wall() -> None:
    shown = strip(day=date(2026, 3, 29), start="2300", end="0700")
    assert shown.figure == "7 h"
    assert shown.asleep == (23 * HOUR, 31 * HOUR)
