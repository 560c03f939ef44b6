"""Columns of many days keep the lowest and the highest of each."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nehabits.ui.charts.columns import low_high


def test_two_columns_of_two_days_each_give_their_ranges() -> None:
    x, y = low_high(np.arange(4.0), np.array([3.0, 1.0, 7.0, 5.0]), 2)
    assert y.tolist() == [1.0, 3.0, 5.0, 7.0]
    assert x.tolist() == [0.75, 0.75, 2.25, 2.25]


def test_days_without_a_value_are_left_out() -> None:
    x, y = low_high(np.arange(4.0), np.array([np.nan, 1.0, np.nan, np.nan]), 2)
    assert y.tolist() == [1.0, 1.0]
    assert len(x) == 2
    none_x, none_y = low_high(np.arange(3.0), np.full(3, np.nan), 2)
    assert len(none_x) == len(none_y) == 0


@given(st.lists(st.floats(-1e6, 1e6) | st.just(float("nan")), min_size=1), st.integers(1, 40))
def test_nothing_leaves_the_range_of_the_days(values: list[float], columns: int) -> None:
    given_values = np.array(values)
    _, y = low_high(np.arange(float(len(values))), given_values, columns)
    known = given_values[~np.isnan(given_values)]
    assert len(y) % 2 == 0
    assert len(y) <= 2 * columns
    if len(known):
        assert (y.min(), y.max()) == (known.min(), known.max())
        assert (y[::2] <= y[1::2]).all()
