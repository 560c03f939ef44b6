"""What a deed did, in the words of the undo bar."""

import pytest

from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import Mark
from nehabits.domain.entry import Entry
from nehabits.domain.own_habit import HabitRecord
from nehabits.services import deed_words
from tests.examples import SATURDAY, exercise, meal, nap, night, practice


@pytest.mark.parametrize(
    ("entry", "noun"),
    [
        (night(SATURDAY, "23:00", "07:00"), "Sleep"),
        (nap(SATURDAY, "14:00", "14:30"), "Nap"),
        (exercise(30), "Exercise"),
        (practice(5), "Practice"),
        (meal(), "Meal"),
        (CheckIn(day=SATURDAY), "Check-in"),
        (HabitRecord(day=SATURDAY, habit="coffee"), "Own habit"),
    ],
)
def test_a_deed_names_the_kind_of_its_entry(entry: Entry, noun: str) -> None:
    assert deed_words.logged((entry,)) == f"{noun} logged"
    assert deed_words.edited(entry) == f"{noun} changed"
    assert deed_words.deleted(entry) == f"{noun} deleted"


def test_several_entries_are_counted() -> None:
    assert deed_words.logged((exercise(30), meal(), practice(5))) == "3 entries logged"


def test_a_mark_says_what_was_said_of_the_day() -> None:
    assert {mark: deed_words.marked(mark) for mark in (*Mark, None)} == {
        Mark.NOTHING: "Marked: nothing that day",
        Mark.NOT_TRACKED: "Marked: not tracked",
        Mark.COMPLETE: "Marked: meals complete",
        None: "Mark removed",
    }
