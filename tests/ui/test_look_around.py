"""A made-up year is looked at in a journal of its own that says so, and is gone afterwards."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.refusal import Refused
from nehabits.services.made_up_journal import Tell
from nehabits.services.preferences import FIRST_WEEKDAY, MADE_UP, THEME
from nehabits.services.services import Services
from nehabits.ui.first_notice_page import FirstNoticePage
from nehabits.ui.made_up_band import MadeUpBand
from nehabits.ui.made_up_wait import MadeUpWait
from tests.examples import exercise
from tests.journals import open_journal
from tests.ui.run_driver import Run, run

NOT_YOURS = "This is a made-up person's journal. Nothing here is yours"


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def own(known_journal: Path) -> Path:
    """The person's own journal, that holds a run."""
    with open_journal(known_journal) as services:
        services.journal.log(exercise(30))
    return known_journal


@pytest.fixture
def started(qtbot: QtBot, own: Path, scratch: Path) -> Iterator[Run]:
    with run(qtbot, own) as started:
        yield started


def chooses(started: Run, text: str) -> None:
    """Use an entry of the File menu."""
    actions = started.journals.desktop.window.menus.file.actions()
    (action,) = [each for each in actions if each.text().replace("&", "") == text]
    action.trigger()


def looks_around(started: Run) -> Services:
    chooses(started, "Look around with a made-up year")
    started.goes_on()
    return started.services


def bands(window: QWidget) -> list[MadeUpBand]:
    return [each for each in window.findChildren(MadeUpBand) if each.isVisible()]


def everything(journal: Path) -> list[str]:
    """Return every row of a journal, as SQL."""
    with closing(sqlite3.connect(f"file:{journal}?mode=ro", uri=True)) as connection:
        return list(connection.iterdump())


def test_the_made_up_year_has_a_file_of_its_own_that_is_gone_once_it_is_left(
    started: Run, own: Path, scratch: Path
) -> None:
    before = everything(own)
    made_up = looks_around(started)
    assert made_up.preferences.get(MADE_UP)
    assert made_up.path.is_relative_to(scratch)
    first, last = made_up.review.span() or (None, None)
    assert last == made_up.today()
    assert first is not None
    assert (last - first).days > 350
    started.person.logs("run 30m hard")
    started.person.presses("Ctrl+Shift+O")
    assert started.goes_on().services.path == own
    assert list(scratch.iterdir()) == []
    assert everything(own) == before


def test_every_page_says_that_nothing_is_the_person_s_own(started: Run) -> None:
    looks_around(started)
    window = started.journals.desktop.window
    assert "made-up journal" in window.windowTitle()
    for key in window.page_keys():
        window.show_page(key)
        (band,) = bands(window)
        (said,) = band.findChildren(QLabel)
        assert said.isVisible()
        assert said.text().startswith(NOT_YOURS)
        in_window = band.mapTo(window, band.rect().topLeft())
        assert in_window.y() <= window.menuBar().height()


def test_the_band_is_left_by_keyboard_alone(started: Run, own: Path) -> None:
    looks_around(started)
    started.person.tabs_to("Back to my journal")
    started.person.presses("Return")
    started.goes_on()
    assert started.services.path == own
    assert bands(started.journals.desktop.window) == []


def test_nothing_made_up_is_backed_up(started: Run) -> None:
    made_up = looks_around(started)
    started.journals.desktop._settle()
    started.person.waits()
    assert made_up.transfer.backups() == []
    texts = [each.text() for each in started.journals.desktop.window.menus.file.actions()]
    assert texts == ["Back to my journal", "&Export…", "", "&Quit"]
    folder = made_up.path.parent
    started.journals.desktop.window.close()
    assert not (folder / "backups").exists()


def test_closing_a_made_up_year_ends_the_program_and_deletes_it(
    qtbot: QtBot, own: Path, scratch: Path
) -> None:
    with run(qtbot, own) as started:
        looks_around(started)
        assert list(scratch.iterdir()) != []
    assert list(scratch.iterdir()) == []


