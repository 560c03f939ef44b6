"""The chart paints what it is given and reads days out by mouse and by keyboard."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from nehabits.domain.reference import ReferenceLine
from nehabits.ui.charts.chart_lines import trend_lines
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.looks import Looks
from nehabits.ui.theme import DARK, LIGHT
from tests.ui.charts.pixels import pixels
from tests.ui.charts.shown import chart_on_screen, show_all
from tests.ui.charts.typed_series import MOVEMENT, NAN, SLEEP, TODAY, series

Values = list[float]
WEEK: Values = [400, 430, NAN, 440, 450, 420, 435]


@pytest.fixture
def chart(qtbot: QtBot, looks: Looks) -> DayChart:
    chart = chart_on_screen(qtbot, looks)
    chart.activateWindow()
    qtbot.waitUntil(chart.isActiveWindow)
    return chart


def show(
    chart: DayChart, measure: str, values: Values, reference: ReferenceLine | None = None
) -> None:
    show_all(chart, trend_lines(series(measure, values), reference, TODAY))


def picture(chart: DayChart) -> QImage:
    return chart.grab().toImage()


def test_arrow_keys_walk_the_days_and_read_them_out(qtbot: QtBot, chart: DayChart) -> None:
    show(chart, "sleep.duration", WEEK)
    chart.setFocus()
    assert chart.readout is None
    seen: list[object] = []
    chart.pointed.connect(lambda readout: seen.append(readout and readout.day.day))
    for key in (
        Qt.Key.Key_Left,
        Qt.Key.Key_Left,
        Qt.Key.Key_Home,
        Qt.Key.Key_Right,
        Qt.Key.Key_End,
    ):
        qtbot.keyClick(chart, key)
    assert [day for day in seen if day] == [21, 20, 15, 16, 21]
    assert chart.accessibleDescription() == (
        "Sat 21 November: Time asleep: 7 h 15, 7-day mean: 7 h 09"
    )
    texts = [label.text() for label in chart.findChildren(QLabel) if label.isVisible()]
    assert texts == ["Sat 21 November", "Time asleep: 7 h 15\n7-day mean: 7 h 09"]


def test_the_crosshair_stops_at_both_ends_and_escape_puts_it_away(
    qtbot: QtBot, chart: DayChart
) -> None:
    show(chart, "sleep.duration", WEEK)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_PageUp)
    assert chart.readout is not None
    assert chart.readout.day == date(2026, 11, 15)
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.readout is None
    assert chart.accessibleDescription() == ""


def test_the_pointer_reads_out_the_day_below_it_until_it_leaves(
    qtbot: QtBot, chart: DayChart
) -> None:
    show(chart, "sleep.duration", WEEK)
    viewport = chart.findChildren(type(chart._paint.view))[0].viewport()
    right = QPoint(viewport.width() - 40, viewport.height() // 2)
    qtbot.mouseMove(viewport, right)
    assert chart.readout is not None
    assert chart.readout.day == TODAY
    qtbot.mouseMove(viewport, QPoint(viewport.width() - 40 - viewport.width() // 7, 100))
    assert chart.readout.day == date(2026, 11, 20)
    qtbot.mouseMove(viewport, QPoint(2, 2))
    assert chart.readout is None


def test_enter_and_a_double_click_ask_for_the_day(qtbot: QtBot, chart: DayChart) -> None:
    show(chart, "sleep.duration", WEEK)
    asked: list[date] = []
    chart.day_asked.connect(asked.append)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    viewport = chart._paint.view.viewport()
    qtbot.mouseMove(viewport, QPoint(viewport.width() - 40, 100))
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(viewport.width() - 40, 100))
    assert asked == [date(2026, 11, 15), TODAY]


def test_the_same_days_again_keep_the_crosshair_and_others_put_it_away(chart: DayChart) -> None:
    show(chart, "sleep.duration", WEEK)
    chart.point(3)
    show(chart, "sleep.duration", [500.0] * 7)
    assert chart.readout is not None
    assert chart.readout.lines[0] == "Time asleep: 8 h 20"
    show(chart, "sleep.duration", [500.0] * 8)
    assert chart.readout is None


def test_the_crosshair_stays_inside_the_chart_at_both_ends(chart: DayChart) -> None:
    show(chart, "sleep.duration", WEEK)
    for place in (0, 6):
        chart.point(place)
        assert chart.rect().contains(chart._box.geometry())


def test_the_line_has_the_pillars_colour_and_a_gap_where_nothing_was_logged(
    chart: DayChart,
) -> None:
    show(chart, "sleep.duration", [430.0] * 30)
    whole = pixels(chart, LIGHT.sleep.shape)
    show(chart, "sleep.duration", [430.0] * 8 + [NAN] * 14 + [430.0] * 8)
    with_gap = pixels(chart, LIGHT.sleep.shape)
    show(chart, "sleep.duration", [NAN] * 30)
    assert pixels(chart, LIGHT.sleep.shape) < with_gap < whole * 0.8


def test_a_theme_recolours_the_whole_chart(chart: DayChart, looks: Looks) -> None:
    show(chart, "exercise.moderate_equivalent", [30.0, 60.0, NAN, 40.0] * 8, MOVEMENT)
    assert pixels(chart, LIGHT.exercise.shape) > 100
    looks.choose("dark")
    assert pixels(chart, DARK.exercise.shape) > 100
    assert pixels(chart, LIGHT.exercise.shape) == 0
    assert pixels(chart, DARK.surface) > pixels(chart, LIGHT.surface)
    assert picture(chart).pixelColor(10, 200).name().upper() == DARK.surface


def test_many_days_share_columns_and_the_chart_says_so(chart: DayChart) -> None:
    told: list[object] = []
    chart.thinned.connect(told.append)
    show(chart, "sleep.duration", [430.0] * 300, SLEEP)
    show(chart, "sleep.duration", [430.0, 400.0] * 1500, SLEEP)
    assert told == [True]
    chart.resize(1900, 400)
    assert told[-1] is False
    assert chart.picture is not None
    assert "strokes" in chart.picture.legend(0, 2999, thinned=True)


@pytest.mark.parametrize("measure", ["sleep.duration", "practice.minutes", "sleep.wake"])
@pytest.mark.parametrize("values", [[NAN] * 7, [NAN] * 6 + [5.0], [0.0] * 7, [NAN] * 6000 + [30.0]])
def test_little_or_nothing_is_painted_without_a_fuss(
    chart: DayChart, measure: str, values: Values
) -> None:
    show(chart, measure, values, MOVEMENT if measure == "practice.minutes" else None)
    chart.point(len(values) - 1)
    assert not picture(chart).isNull()


@pytest.fixture(autouse=True)
def light(looks: Looks) -> Iterator[None]:
    yield
    looks.choose("light")
