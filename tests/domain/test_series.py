"""A measure over many days, with its trailing seven days."""

import math
from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.circular import circular_mean, signed_distance
from nehabits.domain.measure import measure_named
from nehabits.domain.series import period, spread, trailing

DURATION = measure_named("sleep.duration")
ONSET = measure_named("sleep.onset")
VIGOROUS = measure_named("exercise.vigorous")
PROTEIN = measure_named("meal.protein")
NAN = math.nan


def line(
    measure_id: str, values: Sequence[float], partial: Sequence[bool] | None = None
) -> list[float | None]:
    """Return the trailing line of a measure, None where it has no value."""
    hollow = np.array(partial or [False] * len(values))
    found = trailing(measure_named(measure_id), np.array(values, dtype=np.float64), hollow)
    return [None if math.isnan(value) else float(value) for value in found]


def test_a_period_holds_every_day_and_both_ends() -> None:
    days = period(date(2026, 2, 27), date(2026, 3, 1))
    assert [day.item() for day in days] == [
        date(2026, 2, 27),
        date(2026, 2, 28),
        date(2026, 3, 1),
    ]
    assert len(period(date(2026, 3, 1), date(2026, 3, 1))) == 1


def test_values_stand_at_the_places_of_their_days() -> None:
    days = period(date(2026, 2, 27), date(2026, 3, 3))
    some = np.array(["2026-02-28", "2026-03-02"], dtype="datetime64[D]")
    assert spread(days, some, np.array([5, 7]), -1.0).tolist() == [-1, 5, -1, 7, -1]
    assert spread(days, some[:0], np.array([]), 0.0).tolist() == [0] * 5


def test_minutes_that_add_up_have_a_trailing_sum_of_seven_days() -> None:
    found = line("exercise.vigorous", [10, 20, 0, 0, 0, 0, 5, 1, 0])
    assert found == [10, 30, 30, 30, 30, 30, 35, 26, 6]


def test_a_trailing_sum_needs_one_day_and_takes_missing_ones_for_nothing() -> None:
    values = [NAN, 30, *[NAN] * 7, 0]
    assert line("exercise.vigorous", values) == [None, *[30] * 7, None, 0]


def test_a_trailing_mean_needs_four_of_its_seven_days() -> None:
    found = line("sleep.duration", [420, 440, NAN, 460, 480, NAN, NAN, NAN, 500])
    # The last day's seven are 460, 480 and 500 alone; the day before lost the first night.
    assert found == [None, None, None, None, 450, 450, 450, None, None]


def test_a_trailing_mean_forgets_the_eighth_day() -> None:
    found = line("sleep.duration", [100, *[400] * 7])
    assert found[6] == pytest.approx(2500 / 7)
    assert found[7] == 400


def test_days_of_meals_that_are_not_complete_are_left_out_of_the_mean() -> None:
    hollow = [False, False, False, False, True]
    assert line("meal.protein", [60, 70, 80, 50, 5], hollow) == [None, None, None, 65, 65]
    hollow = [False, False, False, True, False]
    assert line("meal.protein", [60, 70, 80, 5, 50], hollow) == [None, None, None, None, 65]


def test_a_trailing_mean_of_clock_times_goes_round_midnight() -> None:
    found = line("sleep.onset", [1430, 10, 1420, NAN, 20, 1380])
    assert found[:4] == [None] * 4
    assert signed_distance(found[4] or 0, 0) == pytest.approx(0, abs=1e-6)
    # 23:50, 00:10, 23:40, 00:20 and 23:00: their mean is close to 12 minutes before midnight.
    assert found[5] == pytest.approx(1428, abs=0.5)


def test_days_that_are_not_complete_are_left_out_of_a_clock_mean_too() -> None:
    hollow = [False] * 4 + [True]
    assert line("sleep.wake", [400, 420, 440, 420, 900], hollow)[4] == pytest.approx(420)


def test_clock_times_that_cancel_out_have_no_trailing_mean() -> None:
    assert line("sleep.onset", [0, 720, 0, 720]) == [None] * 4


def test_a_trailing_sum_of_zeros_is_zero_after_large_numbers() -> None:
    found = line("exercise.vigorous", [0.1, 1e15, *[0.0] * 8])
    assert found[-1] == 0


days_of_values = st.lists(
    st.just(NAN) | st.floats(0, 1440, exclude_max=True), min_size=1, max_size=20
)


@given(values=days_of_values)
def test_every_place_is_what_its_seven_days_come_to(values: list[float]) -> None:
    means, sums, clocks = (line(measure.id, values) for measure in (DURATION, VIGOROUS, ONSET))
    for place in range(len(values)):
        seven = [value for value in values[max(0, place - 6) : place + 1] if value == value]  # noqa: PLR0124 - nan differs from itself
        mean = math.fsum(seven) / len(seven) if len(seven) >= 4 else None
        assert means[place] == (None if mean is None else pytest.approx(mean, abs=1e-9))
        assert sums[place] == (pytest.approx(math.fsum(seven), abs=1e-9) if seven else None)
        _assert_same_time(clocks[place], circular_mean(seven) if len(seven) >= 4 else None)


def _assert_same_time(one: float | None, other: float | None) -> None:
    if one is None or other is None:
        # Near the point at which times cancel out rounding decides.
        return
    assert abs(signed_distance(one, other)) < 1e-3
