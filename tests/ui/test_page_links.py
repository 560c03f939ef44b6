"""A day or a page that one page asks for is shown by another."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.changes import Changes
from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.page_entry import PageEntry
from nehabits.ui.page_links import PageLinks
from nehabits.ui.window import Window


class Today(QWidget):
    """Remembers the days it was sent to."""

    def __init__(self) -> None:
        super().__init__()
        self.days: list[date] = []
        self.added: list[Pillar] = []
        self.day = date(2026, 11, 21)

    def go_to(self, day: date) -> None:
        self.days.append(day)

    def add(self, pillar: Pillar) -> None:
        self.added.append(pillar)


class Asking(QWidget):
    """A page that asks for days and pages."""

    day_asked = Signal(object)
    page_asked = Signal(object)
    entry_asked = Signal(object)
    export_asked = Signal()


@pytest.fixture
def window(qtbot: QtBot, looks: Looks, tmp_path: Path) -> Window:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    builds = [("today", Today), ("week", Asking), ("guide", QWidget)]
    window = Window([PageEntry(key, key, "today", build) for key, build in builds], looks, settings)
    qtbot.addWidget(window)
    return window


def test_a_page_that_was_there_before_is_listened_to_as_well(window: Window) -> None:
    week = window.show_page("week")
    assert isinstance(week, Asking)
    PageLinks(window, {})
    week.page_asked.emit("guide")
    assert window.current_page() is window.page("guide")


def test_a_day_that_is_asked_for_is_shown_on_today_once(window: Window) -> None:
    PageLinks(window, {})
    week = window.show_page("week")
    window.show_page("guide")
    window.show_page("week")
    assert isinstance(week, Asking)
    week.day_asked.emit(date(2026, 11, 16))
    today = window.current_page()
    assert isinstance(today, Today)
    assert today.days == [date(2026, 11, 16)]


def test_a_page_that_is_asked_for_is_opened(window: Window) -> None:
    PageLinks(window, {})
    week = window.show_page("week")
    assert isinstance(week, Asking)
    week.page_asked.emit("guide")
    assert window.current_page() is window.page("guide")


def test_an_export_that_is_asked_for_is_begun_once(window: Window) -> None:
    begun: list[str] = []
    PageLinks(window, {"export_asked": lambda: begun.append("export")})
    week = window.show_page("week")
    window.show_page("guide")
    window.show_page("week")
    assert isinstance(week, Asking)
    week.export_asked.emit()
    assert begun == ["export"]


def test_today_shows_the_day_of_what_was_taken_back_where_it_is_open(window: Window) -> None:
    links = PageLinks(window, {})
    monday, shown = date(2026, 11, 16), date(2026, 11, 21)
    today = window.current_page()
    assert isinstance(today, Today)
    links.show_where(Changes(frozenset({shown})), back=True)
    links.show_where(Changes(frozenset({monday, shown})), back=True)
    assert today.days == []
    links.show_where(Changes(frozenset({monday})), back=True)
    assert today.days == [monday]
    window.show_page("week")
    links.show_where(Changes(frozenset({monday})), back=True)
    assert today.days == [monday]
    assert window.current_page() is window.page("week")


def test_an_entry_that_is_asked_for_opens_its_editor_on_today(window: Window) -> None:
    PageLinks(window, {})
    for pillar in (Pillar.MEALS, Pillar.CHECKIN):
        window.show_page("week").entry_asked.emit(pillar)  # type: ignore[attr-defined]
        today = window.current_page()
        assert isinstance(today, Today)
    assert today.added == [Pillar.MEALS]
