"""A day is logged, changed, deleted and taken back on Today, by keyboard."""

import dataclasses
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.changes import Changes
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import Mark
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.today.entry_row import EntryRow
from nehabits.ui.today.pillar_card import PillarCard
from nehabits.ui.today.today_page import TodayPage
from nehabits.ui.widgets.score_row import ScoreRow
from nehabits.ui.worker import SameThreadWorker, Worker
from tests.examples import BERLIN, at, exercise, item, meal, nap, night, practice
from tests.journals import TODAY, fill
from tests.ui.today.conftest import raise_again
from tests.wording.harvest import harvest
from tests.wording.lexicon import check

MakePage = Callable[[], TodayPage]
Typing = Callable[..., None]
YESTERDAY = TODAY - timedelta(days=1)
KEYS = Qt.Key


def card(page: TodayPage, pillar: Pillar) -> PillarCard:
    assert page.sheet is not None
    return page.sheet.slots[pillar].card


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def rows(page: TodayPage, pillar: Pillar) -> list[EntryRow]:
    return card(page, pillar)._entry_rows


def press(widget: QWidget, text: str) -> None:
    buttons = [
        b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisibleTo(widget)
    ]
    assert len(buttons) == 1, f"{len(buttons)} buttons say {text}"
    buttons[0].click()


def entries(services: Services, day: date = TODAY) -> list[object]:
    return list(services.review.entries(day, day))


def test_an_empty_journal_shows_what_will_be_here(make_page: MakePage) -> None:
    page = make_page()
    assert page.sheet is not None
    assert "Saturday 21 November" in texts(page)
    assert any(text.startswith("Still open: sleep, exercise") for text in texts(page))
    for pillar in page.sheet.slots:
        assert not rows(page, pillar)
        assert any(b.text() == "Add" for b in card(page, pillar).findChildren(QPushButton))


def test_the_quick_bar_reads_as_one_types_and_saves_on_enter(
    make_page: MakePage, services: Services, type_keys: Typing, qtbot: QtBot
) -> None:
    page = make_page()
    qtbot.keyClick(page, KEYS.Key_L, Qt.KeyboardModifier.ControlModifier)
    type_keys("run 30 min hard")
    assert "Exercise · running · 30 min · vigorous · now, 18:50" in texts(page.quick)
    assert not entries(services)
    type_keys(KEYS.Key_Return)
    (run,) = entries(services)
    assert isinstance(run, Exercise)
    assert (run.minutes, run.activity) == (30, "running")
    assert page.quick.line.text() == ""
    assert [row.line.text for row in rows(page, Pillar.EXERCISE)] == ["Running, 30 min"]
    assert "60" in texts(card(page, Pillar.EXERCISE))


