"""Editors on a Saturday in Berlin, typed into by keyboard."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from nehabits.domain.entry import Entry
from nehabits.exchange.catalogue import Catalogue
from nehabits.ui.editors.editor import Editor
from nehabits.ui.editors.typed_times import DayPage
from tests.examples import BERLIN, SATURDAY, at

Show = Callable[[Editor], list[Entry]]


def page_of(day: date = SATURDAY, *, is_today: bool = True, zone: str = BERLIN) -> DayPage:
    return DayPage(day, zone, time(4), at(f"{day} 18:50", zone), is_today)


def line(editor: Editor, name: str) -> QLineEdit:
    field = editor.fields[name].editor
    assert isinstance(field, QLineEdit)
    return field


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue()


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
