"""What is saved of a chart is what stands in the window: days in sight, words, sources, notice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from nehabits.domain.measure import measure_named
from nehabits.ui.charts.chart_lines import TrendLines, trend_lines
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.looks import Looks
from nehabits.ui.trends.chart_to_save import chart_to_save, picture_numbers
from nehabits.ui.trends.relation_line import relation_in_sight
from nehabits.ui.trends.trend_answer import TrendAnswer
from nehabits.ui.trends.trend_choice import TrendChoice
from tests.ui.charts.shown import chart_on_screen, show_all
from tests.ui.charts.typed_series import SLEEP, TODAY, series

ASLEEP = trend_lines(
    series("sleep.duration", [400.0 + 3 * (day % 20) for day in range(60)]), SLEEP, TODAY
)
ENERGY = trend_lines(series("checkin.energy", [1.0 + day % 5 for day in range(60)]), None, TODAY)
ANSWER = TrendAnswer(
    TrendChoice(second_id="checkin.energy", lag=1),
    (),
    measure_named("sleep.duration"),
    ASLEEP,
    ENERGY,
    "Reference: Adults, 7 h or more (AASM and SRS, 2015, consensus)\nYour aim since today: 7 h",
    ("A document",),
    None,
    TODAY,
    TODAY,
    is_of_day=False,
)


@pytest.fixture
def chart(qtbot: QtBot, looks: Looks) -> Iterator[DayChart]:
    chart = chart_on_screen(qtbot, looks)
    show_all(chart, ASLEEP)
    yield chart
    chart.hide()


def test_a_chart_is_saved_with_its_words_its_sources_and_the_relation(chart: DayChart) -> None:
    relation = relation_in_sight(ASLEEP, ENERGY, 1, chart.in_sight(), TODAY)
    assert relation is not None
    found = chart_to_save(ANSWER, chart, relation, made_up=False)
    assert found.sheet.name == "Time asleep beside Energy, next day"
    assert found.sheet.period == "23 September – 21 November 2026"
    assert found.sheet.summary == ASLEEP.summary(0, 59)
    assert found.sheet.legend.endswith(" · dashed line and diamonds: Energy, next day")
    assert found.sheet.lines[:3] == (
        "Reference: Adults, 7 h or more (AASM and SRS, 2015, consensus)",
        "Your aim since today: 7 h",
        "Recommended in “A document”",
    )
    # Energy of today is not known yet, so 58 nights count. The middle one is the tenth of 20.
    assert found.sheet.lines[3].startswith("On 28 days with time asleep above 7 h 07 the median")
    assert found.sheet.lines[4].startswith("58 shared days.")
    assert found.sheet.notice.startswith("General information for adults, not medical advice.")
    assert (found.first, found.last) == (date(2026, 9, 23), TODAY)
    assert found.numbers.header[-3] == "checkin_energy_1_5_next_day"


def test_the_days_in_sight_alone_are_saved(chart: DayChart) -> None:
    chart._window.zoom(0.25, chart._window.last)
    found = chart_to_save(replace(ANSWER, second=None), chart, None, made_up=True)
    assert found.sheet.name == "Time asleep"
    assert (found.first, found.last) == (date(2026, 11, 7), TODAY)
    assert len(found.numbers.rows) == 15
    assert found.sheet.notice.startswith("This is a made-up person's journal.")


def test_there_is_no_relation_without_a_second_measure_or_of_figures_of_28_days() -> None:
    spread = trend_lines(series("sleep.midpoint_sd", [40.0] * 60), None, TODAY)
    assert relation_in_sight(ASLEEP, None, 0, (0, 59), TODAY) is None
    assert relation_in_sight(spread, ENERGY, 0, (0, 59), TODAY) is None
    few = relation_in_sight(ASLEEP, ENERGY, 0, (0, 9), TODAY)
    assert few is not None
    assert few.text == "10 of 28 days so far"


def test_another_kind_of_picture_is_saved_as_its_table_has_it() -> None:
    class Schedule:
        days = ASLEEP.days
        name, pillar, is_empty = "Schedule", ASLEEP.pillar, False

        def headings(self) -> tuple[str, ...]:
            return "Day", "Asleep", "Awake"

        def row(self, place: int) -> tuple[str, ...]:
            return f"Day {place}", "=23:10", ""

        summary, legend = TrendLines.summary, TrendLines.legend
        readout, last_known = TrendLines.readout, TrendLines.last_known

    numbers = picture_numbers(Schedule(), 58, 59)  # type: ignore[arg-type]
    assert numbers.csv().decode("utf-8-sig") == (
        "day,Asleep,Awake\r\n2026-11-20,'=23:10,\r\n2026-11-21,'=23:10,\r\n"
    )