def test_the_quick_bar_says_what_it_does_not_understand_and_keeps_it(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    page.quick.setFocus()
    type_keys("blub 30 min", KEYS.Key_Return)
    assert any("blub" in text for text in texts(page.quick))
    assert page.quick.line.text() == "blub 30 min"
    assert not entries(services)
    type_keys(KEYS.Key_Escape)
    assert page.quick.line.text() == ""
    assert not any("blub" in text for text in texts(page.quick))


def test_what_the_journal_refuses_is_said_below_the_quick_bar(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    services.journal.log(night(TODAY, "23:00", "07:00", BERLIN))
    page = make_page()
    page.quick.setFocus()
    type_keys("slept 22:00-6:00", KEYS.Key_Return)
    assert any("overlaps the sleep from 23:00 to 07:00" in text for text in texts(page.quick))
    assert page.quick.line.text() == "slept 22:00-6:00"
    assert len(entries(services)) == 1


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
    assert page.sheet.undo.text.text() == "Sleep logged"


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
    assert page.sheet.undo.text.text() == "Exercise deleted"
    press(page.sheet.undo, "Undo")
    assert len(rows(page, Pillar.EXERCISE)) == 1
    assert page.sheet.undo.isHidden()


def test_a_deed_done_elsewhere_hides_the_undo_bar_and_is_shown(
    make_page: MakePage, services: Services, bus: Bus
) -> None:
    page = make_page()
    assert page.sheet is not None
    press(card(page, Pillar.EXERCISE), "Nothing today")
    assert not page.sheet.undo.isHidden()
    bus.changed.emit(services.journal.log(practice(5)))
    assert page.sheet.undo.isHidden()
    assert len(rows(page, Pillar.PRACTICE)) == 1


def test_a_change_of_a_day_that_is_not_shown_asks_for_nothing(
    make_page: MakePage, services: Services, bus: Bus
) -> None:
    page = make_page()
    services.journal.log(practice(5))
    long_ago = frozenset({TODAY - timedelta(days=100)})
    bus.changed.emit(Changes(long_ago, frozenset({Pillar.PRACTICE})))
    assert not rows(page, Pillar.PRACTICE)
    bus.changed.emit(None)
    assert len(rows(page, Pillar.PRACTICE)) == 1


def test_an_editor_left_with_something_typed_offers_to_go_on(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    assert page.sheet is not None
    slot = page.sheet.slots[Pillar.PRACTICE]
    page.add(Pillar.PRACTICE)
    type_keys("breath", KEYS.Key_Escape)
    assert not slot.is_editing
    press(slot, "Keep on editing")
    assert slot.is_editing
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


def test_brackets_walk_through_the_days_and_t_returns(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    qtbot.keyClick(page, KEYS.Key_BracketRight)
    assert page.day == TODAY
    qtbot.keyClick(page, KEYS.Key_BracketLeft)
    qtbot.keyClick(page, KEYS.Key_BracketLeft)
    assert page.day == TODAY - timedelta(days=2)
    assert "Thursday 19 November" in texts(page)
    qtbot.keyClick(page, KEYS.Key_BracketRight)
    assert page.day == YESTERDAY
    qtbot.keyClick(page, KEYS.Key_T)
    assert page.day == TODAY


def test_days_to_come_cannot_be_reached(make_page: MakePage) -> None:
    page = make_page()
    assert page.sheet is not None
    page.go_to(TODAY + timedelta(days=3))
    assert page.day == TODAY
    strip = page.sheet.strip.findChildren(QPushButton)
    assert [b.isEnabled() for b in strip if b.accessibleName().startswith("Sunday 22")] == [False]
    assert [b.isEnabled() for b in strip if b.accessibleName().startswith("The day after")] == [
        False
    ]


def test_a_day_of_the_strip_is_opened_and_written_on(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    assert page.sheet is not None
    friday = next(
        b
        for b in page.sheet.strip.findChildren(QPushButton)
        if b.accessibleName().startswith("Friday 20")
    )
    friday.click()
    assert page.day == YESTERDAY
    page.quick.setFocus()
    type_keys("breathing 5m", KEYS.Key_Return)
    (kept,) = entries(services, YESTERDAY)
    assert isinstance(kept, Practice)
    assert kept.start is None


def test_chips_say_nothing_today_and_take_it_back(make_page: MakePage, services: Services) -> None:
    page = make_page()
    press(card(page, Pillar.EXERCISE), "Nothing today")
    assert services.review.day(TODAY).marks == {Pillar.EXERCISE: Mark.NOTHING}
    assert "Nothing today, as you said." in texts(card(page, Pillar.EXERCISE))
    press(card(page, Pillar.EXERCISE), "Take that back")
    assert services.review.day(TODAY).marks == {}


def test_a_chip_logs_the_day_before_once_more(make_page: MakePage, services: Services) -> None:
    before = exercise(40, day=YESTERDAY, start=at(f"{YESTERDAY} 07:30", BERLIN), note="cold")
    services.journal.log(before)
    page = make_page()
    press(card(page, Pillar.EXERCISE), "Same as the day before")
    (kept,) = entries(services)
    assert isinstance(kept, Exercise)
    assert kept.start == at(f"{TODAY} 07:30", BERLIN)
    assert (kept.minutes, kept.note) == (40, "")
    assert kept.id != before.id


def test_a_chip_of_a_practice_logs_it_now(make_page: MakePage, services: Services) -> None:
    page = make_page()
    press(card(page, Pillar.PRACTICE), "Paced breathing, 5 min")
    (kept,) = entries(services)
    assert isinstance(kept, Practice)
    assert (kept.kind, kept.minutes, kept.start) == ("breathing", 5, at(f"{TODAY} 18:50", BERLIN))


def test_the_meals_of_a_day_are_said_to_be_complete(
    make_page: MakePage, services: Services
) -> None:
    services.journal.log(meal(item(protein=20)))
    page = make_page()
    press(card(page, Pillar.MEALS), "Day complete")
    assert services.review.day(TODAY).marks == {Pillar.MEALS: Mark.COMPLETE}
    assert "protein" in texts(card(page, Pillar.MEALS))
    press(card(page, Pillar.MEALS), "Not complete yet")
    assert services.review.day(TODAY).marks == {}


def test_how_the_day_feels_is_saved_at_once_and_emptied_again(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    assert page.sheet is not None
    page.sheet.feelings.focus_first()
    type_keys("4")
    (kept,) = entries(services)
    assert isinstance(kept, CheckIn)
    assert kept.energy == 4
    stress = page.sheet.feelings.findChildren(ScoreRow)[-1]
    stress.setFocus()
    type_keys("2")
    (both,) = entries(services)
    assert isinstance(both, CheckIn)
    assert (both.energy, both.stress, both.id) == (4, 2, kept.id)
    type_keys("0")
    page.sheet.feelings.focus_first()
    type_keys("0")
    assert not entries(services)


def test_tags_and_the_note_belong_to_the_check_in(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    assert page.sheet is not None
    press(page.sheet.feelings, "What was special…")
    press(page.sheet.feelings, "travel")
    note = page.sheet.feelings._note
    note.setFocus()
    type_keys("Rain")
    page.quick.setFocus()
    (kept,) = entries(services)
    assert isinstance(kept, CheckIn)
    assert (kept.tags, kept.note) == (("travel",), "Rain")
    page.go_to(YESTERDAY)
    assert note.toPlainText() == ""
    page.go_to(TODAY)
    assert note.toPlainText() == "Rain"


def test_a_note_being_typed_is_kept_on_its_own_day(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    assert page.sheet is not None
    page.sheet.feelings._note.setFocus()
    type_keys("Rain")
    page.go_to(YESTERDAY)
    assert not entries(services, YESTERDAY)
    (kept,) = entries(services, TODAY)
    assert isinstance(kept, CheckIn)
    assert kept.note == "Rain"


def test_own_habits_are_ticked_and_counted(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    services.journal.keep_habit(OwnHabit(name="No screens", slug="no_screens"))
    cups = OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups", position=1)
    services.journal.keep_habit(cups)
    page = make_page()
    assert page.sheet is not None
    feelings = page.sheet.feelings
    feelings._habit_rows["no_screens"]._tick.click()
    feelings._habit_rows["coffee"]._number.setFocus()
    type_keys("2,5", KEYS.Key_Return)
    kept = {e.habit: e.value for e in entries(services) if isinstance(e, HabitRecord)}
    assert kept == {"no_screens": 1.0, "coffee": 2.5}
    assert "1 of 7" in texts(feelings)
    feelings._habit_rows["no_screens"]._tick.click()
    feelings._habit_rows["coffee"]._number.setFocus()
    feelings._habit_rows["coffee"]._number.selectAll()
    type_keys("3", KEYS.Key_Return)
    kept = {e.habit: e.value for e in entries(services) if isinstance(e, HabitRecord)}
    assert kept == {"coffee": 3.0}


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
    assert slot.is_editing
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


@pytest.mark.parametrize("days", [0, 3, 60])
def test_every_text_keeps_to_the_rules_of_wording(
    make_page: MakePage, services: Services, days: int
) -> None:
    if days:
        fill(services, days)
    page = make_page()
    for pillar in (Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS):
        page.add(pillar)
        assert check(harvest(page)) == []
        assert page.sheet is not None
        page.sheet.slots[pillar].drop()
    page.go_to(YESTERDAY)
    assert check(harvest(page)) == []


def test_with_the_real_worker_enter_pressed_twice_saves_once(
    qtbot: QtBot, services: Services, looks: Looks, bus: Bus, type_keys: Typing
) -> None:
    worker = Worker(raise_again)
    page = TodayPage(services, worker, bus, looks)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.sheet is not None)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.quick.setFocus()
    type_keys("run 30 min", KEYS.Key_Return, KEYS.Key_Return, "; ")
    qtbot.waitUntil(lambda: bool(rows(page, Pillar.EXERCISE)))
    assert page.quick.line.text() == "run 30 min; "
    page.add(Pillar.PRACTICE)
    type_keys("breathing", KEYS.Key_Tab, "5", KEYS.Key_Return, KEYS.Key_Return)
    qtbot.waitUntil(lambda: bool(rows(page, Pillar.PRACTICE)))
    page.go_to(YESTERDAY)
    page.go_to(TODAY)
    qtbot.waitUntil(lambda: worker.waiting == 0)
    assert page.day == TODAY
    worker.close()
    assert sorted(type(entry).__name__ for entry in entries(services)) == ["Exercise", "Practice"]


def test_an_answer_overtaken_by_another_day_is_not_shown(
    make_page: MakePage, services: Services
) -> None:
    page = make_page()
    view = page._view
    assert view is not None
    asked = page._asked
    page.go_to(YESTERDAY)
    page._show(asked, view)
    assert "Friday 20 November" in texts(page)


def test_the_tab_key_walks_in_reading_order(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    services.journal.log(night(TODAY, "23:00", "07:00", BERLIN), practice(5))
    page = make_page()
    page.quick.setFocus()
    names = []
    for _ in range(10):
        type_keys(KEYS.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert names == [
        "Add a sleep",
        "Sleep 23:00–07:00, 8 h, work day",
        "Add a nap",
        "Add exercise",
        "Nothing today, Exercise",
        "Add a stress practice",
        "– Paced breathing, 5 min",
        "Log Paced breathing, 5 min",
        "Log Meditation, 10 min",
        "Add a meal",
    ]


def test_a_narrow_page_puts_the_right_column_below(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    assert page.sheet is not None
    feelings, meals = page.sheet.feelings, card(page, Pillar.MEALS)

    def place(widget: QWidget) -> tuple[int, int]:
        point = widget.mapTo(page, widget.rect().topLeft())
        return point.x(), point.y()

    assert place(feelings)[0] > place(meals)[0]
    page.resize(836, 560)
    qtbot.waitUntil(lambda: place(feelings)[1] > place(meals)[1])
    assert place(feelings)[0] < place(meals)[0]


def test_the_page_turns_to_the_new_day_when_the_window_is_used_again(
    qtbot: QtBot, looks: Looks, bus: Bus, services: Services
) -> None:
    days = [TODAY]
    later = dataclasses.replace(services, today=lambda: days[0])
    page = TodayPage(later, SameThreadWorker(raise_again), bus, looks)
    qtbot.addWidget(page)
    days[0] = TODAY + timedelta(days=1)
    assert "Saturday 21 November" in texts(page)
    QApplication.sendEvent(page, QEvent(QEvent.Type.WindowActivate))
    assert "Sunday 22 November" in texts(page)
    assert page.day == days[0]
