"""The painted schedule: what is seen of nights, how it thins out, and how days are read out."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from nehabits.domain.day import days_between
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.charts.schedule_paint import SchedulePaint
from nehabits.ui.looks import Looks
from nehabits.ui.theme import DARK, LIGHT, faint
from tests.examples import nap, night
from tests.ui.charts.pixels import pixels
from tests.ui.charts.shown import chart_on_screen, show_all
from tests.ui.charts.typed_nights import TODAY, schedule

FRIDAY = TODAY - timedelta(days=1)


@pytest.fixture
def chart(qtbot: QtBot, looks: Looks) -> DayChart:
    chart = chart_on_screen(qtbot, looks, paint=SchedulePaint)
    chart.activateWindow()
    qtbot.waitUntil(chart.isActiveWindow)
    return chart


def shares(chart: DayChart, colour: str) -> float:
    """Return how much of the plot of days has nearly a colour."""
    box = chart.view.getViewBox()
    return pixels(chart, colour) / (box.width() * box.height())


def test_a_night_is_as_long_as_it_was_and_days_off_are_stronger(chart: DayChart) -> None:
    work = faint(LIGHT.sleep.shape, LIGHT.surface)
    days = days_between(TODAY - timedelta(days=6), TODAY)
    show_all(chart, schedule([night(day, "22:00", "10:00") for day in days]))
    # Half of the clock, 0.58 of each of 7 days; room is left around both.
    share = 0.5 * 0.58 * 7 / 8.4
    assert shares(chart, work) == pytest.approx(share, rel=0.15)
    assert pixels(chart, LIGHT.sleep.shape) < 200
    show_all(chart, schedule([night(day, "22:00", "10:00", day_off=True) for day in days]))
    assert shares(chart, LIGHT.sleep.shape) == pytest.approx(share, rel=0.15)
    assert shares(chart, work) < 0.01


def test_a_sleep_across_noon_is_as_large_as_one_that_is_not(chart: DayChart) -> None:
    show_all(chart, schedule([night(FRIDAY, "22:00", "05:00", day_off=True)]))
    whole = pixels(chart, LIGHT.sleep.shape)
    show_all(chart, schedule([night(FRIDAY, "08:00", "15:00", day_off=True)]))
    assert pixels(chart, LIGHT.sleep.shape) == pytest.approx(whole, rel=0.1)


def test_a_nap_is_an_outline(chart: DayChart) -> None:
    show_all(chart, schedule([nap(FRIDAY, "14:00", "16:00")]))
    outline = pixels(chart, LIGHT.sleep.shape)
    show_all(chart, schedule([night(FRIDAY, "02:00", "04:00", day_off=True)]))
    assert 0 < outline < pixels(chart, LIGHT.sleep.shape) / 2


def test_arrow_keys_and_the_pointer_read_days_out(qtbot: QtBot, chart: DayChart) -> None:
    show_all(chart, schedule([night(FRIDAY, "23:10", "06:45"), nap(TODAY, "14:00", "14:20")]))
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == (
        "Fri 20 November: asleep 23:10–06:45, 7 h 35, mid-sleep 02:58"
    )
    before = pixels(chart, LIGHT.surface)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == "Sat 21 November: nap 14:00–14:20"
    assert pixels(chart, LIGHT.surface) != before
    viewport = chart.view.viewport()
    qtbot.mouseMove(viewport, QPoint(viewport.width() - 30 - viewport.width() // 8, 200))
    assert chart.readout is not None
    assert chart.readout.day == FRIDAY


def test_many_nights_share_columns_which_a_wide_chart_has_more_of(chart: DayChart) -> None:
    told: list[object] = []
    chart.thinned.connect(told.append)
    days = days_between(TODAY - timedelta(days=1999), TODAY)
    slept = schedule([night(day, "23:00", "07:00") for day in days], days=2000)
    show_all(chart, slept)
    assert chart.is_thinned
    pale = shares(chart, faint(LIGHT.sleep.shape, LIGHT.surface))
    assert pale < 0.05
    chart._window.show(*(int(slept.x[place]) for place in (-91, -1)))
    assert told == [True, False]
    assert shares(chart, faint(LIGHT.sleep.shape, LIGHT.surface)) > 0.1


def test_a_theme_recolours_the_whole_chart(chart: DayChart, looks: Looks) -> None:
    show_all(chart, schedule([night(FRIDAY, "23:00", "07:00", day_off=True)]))
    looks.choose("dark")
    assert pixels(chart, DARK.sleep.shape) > 100
    assert pixels(chart, LIGHT.sleep.shape) == 0


@pytest.mark.parametrize("days", [7, 60, 4000])
def test_nothing_or_one_night_is_painted_without_a_fuss(chart: DayChart, days: int) -> None:
    for sleeps in ([], [night(TODAY, "23:00", "07:00")], [nap(FRIDAY, "14:00", "14:01")]):
        show_all(chart, schedule(sleeps, days, not_tracked=[FRIDAY]))
        chart.point(days - 1)
        assert not chart.grab().isNull()


def test_the_clock_keeps_both_noons_in_sight_at_any_size(chart: DayChart, looks: Looks) -> None:
    show_all(chart, schedule([night(TODAY, "23:00", "07:00")]))
    for height, text in ((400, 100), (180, 100), (300, 200)):
        looks.set_text_size(text)
        chart.resize(640, height)
        texts = chart.view.property("painted_texts")
        assert texts.count("12:00") == 2
        assert "00:00" in texts
        low, high = chart.view.getViewBox().viewRange()[1]
        assert low < -1440
        assert high > 0


@pytest.fixture(autouse=True)
def light(looks: Looks) -> Iterator[None]:
    yield
    looks.choose("light")
    looks.set_text_size(100)
