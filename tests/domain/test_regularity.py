"""The sleep regularity index, from examples counted minute by minute."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nehabits.domain.day import days_between
from nehabits.domain.moment import is_skipped, zone_named
from nehabits.domain.sleep import Sleep, measured_night
from tests.examples import BERLIN, NEW_YORK, SATURDAY, at, nap, night
from tests.night_figures import regularity_index
from tests.strategies import naps, nights

MONTH = days_between(SATURDAY, SATURDAY + timedelta(days=27))
WEEK = MONTH[:7]
UTC_ONLY = st.just("UTC")


def index_less(minutes: int, pairs: int = 6) -> float:
    """Return the index of pairs of whole days of which so many minutes differ."""
    return 100 - 200 * minutes / (pairs * 1440)


def same_nights(days: Sequence[date], zone: str = "UTC") -> list[Sleep]:
    """Return nights from 23:00 to 07:00 that end on these days."""
    return [night(day, "23:00", "07:00", zone) for day in days]


def test_seven_equal_nights_are_fully_regular() -> None:
    assert regularity_index(same_nights(WEEK), WEEK) == (100, 6)


def test_six_nights_have_too_few_pairs() -> None:
    assert regularity_index(same_nights(WEEK[:6]), WEEK) == (None, 5)


def test_no_nights_have_no_index() -> None:
    assert regularity_index([], WEEK) == (None, 0)


def test_nights_an_hour_apart_in_turn_differ_by_two_hours_of_each_day() -> None:
    times = [("23:00", "07:00"), ("00:00", "08:00")] * 14
    sleeps = [night(day, *each) for day, each in zip(MONTH, times, strict=True)]
    index, pairs = regularity_index(sleeps, MONTH)
    assert index == pytest.approx(100 - 200 * 2 / 24)
    assert index == pytest.approx(83.33, abs=0.005)
    assert pairs == 27


def test_nights_that_end_an_hour_apart_in_turn_differ_by_an_hour_of_each_day() -> None:
    wakes = ["07:00", "06:00"] * 14
    sleeps = [night(day, "23:00", wake) for day, wake in zip(MONTH, wakes, strict=True)]
    index, _ = regularity_index(sleeps, MONTH)
    assert index == pytest.approx(91.67, abs=0.005)


def test_halves_of_the_day_slept_in_turn_are_the_lowest_index() -> None:
    sleeps = []
    for number, day in enumerate(WEEK):
        noon = at(f"{day - timedelta(days=1)} 12:00"), at(f"{day} 00:00"), at(f"{day} 12:00")
        start, end = noon[number % 2 : number % 2 + 2]
        # The first half ends at midnight, which is the date of waking.
        sleeps.append(Sleep(day=day, start=start, end=end))
    assert regularity_index(sleeps, WEEK) == (-100, 6)


def test_a_missing_night_breaks_the_pairs_and_is_not_time_awake() -> None:
    fortnight = MONTH[:14]
    sleeps = same_nights([day for day in fortnight if day != fortnight[7]])
    assert regularity_index(sleeps, fortnight) == (100, 6 + 5)


def test_a_nap_counts_as_asleep_on_the_day_from_its_noon_on() -> None:
    siesta = nap(WEEK[2], "13:00", "14:00")
    index, _ = regularity_index([*same_nights(WEEK), siesta], WEEK)
    assert index == pytest.approx(index_less(2 * 60))


def test_a_nap_before_noon_belongs_to_the_day_that_ends_then() -> None:
    first, last = nap(WEEK[0], "10:00", "11:00"), nap(WEEK[6], "11:00", "12:00")
    index, _ = regularity_index([*same_nights(WEEK), first, last], WEEK)
    assert index == pytest.approx(index_less(2 * 60))


def test_a_nap_after_the_last_noon_is_not_compared() -> None:
    siesta = nap(WEEK[6], "12:00", "14:00")
    assert regularity_index([*same_nights(WEEK), siesta], WEEK) == (100, 6)


def test_a_day_with_nothing_but_a_nap_is_not_recorded() -> None:
    sleeps = [*same_nights(WEEK[:6]), nap(WEEK[6], "10:00", "11:00")]
    assert regularity_index(sleeps, WEEK) == (None, 5)


def test_minutes_awake_in_the_night_are_ignored() -> None:
    sleeps = [night(day, "23:00", "07:00", minutes_awake=5 * n) for n, day in enumerate(WEEK)]
    assert regularity_index(sleeps, WEEK) == (100, 6)


def test_both_sleeps_of_a_broken_night_count_as_asleep() -> None:
    sleeps = same_nights(WEEK[:6])
    broken = [night(WEEK[6], "23:00", "02:00"), night(WEEK[6], "02:30", "07:00")]
    index, _ = regularity_index([*sleeps, *broken], WEEK)
    assert index == pytest.approx(index_less(30))


def test_a_sleep_past_noon_reaches_into_the_next_day() -> None:
    late = [night(day, "06:00", "13:00") for day in WEEK]
    index, _ = regularity_index(late, WEEK)
    assert index == pytest.approx(index_less(60))
    before = night(WEEK[0] - timedelta(days=1), "06:00", "13:00")
    assert regularity_index([before, *late], WEEK) == (100, 6)


def test_minutes_that_a_clock_change_skips_are_not_compared() -> None:
    week = days_between(date(2026, 3, 26), date(2026, 4, 1))
    assert regularity_index(same_nights(week, BERLIN), week) == (100, 6)
    longer = [*same_nights(week[:6], BERLIN), night(week[6], "23:00", "08:00", BERLIN)]
    index, _ = regularity_index(longer, week)
    # 02:00 to 02:59 of 29 March is missing in two pairs.
    assert index == pytest.approx(100 - 200 * 60 / (6 * 1440 - 120))


def test_of_minutes_that_a_clock_change_repeats_the_first_counts() -> None:
    week = days_between(date(2026, 10, 22), date(2026, 10, 28))
    change = date(2026, 10, 25)
    others = [night(day, "22:00", "02:30", BERLIN) for day in week if day != change]
    start = at("2026-10-24 22:00", BERLIN)
    first, second = (at("2026-10-25 02:30", BERLIN, timedelta(hours=hours)) for hours in (2, 1))
    to_the_first = Sleep(day=change, start=start, end=first)
    assert regularity_index([*others, to_the_first], week) == (100, 6)
    # Asleep through the first 02:30 to 02:59: half an hour differs in two pairs.
    to_the_second = Sleep(day=change, start=start, end=second)
    index, _ = regularity_index([*others, to_the_second], week)
    assert index == pytest.approx(index_less(2 * 30))


def test_days_follow_the_clocks_of_the_zone_of_waking() -> None:
    days = MONTH[:8]
    westward = [*same_nights(days[:4], BERLIN), *same_nights(days[4:], NEW_YORK)]
    assert regularity_index(westward, days) == (100, 7)
    # 07:00 in New York is 13:00 in Berlin: an hour asleep on the first Berlin day.
    eastward = [*same_nights(days[:4], NEW_YORK), *same_nights(days[4:], BERLIN)]
    index, _ = regularity_index(eastward, days)
    assert index == pytest.approx(index_less(2 * 60, 7))


def test_a_night_outside_the_days_is_not_recorded() -> None:
    assert regularity_index(same_nights(MONTH[:8]), MONTH[1:7]) == (None, 5)


@given(data=st.data(), missing=st.sets(st.sampled_from(MONTH), max_size=10), random=st.randoms())
def test_the_index_has_bounds_and_neither_order_nor_a_shift_by_a_day_changes_it(
    data: st.DataObject, missing: set[date], random: Random
) -> None:
    sleeps = [data.draw(nights(day, UTC_ONLY)) for day in MONTH[:14] if day not in missing]
    sleeps += [data.draw(naps(day, UTC_ONLY)) for day in missing & set(MONTH[:14])]
    index, pairs = regularity_index(sleeps, MONTH[:14])
    assert index is None or -100 <= index <= 100
    assert (index is None) == (pairs < 6)
    random.shuffle(sleeps)
    assert regularity_index(sleeps, MONTH[:14]) == (index, pairs)
    shifted = [_a_day_later(sleep) for sleep in sleeps]
    assert regularity_index(shifted, MONTH[1:15]) == (index, pairs)


@given(length=st.integers(1, 720), wake=st.integers(0, 720), nights_logged=st.integers(7, 28))
def test_equal_nights_are_fully_regular(length: int, wake: int, nights_logged: int) -> None:
    sleeps = []
    for day in MONTH[:nights_logged]:
        end = at(f"{day} {wake // 60:02d}:{wake % 60:02d}")
        start = type(end).of_instant(end.instant - timedelta(minutes=length), "UTC")
        sleeps.append(Sleep(day=day, start=start, end=end))
    assert regularity_index(sleeps, MONTH) == (100, nights_logged - 1)


def _a_day_later(sleep: Sleep) -> Sleep:
    step = timedelta(days=1)
    start, end = (at(str(moment.wall + step)) for moment in (sleep.start, sleep.end))
    return Sleep(day=sleep.day + step, start=start, end=end, nap=sleep.nap)


def judged(sleeps: Sequence[Sleep], days: Sequence[date]) -> tuple[float | None, int]:
    """Return what an index counted minute by minute says, the clocks asked for each of them."""
    states = {}
    for day in days:
        measured = measured_night(sleep for sleep in sleeps if sleep.day == day)
        if measured is not None:
            states[day] = [_state(wall, measured.end.zone, sleeps) for wall in _walls(day)]
    pairs = [(states[day], states[after]) for day in states if (after := _after(day)) in states]
    both = [
        (one, other)
        for before, after in pairs
        for one, other in zip(before, after, strict=True)
        if one is not None and other is not None
    ]
    if len(pairs) < 6:
        return None, len(pairs)
    return -100 + 200 * sum(one == other for one, other in both) / len(both), len(pairs)


def _after(day: date) -> date:
    return day + timedelta(days=1)


def _walls(day: date) -> list[datetime]:
    noon = datetime.combine(day - timedelta(days=1), time(12))
    return [noon + timedelta(minutes=minute) for minute in range(1440)]


def _state(wall: datetime, zone: str, sleeps: Sequence[Sleep]) -> bool | None:
    """Say whether a wall minute was slept, of two the first; None if no clock showed it."""
    there = zone_named(zone)
    if is_skipped(wall, there):
        return None
    instant = wall.replace(tzinfo=there).astimezone(UTC)
    return any(sleep.start.instant <= instant < sleep.end.instant for sleep in sleeps)


CHANGES = [
    ("Europe/Berlin", date(2026, 3, 29)),
    ("America/St_Johns", date(2006, 10, 29)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Africa/Casablanca", date(2026, 2, 15)),
    ("Pacific/Apia", date(2012, 1, 1)),
    ("America/Caracas", date(2016, 5, 1)),
]
"""Zones, and days on which their clocks change: by an hour, by half of one, by a day."""

NEVER = date(2011, 12, 30)
"""The day that Samoa skipped."""


@settings(max_examples=15)
@given(
    data=st.data(),
    change=st.sampled_from(CHANGES),
    elsewhere=st.sampled_from(["Asia/Kolkata", "Pacific/Honolulu", "Pacific/Kiritimati"]),
)
def test_the_index_is_the_one_counted_minute_by_minute(
    data: st.DataObject, change: tuple[str, date], elsewhere: str
) -> None:
    zone, day = change
    days = days_between(day - timedelta(days=5), day + timedelta(days=4))
    slept = [each for each in days if each != NEVER]
    zones = st.sampled_from([zone, zone, zone, elsewhere])
    sleeps = [data.draw(nights(each, zones)) for each in slept if data.draw(st.integers(0, 5))]
    sleeps += [data.draw(naps(each, zones)) for each in slept if not data.draw(st.integers(0, 2))]
    found, pairs = regularity_index(sleeps, days)
    expected, of = judged(sleeps, days)
    assert pairs == of
    assert found == (None if expected is None else pytest.approx(expected, abs=1e-9))
