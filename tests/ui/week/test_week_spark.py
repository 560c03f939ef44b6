"""The five weeks as a line: gaps stay gaps, and clock times go the shorter way round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.ui.week.week_spark import spark_runs


def test_the_lowest_week_is_at_the_foot_and_the_highest_at_the_top() -> None:
    assert spark_runs([10, 20, 30, 20, 10], is_clock=False) == (
        ((0, 0), (0.25, 0.5), (0.5, 1), (0.75, 0.5), (1, 0)),
    )


def test_a_week_without_a_figure_is_a_gap() -> None:
    assert spark_runs([0, None, 5, 10, None], is_clock=False) == (
        ((0, 0),),
        ((0.5, 0.5), (0.75, 1)),
    )
    assert spark_runs([None] * 5, is_clock=False) == ()


def test_weeks_that_are_the_same_run_along_the_middle() -> None:
    (run,) = spark_runs([3, 3, 3, 3, 3], is_clock=False)
    assert {up for _, up in run} == {0.5}


def test_clock_times_go_the_shorter_way_round_midnight() -> None:
    (run,) = spark_runs([1430, 10, None, 1430][:2], is_clock=True)
    assert [up for _, up in run] == [0, 1]
    runs = spark_runs([1430, None, 10, 1420, 0], is_clock=True)
    heights = [up for each in runs for _, up in each]
    # On a line from 23:40 to 00:10: 23:50, 00:10, 23:40, 00:00.
    assert heights == pytest.approx([1 / 3, 1, 0, 2 / 3])


@given(st.lists(st.none() | st.floats(0, 1439), min_size=5, max_size=5), st.booleans())
def test_whatever_the_weeks_every_point_is_within_the_picture(
    values: list[float | None], is_clock: bool
) -> None:
    points = [point for run in spark_runs(values, is_clock=is_clock) for point in run]
    assert len(points) == sum(value is not None for value in values)
    assert all(0 <= across <= 1 and -1e-9 <= up <= 1 + 1e-9 for across, up in points)
