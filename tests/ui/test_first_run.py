"""The first page is short by keyboard, says what is missing, and what is chosen on it stays."""

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.day import week_start
from nehabits.services.preferences import NOTICE_ACKNOWLEDGED
from nehabits.ui.first_choices import FirstChoices, FirstChoicesForm
from nehabits.ui.first_notice_page import FirstNoticePage
from tests.first_screens import CHOICES
from tests.journals import TODAY, open_journal
from tests.settling import settled
from tests.ui.desktop_driver import Person, program


def first_page(person: Person) -> FirstNoticePage:
    (page,) = person.window.findChildren(FirstNoticePage)
    return page


def is_started(person: Person) -> bool:
    return person.window.rail.isVisible()


def test_two_keys_start_the_journal_as_it_is_usual(qtbot: QtBot, journal: Path) -> None:
    with program(qtbot, journal) as person:
        assert not is_started(person)
        person.presses("Space", "Return")
        assert is_started(person)
        assert person.today.sheet is not None
        person.logs("breathing 5m")
    with program(qtbot, journal) as person:
        assert is_started(person)
        preferences = person.services.preferences
        assert (preferences.first_weekday, preferences.day_start) == (0, time(4))


def test_the_three_choices_are_made_by_keyboard_and_in_force_after_a_restart(
    qtbot: QtBot, journal: Path
) -> None:
    with program(qtbot, journal) as person:
        person.tabs_to("Colours: As the system", back=True)
        person.presses("Right", "Right")
        assert person.desktop.looks.theme.dark
        person.tabs_to("The day begins at: 04:00", back=True)
        person.presses("Right", "Right", "Tab")
        person.types("530")
        person.tabs_to("The week begins on: Monday", back=True)
        person.presses("Right")
        person.tabs_to("I have read this notice")
        person.presses("Space", "Return")
        assert is_started(person)
        sunday = week_start(TODAY, 6)
        person.until(lambda: first_of_strip(person) == sunday)
    with program(qtbot, journal) as person:
        assert is_started(person)
        assert person.desktop.looks.choice == "dark"
        assert person.services.preferences.day_start == time(5, 30)
        assert first_of_strip(person) == sunday


def first_of_strip(person: Person) -> object:
    assert person.today._view is not None
    return person.today._view.strip[0].day


def test_enter_says_what_is_missing_and_keeps_nothing(qtbot: QtBot, journal: Path) -> None:
    with program(qtbot, journal) as person:
        page = first_page(person)
        person.tabs_to("Start my journal")
        person.presses("Return")
        assert page.missing.text() == "Tick “I have read this” to go on."
        assert page.read.hasFocus()
        person.tabs_to("Look around with a made-up year")
        page.missing.hide()
        person.presses("Return")
        assert page.missing.isVisible()
        assert not is_started(person)
    with open_journal(journal) as services:
        assert not services.preferences.get(NOTICE_ACKNOWLEDGED)


@pytest.mark.parametrize("typed", ["", "half past", "25:00", "🌙", "1" * 10_000])
def test_a_day_start_that_is_no_time_is_answered_where_it_was_typed(
    qtbot: QtBot, journal: Path, typed: str
) -> None:
    with program(qtbot, journal) as person:
        page = first_page(person)
        person.presses("Space")
        page.form.day.choose("other")
        page.form._ask_for_time("other")
        page.form.time.setText(typed)
        person.presses("Return")
        assert page.form._typed.refusal != ""
        assert page.form.time.hasFocus()
        assert not is_started(person)
        person.presses("Ctrl+A")
        person.types("7pm")
        person.presses("Return")
        assert is_started(person)
        assert person.services.preferences.day_start == time(19)


def test_a_start_of_the_day_that_is_not_offered_is_shown_as_typed(qtbot: QtBot) -> None:
    form = FirstChoicesForm(FirstChoices(5, time(6, 30), "light"))
    qtbot.addWidget(form)
    assert (form.day.value(), form.time.text()) == ("other", "06:30")
    assert form.choices() == FirstChoices(5, time(6, 30), "light")
    form.day.choose("00:00")
    assert form.choices().day_start == time(0)


def test_the_colours_tried_are_given_back_when_nothing_is_started(
    qtbot: QtBot, journal: Path
) -> None:
    with program(qtbot, journal) as person:
        person.tabs_to("Colours: As the system", back=True)
        person.presses("Right", "Right")
    with program(qtbot, journal) as person:
        assert person.desktop.looks.choice == "system"


@pytest.mark.parametrize("size", [QSize(1280, 800), QSize(900, 600)])
def test_notice_choices_and_buttons_are_in_sight_together(
    qtbot: QtBot, looks: object, size: QSize
) -> None:
    page = FirstNoticePage(CHOICES)
    qtbot.addWidget(page)
    page.resize(size)
    page.show()
    settled()
    assert not page._text.verticalScrollBar().isVisible()
    assert is_inside(page.start, page)


def test_a_small_window_scrolls_by_the_page_keys_and_keeps_the_buttons_in_sight(
    qtbot: QtBot, looks: object
) -> None:
    page = FirstNoticePage(CHOICES)
    qtbot.addWidget(page)
    page.resize(520, 400)
    page.show()
    bar = page._text.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    assert is_inside(page.start, page)
    qtbot.keyClick(page.read, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(page.read, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def is_inside(widget: QWidget, page: QWidget) -> bool:
    return page.rect().contains(widget.mapTo(page, widget.rect().bottomRight()))
