"""Whole weeks are those of the week page, whatever day a week begins with."""

from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.day import week_days, week_start
from nehabits.domain.figure import Figure
from nehabits.domain.measure import measure_named
from nehabits.domain.series import Series, period
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import week_figure
from nehabits.domain.week_sums import week_sums

MOVED = measure_named("exercise.moderate_equivalent")
NAN = float("nan")


def series(first: date, values: list[float]) -> Series:
    array, none = np.array(values), np.zeros(len(values), dtype=bool)
    days = period(first, first + timedelta(days=len(values) - 1))
    return Series(MOVED, days, array, array, none, none)


def test_a_fortnight_by_hand() -> None:
    # Monday 2 November 2026: 30 + 0 + 40 = 70; the week after has nothing; then one Monday.
    values = [30, NAN, 0, NAN, 40, NAN, NAN] + [NAN] * 7 + [25]
    weeks = week_sums(series(date(2026, 11, 2), values), 0)
    begins = [date(1970, 1, 1) + timedelta(days=int(each)) for each in weeks.begins]
    assert begins == [date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 16)]
    assert weeks.sums[[0, 2]].tolist() == [70, 25]
    assert np.isnan(weeks.sums[1])


@given(
    st.dates(date(1969, 1, 1), date(2100, 1, 1)),
    st.lists(st.one_of(st.just(NAN), st.integers(0, 300).map(float)), min_size=1, max_size=40),
    st.integers(0, 6),
)
def test_each_week_is_what_the_week_page_says(
    first: date, values: list[float], first_weekday: int
) -> None:
    made = week_sums(series(first, values), first_weekday)
    known = {first + timedelta(days=place): value for place, value in enumerate(values)}
    later = first + timedelta(days=400)
    for begins, total in zip(made.begins, made.sums, strict=True):
        start = date(1970, 1, 1) + timedelta(days=int(begins))
        assert start == week_start(start, first_weekday)
        cells = [_cell(day, known.get(day, NAN)) for day in week_days(start)]
        expected = week_figure(MOVED, cells, later).value
        assert (None if np.isnan(total) else total) == expected


def _cell(day: date, value: float) -> DayCell:
    known = None if np.isnan(value) else value
    return DayCell(day, Figure(known), Tracking.EMPTY if known is None else Tracking.LOGGED)
