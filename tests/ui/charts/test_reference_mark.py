"""The reference is drawn where it is, with its words, and only where there is one."""

import pyqtgraph as pg
import pytest
from pytestqt.qtbot import QtBot

from nehabits.domain.reference import ReferenceLine
from nehabits.ui.charts.chart_lines import TrendLines, trend_lines
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.looks import Looks
from tests.ui.charts.shown import chart_on_screen, show_all, whole
from tests.ui.charts.typed_series import MOVEMENT, SLEEP, TODAY, series
from tests.wording.harvest import harvest


@pytest.fixture
def chart(qtbot: QtBot, looks: Looks) -> DayChart:
    return chart_on_screen(qtbot, looks, 600, 300)


def show(
    chart: DayChart, measure: str, value: float, reference: ReferenceLine | None, days: int = 14
) -> TrendLines:
    lines = trend_lines(series(measure, [value] * days), reference, TODAY)
    show_all(chart, lines)
    return lines


def bounds(chart: DayChart) -> list[float]:
    """Return where a dashed line is drawn now."""
    mark = chart._paint._reference
    return [line.value() for line in (mark._low, mark._high) if line.isVisible()]


def ground(chart: DayChart) -> tuple[float, float] | None:
    region: pg.LinearRegionItem = chart._paint._reference._ground
    return region.getRegion() if region.isVisible() else None


def test_an_open_reference_is_a_line_and_the_ground_above_it(chart: DayChart) -> None:
    lines = show(chart, "sleep.duration", 430, SLEEP)
    assert bounds(chart) == [420]
    assert ground(chart) == (420, whole(lines).high)
    assert ("", "Adults, 7 h or more") in harvest(chart)


def test_a_band_for_a_week_stands_beside_weeks_and_never_beside_single_days(
    chart: DayChart,
) -> None:
    show(chart, "exercise.moderate_equivalent", 30, MOVEMENT, days=40)
    assert bounds(chart) == [150, 300]
    assert ground(chart) == (150, 300)
    show(chart, "exercise.moderate_equivalent", 30, MOVEMENT, days=14)
    assert bounds(chart) == []
    assert ground(chart) is None


def test_a_band_for_a_day_stands_beside_single_days_and_never_beside_weeks(
    chart: DayChart,
) -> None:
    daily = ReferenceLine(10, None, "one study", "10 min a day")
    show(chart, "practice.minutes", 15, daily, days=14)
    assert bounds(chart) == [10]
    show(chart, "practice.minutes", 15, daily, days=40)
    assert bounds(chart) == []


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
