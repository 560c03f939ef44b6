"""Charts look as they did when somebody looked at them; a fault that is planted is seen."""

from datetime import timedelta

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from nehabits.domain.aim import Aim
from nehabits.domain.day import days_between
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.series import Series
from nehabits.ui.charts.chart_lines import TrendLines, trend_lines
from nehabits.ui.charts.schedule_paint import SchedulePaint
from nehabits.ui.charts.schedule_picture import SchedulePicture
from nehabits.ui.looks import Looks
from tests.examples import nap, night
from tests.ui.charts.chart_pictures import MEAN_APART, MOST_APART, apart, blocks, is_as_kept
from tests.ui.charts.shown import chart_on_screen, show_all
from tests.ui.charts.typed_nights import schedule
from tests.ui.charts.typed_series import NAN, TODAY, series

NIGHTS = ReferenceLine(420, None, "a source", "")
A_WEEK = ReferenceLine(150, 300, "a source", "", "week")


def waves(days: int, middle: float, swing: float, gap: int = 0) -> list[float]:
    """Return values that go up and down, with `gap` days without one in the middle."""
    made = middle + swing * np.sin(np.arange(days) * 0.7) + swing / 2 * np.cos(np.arange(days) / 9)
    made[days // 2 : days // 2 + gap] = NAN
    return [float(each) for each in made]


def lines(given: Series, reference: ReferenceLine | None = None, *aims: Aim) -> TrendLines:
    return trend_lines(given, reference, TODAY, aims)


PICTURES = {
    "nights": lines(series("sleep.duration", waves(91, 430, 50, 9)), NIGHTS),
    "clocks": lines(series("sleep.onset", [each % 1440 for each in waves(60, 1440, 40)])),
    "days": lines(series("practice.minutes", waves(30, 15, 12)), None),
    "weeks": lines(series("exercise.moderate_equivalent", waves(120, 30, 25, 20)), A_WEEK),
    "meals": lines(
        series("meal.copper", waves(60, 1.2, 0.4), partial=(5, 20, 40), not_tracked=(30, 31, 32)),
        ReferenceLine(0.9, None, "a source", ""),
    ),
    "ten_years": lines(series("sleep.duration", waves(3652, 430, 50, 200)), NIGHTS),
    "ten_years_of_weeks": lines(series("exercise.vigorous", waves(3652, 30, 25)), A_WEEK),
}


def nights() -> SchedulePicture:
    """Return six weeks of nights, with a sleep across noon, naps and days not tracked."""
    days = days_between(TODAY - timedelta(days=41), TODAY)
    times = (("23:00", "06:30"), ("23:40", "07:10"), ("01:00", "09:00"))
    slept = [
        night(day, *times[2 if day.weekday() > 4 else place % 2], day_off=day.weekday() > 4)
        for place, day in enumerate(days)
        if place not in {9, 20, 21, 22, 30}
    ]
    slept += [nap(days[place], "14:00", "15:00") for place in (4, 16, 35)]
    return schedule([*slept, night(days[30], "08:00", "15:00")], 42, days[20:23])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_schedule_looks_as_it_did(qtbot: QtBot, looks: Looks, theme: str) -> None:
    looks.choose(theme)
    chart = chart_on_screen(qtbot, looks, paint=SchedulePaint)
    show_all(chart, nights())
    assert is_as_kept(chart, f"schedule-{theme}")
    looks.choose("light")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PICTURES)
def test_a_chart_looks_as_it_did(qtbot: QtBot, looks: Looks, name: str, theme: str) -> None:
    looks.choose(theme)
    chart = chart_on_screen(qtbot, looks)
    show_all(chart, PICTURES[name])
    assert is_as_kept(chart, f"{name}-{theme}")
    looks.choose("light")


def test_a_second_measure_looks_as_it_did(qtbot: QtBot, looks: Looks) -> None:
    chart = chart_on_screen(qtbot, looks)
    second = lines(series("checkin.energy", waves(91, 3, 1)))
    chart.show_picture(PICTURES["nights"], second, 1)
    show_all(chart, PICTURES["nights"])
    chart.show_picture(PICTURES["nights"], second, 1)
    assert is_as_kept(chart, "second-light")


@pytest.mark.parametrize("fault", ["_line", "_dots", "_hollow"])
def test_a_chart_that_lacks_something_is_told_apart(qtbot: QtBot, looks: Looks, fault: str) -> None:
    chart = chart_on_screen(qtbot, looks)
    show_all(chart, PICTURES["meals"])
    whole = blocks(chart)
    getattr(chart._paint, fault).setVisible(False)
    most, mean = apart(whole, blocks(chart))
    assert most > MOST_APART or mean > MEAN_APART
