"""What a person usually logs comes from their latest entries, clock times going round."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.circular import DAY, signed_distance
from nehabits.domain.moment import Moment
from nehabits.domain.sleep import Sleep
from nehabits.domain.usual import (
    UsualSleep,
    most_frequent,
    says_tension,
    usual_naps,
    usual_nights,
)
from tests.examples import SATURDAY, nap, night, practice


def days(count: int) -> list[date]:
    return [SATURDAY - timedelta(days=back) for back in range(count, 0, -1)]


def test_without_sleeps_nothing_is_usual() -> None:
    assert usual_nights([]) == usual_naps([]) == UsualSleep(None, None, says_more=False)


def test_usual_times_are_the_circular_mean_rounded_to_five_minutes() -> None:
    nights = [
        night(day, asleep, awake)
        for day, asleep, awake in zip(
            days(3), ("23:40", "00:22", "00:00"), ("06:30", "07:02", "06:50"), strict=True
        )
    ]
    assert usual_nights(nights) == UsualSleep(0, 6 * 60 + 45)


def test_only_the_latest_fourteen_nights_count() -> None:
    early = [night(day, "20:00", "04:00", quality=4) for day in days(40)[:20]]
    late = [night(day, "23:10", "06:45") for day in days(14)]
    assert usual_nights([*early, *late]) == UsualSleep(23 * 60 + 10, 6 * 60 + 45)


def test_naps_and_nights_are_told_apart_and_of_two_nights_the_longer_counts() -> None:
    (day,) = days(1)
    short = night(day, "07:00", "08:00")
    sleeps = [night(day, "23:00", "06:00"), short, nap(day, "14:00", "14:30")]
    assert usual_nights(sleeps) == UsualSleep(23 * 60, 6 * 60)
    assert usual_naps(sleeps) == UsualSleep(14 * 60, 14 * 60 + 30)


@pytest.mark.parametrize(("with_more", "says_more"), [(6, False), (7, True), (14, True)])
def test_more_is_usual_where_half_of_the_nights_say_it(with_more: int, *, says_more: bool) -> None:
    nights = [
        night(day, "23:00", "07:00", **({"awakenings": 0} if place < with_more else {}))
        for place, day in enumerate(days(14))
    ]
    assert usual_nights(nights).says_more is says_more


def test_any_answer_beyond_the_times_is_more() -> None:
    (day,) = days(1)
    plain = night(day, "23:00", "07:00")
    answers = (
        {"into_bed": plain.start},
        {"out_of_bed": plain.end},
        {"minutes_to_fall_asleep": 0},
        {"minutes_awake": 0},
        {"quality": 3},
        {"note": "warm"},
    )
    assert not usual_nights([plain]).says_more
    for answer in answers:
        assert usual_nights([night(day, "23:00", "07:00", **answer)]).says_more


def test_tension_is_usual_where_half_of_the_practices_say_it() -> None:
    said, unsaid = practice(5, tension_before=4), practice(5)
    assert says_tension([said, unsaid])
    assert not says_tension([said, unsaid, unsaid])
    assert not says_tension([])


def test_the_most_frequent_come_first_and_of_equals_the_latest() -> None:
    keys = ["walk", "run", "swim", "run", "gym"]
    assert most_frequent(keys, 3) == ("run", "gym", "swim")
    assert most_frequent([], 3) == ()


@given(st.integers(0, 1439), st.lists(st.integers(0, 60), min_size=1, max_size=14))
def test_times_within_an_hour_have_a_usual_time_among_them(base: int, later: list[int]) -> None:
    midnight = datetime.combine(SATURDAY, time())
    naps = []
    for minutes in later:
        start = midnight + timedelta(minutes=base + minutes)
        moments = [Moment.at(each, "UTC") for each in (start, start + timedelta(minutes=10))]
        naps.append(Sleep(day=SATURDAY, start=moments[0], end=moments[1], nap=True))
    usual = usual_naps(naps).start
    assert usual is not None
    assert 0 <= usual < DAY
    assert usual % 5 == 0
    assert -3 <= signed_distance(usual, base) <= 63
