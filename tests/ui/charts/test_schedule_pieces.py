"""Bars on the clock from noon to noon: nothing is dropped, and midnight and noon break nothing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.series import Values
from nehabits.ui.charts.schedule_pieces import Pieces, below_noon, column_pieces, pieces

ELEVEN_PM, ONE_AM, SEVEN_AM, ONE_PM = 23 * 60.0, 60.0, 7 * 60.0, 13 * 60.0


def array(*values: float) -> Values:
    return np.array(values, dtype=float)


def bars(found: Pieces) -> list[tuple[float, float, float]]:
    return [
        (float(x), float(top), float(bottom))
        for x, top, bottom in zip(found.x, found.top, found.bottom, strict=True)
    ]


def test_noon_is_at_the_top_and_midnight_in_the_middle() -> None:
    clocks = array(720, 721, ELEVEN_PM, 0, SEVEN_AM, 719)
    assert below_noon(clocks).tolist() == [0, 1, 660, 720, 1140, 1439]


def test_a_night_is_one_bar() -> None:
    assert bars(pieces(array(3), array(660), array(480))) == [(3, 660, 1140)]


def test_a_sleep_past_noon_goes_on_at_the_top_of_its_column() -> None:
    # 08:00 to 15:00.
    assert bars(pieces(array(3), array(1200), array(420))) == [(3, 0, 180), (3, 1200, 1440)]


def test_a_sleep_until_noon_has_nothing_at_the_top() -> None:
    assert bars(pieces(array(3), array(1200), array(240))) == [(3, 1200, 1440)]


def test_a_sleep_of_nearly_a_day_fills_its_column_and_never_more() -> None:
    assert bars(pieces(array(3), array(1380), array(1439))) == [(3, 0, 1379), (3, 1380, 1440)]
    # Over a clock change the clocks go on by more than a day.
    assert bars(pieces(array(3), array(1380), array(1499))) == [(3, 0, 1380), (3, 1380, 1440)]


def test_bars_are_in_the_order_of_days_and_a_part_of_them_is_found() -> None:
    found = pieces(array(1, 2, 3), array(1200, 660, 1300), array(420, 480, 300))
    assert found.x.tolist() == [1, 1, 2, 3, 3]
    assert bars(found.between(2, 2)) == [(2, 660, 1140)]
    assert bars(found.between(3, 9)) == [(3, 0, 160), (3, 1300, 1440)]
    assert bars(found.between(7, 9)) == []


@given(
    sleeps=st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 1439), st.integers(1, 1439)), max_size=8
    )
)
def test_every_minute_of_every_sleep_is_drawn(sleeps: list[tuple[int, int, int]]) -> None:
    x, top, lengths = (array(*(sleep[part] for sleep in sleeps)) for part in range(3))
    found = bars(pieces(x, top, lengths))
    assert sum(bottom - top for _, top, bottom in found) == sum(length for *_, length in sleeps)
    assert all(0 <= top < bottom <= 1440 for _, top, bottom in found)


def test_nights_of_a_column_reach_from_the_first_asleep_to_the_last_awake() -> None:
    x = array(0, 1, 2, 3)
    onsets, lengths = array(ELEVEN_PM, ONE_AM, ELEVEN_PM, ELEVEN_PM), array(480, 480, 420, 480)
    found = column_pieces(x, onsets, lengths, 2)
    # 23:00 to 09:00, then 23:00 to 07:00.
    assert found.top.tolist() == pytest.approx([660, 660])
    assert found.bottom.tolist() == pytest.approx([1260, 1140])


def test_of_ten_nights_the_earliest_and_the_latest_are_left_out() -> None:
    onsets = array(*[ELEVEN_PM] * 8, 21 * 60, ONE_AM)
    found = column_pieces(np.arange(10.0), onsets, np.full(10, 480.0), 1)
    assert bars(found) == [(pytest.approx(4.5), pytest.approx(660), pytest.approx(1140))]


def test_days_slept_through_around_noon_are_one_column_past_noon() -> None:
    onsets = array(11 * 60, ONE_PM)
    found = column_pieces(array(0, 1), onsets, array(360, 360), 1)
    # 11:00 to 19:00: an hour at the foot, seven at the top.
    assert [pytest.approx(each[1:]) for each in bars(found)] == [(0, 420), (1380, 1440)]


def test_no_nights_have_no_columns_and_opposite_nights_have_one() -> None:
    assert bars(column_pieces(array(), array(), array(), 5)) == []
    torn = column_pieces(array(0, 1), array(0, 720), array(480, 480), 1)
    assert (torn.bottom - torn.top).sum() <= 1440
