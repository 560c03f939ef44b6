"""A run of days comes to the same over arrays as it does day by day."""

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.figure import Figure
from nehabits.domain.measure import MEASURES, DayRule, Measure, measure_named
from nehabits.domain.series import Series
from nehabits.domain.series_figure import series_figure
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import week_figure
from tests.ui.charts.typed_series import NAN, TODAY, series

DAILY = [measure for measure in MEASURES if measure.day is not DayRule.NONE]
STATES = (Tracking.LOGGED, Tracking.PARTIAL, Tracking.NOT_TRACKED, Tracking.EMPTY)


@st.composite
def runs(draw: st.DrawFn) -> tuple[Series, list[DayCell]]:
    """Days as a series and as cells; only meals have days that are not complete."""
    measure: Measure = draw(st.sampled_from(DAILY))
    states = draw(st.lists(st.sampled_from(STATES), min_size=1, max_size=20))
    if not measure.is_of_foods:
        states = [Tracking.LOGGED if each is Tracking.PARTIAL else each for each in states]
    there = {Tracking.LOGGED, Tracking.PARTIAL}
    values = [draw(st.floats(0, 1439)) if each in there else NAN for each in states]
    last = TODAY + timedelta(days=draw(st.integers(-3, 3)))
    partial = tuple(place for place, each in enumerate(states) if each is Tracking.PARTIAL)
    left_out = tuple(place for place, each in enumerate(states) if each is Tracking.NOT_TRACKED)
    made = series(measure, values, last, partial, left_out)
    cells = [
        DayCell(day, Figure(None if np.isnan(value) else value), state)
        for day, value, state in zip(made.days.tolist(), values, states, strict=True)
    ]
    return made, cells


@given(runs())
def test_it_is_the_figure_of_its_cells(run: tuple[Series, list[DayCell]]) -> None:
    made, cells = run
    ours, theirs = series_figure(made, TODAY), week_figure(made.measure, cells, TODAY)
    assert (ours.n, ours.coverage.have, ours.coverage.of, ours.coverage.what) == (
        theirs.n,
        theirs.coverage.have,
        theirs.coverage.of,
        theirs.coverage.what,
    )
    expected = None if theirs.value is None else pytest.approx(theirs.value, abs=1e-6)
    assert ours.value == expected


def test_three_days_have_no_mean_and_four_do() -> None:
    sleep = measure_named("sleep.duration")
    assert series_figure(series(sleep, [400, 420, NAN, 440]), TODAY).value is None
    assert series_figure(series(sleep, [400, 420, 440, 460]), TODAY).value == 430
