"""The Trends page in what it can show, one after the other."""

from PySide6.QtWidgets import QPushButton

from nehabits.ui.trends.trends_page import TrendsPage
from tests.first_screens import Screens
from tests.pressing import press
from tests.settling import settled


def trends_screens(page: TrendsPage, *, every_measure: bool) -> Screens:
    """Show each area, its kinds, numbers and schedule, and two measures over each other."""
    press(page, "Month")
    for area in page.choosers.areas.findChildren(QPushButton):
        area.click()
        settled()
        yield f"trends, {area.text()}", page
        for place in range(1, page.choosers.measures.count() if every_measure else 1):
            page.choosers.measures.setCurrentIndex(place)
            yield f"trends, {page.choosers.measures.currentText()}", page
    press(page, "Exercise")
    press(page, "By kind")
    yield "trends, by kind", page
    press(page, "Figures")
    page.choosers.numbers.click()
    settled()
    yield "trends, numbers", page
    page.choosers.numbers.click()
    page.choosers.areas.findChildren(QPushButton)[0].click()
    press(page, "3 months")
    press(page, "Schedule")
    settled()
    yield "trends, schedule", page
    press(page, "Figures")
    page.card.compare.take("checkin.energy")
    page.card.compare.next_day.setChecked(True)
    settled()
    yield "trends, two measures", page
    page.save.copy()
    settled()
    yield "trends, copied", page
    page.card.compare.take(None)
