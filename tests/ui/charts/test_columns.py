"""Columns of many days keep the lowest and the highest of each."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nehabits.ui.charts.columns import low_high, meeting


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


@given(
    st.lists(st.tuples(st.integers(0, 60), st.floats(0, 80), st.floats(0, 80)), min_size=1),
)
def test_strokes_side_by_side_meet_and_leave_nothing_out(
    given_columns: list[tuple[int, float, float]],
) -> None:
    by_column = {column: sorted(ends) for column, *ends in given_columns}
    columns = sorted(by_column)
    x = np.repeat(np.array(columns, dtype=float), 2)
    values = np.array([by_column[column] for column in columns]).ravel()
    pairs = meeting(x, values).reshape(-1, 2)
    for column, (low, high) in zip(columns, pairs.tolist(), strict=True):
        least, most = by_column[column]
        assert low <= least
        assert high >= most
        assert high - low >= 1 - 1e-9  # as near as floats come
        if column - 1 in by_column:
            assert low <= by_column[column - 1][1]
            assert high >= by_column[column - 1][0]
        else:
            assert low == least


def test_a_stroke_that_stands_alone_is_as_long_as_its_days() -> None:
    x, values = np.array([1.0, 1, 5, 5]), np.array([10.0, 14, 40, 50])
    assert meeting(x, values).tolist() == [10, 14, 40, 50]
