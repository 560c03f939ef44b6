"""Own habits from Today to Settings and back in the whole window, by keyboard, over a restart."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.desktop_driver import Person, program, said
from tests.ui.settings.page_driver import settings


def test_a_habit_is_added_on_today_arranged_in_settings_and_undone_after_a_restart(
    qtbot: QtBot, known_journal: Path
) -> None:
    with program(qtbot, known_journal) as person:
        for name in ("Tea", "Walk"):
            person.presses("Ctrl+L")
            person.tabs_to("Add a habit")
            person.presses("Return")
            person.types(name)
            person.presses("Return")
        person.presses("Ctrl+L")
        person.tabs_to("Arrange your own habits")
        person.presses("Return")
        assert person.window.current_page() is settings(person)
        person.until(lambda: "Walk" in said(settings(person)))
        person.tabs_to("Change Walk", back=True)
        person.presses("Alt+Up")
        assert habits(person) == ["Walk", "Tea"]
        person.presses("Ctrl+1")
        assert person.today.sheet is not None
        assert list(person.today.sheet.feelings.own.rows) == ["tea", "walk"]
    with program(qtbot, known_journal) as person:
        assert "Order of habits changed" in person.services.journal.undo_words()
        person.presses("Ctrl+Z")
        assert habits(person) == ["Tea", "Walk"]


def test_an_aim_is_set_in_settings_and_said_on_today(person: Person) -> None:
    person.presses("Ctrl+,")
    person.tabs_to("Set an aim")
    person.presses("Return")
    person.types("practice min")
    person.presses("Tab", "Tab")
    person.types("10")
    person.presses("Return")
    assert "Aim set: Practice minutes" in said(settings(person))
    person.presses("Ctrl+1")
    assert any(text.startswith("Your aim, 10 min a day") for text in said(person.today))
    person.presses("Ctrl+Z")
    assert person.services.journal.aims() == ()


def habits(person: Person) -> list[str]:
    return [each.habit.name for each in person.services.habits.all()]
