"""The quick bar reads as one types, saves once, and says what it does not understand."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nehabits.domain.exercise import Exercise
from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.today.today_page import TodayPage
from nehabits.ui.worker import Worker
from tests.examples import BERLIN, night
from tests.journals import TODAY
from tests.ui.conftest import raise_again
from tests.ui.today.page_driver import KEYS, YESTERDAY, MakePage, Typing, card, entries, rows, texts


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
    page.quick.line.setFocus()
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
    page.quick.line.setFocus()
    type_keys("slept 22:00-6:00", KEYS.Key_Return)
    assert any("overlaps the sleep from 23:00 to 07:00" in text for text in texts(page.quick))
    assert page.quick.line.text() == "slept 22:00-6:00"
    assert len(entries(services)) == 1


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
    page.quick.line.setFocus()
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
