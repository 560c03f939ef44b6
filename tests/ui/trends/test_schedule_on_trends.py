"""The sleep schedule on the Trends page, and figures of 28 nights over time."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.ui.charts.chart_lines import TrendLines
from nehabits.ui.charts.schedule_picture import SchedulePicture
from tests.examples import nap, night
from tests.journals import TODAY
from tests.ui.trends.page_driver import MakePage, press


def keep_nights(services: Services) -> None:
    """Log 28 nights, an hour later in turn, and a nap."""
    days = [TODAY - timedelta(days=back) for back in range(28)]
    times = (("23:00", "07:00"), ("00:00", "08:00"))
    services.journal.fill(
        night(day, *times[place % 2], day_off=place % 2 == 1) for place, day in enumerate(days)
    )
    services.journal.log(nap(TODAY, "14:00", "14:20"))


def test_nights_are_drawn_on_the_clock_beside_what_is_published(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    keep_nights(services)
    page = make(services)
    press(qtbot, page, "Schedule")
    picture = page.card.chart.picture
    assert isinstance(picture, SchedulePicture)
    assert page.card.name.text() == "Sleep schedule"
    assert page.card.summary.text() == (
        "28 of 91 nights · 28 days to 21 November: mid-sleep 03:30 ±31 min, regularity 83, "
        "days off +60 min"
    )
    assert "outline: nap, in the column of its day" in page.card.legend.text()
    assert page.card.reference.text().startswith("Reference: No published cut-off (NSF, 2023")
    assert "How to Increase Norepinephrine Naturally" in page.card.documents.text()
    page.card.chart.setFocus()
    qtbot.keyClick(page.card.chart, Qt.Key.Key_End)
    assert page.card.chart.accessibleDescription() == (
        "Sat 21 November: asleep 23:00–07:00, 8 h, mid-sleep 03:00, nap 14:00–14:20"
    )


def test_the_chart_is_as_high_as_its_place_when_it_is_first_shown(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    keep_nights(services)
    page = make(services)
    press(qtbot, page, "Schedule")
    low, high = page.card.chart.view.getViewBox().viewRange()[1]
    assert high - low < 1.3 * 1440


def test_a_figure_of_28_nights_is_a_line(services: Services, make: MakePage) -> None:
    keep_nights(services)
    page = make(services)
    for measure, value in (
        ("sleep.midpoint_sd", "±31 min"),
        ("sleep.regularity_index", "83"),
        ("sleep.social_jet_lag", "+60 min"),
    ):
        page.show_measure(measure)
        assert isinstance(page.card.chart.picture, TrendLines)
        assert page.card.summary.text() == f"{value} in the 28 days to 21 November 2026"
        week = services.review.week(TODAY - timedelta(days=5))
        expected = week.row(measure).figure.value
        assert page.card.chart.picture.line[-1] == expected
