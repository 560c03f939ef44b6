"""Notes for weeks: kept, changed, emptied, taken back, and found by any week of their day."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from nehabits.domain.changes import Changes
from nehabits.domain.week_note import LONGEST_NOTE, WeekNote, joined_notes
from nehabits.services.week_notes import WeekNotes
from nehabits.storage.soundness import soundness
from tests.diaries import Diary, diary
from tests.examples import refused

MONDAY = date(2026, 11, 16)
SUNDAY_BEFORE, SUNDAY = MONDAY - timedelta(days=1), MONDAY + timedelta(days=6)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Diary]:
    with diary(tmp_path / "journal.sqlite", MONDAY) as made:
        yield made


@pytest.fixture
def notes(opened: Diary) -> WeekNotes:
    return WeekNotes(opened.file, opened.calendar.now)


def texts(notes: WeekNotes, first: date) -> list[str]:
    return [note.text for note in notes.of_week(first)]


def test_a_note_is_kept_changed_and_emptied_and_each_deed_is_taken_back(
    opened: Diary, notes: WeekNotes
) -> None:
    assert notes.keep(MONDAY, "  A calm week. \n").words == "Note for the week kept"
    assert texts(notes, MONDAY) == ["A calm week."]
    notes.keep(MONDAY, "A busy week.")
    assert notes.keep(MONDAY, " ").words == "Note for the week emptied"
    assert texts(notes, MONDAY) == []
    for expected in (["A busy week."], ["A calm week."], []):
        opened.journal.undo()
        assert texts(notes, MONDAY) == expected
    for expected in (["A calm week."], ["A busy week."], []):
        opened.journal.redo()
        assert texts(notes, MONDAY) == expected


def test_the_same_text_is_no_deed(opened: Diary, notes: WeekNotes) -> None:
    assert notes.keep(MONDAY, "") == Changes()
    notes.keep(MONDAY, "Same")
    assert notes.keep(MONDAY, "Same ") == Changes()
    opened.journal.undo()
    assert opened.journal.undo_words() == ""


def test_a_note_tells_every_page(notes: WeekNotes) -> None:
    assert notes.keep(MONDAY, "New").everything


def test_another_start_of_the_week_moves_no_note(notes: WeekNotes) -> None:
    notes.keep(MONDAY, "Of the Monday week")
    assert texts(notes, SUNDAY_BEFORE) == ["Of the Monday week"]
    assert texts(notes, SUNDAY) == []
    notes.keep(SUNDAY_BEFORE, "Changed while weeks begin on Sunday")
    assert [note.day for note in notes.of_week(MONDAY)] == [MONDAY]


def test_of_two_notes_in_a_week_the_first_is_changed_and_the_other_stays(notes: WeekNotes) -> None:
    notes.keep(MONDAY, "First")
    notes.keep(SUNDAY, "Second")
    assert joined_notes(notes.of_week(MONDAY)) == "First\n\nSecond"
    notes.keep(MONDAY, "First, changed")
    assert texts(notes, MONDAY) == ["First, changed", "Second"]
    notes.keep(MONDAY, "")
    assert texts(notes, MONDAY) == ["Second"]


def test_a_note_that_is_too_long_is_refused_and_the_kept_one_stays(notes: WeekNotes) -> None:
    notes.keep(MONDAY, "Kept")
    with refused("text", "A note has at most 20,000 letters"):
        notes.keep(MONDAY, "x" * (LONGEST_NOTE + 1))
    assert texts(notes, MONDAY) == ["Kept"]
    notes.keep(MONDAY, "y" * LONGEST_NOTE)
    assert texts(notes, MONDAY) == ["y" * LONGEST_NOTE]


def test_any_letters_come_back_as_typed_but_for_what_ends_texts_in_other_programs(
    opened: Diary, notes: WeekNotes
) -> None:
    typed = "=1+1 – „Ruhe“\n\tzweite Zeile \N{SMILING FACE WITH OPEN MOUTH}"
    notes.keep(MONDAY, f"{typed}\0")
    assert texts(notes, MONDAY) == [typed]
    assert soundness(opened.file).rows["week_notes"] == 1


def test_a_note_without_a_text_cannot_be_made() -> None:
    for text in ("", "  ", "a\0b"):
        with refused("text", "A note has a text"):
            WeekNote(day=MONDAY, text=text)


def test_a_backup_carries_and_counts_the_notes(opened: Diary, notes: WeekNotes) -> None:
    notes.keep(MONDAY, "Carried")
    backup = opened.transfer.back_up()
    assert opened.transfer.contents(backup).rows["week_notes"] == 1
    notes.keep(MONDAY, "")
    opened.transfer.restore(backup)
    assert texts(notes, MONDAY) == ["Carried"]
