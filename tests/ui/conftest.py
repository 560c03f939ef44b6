"""What the tests of the window share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.entry import Entry
from nehabits.services.preferences import NOTICE_ACKNOWLEDGED
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.editors.editor import Editor
from nehabits.ui.looks import Looks
from tests.journals import ZONE, open_journal
from tests.ui.desktop_driver import Person, program

Typing = Callable[..., None]
Show = Callable[[Editor], list[Entry]]

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="session")
def session_looks(qapp: QApplication) -> Looks:
    return Looks(qapp, RESOURCES, "light")


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the folders that are opened, in place of opening them."""
    found: list[str] = []

    def note(url: QUrl) -> bool:
        found.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return found


@pytest.fixture
def looks(session_looks: Looks) -> Looks:
    session_looks.choose("light")
    session_looks.set_text_size(100)
    return session_looks


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a journal in Berlin will be."""
    monkeypatch.setattr("nehabits.app.local_zone", lambda: ZONE)
    return tmp_path / "journal.sqlite"


@pytest.fixture
def known_journal(journal: Path) -> Path:
    """A journal whose notice was acknowledged."""
    with open_journal(journal) as services:
        services.preferences.set(NOTICE_ACKNOWLEDGED, value=True)
    return journal


@pytest.fixture
def person(qtbot: QtBot, known_journal: Path) -> Iterator[Person]:
    """Someone at the window of a new journal."""
    with program(qtbot, known_journal) as person:
        yield person


@pytest.fixture
def type_keys(qtbot: QtBot) -> Typing:
    """Type texts and keys, one after the other, into whatever has the keyboard."""

    def type_keys(*typed: str | Qt.Key) -> None:
        for each in typed:
            focused = QApplication.focusWidget()
            assert isinstance(focused, QWidget), "nothing has the keyboard"
            if isinstance(each, Qt.Key):
                qtbot.keyClick(focused, each)
            else:
                qtbot.keyClicks(focused, each)

    return type_keys


@pytest.fixture
def shown(qtbot: QtBot, looks: object) -> Show:
    """Show an editor with the keyboard on its first field; return what it asks to save."""

    kept_alive: list[Editor] = []

    def show(editor: Editor) -> list[Entry]:
        saved: list[Entry] = []
        kept_alive.append(editor)
        editor.save_asked.connect(saved.append)
        qtbot.addWidget(editor)
        editor.resize(420, 480)
        editor.show()
        editor.activateWindow()
        qtbot.waitUntil(editor.isActiveWindow)
        editor.setFocus()
        return saved

    return show


@pytest.fixture
def services(journal: Path) -> Iterator[Services]:
    """The services of a new journal, for a page without a window around it."""
    with open_journal(journal) as opened:
        yield opened


@pytest.fixture
def bus() -> Bus:
    return Bus()


def in_active_window(qtbot: QtBot, page: QWidget, width: int, height: int) -> None:
    """Show a page so large, in a window that has the keyboard."""
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def raise_again(error: BaseException) -> None:
    raise error
