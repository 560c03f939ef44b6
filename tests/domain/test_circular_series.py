"""Means and spreads of clock times over days in a row, and the distance of two clock times."""

import math
import statistics
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.circular import DAY, circular_mean, signed_distance
from nehabits.domain.circular_series import distances, rolled_means, rolled_spreads
from tests.night_figures import circular_sd

NAN = math.nan
clocks = st.floats(0, 1440, exclude_max=True)
close_clocks = st.tuples(clocks, st.lists(st.floats(-180, 180), min_size=2, max_size=10)).map(
    lambda pair: [(pair[0] + distance) % DAY for distance in pair[1]]
)
"""Clock times within six hours: they always have a mean."""


def judged(times: list[float]) -> float:
    """Return the sample SD of the signed shortest distances to the mean, one by one."""
    known = [time for time in times if not math.isnan(time)]
    mean = circular_mean(known)
    if mean is None or len(known) < 2:
        return NAN
    return statistics.stdev(signed_distance(time, mean) for time in known)


def test_ten_before_and_ten_after_midnight_spread_by_fourteen_minutes() -> None:
    # √((10² + 10²) / 1) = 14.1421 min = 0.2357 h
    assert circular_sd([23 * 60 + 50, 10]) == pytest.approx(math.sqrt(200))
    assert circular_sd([23 * 60 + 50, 10]) == pytest.approx(0.2357 * 60, abs=0.003)


def test_one_time_has_no_spread_and_two_equal_ones_have_none_at_all() -> None:
    assert circular_sd([210]) is None
    assert circular_sd([210, NAN, NAN]) is None
    assert circular_sd([210, 210]) == 0


def test_times_that_cancel_out_have_neither_mean_nor_spread() -> None:
    assert circular_sd([0, 720]) is None
    means, counts = rolled_means(np.array([0, 480, 960, NAN]), 3)
    assert np.isnan(means[0])
    assert counts.tolist() == [3, 2]


def test_each_run_of_days_has_its_own_mean_and_a_day_without_a_time_is_left_out() -> None:
    means, counts = rolled_means(np.array([1430, 10, NAN, NAN, NAN, 180, 240]), 3)
    assert means.tolist() == pytest.approx([0, 10, NAN, 180, 210], abs=1e-9, nan_ok=True)
    assert counts.tolist() == [2, 1, 0, 1, 2]


def test_fewer_days_than_a_run_have_no_run() -> None:
    means, counts = rolled_means(np.array([180.0, 240.0]), 3)
    assert len(means) == len(counts) == len(rolled_spreads(np.array([180.0]), 3)) == 0


def test_a_mean_just_before_midnight_is_never_the_24th_hour() -> None:
    means, _ = rolled_means(np.array([1440 - 1e-14, 0.0]), 2)
    assert means[0] == 0


@given(clock=clocks, other=clocks)
def test_a_distance_of_arrays_is_that_of_their_times(clock: float, other: float) -> None:
    found = distances(np.array([clock, other]), np.array([other, clock]))
    assert found.tolist() == [signed_distance(clock, other), signed_distance(other, clock)]


@given(times=close_clocks, turn=clocks, random=st.randoms())
def test_a_spread_stays_when_the_clock_turns_and_times_change_places(
    times: list[float], turn: float, random: Random
) -> None:
    turned = [(time + turn) % DAY for time in times]
    random.shuffle(turned)
    assert circular_sd(turned) == pytest.approx(circular_sd(times), abs=1e-6)


@given(runs=st.lists(st.lists(st.just(NAN) | clocks, min_size=4, max_size=4), max_size=5))
def test_each_run_says_what_its_times_say_one_by_one(runs: list[list[float]]) -> None:
    times = [time for run in runs for time in run]
    windows = [times[first : first + 4] for first in range(max(len(times) - 3, 0))]
    means, counts = rolled_means(np.array(times, dtype=float), 4)
    spreads = rolled_spreads(np.array(times, dtype=float), 4)
    for window, mean, count, found in zip(windows, means, counts, spreads, strict=True):
        known = [time for time in window if not math.isnan(time)]
        expected = circular_mean(known)
        assert count == len(known)
        assert math.isnan(mean) == (expected is None)
        if expected is not None:
            assert signed_distance(mean, expected) == pytest.approx(0, abs=1e-6)
        furthest = max((abs(signed_distance(each, mean)) for each in known), default=0)
        # A time half a day from the mean is as far one way as the other.
        if furthest < DAY / 2 - 1e-6:
            assert found == pytest.approx(judged(window), abs=1e-5, nan_ok=True)
