"""The year below the month, by keyboard and mouse."""

from datetime import date

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from nehabits.services.preferences import YEAR_TINT
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.calendar.calendar_page import CalendarPage
from tests.examples import night
from tests.journals import TODAY
from tests.ui.calendar.calendar_driver import KEYS, LEFT, press, spot


def test_the_year_is_walked_by_weeks_and_days_and_stays_up_to_today(
    qtbot: QtBot, services: Services, page: CalendarPage, bus: Bus
) -> None:
    bus.changed.emit(services.journal.log(night(TODAY, "23:00", "07:00")))
    grid = page.sheet.year.grid
    grid.setFocus()
    assert grid.accessibleName() == "Year: The last year, time asleep"
    assert grid.accessibleDescription() == "Sat 21 November 2026: time asleep 8 h"
    press(qtbot, grid, KEYS.Key_Right, KEYS.Key_Down)
    assert page.choice.day == TODAY
    press(qtbot, grid, KEYS.Key_Left, KEYS.Key_Up)
    assert page.choice.day == date(2026, 11, 13)
    assert grid.accessibleDescription() == "Fri 13 November 2026: nothing logged"
    press(qtbot, grid, KEYS.Key_Home)
    assert page.choice.day == date(2025, 11, 17)
    assert page.sheet.heading.text() == "November 2025"
    press(qtbot, grid, KEYS.Key_End)
    assert page.choice.day == TODAY


def test_a_click_in_the_year_goes_to_the_day_in_its_month(qtbot: QtBot, page: CalendarPage) -> None:
    grid = page.sheet.year.grid
    qtbot.mouseClick(grid, LEFT, pos=spot(grid, date(2026, 2, 17)))
    assert page.choice.day == date(2026, 2, 17)
    assert page.sheet.heading.text() == "February 2026"
    qtbot.mouseClick(grid, LEFT, pos=QPoint(2, 2))
    assert page.choice.day == date(2026, 2, 17)


def test_the_tint_is_chosen_and_remembered(services: Services, page: CalendarPage) -> None:
    box = page.sheet.measures
    box.setCurrentIndex(box.findData("practice.minutes"))
    assert services.preferences.get(YEAR_TINT) == "practice.minutes"
    assert page.sheet.year.grid.accessibleName() == "Year: The last year, practice minutes"
    assert box.measure_id() == "practice.minutes"
    assert box.toolTip() == "Practice minutes"


def test_the_numbers_are_a_table_one_key_away(
    qtbot: QtBot, services: Services, page: CalendarPage, bus: Bus
) -> None:
    bus.changed.emit(services.journal.log(night(TODAY, "23:00", "07:00")))
    year = page.sheet.year
    year.grid.setFocus()
    press(qtbot, year.grid, KEYS.Key_N)
    assert year.table.isVisible()
    assert year.table.hasFocus()
    assert not year.grid.isVisible()
    model = year.table.numbers
    row = [model.index(0, column).data() for column in range(3)]
    assert row == ["Sat 21 November 2026", "8 h", ""]
    assert model.rowCount() == 53 * 7 - 1
    press(qtbot, year.table, KEYS.Key_N)
    assert year.grid.hasFocus()
