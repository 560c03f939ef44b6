"""How tests open the whole program in a window and use it as a person does: by keyboard."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.entry import Entry
from nehabits.domain.pillar import Pillar
from nehabits.exchange.resources import resource_path
from nehabits.services.services import Services
from nehabits.ui.desktop import Desktop
from nehabits.ui.editors.editor import Editor
from nehabits.ui.today.entry_row import EntryRow
from nehabits.ui.today.today_page import TodayPage
from tests.journals import NOW, TODAY, open_journal

SOON_MS = 10_000
"""For what happens at once on any machine that is not busy with something else."""

_MOST_TABS = 120


class Person:
    """Someone at the keyboard of the program's window; `keys` counts what they press.

    A letter is one press, and so is a key held together with others.
    """

    def __init__(self, qtbot: QtBot, services: Services, desktop: Desktop) -> None:
        self._qtbot = qtbot
        self.keys = 0
        self.services = services
        self.desktop = desktop
        self.window = desktop.window

    @property
    def today(self) -> TodayPage:
        page = self.window.page("today")
        assert isinstance(page, TodayPage)
        return page

    def types(self, *texts: str) -> None:
        """Type texts into whatever has the keyboard."""
        for letter in "".join(texts):
            self.keys += 1
            self._qtbot.keyClicks(self._focused(), letter)

    def presses(self, *keys: str) -> None:
        """Press keys by their names ("Ctrl+L", "Return"), then wait for what they lead to."""
        for key in keys:
            self.keys += 1
            combination = QKeySequence(key)[0]
            self._qtbot.keyClick(
                self._focused(), combination.key(), combination.keyboardModifiers()
            )
            self.waits()

    def logs(self, text: str) -> None:
        """Log something by the quick bar."""
        self.presses("Ctrl+L", "Ctrl+A")
        self.types(text)
        self.presses("Return")

    def logs_a_night(self, start: str = "2310", end: str = "645") -> None:
        """Log a night through its editor."""
        self.adds("Add a sleep", start, end)

    def adds(self, name: str, *texts: str) -> None:
        """Open an editor by its Add link, fill its fields in their order, and save."""
        self.presses("Ctrl+L")
        self.tabs_to(name)
        self.presses("Return")
        for place, text in enumerate(texts):
            if place:
                self.presses("Tab")
            self.types(text)
        self.presses("Return")

    def tabs_to(self, name: str, *, back: bool = False) -> QWidget:
        """Walk by tab key to what a screen reader calls by this name."""
        for _ in range(_MOST_TABS):
            if self._focused().accessibleName() == name:
                return self._focused()
            self.presses("Shift+Tab" if back else "Tab")
        raise AssertionError(f"The tab key reaches nothing called {name}.")

    def waits(self) -> None:
        """Wait until the worker has answered everything."""
        self.until(lambda: self.desktop.worker.waiting == 0)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self._qtbot.waitUntil(holds, timeout=SOON_MS)

    def looks_at(self, window: QWidget) -> None:
        """Wait until a window has the keyboard."""
        window.activateWindow()
        self.until(window.isActiveWindow)

    def rows(self, pillar: Pillar) -> list[str]:
        """Return the rows of an area's card on Today, in words."""
        return [row.line.name for row in self._rows(pillar)]

    def takes_row(self, pillar: Pillar, place: int = 0) -> None:
        """Put the keyboard on a row by its name."""
        row = self._rows(pillar)[place]
        self.presses("Ctrl+L")
        while self._focused() is not row:
            self.presses("Tab")

    def editor(self, pillar: Pillar) -> Editor:
        """Return the editor that is open in an area."""
        assert self.today.sheet is not None
        editor = self.today.sheet.slots[pillar].editor
        assert editor is not None, f"No editor of {pillar.value} is open."
        return editor

    def is_editing(self, pillar: Pillar) -> bool:
        assert self.today.sheet is not None
        return self.today.sheet.slots[pillar].editor is not None

    def entries(self, day: date = TODAY) -> list[Entry]:
        """Return what the journal holds of a day."""
        return list(self.services.review.entries(day, day))

    def _rows(self, pillar: Pillar) -> list[EntryRow]:
        assert self.today.sheet is not None
        found = self.today.sheet.slots[pillar].card.rows
        return [row for row in found if row.isVisible()]

    def pastes(self, text: str) -> None:
        """Paste a text into whatever has the keyboard."""
        QApplication.clipboard().setText(text)
        self.presses("Ctrl+V")

    def begins(self, letter: str) -> None:
        """Begin something new by its letter in the New menu."""
        self.presses("Ctrl+N")
        self.types(letter)
        self.leaves_menu()

    def leaves_menu(self) -> None:
        """Wait until a menu has given the keyboard back: without a display nothing else does."""
        self.looks_at(self.window)
        self.waits()

    def _focused(self) -> QWidget:
        menu = QApplication.activePopupWidget()
        if menu is not None:
            return menu
        self.until(lambda: QApplication.focusWidget() is not None)
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


@contextmanager
def program(
    qtbot: QtBot, journal: Path, at: datetime = NOW, *, expects_fault: bool = False
) -> Iterator[Person]:
    """Open the program on a journal with its real worker; close it as a person does."""
    settings = QSettings(str(journal.parent / "window.ini"), QSettings.Format.IniFormat)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    with open_journal(journal, at) as services:
        desktop = Desktop(services, application, resource_path("icons").parent, settings)
        person = Person(qtbot, services, desktop)
        desktop.open()
        try:
            person.looks_at(desktop.window)
            person.waits()
            yield person
            assert expects_fault or desktop.faults.dialog is None
        finally:
            desktop.window.leaving.let_go()
            desktop.window.close()
            desktop.window.deleteLater()
            desktop.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def said(widget: QWidget) -> list[str]:
    """Return the texts that are shown in a widget."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def clicks(widget: QWidget, text: str) -> None:
    """Click the one button that says a text."""
    buttons = [b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert len(buttons) == 1, f"{len(buttons)} buttons say {text}"
    buttons[0].click()
