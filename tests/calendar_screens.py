"""The Calendar page in its states: several days, days to come, the panel, numbers, an old year."""

from nehabits.ui.calendar.calendar_page import CalendarPage
from nehabits.ui.desktop import Desktop
from tests.first_screens import Screens
from tests.settling import settled


def calendar_screens(desktop: Desktop) -> Screens:
    """Show the page as it is asked for more and more; nothing is kept."""
    page = desktop.window.page("calendar")
    assert isinstance(page, CalendarPage)
    sheet, today = page.sheet, page.choice
    page.choose(today.by_days(-9).by_days(4, extend=True))
    settled()
    yield "calendar, several days", page
    sheet.mark.click()
    settled()
    yield "calendar, days not tracked", page
    for box in sheet.pause._boxes.values():
        box.setChecked(False)
    sheet.pause._leave_out()
    settled()
    yield "calendar, days not tracked refused", page
    sheet.leave_pause()
    page.choose(today.by_days(1))
    settled()
    yield "calendar, a day to come", page
    page.choose(today.by_days(-1))
    sheet.pause.begin(today.day, today.day, page._services.preferences.shown.areas)
    sheet.pause._leave_out()
    settled()
    yield "calendar, marked", page
    page._undoing.undo()
    settled()
    yield "calendar, taken back", page
    sheet.undo.hide()
    page.choose(today.by_months(-20))
    sheet.year.numbers.click()
    settled()
    yield "calendar, numbers of an earlier year", page
    sheet.year.numbers.click()
    yield from _tints(page)
    page.choose(today)
    settled()


def _tints(page: CalendarPage) -> Screens:
    """Show the first measure of each area, and every own habit."""
    box = page.sheet.measures
    before = box.currentIndex()
    for place in range(1, box.count()):
        measure = box.itemData(place)
        if measure and (box.itemData(place - 1) is None or measure.startswith("own.")):
            box.setCurrentIndex(place)
            settled()
            yield f"calendar, {box.currentText()}", page
    box.setCurrentIndex(before)
