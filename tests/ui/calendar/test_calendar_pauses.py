"""Days chosen together, marked as not tracked on Calendar, and taken back."""

from datetime import date, timedelta

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nehabits.domain.day_mark import Reason
from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from nehabits.ui.calendar.calendar_page import CalendarPage
from tests.journals import TODAY
from tests.ui.calendar.calendar_driver import KEYS, LEFT, SHIFT, press, spot
from tests.ui.calendar.conftest import MakeCalendar
from tests.ui.desktop_driver import Person, said


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


def test_two_days_in_bed_are_marked_by_keyboard_alone_and_undone(person: Person) -> None:
    person.presses("Ctrl+2", "Left", "Shift+Left")
    person.tabs_to("Mark the chosen days as not tracked")
    person.presses("Return")
    person.tabs_to("Why: not said")
    person.presses("Right", "Return")
    first, last = TODAY - timedelta(days=2), TODAY - timedelta(days=1)
    found = person.services.review.marks(first, last)
    assert {(mark.day, mark.reason) for mark in found} == {
        (first, Reason.ILL),
        (last, Reason.ILL),
    }
    person.presses("Ctrl+Z")
    assert person.services.review.marks(first, last) == ()


def test_keys_pressed_faster_than_the_journal_answers_all_count(person: Person) -> None:
    page = person.window.show_page("calendar")
    assert isinstance(page, CalendarPage)
    person.waits()
    for _ in range(30):
        QTest.keyClick(page.sheet.month, KEYS.Key_Left)
    assert page.choice.day == TODAY - timedelta(days=30)
    person.waits()
    assert page.sheet.heading.text() == "October 2026"
    assert page.sheet.month.accessibleDescription().startswith("Thursday 22 October")


def test_enter_opens_the_day_on_today(person: Person) -> None:
    person.presses("Ctrl+2", "Up", "Return")
    assert person.window.current_page() is person.today
    assert person.today.day == TODAY - timedelta(days=7)
