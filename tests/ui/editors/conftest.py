"""Editors on a Saturday in Berlin, typed into by keyboard."""

from datetime import date, time

import pytest
from PySide6.QtWidgets import QLineEdit

from nehabits.exchange.catalogue import Catalogue
from nehabits.ui.editors.editor import Editor
from nehabits.ui.editors.typed_times import DayPage
from tests.examples import BERLIN, SATURDAY, at


def page_of(day: date = SATURDAY, *, is_today: bool = True, zone: str = BERLIN) -> DayPage:
    return DayPage(day, zone, time(4), at(f"{day} 18:50", zone), is_today)


def line(editor: Editor, name: str) -> QLineEdit:
    field = editor.fields[name].editor
    assert isinstance(field, QLineEdit)
    return field


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue()
