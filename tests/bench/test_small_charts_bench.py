"""Minutes by kind beside their SQL sent by sqlite3, and small charts beside bare plots."""

import sqlite3
import statistics
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pyqtgraph as pg
import pytest
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.ui.charts.axes import day_number
from nehabits.ui.charts.chart_lines import trend_lines
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.small_grid import SmallGrid
from nehabits.ui.charts.small_picture import SmallPicture
from nehabits.ui.looks import Looks
from tests.bench.conftest import DECADE, HALF_CENTURY, Ledger, side_by_side
from tests.journals import TODAY, open_journal
from tests.screens import RESOURCES

KINDS = """
    SELECT day, activity, sum(minutes) FROM exercises
    WHERE day BETWEEN ? AND ? AND counts_as IN (?, 'both') GROUP BY day, activity
    UNION ALL SELECT day, kind, sum(minutes) FROM practices
    WHERE day BETWEEN ? AND ? AND counts_as IN (?, 'both') GROUP BY day, kind
"""
BOUND, MOVED = 2.0, 1.0
CHARTS, FRAMES = 14, 40
JOURNALS = [("decade", DECADE), ("half_century", HALF_CENTURY)]


@pytest.mark.parametrize(("name", "days"), JOURNALS)
@pytest.mark.parametrize("pillar", [Pillar.EXERCISE, Pillar.PRACTICE])
def test_minutes_by_kind_cost_at_most_twice_their_sql(
    pillar: Pillar, name: str, days: int, request: pytest.FixtureRequest, ledger: Ledger
) -> None:
    path: Path = request.getfixturevalue(name)
    first = TODAY - timedelta(days=days - 1)
    asked = (first.isoformat(), TODAY.isoformat(), pillar.value) * 2
    with open_journal(path) as services, closing(sqlite3.connect(path)) as raw:
        ours, floor = side_by_side(
            lambda: services.review.kinds(pillar, first, TODAY),
            lambda: raw.execute(KINDS, asked).fetchall(),
        )
    ledger.gate(f"Minutes by kind of {pillar.value}, {days // 365} years", ours, floor, BOUND)


@pytest.mark.parametrize(("name", "days"), JOURNALS)
def test_small_charts_move_faster_than_bare_plots(
    qapp: QApplication, name: str, days: int, request: pytest.FixtureRequest, ledger: Ledger
) -> None:
    looks, window, last = Looks(qapp, RESOURCES, "light"), DayWindow(), day_number(TODAY)
    window.bound(last - days + 1, last)
    window.show(last - days + 31, last)
    pictures = _nutrients(request.getfixturevalue(name), days)
    grid = SmallGrid(looks, window)
    grid.resize(1040, 640)
    start = time.perf_counter()
    grid.show_pictures(pictures)
    grid.show()
    qapp.processEvents()
    shown = (time.perf_counter() - start) * 1000
    bare, plots = _bare(pictures, grid)
    qapp.processEvents()
    ours, floor = [], []
    for frame in range(FRAMES):
        by = 7 if frame % 2 else -7
        ours.append(_spent(qapp, lambda by=by: window.pan(by)))
        ends = (window.first, window.last)
        floor.append(_spent(qapp, lambda ends=ends: [each.setXRange(*ends) for each in plots]))
    years = days // 365
    ledger.note(f"{CHARTS} small charts on the screen, {years} years", shown)
    ledger.note(
        f"A frame of them, {years} years, 95th percentile", statistics.quantiles(ours, n=20)[-1]
    )
    what = f"A frame of {CHARTS} small charts, {years} years"
    ledger.gate(what, statistics.median(ours), statistics.median(floor), MOVED)
    for widget in (grid, bare):
        widget.close()
        widget.deleteLater()


def _nutrients(journal: Path, days: int) -> list[SmallPicture]:
    first = TODAY - timedelta(days=days - 1)
    with open_journal(journal) as services:
        ids = [each.id for each in services.review.measures() if each.is_of_foods][:CHARTS]
        found = services.review.series_of(ids, first, TODAY)
        lines = (trend_lines(found[each], services.review.line(each), TODAY) for each in ids)
        return [SmallPicture(each) for each in lines]


def _bare(pictures: list[SmallPicture], like: QWidget) -> tuple[QWidget, list[pg.PlotWidget]]:
    """Return plots of pyqtgraph as they come, as many and as large, with the same lines."""
    host = QWidget()
    grid, plots = QGridLayout(host), []
    for place, picture in enumerate(pictures):
        plot = pg.PlotWidget()
        plot.addItem(pg.PlotCurveItem(picture.lines.x, picture.lines.line, connect="finite"))
        grid.addWidget(plot, place // 3, place % 3)
        plots.append(plot)
    host.resize(like.size())
    host.show()
    return host, plots


def _spent(application: QApplication, deed: Callable[[], object]) -> float:
    start = time.perf_counter()
    deed()
    application.processEvents()
    return (time.perf_counter() - start) * 1000
