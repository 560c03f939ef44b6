"""The Calendar page by keyboard and mouse."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from nehabits.domain.day_mark import Reason
from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import FIRST_WEEKDAY
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.calendar.calendar_page import CalendarPage
from tests.examples import exercise, night, practice
from tests.journals import TODAY, fill
from tests.ui.calendar.calendar_driver import KEYS, LEFT, press, spot
from tests.ui.calendar.conftest import MakeCalendar
from tests.ui.desktop_driver import said
from tests.wording.harvest import harvest
from tests.wording.lexicon import check


def test_it_opens_on_today_with_the_keyboard_on_its_day(page: CalendarPage) -> None:
    month = page.sheet.month
    assert month.hasFocus()
    assert page.sheet.heading.text() == "November 2026"
    assert page.choice.day == TODAY
    assert month.accessibleName() == "Month: November 2026"
    assert month.accessibleDescription() == "Saturday 21 November, today: no entries"


def test_arrow_keys_walk_days_and_weeks_across_months(qtbot: QtBot, page: CalendarPage) -> None:
    month = page.sheet.month
    press(qtbot, month, KEYS.Key_Left, KEYS.Key_Up)
    assert page.choice.day == date(2026, 11, 13)
    press(qtbot, month, KEYS.Key_Up, KEYS.Key_Up)
    assert page.choice.day == date(2026, 10, 30)
    assert page.sheet.heading.text() == "October 2026"
    assert month.accessibleDescription().startswith("Friday 30 October")
    press(qtbot, month, KEYS.Key_Down, KEYS.Key_Right)
    assert page.choice.day == date(2026, 11, 7)


def test_page_home_and_end_keys_walk_months_years_and_weeks(
    qtbot: QtBot, page: CalendarPage
) -> None:
    month = page.sheet.month
    press(qtbot, month, KEYS.Key_PageUp)
    assert page.choice.day == date(2026, 10, 21)
    press(qtbot, month, KEYS.Key_PageDown, KEYS.Key_Home)
    assert page.choice.day == date(2026, 11, 16)
    press(qtbot, month, KEYS.Key_End)
    assert page.choice.day == date(2026, 11, 22)
    qtbot.keyClick(month, KEYS.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert page.choice.day == date(2025, 11, 22)
    press(qtbot, month, KEYS.Key_T)
    assert page.choice.day == TODAY


def test_brackets_and_arrows_go_a_month_and_the_year_follows(
    qtbot: QtBot, page: CalendarPage
) -> None:
    press(qtbot, page.sheet.month, KEYS.Key_BracketLeft)
    assert page.sheet.heading.text() == "October 2026"
    assert page.sheet.year.heading.text() == "The last year"
    assert not page.sheet.year.later.isEnabled()
    qtbot.mouseClick(page.sheet.year.earlier, LEFT)
    assert page.sheet.heading.text() == "October 2025"
    assert page.sheet.year.heading.text() == "November 2024 – November 2025"
    qtbot.mouseClick(page.sheet.year.later, LEFT)
    qtbot.mouseClick(page.sheet.later, LEFT)
    assert page.sheet.heading.text() == "November 2026"
    assert page.sheet.year.heading.text() == "The last year"
    press(qtbot, page.sheet.month, KEYS.Key_BracketRight)
    assert page.sheet.heading.text() == "December 2026"


def test_a_week_begins_as_the_person_counts_it(services: Services, page: CalendarPage) -> None:
    services.preferences.set(FIRST_WEEKDAY, 6)
    page.refresh()
    assert page.sheet.month.view is not None
    assert page.sheet.month.view.weekdays[0] == "Sun"
    assert page.sheet.month.day(0) == date(2026, 11, 1)


def test_a_click_chooses_a_day_and_says_what_it_holds(
    qtbot: QtBot, services: Services, page: CalendarPage, bus: Bus
) -> None:
    friday = TODAY - timedelta(days=1)
    bus.changed.emit(services.journal.log(practice(15, day=friday)))
    qtbot.mouseClick(page.sheet.month, LEFT, pos=spot(page.sheet.month, friday))
    assert page.choice.day == friday
    shown = said(page.sheet.aside)
    assert {"Friday 20 November", "1 area logged", "15 min of practice"} <= set(shown)


def test_enter_a_double_click_and_the_button_open_the_day(qtbot: QtBot, page: CalendarPage) -> None:
    asked: list[date] = []
    page.day_asked.connect(asked.append)
    month = page.sheet.month
    press(qtbot, month, KEYS.Key_Left, KEYS.Key_Return)
    qtbot.mouseDClick(month, LEFT, pos=spot(month, date(2026, 11, 3)))
    page.go_to(TODAY)
    qtbot.mouseClick(page.sheet.aside.open, LEFT)
    assert asked == [date(2026, 11, 20), date(2026, 11, 3), TODAY]


def test_a_day_beside_the_month_is_chosen_where_it_stands(qtbot: QtBot, page: CalendarPage) -> None:
    qtbot.mouseClick(page.sheet.month, LEFT, pos=spot(page.sheet.month, date(2026, 10, 28)))
    assert page.choice.day == date(2026, 10, 28)
    assert page.sheet.heading.text() == "November 2026"


def test_what_another_page_writes_is_shown_and_the_bar_goes(
    services: Services, page: CalendarPage, bus: Bus
) -> None:
    page.sheet.undo.offer("something")
    bus.changed.emit(services.journal.log(exercise(30)))
    assert "exercise logged" in page.sheet.month.accessibleDescription()
    assert page.sheet.undo.isHidden()


def test_a_page_that_is_not_seen_asks_when_it_is_shown_again(
    services: Services, page: CalendarPage, bus: Bus
) -> None:
    page.hide()
    bus.changed.emit(services.journal.log(exercise(30)))
    assert "exercise" not in page.sheet.month.accessibleDescription()
    page.show()
    assert "exercise logged" in page.sheet.month.accessibleDescription()


def test_a_day_is_said_on_hover(qtbot: QtBot, page: CalendarPage) -> None:
    month, grid = page.sheet.month, page.sheet.year.grid
    for days, beginning in ((month, "Saturday 21 November, today"), (grid, "Sat 21 November 2026")):
        at = spot(days, TODAY)
        event = QHelpEvent(QEvent.Type.ToolTip, at, days.mapToGlobal(at))
        QApplication.sendEvent(days, event)
        assert QToolTip.text().startswith(beginning)
        qtbot.mouseMove(days, at)
        assert days.hovered is not None
        assert days.place_at(QPointF(0, 0)) is None


def test_a_new_journal_says_what_will_be_here_and_offers_the_first_step(
    qtbot: QtBot, page: CalendarPage
) -> None:
    asked: list[str] = []
    page.page_asked.connect(asked.append)
    assert any(text.startswith("Each day you log gets a dot") for text in said(page.sheet.aside))
    assert not page.sheet.aside.open.isVisible()
    qtbot.mouseClick(page.sheet.aside.log, LEFT)
    assert asked == ["today"]


def test_the_day_stands_below_the_month_where_it_is_narrow(page: CalendarPage) -> None:
    sheet = page.sheet
    assert sheet.aside.x() > sheet.month.mapTo(sheet, QPoint()).x()
    page.resize(760, 1200)
    QApplication.processEvents()
    month, aside = (each.mapTo(sheet, QPoint()) for each in (sheet.month, sheet.aside))
    assert aside.y() > month.y() + sheet.month.height() - 1
    assert aside.x() <= month.x()


def test_days_of_1990_and_of_today_are_both_reached(
    qtbot: QtBot, services: Services, make_calendar: MakeCalendar
) -> None:
    early = date(1990, 2, 28)
    services.journal.log(night(early, "23:00", "07:00"), practice(5))
    page = make_calendar()
    page.go_to(early)
    assert "sleep logged" in page.sheet.month.accessibleDescription()
    assert page.sheet.year.grid.accessibleDescription().endswith("time asleep 8 h")
    assert page.sheet.year.heading.text().startswith("January 1990")
    press(qtbot, page.sheet.month, KEYS.Key_T)
    assert page.choice.day == TODAY


@pytest.mark.parametrize("day", [date.min, date.max, date(2024, 2, 29)])
def test_the_first_and_last_days_there_are_show_a_month_and_can_be_walked_from(
    qtbot: QtBot, page: CalendarPage, day: date
) -> None:
    page.go_to(day)
    for key in (KEYS.Key_Up, KEYS.Key_Down, KEYS.Key_PageUp, KEYS.Key_PageDown, KEYS.Key_Home):
        press(qtbot, page.sheet.month, key)
        assert page.sheet.month.place_in_use() is not None
    page.grab()


def test_the_page_speaks_within_the_rules(services: Services, make_calendar: MakeCalendar) -> None:
    fill(services, days=60)
    services.journal.leave_out(TODAY, TODAY + timedelta(days=3), set(Pillar), Reason.HOLIDAY)
    page = make_calendar()
    texts = harvest(page)
    assert len(texts) > 400
    assert check(texts) == []
