"""The days in sight move and zoom, and never leave the days there are."""

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from nehabits.ui.charts.day_window import LEAST_DAYS, DayWindow


def window(first: int = 0, last: int = 999) -> DayWindow:
    made = DayWindow()
    made.bound(first, last)
    return made


def test_a_range_is_shown_at_once_and_said_to_stand_still(qtbot: QtBot) -> None:
    days = window()
    with qtbot.waitSignal(days.settled):
        days.show(100, 190)
    assert (days.first, days.last, days.days) == (100, 190, 91)
    assert not days.is_moving


def test_a_move_stops_at_both_ends_and_keeps_as_many_days(qtbot: QtBot) -> None:
    days = window()
    days.show(100, 190)
    days.pan(-500)
    assert (days.first, days.last) == (0, 90)
    days.pan(5000)
    assert (days.first, days.last) == (909, 999)


def test_a_move_is_told_at_once_and_its_rest_a_moment_later(qtbot: QtBot) -> None:
    days = window()
    days.show(100, 190)
    with qtbot.waitSignals([days.moved, days.settled], timeout=2000):
        days.pan(3)
        assert days.is_moving
    assert not days.is_moving


def test_the_day_that_is_zoomed_around_stays_where_it_is() -> None:
    days = window()
    days.show(100, 199)
    days.zoom(0.5, 124.5)
    assert (days.first, days.last) == (112.5, 161.5)
    days.zoom(2, 124.5)
    assert (days.first, days.last) == (100, 199)


def test_places_in_sight_are_those_of_the_array_that_are_there() -> None:
    days = window()
    days.show(100, 190)
    assert days.places(0, 1000) == (100, 190)
    assert days.places(150, 1000) == (0, 40)
    assert days.places(0, 120) == (100, 119)


def test_few_days_are_shown_with_room_before_them() -> None:
    days = window(5, 5)
    assert days.bounds == (-1, 5)
    assert days.days == LEAST_DAYS


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("pan"), st.floats(-1e5, 1e5)),
            st.tuples(st.just("zoom"), st.floats(0.01, 100)),
        ),
        max_size=12,
    )
)
def test_whatever_is_done_the_days_stay_within_those_there_are(
    deeds: list[tuple[str, float]],
) -> None:
    days = window(10, 500)
    days.show(100, 190)
    for deed, by in deeds:
        getattr(days, deed)(by)
        assert 10 <= days.first <= days.last <= 500
        assert days.days > LEAST_DAYS - 1e-6
