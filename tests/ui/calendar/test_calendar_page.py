"""The Calendar page by keyboard and mouse."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.day_mark import Reason
from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import FIRST_WEEKDAY, YEAR_TINT
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.calendar.calendar_page import CalendarPage
from nehabits.ui.calendar.painted_days import PaintedDays
from tests.examples import exercise, night, practice
from tests.journals import TODAY, fill
from tests.ui.calendar.conftest import MakeCalendar
from tests.ui.desktop_driver import said
from tests.wording.harvest import harvest
from tests.wording.lexicon import check

KEYS = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(make_calendar: MakeCalendar) -> CalendarPage:
    return make_calendar()


def spot(days: PaintedDays, day: date) -> QPoint:
    """Return where a day is painted."""
    shown = getattr(days, "view")  # noqa: B009 - months and years each have their own
    count = len(shown.days)
    place = next(place for place in range(count) if days.day(place) == day)
    box = getattr(days, "box")  # noqa: B009 - as above
    found: QPoint = box(place).center().toPoint()
    return found


def press(qtbot: QtBot, widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(widget, key)


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
    page.go_to(date(2026, 11, 5))
    qtbot.mouseClick(page.sheet.aside.open, LEFT)
    assert asked == [date(2026, 11, 20), date(2026, 11, 3), date(2026, 11, 5)]


def test_a_day_beside_the_month_is_chosen_where_it_stands(qtbot: QtBot, page: CalendarPage) -> None:
    qtbot.mouseClick(page.sheet.month, LEFT, pos=spot(page.sheet.month, date(2026, 10, 28)))
    assert page.choice.day == date(2026, 10, 28)
    assert page.sheet.heading.text() == "November 2026"


def test_days_are_chosen_by_dragging_and_with_shift(qtbot: QtBot, page: CalendarPage) -> None:
    month = page.sheet.month
    qtbot.mousePress(month, LEFT, pos=spot(month, date(2026, 11, 3)))
    qtbot.mouseMove(month, spot(month, date(2026, 11, 4)))
    qtbot.mouseMove(month, spot(month, date(2026, 11, 12)))
    qtbot.mouseRelease(month, LEFT, pos=spot(month, date(2026, 11, 12)))
    qtbot.mouseClick(month, LEFT, SHIFT, spot(month, date(2026, 11, 10)))
    assert (page.choice.first, page.choice.last) == (date(2026, 11, 3), date(2026, 11, 10))
    qtbot.keyClick(month, KEYS.Key_Right, SHIFT)
    assert "3–11 November 2026" in said(page.sheet.aside)
    assert "9 days chosen" in said(page.sheet.aside)
    press(qtbot, month, KEYS.Key_Right)
    assert not page.choice.is_range


def test_chosen_days_are_marked_as_not_tracked_and_taken_back_from_the_bar(
    qtbot: QtBot, services: Services, page: CalendarPage
) -> None:
    sheet = page.sheet
    qtbot.keyClick(sheet.month, KEYS.Key_Left, SHIFT)
    qtbot.mouseClick(sheet.aside.mark, LEFT)
    assert sheet.pause.isVisible()
    assert (sheet.pause.first.day(), sheet.pause.last.day()) == (TODAY - timedelta(days=1), TODAY)
    sheet.pause._reason.choose("ill")
    press(qtbot, sheet.pause.first, KEYS.Key_Return)
    assert not sheet.pause.isVisible()
    assert sheet.month.hasFocus()
    assert sheet.undo.text.text() == "Not tracked, ill: 20–21 November 2026"
    assert len(services.review.marks(TODAY - timedelta(days=1), TODAY)) == 2 * len(Pillar)
    assert sheet.month.accessibleDescription() == "Friday 20 November: not tracked, ill"
    sheet.undo._way_back.click()
    assert services.review.marks(TODAY - timedelta(days=1), TODAY) == ()
    assert sheet.month.accessibleDescription() == "Friday 20 November: no entries"


def test_days_are_counted_again_from_the_panel(
    services: Services, make_calendar: MakeCalendar
) -> None:
    services.journal.leave_out(TODAY, TODAY, set(Pillar), Reason.ILL)
    page = make_calendar()
    page.sheet.mark.click()
    page.sheet.pause._count_again()
    assert services.review.marks(TODAY, TODAY) == ()
    assert page.sheet.undo.text.text() == "Tracked again: 21 November 2026"


def test_enter_on_a_day_to_come_begins_to_mark_it(
    qtbot: QtBot, services: Services, page: CalendarPage
) -> None:
    asked: list[date] = []
    page.day_asked.connect(asked.append)
    press(qtbot, page.sheet.month, KEYS.Key_Right, KEYS.Key_Return)
    assert asked == []
    assert page.sheet.pause.isVisible()
    press(qtbot, page.sheet.pause.first, KEYS.Key_Return)
    (mark, *_) = services.review.marks(TODAY, TODAY + timedelta(days=2))
    assert mark.day == TODAY + timedelta(days=1)
    press(qtbot, page.sheet.month, KEYS.Key_Return, KEYS.Key_Escape)
    assert page.sheet.month.view is not None


def test_a_range_that_ends_early_is_refused_in_the_panel(page: CalendarPage) -> None:
    pause = page.sheet.pause
    page.sheet.mark.click()
    pause.last.show_day(TODAY - timedelta(days=3))
    pause._leave_out()
    assert pause.isVisible()
    assert "The last day is before the first one; change one of the two." in said(pause)


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
