"""Whatever is pasted into a field of an editor is understood, or answered in a sentence there."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit

from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.moment import Moment
from nehabits.domain.phrase import clock_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.ui.editors.editor import Editor
from nehabits.ui.editors.fold import Fold
from nehabits.ui.meal.meal_editor import MealEditor
from tests.ui.desktop_driver import Person

EMOJI, LONG, TABLE = "😴", "9" * 10_000, "23:10\t6:45\n22:50\t7:00\n"
NUL, RIGHT_TO_LEFT = "7\0", "\N{RIGHT-TO-LEFT OVERRIDE}7:00 אחרי הצהריים"
WRITINGS = {
    "24:00": ("00:00", 1440),
    "7": ("07:00", 7),
    "7.5": (None, 8),
    "7pm": ("19:00", None),
    "7 p.m.": ("19:00", None),
    "19h30": ("19:30", 1170),
    "0645": ("06:45", 645),
    "١٢:٣٠": ("12:30", 750),
    "12.30": ("12:30", 12),
    "noon": ("12:00", None),
    EMOJI: (None, None),
    LONG: (None, None),
    TABLE: (None, None),
    RIGHT_TO_LEFT: (None, None),
    "-1": (None, None),
    "1e9": (None, None),
    "   ": (None, None),
}
"""How people write times, and what is no time: read as a time of day, and as minutes."""

FIRST = {
    Pillar.SLEEP: {"start": "23:10", "end": "6:40"},
    Pillar.EXERCISE: {"activity": "running", "minutes": "30"},
    Pillar.PRACTICE: {"kind": "breathing", "minutes": "5"},
}
KINDS = {Pillar.SLEEP: Sleep, Pillar.EXERCISE: Exercise, Pillar.PRACTICE: Practice}
SOON = 2.0
"""Seconds for a paste, a save and its answer, on a busy machine."""

Read = Callable[[Entry], object]


def clock_of(name: str) -> Read:
    def read(entry: Entry) -> str:
        moment: Moment = getattr(entry, name)
        return clock_text(moment.clock)

    return read


def opens(person: Person, pillar: Pillar) -> Editor:
    """Open an editor with what it needs, everything unfolded."""
    person.today.add(pillar)
    person.waits()
    editor = person.editor(pillar)
    for fold in editor.findChildren(Fold):
        fold.unfold()
    for name, text in FIRST[pillar].items():
        line_of(editor, name).insert(text)
    return editor


def line_of(editor: Editor, name: str) -> QLineEdit:
    line = editor.fields[name].editor
    assert isinstance(line, QLineEdit)
    return line


def pastes_and_saves(person: Person, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.clear()
    began = time.monotonic()
    person.pastes(text)
    person.presses("Return")
    assert time.monotonic() - began < SOON


def saved(person: Person, kind: type[Entry]) -> Entry | None:
    """Return the entry that was saved, and take it back."""
    found = [entry for entry in person.entries() if isinstance(entry, kind)]
    if not found:
        return None
    person.presses("Ctrl+Z")
    assert person.entries() == []
    return found[0]


def refused_at(editor: Editor) -> dict[str, str]:
    said = {name: field.refusal for name, field in editor.fields.items() if field.refusal}
    return said | ({"": editor.general.text()} if editor.general.isVisible() else {})


def lets_go(person: Person, pillar: Pillar, editor: Editor) -> None:
    assert person.today.sheet is not None
    person.today.sheet.slots[pillar].drop(editor)


def assert_answered(editor: Editor, name: str) -> None:
    """Check that one sentence stands at the field, which keeps the keyboard and what was typed."""
    ((field, sentence),) = refused_at(editor).items()
    assert field == name
    assert sentence.endswith(".")
    assert len(sentence) < 200
    assert line_of(editor, name).hasFocus()
    assert line_of(editor, name).isModified()


@pytest.mark.parametrize(
    ("pillar", "name"),
    [
        (Pillar.SLEEP, "start"),
        (Pillar.SLEEP, "end"),
        (Pillar.SLEEP, "into_bed"),
        (Pillar.SLEEP, "out_of_bed"),
        (Pillar.EXERCISE, "start"),
        (Pillar.PRACTICE, "start"),
    ],
)
def test_every_way_of_writing_a_time_is_understood_or_answered(
    person: Person, pillar: Pillar, name: str
) -> None:
    may_be_empty = (pillar, name) not in {(Pillar.SLEEP, "start"), (Pillar.SLEEP, "end")}
    for text, (clock, _) in WRITINGS.items():
        editor = opens(person, pillar)
        pastes_and_saves(person, line_of(editor, name), text)
        kept = saved(person, KINDS[pillar])
        if text.isspace() and may_be_empty:
            assert kept is not None
            assert getattr(kept, name) is None
        elif clock is not None:
            assert kept is not None, f"{text} is a time: {refused_at(editor)}"
            assert clock_of(name)(kept) == clock
        else:
            assert kept is None, f"{text[:30]} is no time"
            assert_answered(editor, name)
            lets_go(person, pillar, editor)


@pytest.mark.parametrize(
    ("pillar", "name"), [(Pillar.EXERCISE, "minutes"), (Pillar.PRACTICE, "minutes")]
)
def test_every_way_of_writing_minutes_is_understood_or_answered(
    person: Person, pillar: Pillar, name: str
) -> None:
    for text, (_, minutes) in WRITINGS.items():
        editor = opens(person, pillar)
        pastes_and_saves(person, line_of(editor, name), text)
        kept = saved(person, KINDS[pillar])
        if minutes is None:
            assert kept is None, f"{text[:30]} is no length of time"
            assert_answered(editor, name)
            lets_go(person, pillar, editor)
        else:
            assert getattr(kept, name) == minutes


@pytest.mark.parametrize(
    ("name", "understood"),
    [
        ("minutes_to_fall_asleep", {"7", "7.5", "19h30", "0645", "12.30", "24:00", "١٢:٣٠"}),
        ("minutes_awake", {"7", "7.5", "12.30"}),
        ("awakenings", {"7"}),
    ],
)
def test_the_numbers_of_a_night_are_understood_or_answered(
    person: Person, name: str, understood: set[str]
) -> None:
    for text in WRITINGS:
        editor = opens(person, Pillar.SLEEP)
        pastes_and_saves(person, line_of(editor, name), text)
        kept = saved(person, Sleep)
        if text.isspace():
            assert kept is not None
            assert getattr(kept, name) is None
        elif text in understood:
            assert kept is not None, text
            assert getattr(kept, name) is not None
        else:
            assert kept is None, text[:30]
            assert_answered(editor, name)
            lets_go(person, Pillar.SLEEP, editor)


@pytest.mark.parametrize(
    ("pillar", "name"), [(Pillar.EXERCISE, "activity"), (Pillar.PRACTICE, "kind")]
)
def test_any_words_are_an_own_kind_of_one_short_line_or_answered(
    person: Person, pillar: Pillar, name: str
) -> None:
    for text in (*WRITINGS, NUL):
        editor = opens(person, pillar)
        pastes_and_saves(person, line_of(editor, name), text)
        kept = saved(person, KINDS[pillar])
        if text == LONG or text.isspace():
            assert kept is None
            assert_answered(editor, name)
            lets_go(person, pillar, editor)
        else:
            assert kept is not None, f"{text}: {refused_at(editor)}"
            own = getattr(kept, name)
            assert own.isprintable()
            assert 0 < len(own) <= 60


@pytest.mark.parametrize("pillar", list(FIRST))
def test_a_note_takes_any_text(person: Person, pillar: Pillar) -> None:
    for text in (*WRITINGS, NUL):
        editor = opens(person, pillar)
        pastes_and_saves(person, line_of(editor, "note"), text)
        kept = saved(person, KINDS[pillar])
        assert kept is not None, text[:30]
        assert len(kept.note) >= len(text.strip()) - text.count("\n") - 1


def test_a_nap_is_read_in_every_way(person: Person) -> None:
    for text, (clock, _) in WRITINGS.items():
        person.today.add(Pillar.SLEEP, nap=True)
        person.waits()
        editor = person.editor(Pillar.SLEEP)
        line_of(editor, "end").setText("23:30")
        pastes_and_saves(person, line_of(editor, "start"), text)
        kept = saved(person, Sleep)
        if kept is not None:
            assert clock_of("start")(kept) == clock
        else:
            assert len(refused_at(editor)) == 1
            lets_go(person, Pillar.SLEEP, editor)


def test_the_fields_of_a_meal_are_understood_or_answered(person: Person) -> None:
    for text, (clock, _) in WRITINGS.items():
        person.presses("Ctrl+M")
        person.types("egg")
        person.presses("Return")
        editor = person.editor(Pillar.MEALS)
        assert isinstance(editor, MealEditor)
        pastes_and_saves(person, editor.time.line, text)
        kept = saved(person, Meal)
        if clock is None:
            assert kept is None
            assert_answered(editor, "start")
            editor.time.line.setText("13:00")
            pastes_and_saves(person, editor.rows[0].amount, text)
            amount = saved(person, Meal)
            assert (amount is None) == (text != "7.5")
        else:
            assert kept is not None
            assert clock_of("start")(kept) == clock
        if person.is_editing(Pillar.MEALS):
            lets_go(person, Pillar.MEALS, editor)


def test_a_search_for_anything_finds_food_or_says_that_there_is_none(person: Person) -> None:
    person.presses("Ctrl+M")
    editor = person.editor(Pillar.MEALS)
    assert isinstance(editor, MealEditor)
    for text in (*WRITINGS, NUL):
        editor.search.line.setFocus()
        editor.search.line.clear()
        began = time.monotonic()
        person.pastes(text)
        assert time.monotonic() - began < SOON
        assert editor.search.results.count() or editor.search._none.isVisible()
