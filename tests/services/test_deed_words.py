"""What a deed did, in the words of the undo bar."""

import dataclasses

import pytest

from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import Mark
from nehabits.domain.entry import Entry
from nehabits.domain.own_habit import HabitRecord
from nehabits.domain.pillar import Pillar
from nehabits.services import deed_words
from tests.examples import SATURDAY, exercise, meal, nap, night, practice

NAMES = {"running": "Running", "breathing": "Paced breathing", "coffee": "Coffee"}


def name_of(entry: Entry) -> str:
    return NAMES.get(deed_words.key_of(entry), deed_words.key_of(entry))


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (night(SATURDAY, "23:10", "06:45"), "Night 23:10–06:45"),
        (nap(SATURDAY, "14:00", "14:30"), "Nap 14:00–14:30"),
        (exercise(30), "Running, 30 min"),
        (exercise(80, activity="Quidditch " * 20), "Quidditch Quidditch Quidditch …, 1 h 20"),
        (practice(5), "Paced breathing, 5 min"),
        (meal(), "Lunch at 13:00"),
        (HabitRecord(day=SATURDAY, habit="coffee"), "Coffee"),
        (HabitRecord(day=SATURDAY, habit="coffee", value=2.5), "Coffee, 2.5"),
    ],
)
def test_a_deed_says_the_entry_it_was_done_to(entry: Entry, said: str) -> None:
    assert deed_words.logged((entry,), name_of) == f"{said} logged"
    assert deed_words.edited(entry, entry, name_of) == f"{said} changed"
    assert deed_words.deleted(entry, name_of) == f"{said} deleted"


def test_a_changed_entry_is_said_as_it_is_now() -> None:
    before, after = exercise(30), exercise(45)
    assert deed_words.edited(before, after, name_of) == "Running, 45 min changed"


def test_several_entries_are_counted() -> None:
    entries = (exercise(30), meal(), practice(5))
    assert deed_words.logged(entries, name_of) == "3 entries logged"


def test_a_check_in_says_the_answers_that_are_new() -> None:
    nothing = CheckIn(day=SATURDAY)
    said = CheckIn(day=SATURDAY, energy=4, mood=2, tags=("travel", "my own"), note="Rain")
    assert deed_words.logged((said,), name_of) == (
        "Energy: 4, Mood: 2, Special: travel, my own, Note kept"
    )
    for field, value, words in (
        ("energy", 5, "Energy: 5"),
        ("mood", None, "Mood emptied"),
        ("tags", ("travel",), "Special: travel"),
        ("tags", (), "Special emptied"),
        ("note", "Sun", "Note kept"),
        ("note", "", "Note emptied"),
    ):
        after = dataclasses.replace(said, **{field: value})
        assert deed_words.edited(said, after, name_of) == words
    assert deed_words.edited(said, said, name_of) == "Check-in kept"
    energetic = dataclasses.replace(nothing, energy=4)
    assert deed_words.deleted(energetic, name_of) == "Energy emptied"


def test_a_mark_says_what_was_said_of_which_area() -> None:
    said = {mark: deed_words.marked(Pillar.MEALS, mark) for mark in (*Mark, None)}
    assert said == {
        Mark.NOTHING: "Meals: nothing that day",
        Mark.NOT_TRACKED: "Meals: not tracked",
        Mark.COMPLETE: "Meals: day complete",
        None: "Meals: what was said of the day is taken back",
    }
