"""Journals that are hard to show: next to nothing, years of nothing, aims of nothing, two zones.

Every page shows them with words and pictures, and says nothing that is not so.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.aim import Goal
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import Reason
from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from nehabits.ui.calendar.calendar_page import CalendarPage
from nehabits.ui.desktop import Desktop
from nehabits.ui.trends.trends_page import TrendsPage
from tests.examples import BERLIN, NEW_YORK, exercise, item, meal, nap, night, practice
from tests.screens import desktop_with
from tests.settling import settled

TODAY = date(2026, 11, 21)
LONG_AGO = date(1990, 1, 1)


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def empty(services: Services) -> None:
    pass


def one_entry(services: Services) -> None:
    services.journal.log(practice(5))


def far_apart(services: Services) -> None:
    for day in (LONG_AGO, TODAY):
        services.journal.log(
            night(day, "23:50", "07:10"),
            exercise(30, day=day),
            practice(10, day=day),
            meal(item(copper=0.3, protein=12.0), day=day),
            CheckIn(day=day, energy=3),
        )


def years_of_gaps(services: Services) -> None:
    for years in range(0, 20, 4):
        day = before(365 * years)
        services.journal.log(night(day, "00:10", "08:00"), exercise(40, day=day))
        services.journal.leave_out(
            day - timedelta(days=200), day - timedelta(days=100), list(Pillar), Reason.ILL
        )


def aims_of_nothing(services: Services) -> None:
    services.journal.log(night(TODAY, "00:00", "07:00"), practice(0 + 5), exercise(20))
    for measure in ("practice.minutes", "exercise.vigorous", "sleep.naps", "meal.copper"):
        services.aims.set(measure, Goal(high=0.0))
    services.aims.set("sleep.midpoint_sd", Goal(high=30.0))


def two_zones(services: Services) -> None:
    for back in range(10, 5, -1):
        services.journal.log(night(before(back), "23:00", "07:00", BERLIN))
    services.journal.log(nap(before(5), "15:00", "16:30", NEW_YORK))
    for back in range(4, -1, -1):
        services.journal.log(night(before(back), "22:30", "06:45", NEW_YORK, day_off=back == 1))


JOURNALS: dict[str, Callable[[Services], None]] = {
    made.__name__: made
    for made in (empty, one_entry, far_apart, years_of_gaps, aims_of_nothing, two_zones)
}


@pytest.fixture(params=JOURNALS)
def desktop(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path
) -> Iterator[Desktop]:
    with desktop_with(JOURNALS[request.param], tmp_path) as shown:
        yield shown


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_every_page_shows_it_with_words_and_a_picture(desktop: Desktop) -> None:
    for key in desktop.window.page_keys():
        page = desktop.window.show_page(key)
        settled()
        assert not page.grab().isNull()
        said = texts(page)
        assert said
        assert not [text for text in said if "nan" in text.lower().split()]


def test_every_chart_shows_it_over_every_range_and_reads_days_out(
    qtbot: QtBot, desktop: Desktop
) -> None:
    page = desktop.window.show_page("trends")
    assert isinstance(page, TrendsPage)
    given = page._answer
    assert given is not None
    for measure in given.measures:
        page.show_measure(measure.id)
        page._compare("sleep.onset" if measure.id != "sleep.onset" else "exercise.active_days", 1)
        for span in ("week", "month", "all", "three_months"):
            page._show_range(span)
            chart = page.card.chart
            for key in (Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Plus, Qt.Key.Key_End):
                qtbot.keyClick(chart, key)
            readout = chart.readout
            assert readout is not None
            assert "nan" not in readout.sentence
        assert not page.grab().isNull()


def test_every_week_that_has_something_shows_it(desktop: Desktop) -> None:
    week = desktop.window.show_page("week")
    for day in (LONG_AGO, before(365), before(5), TODAY):
        week.show_week(day)  # type: ignore[attr-defined]
        settled()
        assert not [text for text in texts(week) if "nan" in text.lower().split()]


def test_every_month_and_every_tint_of_a_year_show_it(desktop: Desktop) -> None:
    page = desktop.window.show_page("calendar")
    assert isinstance(page, CalendarPage)
    box, grid = page.sheet.measures, page.sheet.year.grid
    for day in (LONG_AGO, before(365), TODAY):
        page.go_to(day)
        for place in (place for place in range(box.count()) if box.itemData(place) is not None):
            box.setCurrentIndex(place)
            assert grid.view is not None
            said = [grid.view.text(each) for each in range(len(grid.view.days))]
            assert not [text for text in (*said, *grid.view.ends()) if "nan" in text.split()]
        assert not page.grab().isNull()
