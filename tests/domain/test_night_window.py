"""Figures of 28 nights."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.day import days_between
from nehabits.domain.measure import measure_named
from nehabits.domain.night_window import nights_around, window_days, window_figure
from nehabits.domain.sleep import Sleep
from nehabits.domain.week import Coverage, WeekFigure
from tests.examples import BERLIN, SATURDAY, nap, night
from tests.strategies import nights

SPREAD = measure_named("sleep.midpoint_sd")
REGULARITY = measure_named("sleep.regularity_index")
JET_LAG = measure_named("sleep.social_jet_lag")
MONTH = days_between(SATURDAY, SATURDAY + timedelta(days=27))


def nights_in_turn(*times: tuple[str, str]) -> list[Sleep]:
    """Return 28 nights that take these times in turn."""
    return [night(day, *times[number % len(times)]) for number, day in enumerate(MONTH)]


def around(midpoint: str, day: date, **fields: Any) -> Sleep:
    """Return a sleep of six hours with its middle at a full or half hour after midnight."""
    hour, minute = (int(part) for part in midpoint.split(":"))
    asleep = f"{(hour - 3) % 24:02d}:{minute:02d}"
    return night(day, asleep, f"{(hour + 3) % 24:02d}:{minute:02d}", **fields)


def social_jet_lag(sleeps: list[Sleep]) -> float | None:
    return window_figure(JET_LAG, sleeps, MONTH).value


def test_a_window_ends_on_the_last_day_of_the_week() -> None:
    days = window_days(date(2026, 11, 22), today=date(2026, 12, 31))
    assert (days[0], days[-1], len(days)) == (date(2026, 10, 26), date(2026, 11, 22), 28)


def test_a_window_of_a_week_in_progress_ends_today() -> None:
    days = window_days(date(2026, 11, 22), today=date(2026, 11, 18))
    assert (days[0], days[-1], len(days)) == (date(2026, 10, 22), date(2026, 11, 18), 28)


def test_nights_an_hour_apart_in_turn_spread_by_thirty_and_a_half_minutes() -> None:
    sleeps = nights_in_turn(("23:00", "07:00"), ("00:00", "08:00"))
    figure = window_figure(SPREAD, sleeps, MONTH)
    # 28 distances of 30 min from the mean: √(28 × 30² / 27)
    assert figure.value == pytest.approx(30.55, abs=0.005)
    assert (figure.n, figure.coverage) == (28, Coverage(28, 28, "nights"))


def test_a_single_day_has_no_figure_and_no_pair_of_days() -> None:
    figure = window_figure(REGULARITY, nights_in_turn(("23:00", "07:00")), MONTH[:1])
    assert figure == WeekFigure(None, 0, Coverage(0, 0, "pairs of days"))


def test_a_spread_needs_seven_nights() -> None:
    sleeps = nights_in_turn(("23:00", "07:00"), ("00:00", "08:00"))
    six = window_figure(SPREAD, sleeps[:6], MONTH)
    assert six == WeekFigure(None, 6, Coverage(6, 28, "nights"))
    # Four at 03:00 and three at 04:00: mean 3/7 of an hour, squares 4 × (180/7)² + 3 × (240/7)².
    expected = ((4 * (180 / 7) ** 2 + 3 * (240 / 7) ** 2) / 6) ** 0.5
    seven = window_figure(SPREAD, sleeps[:7], MONTH)
    # The circular mean of unequal halves is a breath away from the one on the line.
    assert seven.value == pytest.approx(expected, abs=0.01)
    assert seven.n == 7


def test_a_spread_goes_round_midnight() -> None:
    sleeps = [around("23:30" if n % 2 else "00:30", day) for n, day in enumerate(MONTH)]
    figure = window_figure(SPREAD, sleeps, MONTH)
    assert figure.value == pytest.approx(30.55, abs=0.005)


def test_the_regularity_index_is_a_figure_of_pairs_of_days() -> None:
    sleeps = nights_in_turn(("23:00", "07:00"), ("23:00", "06:00"))
    figure = window_figure(REGULARITY, sleeps, MONTH)
    assert figure.value == pytest.approx(91.67, abs=0.005)
    assert (figure.n, figure.coverage) == (27, Coverage(27, 27, "pairs of days"))


def test_the_regularity_index_says_how_many_pairs_were_there() -> None:
    sleeps = nights_in_turn(("23:00", "07:00"))[:5]
    figure = window_figure(REGULARITY, sleeps, MONTH)
    assert figure == WeekFigure(None, 4, Coverage(4, 27, "pairs of days"))


def test_pairs_with_a_day_that_was_not_tracked_leave_the_coverage() -> None:
    ill = frozenset(MONTH[10:12])
    sleeps = [night(day, "23:00", "07:00") for day in MONTH if day not in ill]
    figure = window_figure(REGULARITY, sleeps, MONTH, ill)
    # Of 27 pairs those of days 10–11, 11–12 and 12–13 leave.
    assert figure == WeekFigure(100, 24, Coverage(24, 24, "pairs of days"))


def test_days_that_were_not_tracked_leave_the_coverage_unless_a_night_was_logged() -> None:
    sleeps = [night(day, "23:00", "07:00") for day in MONTH[:20]]
    outside = SATURDAY - timedelta(days=1)
    ill = frozenset({MONTH[0], MONTH[25], MONTH[26], outside})
    assert window_figure(SPREAD, sleeps, MONTH, ill).coverage == Coverage(20, 26, "nights")
    assert window_figure(JET_LAG, sleeps, MONTH, ill).coverage == Coverage(20, 26, "nights")


def test_days_off_later_than_work_days_are_ahead() -> None:
    sleeps = [
        around("04:30" if n % 7 < 2 else "03:00", day, day_off=n % 7 < 2)
        for n, day in enumerate(MONTH)
    ]
    figure = window_figure(JET_LAG, sleeps, MONTH)
    assert figure.value == pytest.approx(90)
    assert (figure.n, figure.coverage) == (28, Coverage(28, 28, "nights"))


@pytest.mark.parametrize(
    ("off", "work", "difference"),
    [("04:30", "03:00", 90), ("01:00", "23:30", 90), ("23:30", "01:00", -90)],
)
def test_days_off_less_work_days_go_the_shorter_way_round(
    off: str, work: str, difference: float
) -> None:
    sleeps = [around(off, day, day_off=True) for day in MONTH[:2]]
    sleeps += [around(work, day) for day in MONTH[4:6]]
    assert social_jet_lag(sleeps) == pytest.approx(difference)


def test_days_off_and_work_days_need_two_nights_each() -> None:
    off = [around("04:30", day, day_off=True) for day in MONTH[:2]]
    work = [around("03:00", day) for day in MONTH[4:6]]
    assert social_jet_lag([*off, work[0]]) is None
    assert social_jet_lag([off[0], *work]) is None
    assert social_jet_lag([]) is None


def test_midpoints_that_cancel_out_have_no_difference() -> None:
    torn = [around("03:00", MONTH[0], day_off=True), around("15:00", MONTH[2], day_off=True)]
    work = [around("03:00", day) for day in MONTH[4:6]]
    assert social_jet_lag([*torn, *work]) is None
    torn_work = [around("03:00", MONTH[4]), around("15:00", MONTH[5])]
    off = [around("03:00", day, day_off=True) for day in MONTH[:2]]
    assert social_jet_lag([*off, *torn_work]) is None


def test_of_two_nights_on_a_date_the_longer_is_taken_and_naps_are_not() -> None:
    long, short = night(MONTH[0], "23:00", "04:00"), night(MONTH[0], "05:00", "07:00")
    siesta = nap(MONTH[1], "13:00", "15:00")
    later = night(MONTH[2], "23:00", "07:00")
    nights = nights_around([later, short, siesta, long], MONTH[:4])
    # By day and time: long, short, siesta, later.
    assert nights.measured_on_days().tolist() == [0, -1, 3, -1]


def test_the_night_of_a_clock_change_has_its_middle_by_the_clocks() -> None:
    week = days_between(date(2026, 3, 26), date(2026, 4, 1))
    sleeps = [night(day, "23:00", "07:00", BERLIN) for day in week]
    # Six middles at 03:00 and one at 03:30: distances to the mean 30/7 and 180/7 minutes.
    expected = ((6 * (30 / 7) ** 2 + (180 / 7) ** 2) / 6) ** 0.5
    assert window_figure(SPREAD, sleeps, week).value == pytest.approx(expected, abs=0.01)


def test_a_figure_of_single_days_is_no_figure_of_the_window() -> None:
    with pytest.raises(ValueError, match=r"^sleep\.duration is not a figure of 28 nights$"):
        window_figure(measure_named("sleep.duration"), [], MONTH)


middles = st.lists(st.integers(0, 47), min_size=2, max_size=9)
"""Midpoints at full and half hours."""


def around_all(halves: list[int], days: Sequence[date], *, day_off: bool) -> list[Sleep]:
    return [
        around(f"{half // 2}:{half % 2 * 30}", day, day_off=day_off)
        for half, day in zip(halves, days, strict=False)
    ]


@given(one=middles, other=middles)
def test_days_off_for_work_days_turn_the_sign(one: list[int], other: list[int]) -> None:
    first, then = MONTH[:14], MONTH[14:]
    there = social_jet_lag(
        [*around_all(one, first, day_off=True), *around_all(other, then, day_off=False)],
    )
    back = social_jet_lag(
        [*around_all(other, then, day_off=True), *around_all(one, first, day_off=False)],
    )
    if there is None or back is None:
        assert there is back
    else:
        # Twelve hours are the same either way.
        assert there == pytest.approx(-back, abs=1e-6) or abs(there) == pytest.approx(720)


@given(data=st.data(), measure=st.sampled_from([SPREAD, REGULARITY, JET_LAG]))
def test_the_order_of_nights_changes_nothing_at_all(data: st.DataObject, measure: Any) -> None:
    sleeps = [data.draw(nights(day, st.just("UTC"))) for day in MONTH[:9]]
    shuffled = data.draw(st.permutations(sleeps))
    assert window_figure(measure, shuffled, MONTH) == window_figure(measure, sleeps, MONTH)
