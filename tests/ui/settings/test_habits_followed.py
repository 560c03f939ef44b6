"""The section of own habits follows what happens elsewhere, and the tab key what it shows."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nehabits.services.habits import HabitDraft
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.settings.habit_editor import HabitEditor
from nehabits.ui.settings.habit_row import HabitRow
from nehabits.ui.settings.habits_section import HabitsSection
from tests.ui.settings.section_driver import named, seen

KEYS = Qt.Key
Typing = Callable[..., None]


def test_what_happens_elsewhere_is_shown_and_leaves_an_open_editor_alone(
    section: HabitsSection, services: Services, bus: Bus, type_keys: Typing
) -> None:
    section.add()
    type_keys("Wal")
    services.habits.make(HabitDraft(name="Swim"))
    bus.changed.emit(None)
    assert "Swim" in seen(section)
    form = section.adding.form
    assert isinstance(form, HabitEditor)
    assert form.name.editor.text() == "Wal"


def test_a_section_that_is_not_seen_asks_when_it_is(
    section: HabitsSection, services: Services, bus: Bus
) -> None:
    section.hide()
    services.habits.make(HabitDraft(name="Swim"))
    bus.changed.emit(None)
    assert len(section.findChildren(HabitRow)) == 2
    section.show()
    assert len(section.findChildren(HabitRow)) == 3


def test_a_habit_that_another_program_removed_is_gone_and_says_so(
    section: HabitsSection, services: Services, bus: Bus
) -> None:
    for _ in range(2):
        services.journal.undo()
    named(section, "Archive Tea").click()
    assert "This habit is not there any more; nothing was changed." in seen(section)
    bus.changed.emit(None)
    assert "Tea" not in seen(section)


def test_the_tab_key_walks_through_rows_and_editor_and_out_again(
    section: HabitsSection, type_keys: Typing
) -> None:
    def walked() -> list[str]:
        names = []
        named(section, "Move Tea down (Alt+Down)").setFocus()
        for _ in range(60):
            focused = QApplication.focusWidget()
            assert focused is not None
            name = focused.accessibleName() or focused.text()  # type: ignore[attr-defined]
            if name == "Set an aim":
                return names
            names.append(name)
            type_keys(KEYS.Key_Tab)
        raise AssertionError(f"The tab key does not leave: {names}")

    rows = [
        "Move Tea down (Alt+Down)",
        "Change Tea",
        "Archive Tea",
        "Move Coffee up (Alt+Up)",
        "Change Coffee",
        "Archive Coffee",
    ]
    assert walked() == [*rows, "Add a habit"]
    section.add()
    assert walked() == [
        *rows,
        "Name of the habit",
        "Tick or number: Tick",
        "Belongs to",
        "With an aim",
        "Add habit",
        "Add a habit: Cancel",
    ]
