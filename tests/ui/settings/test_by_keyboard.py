"""Each setting is changed by keyboard, kept in the journal's file, and in force at once."""

from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import Profile
from nehabits.services.preferences import (
    DAY_START,
    FIRST_WEEKDAY,
    HIDDEN_AREAS,
    LONGEST_RUN,
    PROFILE,
    TEXT_SIZE,
    THEME,
)
from nehabits.ui.theme import DARK
from tests.journals import TODAY, open_journal
from tests.ui.desktop_driver import Person, program, said
from tests.ui.settings.page_driver import Kept, cards, settings, week_of

SLEEP_REFERENCE = "reference.sleep.duration"


def chosen_today(choice: str) -> list[dict[str, str]]:
    return [{"since": TODAY.isoformat(), "choice": choice}]


@pytest.mark.parametrize("keys", ["Ctrl+,", "Ctrl+8"])
def test_two_keys_open_the_page(person: Person, keys: str) -> None:
    person.presses(keys)
    assert person.window.current_page() is settings(person)
    assert "Ctrl+8 or Ctrl+," in person.window.rail._buttons()[-1].toolTip()


@pytest.mark.parametrize(
    ("name", "keys", "key", "value"),
    [
        ("First day of the week", ["Up", "Down", "Down"], "first_weekday", 2),
        ("First day of the week", ["Shift+S"], "first_weekday", 5),
        ("Three main meals complete a day", ["Space"], "complete_by_main_meals", False),
        ("Colours", ["Down", "Down"], "theme", "dark"),
        ("Text size", ["Down"], "text_size", 110),
        ("Clock: 24 hours", ["Right"], "clock", "12"),
        ("Areas shown: Sleep", ["Space"], "hidden_areas", ["sleep"]),
        ("Cofactors shown: Iron", ["Space"], "hidden_cofactors", ["meal.iron"]),
        ("Hide numbers in meals", ["Space"], "meal_numbers_hidden", True),
        ("Show the longest run", ["Space", "Space", "Space"], "longest_run", True),
        ("Sex: Not told", ["Right"], "profile", {"sex": "female", "age": None, "weight_kg": None}),
        ("Reference for Time asleep", ["Down"], SLEEP_REFERENCE, chosen_today("nsf-sleep")),
        ("Reference for Time asleep", ["End"], SLEEP_REFERENCE, chosen_today("")),
    ],
)
def test_what_is_chosen_is_in_the_journal_at_once(
    someone: Person, kept: Kept, name: str, keys: list[str], key: str, value: Any
) -> None:
    someone.tabs_to(name)
    someone.presses(*keys)
    assert kept(key) == value


@pytest.mark.parametrize(
    ("name", "typed", "key", "value", "shown"),
    [
        ("A day begins at", "0530", "day_start", "05:30", "05:30"),
        ("A day begins at", "5 am", "day_start", "05:00", "05:00"),
        ("Age, years", "41 years", "profile", {"sex": None, "age": 41, "weight_kg": None}, "41"),
        (
            "Body weight, kg",
            "62,5 kg",
            "profile",
            {"sex": None, "age": None, "weight_kg": 62.5},
            "62.5",
        ),
    ],
)
def test_what_is_typed_is_kept_by_enter_and_by_leaving_the_field(
    someone: Person, kept: Kept, name: str, typed: str, key: str, value: Any, shown: str
) -> None:
    for leaving in ("Return", "Tab"):
        line = someone.tabs_to(name)
        assert isinstance(line, QLineEdit)
        line.selectAll()
        someone.types(typed)
        someone.presses(leaving)
        assert kept(key) == value
        assert line.text() == shown
        settings(someone)._undo()
        someone.waits()
        assert line.text() != shown


def test_escape_puts_back_what_stood_there(someone: Person, kept: Kept) -> None:
    line = someone.tabs_to("A day begins at")
    someone.types("9")
    someone.presses("Esc", "Tab")
    assert isinstance(line, QLineEdit)
    assert line.text() == "04:00"
    assert kept("day_start") is None


