"""Today shows the day that is asked for, in reading order, and turns with the calendar."""

import dataclasses
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.changes import Changes
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.today.today_page import TodayPage
from nehabits.ui.worker import SameThreadWorker
from tests.examples import BERLIN, night, practice
from tests.journals import TODAY, fill
from tests.ui.conftest import raise_again
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
from tests.wording.harvest import harvest
from tests.wording.lexicon import check


def test_an_empty_journal_shows_what_will_be_here(make_page: MakePage) -> None:
    page = make_page()
    assert page.sheet is not None
    assert "Saturday 21 November" in texts(page)
    assert any(text.startswith("Still open: sleep, exercise") for text in texts(page))
    for pillar in page.sheet.slots:
        assert not rows(page, pillar)
        assert any(b.text() == "Add" for b in card(page, pillar).findChildren(QPushButton))


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
    page.quick.line.setFocus()
    type_keys("breathing 5m", KEYS.Key_Return)
    (kept,) = entries(services, YESTERDAY)
    assert isinstance(kept, Practice)
    assert kept.start is None


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
        slot = page.sheet.slots[pillar]
        assert slot.editor is not None
        slot.drop(slot.editor)
    page.go_to(YESTERDAY)
    assert check(harvest(page)) == []


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
    page.quick.line.setFocus()
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
        "Add what you did, Exercise",
        "Nothing today, Exercise",
        "Add a stress practice",
        "– Paced breathing, 5 min",
        "Log Paced breathing, 5 min",
        "Log Meditation, 10 min",
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


def test_the_days_of_the_strip_are_reached_by_tab_and_turned_by_arrow_keys(
    make_page: MakePage, type_keys: Typing
) -> None:
    page = make_page()
    assert page.sheet is not None
    type_keys(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert page.sheet.strip._days[5].hasFocus()
    type_keys(Qt.Key.Key_Left)
    assert page.day == TODAY - timedelta(days=1)
    assert page.sheet.strip._days[4].hasFocus()
    type_keys(Qt.Key.Key_Right)
    assert page.day == TODAY
    type_keys(Qt.Key.Key_Tab)
    assert page.quick.line.hasFocus()
