"""A note field tells what was typed, once, and nothing that merely looks otherwise in it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nehabits.ui.widgets.note_field import NoteField


@pytest.fixture
def field(qtbot: QtBot) -> NoteField:
    field = NoteField("Note")
    qtbot.addWidget(field)
    field.show()
    return field


def told_by(field: NoteField) -> list[str]:
    told: list[str] = []
    field.typed.connect(told.append)
    return told


@pytest.mark.parametrize("note", ["", "plain", " spaces ", "two\r\nlines", "a\N{NO-BREAK SPACE}b"])
def test_a_kept_note_is_not_typed_whatever_is_in_it(field: NoteField, note: str) -> None:
    told = told_by(field)
    field.show_note(note, "Note…")
    assert not field.is_typed()
    field.save()
    assert told == []


def test_what_is_typed_is_told_once_without_the_space_around_it(
    qtbot: QtBot, field: NoteField
) -> None:
    told = told_by(field)
    field.show_note("one", "Note…")
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, " two ")
    assert field.is_typed()
    field.save()
    field.save()
    assert told == ["one two"]
    assert not field.is_typed()


def test_a_note_that_was_refused_is_told_again(qtbot: QtBot, field: NoteField) -> None:
    told = told_by(field)
    qtbot.keyClicks(field, "long")
    field.save()
    field.refuse()
    assert field.is_typed()
    field.clearFocus()
    field.refuse()
    field.show_note("kept", "Note…")
    assert field.toPlainText() == "long"
    assert told == ["long", "long"]


def test_another_note_takes_the_place_of_one_that_is_not_being_typed(field: NoteField) -> None:
    field.show_note("one", "Note…")
    field.show_note("other", "Another…")
    assert field.toPlainText() == "other"
    assert field.placeholderText() == "Another…"
    assert not field.is_typed()
