"""The bars of kinds stand where their days are, and are told apart without seeing colours."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.ui.charts.axes import day_number
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.kind_fills import Pattern, fills_of
from nehabits.ui.charts.kind_paint import KindPaint
from nehabits.ui.charts.kind_picture import kind_picture
from nehabits.ui.looks import Looks
from nehabits.ui.theme import THEMES, Theme, contrast, hatch_colour
from tests.ui.charts.chart_pictures import is_as_kept
from tests.ui.charts.shown import keep
from tests.ui.charts.test_kind_picture import totals
from tests.ui.charts.typed_series import TODAY
from tests.wording.harvest import harvest

LAST = day_number(TODAY)
Show = Callable[..., DayChart]


@pytest.fixture
def show(qtbot: QtBot, looks: Looks) -> Show:
    def show(
        logged: list[tuple[int, str, float]],
        days: int = 14,
        back: int = 400,
        not_tracked: tuple[int, ...] = (),
    ) -> DayChart:
        window = DayWindow()
        chart = DayChart(looks, window, KindPaint)
        window.setParent(chart)
        keep(qtbot, chart)
        chart.resize(700, 320)
        window.bound(LAST - back, LAST)
        window.show(LAST - days + 1, LAST)
        given = totals(logged, back, not_tracked=not_tracked)
        chart.show_picture(kind_picture(given, lambda kind: kind.key, TODAY, 0))
        chart.show()
        qtbot.waitExposed(chart)
        return chart

    return show


def spot(chart: DayChart, back: int, minutes: float) -> QColor:
    """Return the colour at a day and a number of minutes."""
    box = chart.view.getViewBox()
    scene = box.mapViewToScene(QPoint(LAST - back, 0))
    scene.setY(box.mapViewToScene(QPoint(0, 1)).y())
    scene.setY(box.mapToScene(box.mapFromView(QPoint(0, round(minutes)))).y())
    at = chart.view.mapTo(chart, chart.view.mapFromScene(scene))
    return QColor(chart.grab().toImage().pixel(at))


def test_kinds_stand_on_each_other_in_their_own_tones(show: Show, looks: Looks) -> None:
    chart = show([(1, "walking", 60), (1, "running", 60), (2, "walking", 60)])
    theme = looks.theme
    tones = [each.tone for each in fills_of(theme.practice.shape, theme, 2, has_others=False)]
    assert spot(chart, 1, 30).name().upper() == tones[0]
    assert spot(chart, 1, 90).name().upper() == tones[1]
    assert spot(chart, 2, 90).name().upper() == theme.surface
    texts = {text for _, text in harvest(chart)}
    assert {"walking", "running", "2 h", "0 min"} <= texts


def test_the_keyboard_goes_by_day_and_says_the_minutes(qtbot: QtBot, show: Show) -> None:
    chart = show([(1, "walking", 60), (0, "running", 45)])
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.accessibleDescription().endswith(": In all: 45 min, running: 45 min")
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription().endswith(": In all: 1 h, walking: 1 h")


def test_farther_away_weeks_are_read_out(qtbot: QtBot, show: Show) -> None:
    chart = show([(1, "walking", 60), (0, "running", 45)], days=90)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Minus)
    assert chart.readout is not None
    assert chart.readout.title == "Week of 16–22 November 2026"
    assert chart.readout.lines[1] == "In all: 1 h 45"


def test_marks_fit_a_picture_that_grows(qtbot: QtBot, show: Show) -> None:
    chart = show([(1, "walking", 60), (1, "running", 60)])
    chart.resize(700, 800)
    qtbot.waitUntil(lambda: "1 h 30" in chart.view.property("painted_texts"))


def test_days_not_tracked_are_hatched(show: Show, looks: Looks) -> None:
    chart = show([(1, "walking", 60)], not_tracked=(4, 5))
    image, hatch = chart.grab().toImage(), QColor(hatch_colour(looks.theme)).rgb()
    rows = range(image.height())
    found = [x for x in range(image.width()) if sum(image.pixel(x, y) == hatch for y in rows) > 9]
    a_day = chart.view.getViewBox().width() / 14
    assert a_day < max(found) - min(found) <= 2 * a_day


def test_an_empty_journal_is_an_empty_picture(qtbot: QtBot, show: Show) -> None:
    chart = show([])
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.readout is not None
    assert chart.readout.lines == ("nothing logged",)
    chart.resize(400, 200)
    chart.grab()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("name", "days"), [("kinds", 28), ("kinds_of_years", 4000)])
def test_kinds_look_as_they_did(show: Show, looks: Looks, name: str, days: int, theme: str) -> None:
    looks.choose(theme)
    logged = [
        (back, f"kind {kind}", 20.0 + kind * 5 + back % 9)
        for kind in range(8)
        for back in range(kind, 4000, kind + 2)
        if not 12 <= back <= 15
    ]
    chart = show(logged, days, back=4000, not_tracked=(13, 14))
    assert is_as_kept(chart, f"{name}-{theme}")
    looks.choose("light")


@pytest.mark.parametrize("pillar", [Pillar.EXERCISE, Pillar.PRACTICE])
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_fills_are_seen_on_cards_and_differ_in_lightness_or_dots(
    theme: Theme, pillar: Pillar
) -> None:
    fills = fills_of(theme.pillar(pillar).shape, theme, 6, has_others=True)
    assert len(set(fills)) == 7
    assert fills[-1].pattern is Pattern.HOLLOW
    for fill in fills:
        assert contrast(fill.tone, theme.surface) >= 3
    for one, other in combinations(fills, 2):
        assert one.pattern is not other.pattern or contrast(one.tone, other.tone) >= 1.5
