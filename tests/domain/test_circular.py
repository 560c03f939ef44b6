"""Means and distances of clock times, which go round."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.circular import DAY, circular_mean, signed_distance

clocks = st.floats(0, 1440, exclude_max=True)
close_clocks = st.tuples(clocks, st.lists(st.floats(-180, 180), min_size=1, max_size=10)).map(
    lambda pair: [(pair[0] + distance) % DAY for distance in pair[1]]
)
"""Clock times within six hours: they always have a mean."""


def minutes_apart(one: float | None, other: float | None) -> float:
    """Return the minutes between two clock times the shorter way round."""
    assert one is not None
    assert other is not None
    return abs(signed_distance(one, other))


def test_ten_before_and_ten_after_midnight_have_their_mean_at_midnight() -> None:
    assert circular_mean([23 * 60 + 50, 10]) == pytest.approx(0, abs=1e-9)


def test_a_mean_is_not_the_one_on_the_line() -> None:
    mean = circular_mean([22 * 60 + 57, 60 + 7])
    assert mean == pytest.approx(2)


def test_hours_that_do_not_cross_midnight_have_the_mean_one_expects() -> None:
    assert circular_mean([180, 240]) == pytest.approx(210)


def test_a_time_a_quarter_round_has_a_mean() -> None:
    assert circular_mean([360]) == pytest.approx(360)
    assert circular_mean([1080]) == pytest.approx(1080)


def test_no_times_have_no_mean() -> None:
    assert circular_mean([]) is None


def test_times_that_cancel_out_have_no_mean() -> None:
    assert circular_mean([0, 720]) is None
    assert circular_mean([0, 480, 960]) is None


def test_a_mean_just_before_midnight_is_never_the_24th_hour() -> None:
    assert circular_mean([1440 - 1e-14, 0.0]) == 0
    assert circular_mean([-1e-20, -1e-20]) == 0


@pytest.mark.parametrize(
    ("clock", "other", "distance"),
    [
        (240, 180, 60),
        (180, 240, -60),
        (10, 1430, 20),
        (1430, 10, -20),
        (720, 0, 720),
        (0, 720, 720),
        (721, 0, -719),
        (300, 300, 0),
    ],
)
def test_a_distance_is_signed_and_goes_the_shorter_way(
    clock: float, other: float, distance: float
) -> None:
    assert signed_distance(clock, other) == distance


@given(times=close_clocks, turn=clocks)
def test_the_mean_turns_with_the_clock(times: list[float], turn: float) -> None:
    mean = circular_mean(times)
    assert mean is not None
    turned = circular_mean([(time + turn) % DAY for time in times])
    assert minutes_apart(turned, (mean + turn) % DAY) < 1e-6


@given(times=st.lists(clocks, max_size=10), random=st.randoms())
def test_the_order_of_times_changes_nothing_at_all(times: list[float], random: Random) -> None:
    shuffled = times[:]
    random.shuffle(shuffled)
    assert circular_mean(shuffled) == circular_mean(times)


@given(times=st.lists(clocks, max_size=10))
def test_a_mean_is_a_time_of_the_day(times: list[float]) -> None:
    mean = circular_mean(times)
    assert mean is None or 0 <= mean < DAY


@given(clock=clocks, other=clocks)
def test_a_distance_leads_from_one_time_to_the_other(clock: float, other: float) -> None:
    distance = signed_distance(clock, other)
    assert -720 < distance <= 720
    assert minutes_apart((other + distance) % DAY, clock) < 1e-6
