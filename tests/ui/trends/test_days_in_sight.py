"""Which days are in sight on Trends, what is said of them, and what lies over them."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from nehabits.domain.aim import Aim
from nehabits.services.services import Services
from tests.examples import exercise
from tests.journals import TODAY, fill
from tests.ui.trends.page_driver import MakePage, log_nights, press, wheel


def test_another_measure_is_laid_over_and_what_they_had_in_common_is_said(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    fill(services, days=120)
    page = make(services)
    page.card.compare.take("checkin.energy")
    assert page.choice.second_id == "checkin.energy"
    said = page.card._relation_view.text.text()
    assert said.startswith("On ")
    assert "the median of energy" in said
    assert page.card._relation_view.rank.text().endswith("This does not show a cause.")
    assert "dashed line and diamonds: Energy" in page.card.legend.text()
    page.card.compare.next_day.click()
    assert "Energy, next day" in page.card.legend.text()
    press(qtbot, page, "Week")
    assert page.card._relation_view.text.text().endswith(" of 28 days so far")
    page.card.compare.take(None)
    assert not page.card._relation_view.isVisible()


def test_days_in_sight_up_to_a_month_are_read_out_with_their_entries(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    services.journal.log(exercise(30), exercise(20, activity="yoga"))
    page = make(services)
    press(qtbot, page, "Exercise")
    qtbot.keyClick(page.card.chart, Qt.Key.Key_End)
    assert page.card.chart.readout is not None
    assert not any("30 min, " in line for line in page.card.chart.readout.lines)
    press(qtbot, page, "Month")
    qtbot.keyClick(page.card.chart, Qt.Key.Key_End)
    lines = page.card.chart.readout.lines
    assert any(line.startswith("Yoga, 20 min") for line in lines), lines


def test_the_wheel_zooms_around_the_pointer_and_no_range_is_in_force_any_more(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    log_nights(services, {0: "07:00", 400: "05:00"})
    page = make(services)
    chart = page.card.chart
    middle = chart.view.viewport().rect().center()
    wheel(chart, middle, QPoint(0, 120))
    assert page.day_window.days == pytest.approx(91 / 1.2)
    assert page.choosers.ranges._group.checkedId() == -1
    qtbot.waitUntil(lambda: page.card.period.text() != "23 August – 21 November 2026")
    wheel(chart, middle, QPoint(120, 0))
    assert page.day_window.last < page.day_window.bounds[1]
    qtbot.keyClick(chart, Qt.Key.Key_0)
    assert page.card.period.text() == "23 August – 21 November 2026"


def test_the_days_are_dragged_with_the_mouse(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    log_nights(services, {0: "07:00", 400: "05:00"})
    page = make(services)
    viewport = page.card.chart.view.viewport()
    width = page.card.chart.view.getViewBox().width()
    start = QPoint(viewport.width() // 2, 100)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, start + QPoint(round(width / 91 * 10), 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton)
    assert page.day_window.last == pytest.approx(page.day_window.bounds[1] - 10, abs=0.2)


def test_days_gone_by_stand_beside_the_reference_and_the_aim_of_their_time(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    log_nights(services, {0: "07:00", 200: "06:00"})
    services.preferences.choose_reference("sleep.duration", "nsf-sleep")
    services.journal.keep_aim(
        Aim(measure="sleep.duration", since=TODAY - timedelta(days=9), low=450)
    )
    page = make(services)
    reference = page.card.reference
    assert "7–9 h" in reference.text()
    assert "Your aim since 12 November 2026" in reference.text()
    qtbot.keyClick(page.card.chart, Qt.Key.Key_BracketLeft)
    assert reference.text() == "Reference: Adults, 7 h or more (AASM and SRS, 2015, consensus)"
    qtbot.keyClick(page.card.chart, Qt.Key.Key_T)
    assert "7–9 h" in reference.text()


def test_the_other_measures_of_the_area_stand_below_and_one_is_enlarged(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    fill(services, days=60)
    page = make(services)
    names = [chart.picture.measure.id for chart in page.others.charts if chart.picture]
    assert "sleep.duration" not in names
    assert names[:2] == ["sleep.naps", "sleep.quality"]
    page.others.charts[1].setFocus()
    qtbot.keyClick(page.others.charts[1], Qt.Key.Key_Return)
    assert page.card.name.text() == "Sleep quality"
    names = [chart.picture.measure.id for chart in page.others.charts if chart.picture]
    assert names[:2] == ["sleep.duration", "sleep.naps"]


def test_an_area_without_anything_has_nothing_below(services: Services, make: MakePage) -> None:
    page = make(services)
    assert not page.others.isVisible()
