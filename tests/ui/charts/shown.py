"""A chart on the screen for tests, with all the days of what it shows in sight."""

from pytestqt.qtbot import QtBot

from nehabits.ui.charts.axes import day_number
from nehabits.ui.charts.chart_lines import TrendLines
from nehabits.ui.charts.chart_paint import ChartPaint
from nehabits.ui.charts.day_chart import DayChart, MakePaint
from nehabits.ui.charts.day_picture import DayPicture
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.sight import Sight
from nehabits.ui.looks import Looks


def chart_on_screen(
    qtbot: QtBot,
    looks: Looks,
    width: int = 640,
    height: int = 400,
    paint: MakePaint = ChartPaint,
) -> DayChart:
    chart = DayChart(looks, DayWindow(), paint)
    keep(qtbot, chart)
    chart.resize(width, height)
    chart.show()
    return chart


def keep(qtbot: QtBot, chart: DayChart) -> None:
    """Keep a chart until the test is over: Qt may have something for it after the last line."""
    qtbot.addWidget(chart, before_close_func=lambda _widget, _kept=chart: None)


def show_all(chart: DayChart, picture: DayPicture) -> None:
    """Show a picture and all of its days."""
    first, last = (day_number(picture.days[place].item()) for place in (0, -1))
    chart._window.bound(first, last)
    chart._window.show(first, last)
    chart.show_picture(picture)


def whole(lines: TrendLines) -> Sight:
    """Return what is in sight where all days are."""
    return lines.sight(0, len(lines.days) - 1)
