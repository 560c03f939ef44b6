"""Entries are logged, changed, deleted and taken back in their cards, by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.services.services import Services
from tests.examples import BERLIN, at, exercise, nap, night, practice
from tests.journals import TODAY
from tests.ui.today.page_driver import (
    KEYS,
    YESTERDAY,
    MakePage,
    Typing,
    card,
    entries,
    press,
    rows,
    texts,
)


def test_a_sleep_is_typed_in_its_card_with_two_times(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    card(page, Pillar.SLEEP).add_asked.emit()
    type_keys("2310", KEYS.Key_Tab, "645", KEYS.Key_Return)
    (sleep,) = entries(services)
    assert isinstance(sleep, Sleep)
    assert sleep.minutes_asleep == 455
    assert sleep.day == TODAY
    assert sleep.start == at(f"{YESTERDAY} 23:10", BERLIN)
    assert "7 h 35" in texts(card(page, Pillar.SLEEP))
    assert page.sheet is not None
    assert page.sheet.undo.text.text() == "Night 23:10–06:45 logged"


def test_an_entry_is_changed_by_enter_and_removed_by_delete(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    services.journal.log(exercise(30), practice(5))
    page = make_page()
    rows(page, Pillar.EXERCISE)[0].setFocus()
    type_keys(KEYS.Key_Return, KEYS.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Minutes"
    focused.selectAll()  # type: ignore[attr-defined]
    type_keys("45 min", KEYS.Key_Return)
    assert [row.line.text for row in rows(page, Pillar.EXERCISE)] == ["Running, 45 min"]
    rows(page, Pillar.PRACTICE)[0].setFocus()
    type_keys(KEYS.Key_Delete)
    assert not rows(page, Pillar.PRACTICE)
    (left,) = entries(services)
    assert isinstance(left, Exercise)
    assert left.minutes == 45


def test_the_undo_bar_takes_the_last_deed_back(make_page: MakePage, services: Services) -> None:
    services.journal.log(exercise(30))
    page = make_page()
    assert page.sheet is not None
    rows(page, Pillar.EXERCISE)[0].setFocus()
    page.sheet.slots[Pillar.EXERCISE].card.delete_asked.emit(entries(services)[0])
    assert page.sheet.undo.text.text() == "Running, 30 min deleted"
    press(page.sheet.undo, "Undo")
    assert len(rows(page, Pillar.EXERCISE)) == 1
    assert page.sheet.undo.text.text() == "Taken back: Running, 30 min deleted"
    press(page.sheet.undo, "Redo")
    assert rows(page, Pillar.EXERCISE) == []
    assert page.sheet.undo.text.text() == "Running, 30 min deleted"


def test_an_editor_left_with_something_typed_offers_to_go_on(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    assert page.sheet is not None
    slot = page.sheet.slots[Pillar.PRACTICE]
    page.add(Pillar.PRACTICE)
    type_keys("breath", KEYS.Key_Escape)
    assert slot.editor is None
    press(slot, "Keep on editing")
    assert slot.editor is not None
    type_keys(KEYS.Key_Tab, "5", KEYS.Key_Return)
    (kept,) = entries(services)
    assert isinstance(kept, Practice)
    assert (kept.kind, kept.minutes) == ("breathing", 5)
    assert "Not saved." not in texts(slot)


def test_an_editor_left_untouched_is_gone(make_page: MakePage, type_keys: Typing) -> None:
    page = make_page()
    assert page.sheet is not None
    page.add(Pillar.EXERCISE)
    type_keys(KEYS.Key_Escape)
    assert page.sheet.slots[Pillar.EXERCISE].editor is None
    assert "Not saved." not in texts(page)


def test_another_day_puts_an_editor_aside_with_what_was_typed(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    assert page.sheet is not None
    page.add(Pillar.EXERCISE)
    type_keys("swim", KEYS.Key_Tab, "40")
    page.go_to(YESTERDAY)
    press(page.sheet.slots[Pillar.EXERCISE], "Keep on editing")
    type_keys(KEYS.Key_Tab)
    assert page.sheet.slots[Pillar.EXERCISE].editor is not None
    page.sheet.slots[Pillar.EXERCISE].editor.save()
    assert [type(entry) for entry in entries(services, TODAY)] == [Exercise]
    assert not entries(services, YESTERDAY)


def test_letting_go_of_what_was_typed_forgets_it(make_page: MakePage, type_keys: Typing) -> None:
    page = make_page()
    assert page.sheet is not None
    page.add(Pillar.EXERCISE)
    type_keys("swim", KEYS.Key_Escape)
    press(page.sheet.slots[Pillar.EXERCISE], "Let it go")
    assert page.sheet.slots[Pillar.EXERCISE].editor is None


def test_a_meal_is_put_together_by_keyboard(
    make_page: MakePage, services: Services, type_keys: Typing, qtbot: QtBot
) -> None:
    page = make_page()
    qtbot.keyClick(page, KEYS.Key_M, Qt.KeyboardModifier.ControlModifier)
    enter = KEYS.Key_Return
    type_keys("lent", enter, "spin", enter, enter)
    (kept,) = entries(services)
    assert isinstance(kept, Meal)
    assert kept.meal is MealKind.DINNER
    assert [item.name for item in kept.items] == ["lentils", "spinach"]
    assert kept.start == at(f"{TODAY} 18:50", BERLIN)
    assert len(rows(page, Pillar.MEALS)) == 1
    assert page.sheet is not None
    assert page.sheet.isVisible()


def test_escape_puts_a_meal_aside_and_leads_back_to_the_day(
    make_page: MakePage, type_keys: Typing
) -> None:
    page = make_page()
    assert page.sheet is not None
    slot = page.sheet.slots[Pillar.MEALS]
    page.add(Pillar.MEALS)
    type_keys("lent", KEYS.Key_Return, KEYS.Key_Escape)
    assert page.sheet.isVisible()
    assert "Not saved." in texts(slot)
    press(slot, "Keep on editing")
    assert not page.sheet.isVisible()
    type_keys(KEYS.Key_Return)
    assert len(rows(page, Pillar.MEALS)) == 1


def test_a_refused_edit_keeps_what_was_typed(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    services.journal.log(nap(YESTERDAY, "21:00", "21:30", BERLIN))
    services.journal.log(night(TODAY, "23:00", "07:00", BERLIN))
    page = make_page()
    assert page.sheet is not None
    rows(page, Pillar.SLEEP)[0].setFocus()
    type_keys(KEYS.Key_Return)
    slot = page.sheet.slots[Pillar.SLEEP]
    assert slot.editor is not None
    start = slot.editor.fields["start"]
    start.editor.selectAll()  # type: ignore[attr-defined]
    type_keys("21:15", KEYS.Key_Return)
    assert start.refusal.startswith("This overlaps the sleep from 21:00 to 21:30")
    assert slot.editor is not None
    assert start.editor.text() == "21:15"  # type: ignore[attr-defined]


def test_the_keyboard_stays_in_a_card_whose_entry_was_deleted(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    services.journal.log(practice(5), practice(10))
    page = make_page()
    rows(page, Pillar.PRACTICE)[1].setFocus()
    type_keys(KEYS.Key_Delete)
    assert rows(page, Pillar.PRACTICE)[0].hasFocus()
    type_keys(KEYS.Key_Delete)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.accessibleName() == "Add a stress practice"