def test_it_can_be_looked_at_again_and_again(started: Run, own: Path, scratch: Path) -> None:
    for _ in range(2):
        looks_around(started)
        assert len(list(scratch.iterdir())) == 1
        started.person.presses("Ctrl+Shift+O")
        assert started.goes_on().services.path == own


def test_a_year_that_is_stopped_leaves_the_window_as_it_was(
    started: Run, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold_until_stopped(monkeypatch)
    person = started.person
    chooses(started, "Look around with a made-up year")
    person.until(lambda: any(each.isVisible() for each in person.window.findChildren(MadeUpWait)))
    (wait,) = person.window.findChildren(MadeUpWait)
    (bar,) = wait.findChildren(QProgressBar)
    person.until(lambda: bar.value() == 50)
    person.looks_at(wait)
    person.tabs_to("Stop making a year up")
    person.presses("Return")
    assert person.window.isVisible()
    person.until(lambda: list(scratch.iterdir()) == [])
    person.looks_at(person.window)
    person.logs("breathing 5m")
    assert len(person.entries()) == 2


def hold_until_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let making a year up take as long as nobody stops it."""

    def endless(_services: Services, _own: object, tell: Tell) -> None:
        while True:
            tell(0.5)

    monkeypatch.setattr("nehabits.services.made_up_journal.fill_to_look_around", endless)


def test_no_room_for_a_made_up_year_is_said_in_a_sentence(
    started: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "not there"))
    chooses(started, "Look around with a made-up year")
    assert "There is no room for a made-up year." in started.told()
    assert started.person.window.isVisible()


def test_the_own_journal_that_cannot_be_opened_any_more_is_said_and_the_year_stays(
    started: Run, own: Path
) -> None:
    looks_around(started)
    aside = own.rename(own.with_name("aside.sqlite"))
    own.write_bytes(b"Dear diary, " * 100)
    started.person.presses("Ctrl+Shift+O")
    assert "is not a journal of NE Habits" in started.told()
    assert started.person.window.isVisible()
    aside.replace(own)
    started.person.looks_at(started.journals.desktop.window)
    started.person.presses("Ctrl+Shift+O")
    assert started.goes_on().services.path == own


def test_a_year_is_looked_at_before_the_journal_is_started_and_the_choices_stay(
    qtbot: QtBot, journal: Path, scratch: Path
) -> None:
    with run(qtbot, journal) as started:
        person = started.person
        person.presses("Shift+Tab", "Right", "Right", "Tab", "Space", "Tab")
        person.presses("Return")
        person = started.goes_on()
        assert started.services.preferences.get(THEME) == "dark"
        assert person.desktop.looks.theme.dark
        assert not person.window.findChildren(FirstNoticePage)
        (band,) = bands(person.window)
        (leave,) = band.findChildren(QPushButton)
        assert leave.text() == "Start my journal"
        leave.click()
        person = started.goes_on()
        assert started.services.path == journal
        assert not person.window.findChildren(FirstNoticePage)
        assert person.entries() == []
        assert started.services.preferences.get(THEME) == "dark"
        assert started.services.preferences.get(FIRST_WEEKDAY) == 0


def test_a_journal_left_behind_by_a_crash_still_says_that_it_is_made_up(
    qtbot: QtBot, known_journal: Path
) -> None:
    with open_journal(known_journal) as services:
        services.preferences.set(MADE_UP, value=True)
    with run(qtbot, known_journal) as started:
        (band,) = bands(started.person.window)
        assert not band.leave.isVisible()


def test_how_far_it_is_may_be_told_after_it_was_stopped(qtbot: QtBot, own: Path) -> None:
    with run(qtbot, own) as started:
        wait = MadeUpWait(started.journals.desktop.window, after_ms=0)
        started.person.until(wait.isVisible)
        wait.tell(0.25)
        assert wait.findChildren(QProgressBar)[0].value() == 25
        wait.close_button.click()
        with pytest.raises(Refused):
            wait.tell(0.5)
        wait.end()