def test_a_week_begins_with_the_chosen_day_on_every_page(someone: Person) -> None:
    assert week_of(someone).heading.text() == "16–22 November"
    someone.presses("Ctrl+,")
    someone.tabs_to("First day of the week")
    someone.presses("End")
    assert week_of(someone).heading.text() == "15–21 November"
    someone.presses("Ctrl+1")
    assert someone.today._view is not None
    assert someone.today._view.strip[0].day == date(2026, 11, 15)


def test_a_later_start_of_the_day_makes_this_evening_yesterday(someone: Person) -> None:
    line = someone.tabs_to("A day begins at")
    assert isinstance(line, QLineEdit)
    line.selectAll()
    someone.types("1900")
    someone.presses("Return", "Ctrl+1")
    assert someone.today.day == TODAY - timedelta(days=1)


def test_colours_are_in_force_at_once_and_the_menu_says_the_same(someone: Person) -> None:
    def ticked() -> list[str]:
        menus = someone.window.menus
        for menu in menus.view.findChildren(QMenu):
            menu.aboutToShow.emit()
        actions = menus.view.findChildren(QAction) + menus.findChildren(QAction)
        return [each.text() for each in actions if each.isCheckable() and each.isChecked()]

    someone.tabs_to("Colours")
    someone.presses("Down", "Down")
    assert someone.desktop.looks.theme is DARK
    assert ticked() == ["Dark"]
    someone.presses("Ctrl+Z")
    assert ticked() == ["Light"]
    someone.window.menus._choose_theme("dark")
    someone.waits()
    assert said_by(someone, "Colours") == "Dark"


def said_by(person: Person, name: str) -> str:
    box = person.tabs_to(name)
    text: str = box.currentText()  # type: ignore[attr-defined]
    return text


def test_a_reference_is_chosen_said_and_taken_away(someone: Person) -> None:
    def reference() -> str:
        someone.presses("Ctrl+1")
        view = someone.today._view
        assert view is not None
        return view.cards[0].reference

    assert reference() == "Adults, 7 h or more"
    for key, words in (("Down", "Adults, 7–9 h; 65 and over, 7–8 h"), ("Down", "")):
        someone.presses("Ctrl+,")
        box = someone.tabs_to("Reference for Time asleep")
        someone.presses(key)
        assert reference() == words
    someone.presses("Ctrl+,")
    said = "No line and no reference is shown · since 21 November 2026"
    assert box.accessibleDescription() == said


def test_sex_age_and_weight_pick_the_reference_and_are_deleted_together(
    someone: Person, kept: Kept
) -> None:
    someone.tabs_to("Sex: Not told")
    someone.presses("Right", "Tab")
    someone.types("70")
    someone.presses("Tab")
    someone.types("60")
    someone.presses("Return")
    assert kept("profile") == {"sex": "female", "age": 70, "weight_kg": 60.0}
    assert "Women 51–70, 1.5 mg a day" in said(settings(someone))
    someone.tabs_to("Delete sex, age and weight")
    someone.presses("Return")
    assert kept("profile") is None
    assert settings(someone).profile.age.text() == ""
    assert settings(someone).undo.text.text() == "Sex, age and weight: not told"
    assert settings(someone).focusWidget().accessibleName() == "Sex: Not told"


def test_everything_set_is_there_after_a_restart(qtbot: QtBot, known_journal: Path) -> None:
    chosen: dict[Any, Any] = {
        FIRST_WEEKDAY: 6,
        DAY_START: time(5, 0),
        THEME: "dark",
        TEXT_SIZE: 150,
        HIDDEN_AREAS: frozenset({"meals"}),
        LONGEST_RUN: True,
        PROFILE: Profile("male", 50, 80),
    }
    with program(qtbot, known_journal) as person:
        person.presses("Ctrl+,")
        for preference, value in chosen.items():
            settings(person).keep(preference, value)
        person.waits()
    with open_journal(known_journal) as services:
        assert {each: services.preferences.get(each) for each in chosen} == chosen
    with program(qtbot, known_journal) as person:
        assert person.desktop.looks.theme is DARK
        assert Pillar.MEALS not in cards(person)
        person.presses("Ctrl+,")
        assert said_by(person, "First day of the week") == "Sunday"
        assert said_by(person, "Text size") == "150 %"
