"""The pages of the window, in the order of the rail; each is imported when it is first shown."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QWidget

from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.page_entry import PageEntry
from nehabits.ui.worker import Worker


def pages(services: Services, worker: Worker, bus: Bus, looks: Looks) -> list[PageEntry]:
    """Return the pages of a journal; their keys leave room for pages between them."""
    build = partial(_build, services, worker, bus, looks)
    return [
        PageEntry(
            "today",
            tr("Today"),
            "today",
            partial(build, "today.today_page", "TodayPage"),
            "Ctrl+1",
            _today_keys(),
        ),
        _calendar(build),
        PageEntry(
            "trends",
            tr("Trends"),
            "trends",
            partial(build, "trends.trends_page", "TrendsPage"),
            "Ctrl+3",
            _trend_keys(),
        ),
        PageEntry(
            "week",
            tr("Week"),
            "week",
            partial(build, "week.week_page", "WeekPage"),
            "Ctrl+4",
            _week_keys(),
        ),
        _foods(build),
        _guide(build),
        _export(build),
        _settings(build),
    ]


def _calendar(build: Callable[[str, str], QWidget]) -> PageEntry:
    keys = (
        (tr("Arrow keys"), tr("The days and weeks before and after")),
        (tr("Shift with an arrow key"), tr("Choose several days")),
        (tr("Page up and down"), tr("The month before and after; with Ctrl the year")),
        (tr("Home and End"), tr("The first and the last day of the week, or of the year")),
        (tr("Enter"), tr("Open the day")),
        ("N", tr("The numbers of the year as a table, or the year")),
        (tr("[ and ]"), tr("The month before and after")),
        ("T", tr("Today")),
    )
    page = partial(build, "calendar.calendar_page", "CalendarPage")
    return PageEntry("calendar", tr("Calendar"), "calendar", page, "Ctrl+2", keys)


def _foods(build: Callable[[str, str], QWidget]) -> PageEntry:
    keys = (
        ("Ctrl+F", tr("Search a food")),
        (tr("Enter"), tr("From the list to what can be done with the food")),
        (tr("Esc"), tr("Back to the search")),
        ("Ctrl+B", tr("Favourite on or off")),
    )
    page = partial(build, "foods.foods_page", "FoodsPage")
    return PageEntry("foods", tr("Foods"), "foods", page, "Ctrl+5", keys)


def _guide(build: Callable[[str, str], QWidget]) -> PageEntry:
    keys = (
        (tr("Arrow keys"), tr("From step to step of the pathway")),
        (tr("Enter"), tr("The chart of the step")),
        (tr("Esc"), tr("Close the references")),
    )
    page = partial(build, "guide.guide_page", "GuidePage")
    return PageEntry("guide", tr("Guide"), "guide", page, "Ctrl+6", keys)


def _export(build: Callable[[str, str], QWidget]) -> PageEntry:
    keys = (
        ("Ctrl+S", tr("Save the export")),
        ("Ctrl+P", tr("Print the page to read")),
        (tr("[ and ]"), tr("The page before and after, among the further pages")),
        (tr("Page up and down"), tr("Scroll the page that is shown")),
    )
    page = partial(build, "export.export_page", "ExportPage")
    return PageEntry("export", tr("Export"), "export", page, "Ctrl+7", keys)


def _settings(build: Callable[[str, str], QWidget]) -> PageEntry:
    return PageEntry(
        "settings",
        tr("Settings"),
        "settings",
        partial(build, "settings.settings_page", "SettingsPage"),
        "Ctrl+8",
        ((tr("Alt+Up and Alt+Down"), tr("Move the habit in use")),),
        other_shortcut="Ctrl+,",
    )


def _today_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Ctrl+L", tr("Quick bar")),
        ("Ctrl+M", tr("Add a meal")),
        ("Ctrl+D", tr("The likely meal, or the one in use, again")),
        (tr("Enter"), tr("Change the entry in use")),
        (tr("Del"), tr("Delete the entry in use")),
        (tr("1 to 5"), tr("Answer how it feels; 0 empties it")),
        (tr("[ and ]"), tr("The day before and after")),
        ("T", tr("Today")),
    )


def _week_keys() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Enter"), tr("Open the day of a cell, or the chart of a name")),
        (tr("[ and ]"), tr("The week before and after")),
        ("T", tr("This week")),
        (tr("Ctrl+P"), tr("Print the week")),
    )


def _trend_keys() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Left and right"), tr("The day before and after on the chart")),
        (tr("Page up and down"), tr("Seven days before and after")),
        (tr("Home and End"), tr("The first and the last day in sight")),
        (tr("Enter"), tr("Open the day")),
        (tr("+ and -"), tr("Fewer days or more, as the wheel does")),
        (tr("Shift+Left and Shift+Right"), tr("Earlier and later days, as dragging does")),
        ("0", tr("The range again, up to today")),
        ("N", tr("The numbers as a table, or the chart")),
        (tr("[ and ]"), tr("The range before and after")),
        ("T", tr("Up to today")),
    )


def _build(
    services: Services, worker: Worker, bus: Bus, looks: Looks, module: str, page: str
) -> QWidget:
    built: Any = getattr(import_module(f"nehabits.ui.{module}"), page)
    widget: QWidget = built(services, worker, bus, looks)
    return widget
