"""Trends over ten and fifty years, beside a bare pyqtgraph plot of the same points.

The bare plot has the days as dots and their mean as a line, not smoothed, and neither axis words
nor anything of ours. It is given new data where ours asks the journal for it.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from nehabits.ui.charts.axes import day_number
from nehabits.ui.charts.chart_lines import TrendLines
from nehabits.ui.charts.face import Face
from nehabits.ui.trends.trends_page import TrendsPage
from tests.bench.conftest import DECADE, HALF_CENTURY, Ledger
from tests.bench.real_window import Window, shown

ROUNDS = 25
FRAMES = 60
MEASURES = ("sleep.duration", "sleep.onset", "exercise.moderate_equivalent", "meal.copper")
DRAWN = {DECADE: 6.0, HALF_CENTURY: 5.0}
"""How many times as long as the bare plot a chart may take, from the click; the journal is read
and the page laid out in it."""
SCHEDULE_DRAWN = {DECADE: 20.0, HALF_CENTURY: 12.0}
"""The same of the schedule, which reads every sleep and works out three figures of 28 nights."""

FRAME = {DECADE: 2.5, HALF_CENTURY: 2.5}
SCHEDULE_FRAME = 4.0
"""A frame of some hundred bars beside one of as many dots."""


class Bare:
    """A plot of pyqtgraph as it comes, as large as ours."""

    def __init__(self, like: TrendsPage) -> None:
        self.plot = pg.PlotWidget()
        self.plot.resize(like.card.chart.view.size())
        self.plot.show()
        self._dots = pg.ScatterPlotItem(size=6, pen=None, brush="b")
        self._line = pg.PlotCurveItem(connect="finite")
        for item in (self._dots, self._line):
            self.plot.addItem(item)

    def draw(self, lines: TrendLines) -> None:
        known = lines.values == lines.values
        self._dots.setData(x=lines.x[known], y=lines.values[known])
        self._line.setData(lines.x, lines.line)
        self.plot.setXRange(lines.x[0], lines.x[-1], padding=0)
        QApplication.processEvents()

    def move(self, first: float, last: float) -> None:
        self.plot.setXRange(first, last, padding=0)
        QApplication.processEvents()


@pytest.fixture(params=[("decade", DECADE), ("half_century", HALF_CENTURY)], ids=["10", "50"])
def trends(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[tuple[Window, TrendsPage, int]]:
    name, days = request.param
    journal: Path = request.getfixturevalue(name)
    with shown(journal, tmp_path) as window:
        page = window.desktop.window.show_page("trends")
        assert isinstance(page, TrendsPage)
        window.settle()
        yield window, page, days


def spent(deed: Callable[[], object]) -> float:
    start = time.perf_counter()
    deed()
    return (time.perf_counter() - start) * 1000


def high(times: list[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(times, n=20)[-1]


def lines_of(page: TrendsPage) -> TrendLines:
    picture = page.card.chart.picture
    assert isinstance(picture, TrendLines)
    return picture


class Painted(QObject):
    """Takes the time at which a chart of a measure has first been painted."""

    def __init__(self, page: TrendsPage, measure: str) -> None:
        super().__init__()
        self.at = 0.0
        self._page = page
        self._measure = measure
        self._seen = page.card.chart.view.viewport()
        self._seen.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not self.at and event.type() == QEvent.Type.Paint:
            picture = self._page.card.chart.picture
            if isinstance(picture, TrendLines) and picture.measure.id == self._measure:
                # What is asked for while it is painted is answered after it.
                QTimer.singleShot(0, self, self._take)
        return False

    def _take(self) -> None:
        self.at = self.at or time.perf_counter()


def drawn(window: Window, page: TrendsPage, bare: Bare, measure: str) -> tuple[float, float, float]:
    """Return how long a chart takes from the click, all below it too, and the bare plot."""
    painted, start = Painted(page, measure), time.perf_counter()
    whole = window.milliseconds_of(lambda: page.show_measure(measure))
    QApplication.processEvents()
    assert painted.at
    return (painted.at - start) * 1000, whole, spent(lambda: bare.draw(lines_of(page)))


def test_a_chart_is_drawn_from_the_click(
    trends: tuple[Window, TrendsPage, int], ledger: Ledger
) -> None:
    window, page, days = trends
    window.milliseconds_of(lambda: page._show_range("all"))
    bare = Bare(page)
    for measure in MEASURES:
        times = []
        for _ in range(ROUNDS):
            drawn(window, page, bare, "sleep.wake")
            times.append(drawn(window, page, bare, measure))
        ours, whole, floor = map(list, zip(*times, strict=True))
        what = f"A chart of {measure} from the click, {days // 365} years"
        ledger.note(f"{what}, 95th percentile", high(ours))
        ledger.note(f"{what}, with the small ones below, 95th percentile", high(whole))
        ledger.gate(what, statistics.median(ours), statistics.median(floor), DRAWN[days])
    bare.plot.close()


def test_the_schedule_is_drawn_from_the_click(
    trends: tuple[Window, TrendsPage, int], ledger: Ledger
) -> None:
    window, page, days = trends
    window.milliseconds_of(lambda: page._show_range("all"))
    bare, ours, floor = Bare(page), [], []
    for _ in range(ROUNDS):
        window.milliseconds_of(lambda: page.show_measure("sleep.onset"))
        floor.append(spent(lambda: bare.draw(lines_of(page))))
        ours.append(window.milliseconds_of(lambda: page._choose_face(Face.SCHEDULE)))
    what = f"The sleep schedule from the click, {days // 365} years"
    ledger.note(f"{what}, 95th percentile", high(ours))
    ledger.gate(what, statistics.median(ours), statistics.median(floor), SCHEDULE_DRAWN[days])
    bare.plot.close()


@pytest.mark.parametrize("face", [Face.FIGURE, Face.SCHEDULE])
@pytest.mark.parametrize("sight", ["a year", "all but a month"])
def test_a_chart_moves_and_zooms(
    sight: str, face: Face, trends: tuple[Window, TrendsPage, int], ledger: Ledger
) -> None:
    window, page, days = trends
    years = days // 365
    window.milliseconds_of(lambda: page.show_measure("sleep.duration"))
    bare = Bare(page)
    bare.draw(lines_of(page))
    last = day_number(lines_of(page).days[-1].item())
    window.milliseconds_of(lambda: page._choose_face(face))
    seen = 365 if sight == "a year" else days - 30
    page.day_window.show(last - seen - 15, last - 15)
    window.settle()
    ours, floor = [], []
    for place in range(FRAMES):
        by = 1 if place % 2 else -1

        def move(by: int = by, place: int = place) -> None:
            if place % 3:
                page.day_window.pan(3 * by)
            else:
                page.day_window.zoom(1.02**by)
            QApplication.processEvents()

        ours.append(spent(move))
        ends = (page.day_window.first, page.day_window.last)
        floor.append(spent(lambda ends=ends: bare.move(*ends)))
    frame = "A frame of the schedule" if face is Face.SCHEDULE else "A frame"
    what = f"{frame} with {sight} in sight, {years} years"
    ledger.note(f"{what}, 95th percentile", high(ours))
    ledger.gate(
        what,
        statistics.median(ours),
        statistics.median(floor),
        SCHEDULE_FRAME if face is Face.SCHEDULE else FRAME[days],
    )
    bare.plot.close()
