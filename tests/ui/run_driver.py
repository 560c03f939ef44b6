"""How tests go from journal to journal in one run of the program, as a person does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.ui.journals import Journals
from nehabits.ui.text_dialog import TextDialog
from tests.journals import open_journal
from tests.screens import RESOURCES
from tests.ui.desktop_driver import Person


class Run:
    """One run of the program; `person` sits at the window that is shown."""

    def __init__(self, qtbot: QtBot, usual: Path) -> None:
        settings = QSettings(str(usual.parent / "window.ini"), QSettings.Format.IniFormat)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._qtbot = qtbot
        self.journals = Journals(open_journal, application, RESOURCES, usual, settings)

    @property
    def person(self) -> Person:
        desktop = self.journals.desktop
        return Person(self._qtbot, self.services, desktop)

    @property
    def services(self) -> Services:
        return self.journals.desktop._services

    def sees_window(self) -> Person:
        """Show what was opened and wait for it."""
        self.journals.show()
        person = self.person
        person.looks_at(person.window)
        person.waits()
        return person

    def goes_on(self) -> Person:
        """Wait until the window gives way to another one, and see that."""
        window = self.journals.desktop.window
        self.person.until(lambda: not window.isVisible())
        assert self.journals.leave(), "no other journal is wanted"
        return self.sees_window()

    def told(self) -> str:
        """Return what the dialog in front says, then close it."""
        window = self.journals.desktop.window
        self.person.until(lambda: any(d.isVisible() for d in window.findChildren(TextDialog)))
        (dialog,) = [each for each in window.findChildren(TextDialog) if each.isVisible()]
        texts = [label.text() for label in dialog.findChildren(QLabel)]
        dialog.close()
        return " ".join(texts)

    def ends(self) -> bool:
        """Close the window that is shown; return whether another one was wanted."""
        self.journals.desktop.window.leaving.let_go()
        self.journals.desktop.window.close()
        return self.journals.leave()


@contextmanager
def run(qtbot: QtBot, journal: Path, usual: Path | None = None) -> Iterator[Run]:
    """Start the program on a journal, and end it."""
    started = Run(qtbot, usual or journal)
    assert started.journals.begin(journal)
    started.sees_window()
    try:
        yield started
    finally:
        assert not started.ends()
