"""The reference is drawn where it is, with its words, and only where there is one."""

import pyqtgraph as pg
import pytest
from pytestqt.qtbot import QtBot

from nehabits.domain.reference import ReferenceLine
from nehabits.ui.charts.chart_lines import trend_lines
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.looks import Looks
from tests.ui.charts.typed_series import MOVEMENT, SLEEP, TODAY, series
from tests.wording.harvest import harvest


@pytest.fixture
def chart(qtbot: QtBot, looks: Looks) -> DayChart:
    chart = DayChart(looks)
    qtbot.addWidget(chart)
    chart.resize(600, 300)
    chart.show()
    return chart


def show(chart: DayChart, measure: str, value: float, reference: ReferenceLine | None) -> None:
    chart.show_lines(trend_lines(series(measure, [value] * 14), reference, TODAY))


def bounds(chart: DayChart) -> list[float]:
    """Return where a dashed line is drawn now."""
    mark = chart._paint._reference
    return [line.value() for line in (mark._low, mark._high) if line.isVisible()]


def ground(chart: DayChart) -> tuple[float, float] | None:
    region: pg.LinearRegionItem = chart._paint._reference._ground
    return region.getRegion() if region.isVisible() else None


def test_an_open_reference_is_a_line_and_the_ground_above_it(chart: DayChart) -> None:
    show(chart, "sleep.duration", 430, SLEEP)
    assert bounds(chart) == [420]
    assert chart.lines is not None
    assert ground(chart) == (420, chart.lines.high)
    assert ("", "Adults, 7 h or more") in harvest(chart)


def test_a_band_has_two_lines_beside_the_sum_of_seven_days(chart: DayChart) -> None:
    show(chart, "exercise.moderate_equivalent", 30, MOVEMENT)
    assert bounds(chart) == [150, 300]
    assert ground(chart) == (150, 300)


def test_a_measure_without_a_reference_has_none_left_over(chart: DayChart) -> None:
    show(chart, "sleep.duration", 430, SLEEP)
    show(chart, "sleep.quality", 4, None)
    assert bounds(chart) == []
    assert ground(chart) is None


def test_an_upper_bound_alone_says_its_words_there(chart: DayChart) -> None:
    show(chart, "meal.iron", 30, ReferenceLine(None, 40, "Source, 2020", "At most 40 mg"))
    assert bounds(chart) == [40]
    assert ("", "At most 40 mg") in harvest(chart)


def test_what_the_axes_say_can_be_read_by_a_check_of_the_words(chart: DayChart) -> None:
    show(chart, "sleep.duration", 430, SLEEP)
    texts = {text for _, text in harvest(chart)}
    assert {"7 h", "16 Nov"} <= texts
