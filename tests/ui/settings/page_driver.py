"""How tests look at the pages from the Settings page."""

from collections.abc import Callable
from typing import Any

from nehabits.domain.pillar import Pillar
from nehabits.ui.settings.settings_page import SettingsPage
from nehabits.ui.week.week_page import WeekPage
from tests.ui.desktop_driver import Person

Kept = Callable[[str], Any]
"""Gives what the journal's file holds of a preference, by its key."""


def settings(person: Person) -> SettingsPage:
    page = person.window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def week_of(person: Person) -> WeekPage:
    person.presses("Ctrl+4")
    page = person.window.page("week")
    assert isinstance(page, WeekPage)
    return page


def cards(person: Person) -> list[Pillar]:
    sheet = person.today.sheet
    assert sheet is not None
    return [pillar for pillar, slot in sheet.slots.items() if slot.isVisible()]
