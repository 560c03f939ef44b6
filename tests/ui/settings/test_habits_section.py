"""Own habits are added, changed, moved and put away in their section, by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from nehabits.ui.settings.habit_editor import HabitEditor
from nehabits.ui.settings.habit_row import HabitRow
from nehabits.ui.settings.habits_section import HabitsSection
from tests.journals import TODAY
from tests.ui.settings.section_driver import named, seen

KEYS = Qt.Key
Typing = Callable[..., None]


def names(services: Services) -> list[str]:
    return [each.habit.name for each in services.habits.all()]


def in_order(section: HabitsSection) -> list[str]:
    """Return the names of the habits from above."""
    QApplication.processEvents()
    rows = [row for row in section.findChildren(HabitRow) if row.isVisible()]
    rows.sort(key=lambda row: row.mapToGlobal(row.pos()).y())
    return [row.kept.habit.name for row in rows]


def kept(services: Services, name: str) -> OwnHabit:
    return next(each.habit for each in services.habits.all() if each.habit.name == name)


def editor(section: HabitsSection) -> HabitEditor:
    form = section.adding.form
    assert isinstance(form, HabitEditor)
    return form


def test_habits_stand_in_their_order_with_what_they_are(section: HabitsSection) -> None:
    assert in_order(section) == ["Tea", "Coffee"]
    assert {"tick", "number, cups"} <= set(seen(section))


def test_a_habit_with_an_aim_is_added_by_keyboard_alone(
    section: HabitsSection, services: Services, type_keys: Typing
) -> None:
    named(section, "Add a habit").setFocus()
    section.add()
    type_keys("Stretching", KEYS.Key_Tab, KEYS.Key_Right)
    editor(section).form._group.button(1).click()
    type_keys(KEYS.Key_Tab, "minutes", KEYS.Key_Tab, "E", KEYS.Key_Tab, KEYS.Key_Space)
    type_keys(KEYS.Key_Tab, KEYS.Key_Tab, "10", KEYS.Key_Tab, "5", KEYS.Key_Return)
    habit = kept(services, "Stretching")
    assert (habit.form, habit.unit, habit.pillar) == (
        HabitForm.NUMBER,
        "minutes",
        Pillar.EXERCISE,
    )
    (aim,) = services.journal.aims()
    assert (aim.measure, aim.low, aim.days_a_week) == ("own.stretching", 10, 5)
    assert section.adding.form is None
    assert "Habit added: Stretching" in seen(section)
    assert QApplication.focusWidget() is named(section, "Add a habit")


def test_a_tick_asks_for_no_unit_and_its_aim_only_for_days(section: HabitsSection) -> None:
    section.add()
    form = editor(section)
    assert form.unit.isHidden()
    form.wants_aim.click()
    assert form.goal.low.isHidden()
    assert form.goal.high.isHidden()
    assert form.goal.kind.isHidden()
    assert form.goal.days.isVisible()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Name the habit."),
        ("  ", "Name the habit."),
        ("x" * 10_000, "A name has at most 60 letters; shorten it."),
        ("tEA", "There is a habit Tea already; choose another name."),
    ],
)
def test_a_name_that_cannot_be_is_answered_there_and_stays(
    section: HabitsSection, services: Services, name: str, sentence: str
) -> None:
    section.add()
    form = editor(section)
    form.name.editor.setText(name)
    form.save()
    assert form.name.refusal == sentence
    assert form.name.editor.text() == name
    assert names(services) == ["Tea", "Coffee"]
    assert QApplication.focusWidget() is form.name.editor


def test_an_aim_that_cannot_be_is_answered_at_its_field(
    section: HabitsSection, services: Services, type_keys: Typing
) -> None:
    section.add()
    form = editor(section)
    type_keys("Water")
    form.form._group.button(1).click()
    form.wants_aim.click()
    for typed, sentence in (
        ("", "An aim has a number; type one."),
        ("lots", "“lots” is not understood as a number; type one such as 10."),
        ("0", "Every day has at least 0; type a higher number."),
    ):
        form.goal.low.editor.setText(typed)
        form.save()
        assert form.goal.low.refusal == sentence
    form.goal.low.editor.setText("6")
    form.goal.days.editor.setText("8")
    form.save()
    assert form.goal.days.refusal == "Days a week are a number from 1 to 7."
    assert "Water" not in names(services)


def test_escape_leaves_and_what_was_typed_is_not_lost(
    section: HabitsSection, type_keys: Typing, services: Services
) -> None:
    section.add()
    type_keys(KEYS.Key_Escape)
    assert section.adding.form is None
    section.add()
    type_keys("Wal", KEYS.Key_Escape)
    assert "Not saved." in seen(section)
    named(section, "Add a habit: Keep on editing").click()
    type_keys("k", KEYS.Key_Return)
    assert names(services)[-1] == "Walk"
    section.add()
    type_keys("Run", KEYS.Key_Escape)
    named(section, "Add a habit: Let go of what was typed").click()
    assert section.adding.form is None
    assert "Not saved." not in seen(section)


def test_add_goes_on_with_what_was_put_aside(section: HabitsSection, type_keys: Typing) -> None:
    section.add()
    type_keys("Wal", KEYS.Key_Escape)
    named(section, "Add a habit").click()
    assert editor(section).name.editor.text() == "Wal"
    assert editor(section).isVisible()


def test_a_habit_is_renamed_in_its_place(
    section: HabitsSection, services: Services, type_keys: Typing
) -> None:
    named(section, "Change Tea").click()
    field = QApplication.focusWidget()
    assert field is not None
    field.selectAll()  # type: ignore[attr-defined]
    type_keys("Green tea", KEYS.Key_Return)
    assert names(services) == ["Green tea", "Coffee"]
    assert kept(services, "Green tea").slug == "tea"
    assert "Habit renamed: Green tea" in seen(section)
    assert QApplication.focusWidget() is named(section, "Change Green tea")


def test_a_form_with_records_says_why_it_stays(section: HabitsSection, services: Services) -> None:
    services.journal.log(HabitRecord(day=TODAY, habit="tea"))
    named(section, "Change Tea").click()
    form = section.place(kept(services, "Tea").id).form
    assert isinstance(form, HabitEditor)
    form.form._group.button(1).click()
    form.save()
    assert form.fields["form"].refusal == (
        "Tea has ticks that were logged, so it stays a tick; add another habit."
    )


def test_a_habit_is_moved_by_its_arrows_and_by_alt_and_arrow_keys(
    section: HabitsSection, services: Services, qtbot: QtBot
) -> None:
    named(section, "Move Tea down (Alt+Down)").click()
    assert names(services) == ["Coffee", "Tea"]
    assert in_order(section) == ["Coffee", "Tea"]
    assert "Order of habits changed" in seen(section)
    change = named(section, "Change Tea")
    change.setFocus()
    qtbot.keyClick(change, KEYS.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(services) == ["Tea", "Coffee"]
    assert QApplication.focusWidget() is change
    qtbot.keyClick(change, KEYS.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(services) == ["Tea", "Coffee"]
    qtbot.keyClick(change, KEYS.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(services) == ["Coffee", "Tea"]


def test_the_keyboard_stays_on_the_arrow_that_moved_a_habit_to_the_end(
    section: HabitsSection,
) -> None:
    down = named(section, "Move Tea down (Alt+Down)")
    down.setFocus()
    down.click()
    assert down.hasFocus()
    assert not named(section, "Move Coffee up (Alt+Up)").isEnabled()


def test_an_archived_habit_is_folded_and_can_be_brought_back(
    section: HabitsSection, services: Services
) -> None:
    named(section, "Archive Tea").click()
    assert not kept(services, "Tea").is_used_on(TODAY)
    assert "Tea" not in seen(section)
    named(section, "1 archived habit").click()
    assert "Tea" in seen(section)
    named(section, "Bring back Tea").click()
    assert names(services) == ["Coffee", "Tea"]
    assert kept(services, "Tea").archived is None


def test_undo_beside_it_takes_back_what_was_done(
    section: HabitsSection, services: Services
) -> None:
    named(section, "Archive Tea").click()
    named(section, "Undo this").click()
    assert kept(services, "Tea").archived is None
    assert "Tea" in seen(section)
    assert "Habit archived: Tea" not in seen(section)
