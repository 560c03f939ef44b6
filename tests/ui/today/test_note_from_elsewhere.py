"""A note being typed on Today stays, whatever another program writes meanwhile."""

from datetime import timedelta
from pathlib import Path

from nehabits.domain.checkin import CheckIn
from nehabits.ui.widgets.note_field import NoteField
from tests.journals import TODAY, open_journal
from tests.ui.desktop_driver import Person


def another_program_notes(person: Person, journal: Path, note: str) -> None:
    with open_journal(journal) as other:
        other.journal.log(CheckIn(day=TODAY, note=note))
    person.desktop._tell_all()
    person.waits()


def note_field(person: Person) -> NoteField:
    person.presses("Ctrl+L")
    field = person.tabs_to("Note of the day")
    assert isinstance(field, NoteField)
    return field


def test_a_note_being_typed_stays_when_another_program_writes_one(
    person: Person, known_journal: Path
) -> None:
    field = note_field(person)
    person.types("A calm")
    another_program_notes(person, known_journal, "From elsewhere")
    person.types(" day.")
    assert field.toPlainText() == "A calm day."
    person.presses("Ctrl+Return")
    (kept,) = person.entries()
    assert kept.note == "A calm day."


def test_a_note_from_another_program_is_shown_where_nothing_is_typed(
    person: Person, known_journal: Path
) -> None:
    field = note_field(person)
    another_program_notes(person, known_journal, "From elsewhere")
    assert field.toPlainText() == "From elsewhere"
    person.types("On and ")
    person.today.go_to(TODAY - timedelta(days=1))
    person.waits()
    assert field.toPlainText() == ""
