"""Small charts stand side by side, move with the large one, and are enlarged when asked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from nehabits.ui.charts.axes import day_number
from nehabits.ui.charts.chart_lines import trend_lines
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.small_chart import SmallChart
from nehabits.ui.charts.small_grid import SmallGrid
from nehabits.ui.charts.small_picture import SmallPicture
from nehabits.ui.looks import Looks
from tests.journals import fill
from tests.settling import settled
from tests.ui.charts.typed_series import NAN, SLEEP, TODAY, series

LAST = day_number(TODAY)
IDS = ("sleep.duration", "sleep.naps", "sleep.quality", "sleep.onset", "sleep.wake")
Show = Callable[..., SmallGrid]


def picture(measure: str, values: list[float]) -> SmallPicture:
    reference = SLEEP if measure == "sleep.duration" else None
    return SmallPicture(trend_lines(series(measure, values), reference, TODAY))


def five(days: int = 28) -> list[SmallPicture]:
    values = {"sleep.quality": 3.0, "sleep.duration": 430.0}
    return [picture(each, [values.get(each, 20.0)] * days) for each in IDS]


@pytest.fixture
def window() -> DayWindow:
    window = DayWindow()
    window.bound(LAST - 4000, LAST)
    window.show(LAST - 27, LAST)
    return window


@pytest.fixture
def show(qtbot: QtBot, looks: Looks, window: DayWindow) -> Show:
    kept_alive: list[QWidget] = []

    def show(pictures: list[SmallPicture], width: int = 1050) -> SmallGrid:
        host = QWidget()
        kept_alive.append(host)
        qtbot.addWidget(host)
        grid = SmallGrid(looks, window, host)
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(grid)
        column.addStretch(1)
        grid.show_pictures(pictures)
        host.resize(width, 600)
        host.show()
        host.activateWindow()
        qtbot.waitUntil(host.isActiveWindow)
        settled()
        return grid

    return show


def columns(grid: SmallGrid) -> int:
    return len({chart.x() for chart in grid.charts})


def keyboard(grid: SmallGrid) -> int:
    return next(place for place, chart in enumerate(grid.charts) if chart.hasFocus())


@pytest.mark.parametrize(
    ("width", "size", "expected"), [(1050, 100, 3), (676, 100, 2), (1050, 200, 1)]
)
def test_as_many_stand_side_by_side_as_can_be_read(
    show: Show, looks: Looks, width: int, size: int, expected: int
) -> None:
    looks.set_text_size(size)
    grid = show(five(), width)
    assert columns(grid) == expected
    assert len({chart.size().toTuple()[1] for chart in grid.charts}) == 1
    assert not any(chart.name.is_short or chart.figure.is_short for chart in grid.charts)


def test_a_click_and_enter_ask_for_the_large_chart(qtbot: QtBot, show: Show) -> None:
    grid = show(five())
    asked: list[object] = []
    grid.asked.connect(asked.append)
    qtbot.mouseClick(grid.charts[3], Qt.MouseButton.LeftButton)
    qtbot.keyClick(grid.charts[1], Qt.Key.Key_Return)
    qtbot.keyClick(grid.charts[2], Qt.Key.Key_Space)
    assert asked == ["sleep.onset", "sleep.naps", "sleep.quality"]


def test_the_arrow_keys_walk_and_tab_comes_back_to_the_same(qtbot: QtBot, show: Show) -> None:
    grid = show(five())
    grid.charts[0].setFocus(Qt.FocusReason.TabFocusReason)
    places = []
    for key in ("Right", "Down", "Up", "Left", "Left", "End", "Down", "Home", "Down"):
        qtbot.keyClick(grid.charts[keyboard(grid)], getattr(Qt.Key, f"Key_{key}"))
        places.append(keyboard(grid))
    assert places == [1, 4, 1, 0, 0, 4, 4, 0, 3]
    stops = [each.focusPolicy() == Qt.FocusPolicy.StrongFocus for each in grid.charts]
    assert stops == [False, False, False, True, False]


def test_each_says_its_name_and_figure_and_what_the_line_is(show: Show) -> None:
    chart = show(five()).charts[0]
    assert chart.accessibleName() == "Time asleep: mean 7 h 10 · 28 of 28 nights"
    assert chart.accessibleDescription().startswith("Reference: Adults, 7 h or more")
    assert chart.toolTip().splitlines()[1] == "Line: 7-day mean"


def test_the_figure_waits_until_the_days_stand_still(
    qtbot: QtBot, show: Show, window: DayWindow
) -> None:
    chart = show([picture("exercise.moderate", [10.0] * 40)]).charts[0]
    assert chart.figure.text() == "280 min in all · 28 of 28 days"
    with qtbot.waitSignal(window.settled):
        window.pan(-5)
        assert chart.figure.text() == "280 min in all · 28 of 28 days"
    window.show(LAST - 6, LAST)
    assert chart.figure.text() == "70 min in all · 7 of 7 days"


def inked(chart: SmallChart, colour: str) -> list[int]:
    """Return the columns of the plot in which a colour is found."""
    image: QImage = chart.plot.grab().toImage()
    wanted = QColor(colour).rgb()
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) == wanted for y in range(image.height()))
    ]


@pytest.mark.parametrize("days", [90, 3000])
def test_a_line_has_a_gap_where_nothing_was_logged(
    show: Show, looks: Looks, window: DayWindow, days: int
) -> None:
    third = days // 3
    values = [430.0] * third + [NAN] * third + [430.0] * third
    grid = show([SmallPicture(trend_lines(series("sleep.duration", values), None, TODAY))])
    window.show(LAST - days + 1, LAST)
    chart = grid.charts[0]
    found = inked(chart, looks.theme.sleep.shape)
    width = chart.plot.width()
    assert {x // (width // 10) for x in found} >= {1, 2, 7, 8}
    assert not [x for x in found if 0.42 * width < x < 0.64 * width]


def test_fewer_and_more_pictures_can_be_shown_later(show: Show) -> None:
    grid = show(five())
    grid.charts[4].setFocus()
    grid.show_pictures(five()[:2])
    settled()
    assert [chart.picture.measure.id for chart in grid.charts if chart.picture] == [*IDS[:2]]
    grid.show_pictures(five())
    settled()
    assert all(chart.isVisible() for chart in grid.charts)
    grid.show_pictures([])
    assert grid.charts == []


def test_a_made_up_person_s_nutrients_are_shown_in_every_theme(
    show: Show, services: Services, looks: Looks, window: DayWindow
) -> None:
    fill(services, 60)
    measures = services.preferences.shown.among(services.review.measures())
    ids = [each.id for each in measures if each.pillar is Pillar.MEALS]
    first = series("sleep.naps", [0.0] * 60).days[0].item()
    found = services.review.series_of(ids, first, TODAY)
    grid = show(
        [SmallPicture(trend_lines(found[each], services.review.line(each), TODAY)) for each in ids]
    )
    for days in (7, 60):
        window.show(LAST - days + 1, LAST)
        for theme in ("dark", "contrast", "contrast-dark", "light"):
            looks.choose(theme)
            grid.grab()
    assert grid.charts[0].figure.text().startswith("mean ")
