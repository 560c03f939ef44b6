"""What cannot be kept is said in one sentence where it was typed, and nothing is lost or saved."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLineEdit

from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.pillar import Pillar
from nehabits.domain.sleep import Sleep
from nehabits.ui.editors.editor import Editor
from nehabits.ui.meal.meal_editor import MealEditor
from tests.journals import TODAY
from tests.ui.desktop_driver import Person

AUTUMN, SPRING = date(2026, 10, 25), date(2026, 3, 29)
TWICE = (
    "On 2026-10-25 the clocks in Europe/Berlin show 02:30 twice; "
    "add the offset you mean (+02:00 or +01:00)."
)
SKIPPED = (
    "On 2026-03-29 the clocks in Europe/Berlin skip 02:30; "
    "type another time, or add the offset (+01:00 or +02:00)."
)


def goes_to(person: Person, day: date) -> None:
    person.today.go_to(day)
    person.waits()


def typed(editor: Editor) -> list[str]:
    return [line.text() for line in editor.findChildren(QLineEdit) if line.isVisible()]


def refusals(editor: Editor) -> dict[str, str]:
    """Return what is said at which field; "" is the place for what belongs to none."""
    said = {name: field.refusal for name, field in editor.fields.items() if field.refusal}
    return said | ({"": editor.general.text()} if editor.general.isVisible() else {})


@pytest.mark.parametrize(
    ("day", "start", "end", "field", "sentence"),
    [
        (TODAY, "23:10", "23:10", "end", "A sleep is shorter than 24 hours; check the two times."),
        (AUTUMN, "3:30", "3:15", "end", "A sleep is shorter than 24 hours; check the two times."),
        (AUTUMN, "2:30", "7:00", "start", TWICE),
        (SPRING, "2:30", "7:00", "start", SKIPPED),
        (TODAY, "25:00", "7", "start", "“25:00” is no time of day; type one from 0:00 to 23:59."),
    ],
)
def test_a_night_that_cannot_be_is_refused_at_its_field(
    person: Person, day: date, start: str, end: str, field: str, sentence: str
) -> None:
    goes_to(person, day)
    person.adds("Add a sleep", start, end)
    editor = person.editor(Pillar.SLEEP)
    assert refusals(editor) == {field: sentence}
    assert editor.fields[field].editor.hasFocus()
    assert typed(editor) == [start, end]
    assert person.entries(day) == []


def test_the_offset_of_a_repeated_time_is_chosen_by_keyboard(person: Person) -> None:
    goes_to(person, AUTUMN)
    person.adds("Add a sleep", "2:30", "7:00")
    person.presses("Tab", "Tab", "Return")
    assert refusals(person.editor(Pillar.SLEEP)) == {}
    person.tabs_to("Woke")
    person.presses("Return")
    (night,) = person.entries(AUTUMN)
    assert isinstance(night, Sleep)
    assert (night.start.offset, night.minutes_asleep) == (timedelta(hours=1), 270)


def test_an_end_before_its_start_is_refused_also_inside_a_repeated_hour(person: Person) -> None:
    goes_to(person, AUTUMN)
    person.adds("Add a sleep", "2:45", "2:50")
    person.tabs_to("Offset +01:00")
    person.presses("Return")
    person.tabs_to("Woke", back=True)
    person.presses("Return")
    person.tabs_to("Offset +02:00")
    person.presses("Return")
    person.tabs_to("Woke", back=True)
    person.presses("Return")
    assert refusals(person.editor(Pillar.SLEEP)) == {
        "end": "A sleep ends after it starts; check the two times."
    }
    assert person.entries(AUTUMN) == []


def test_a_sleep_that_overlaps_another_is_refused_by_name_until_it_is_mended(
    person: Person,
) -> None:
    person.logs_a_night()
    person.logs_a_night("23:30", "7:00")
    editor = person.editor(Pillar.SLEEP)
    assert refusals(editor) == {
        "start": "This overlaps the sleep from 23:10 to 06:45 on 2026-11-21; change one of the two."
    }
    assert typed(editor) == ["23:30", "7:00"]
    assert len(person.entries()) == 1
    person.presses("Ctrl+A")
    person.types("6:45")
    person.presses("Return")
    assert person.rows(Pillar.SLEEP) == [
        "Sleep 23:10–06:45, 7 h 35",
        "Sleep 06:45–07:00, 15 min",
    ]


@pytest.mark.parametrize(
    ("minutes", "sentence"),
    [
        ("-30", "“-30” is not understood as a length of time; type 30 min or 1 h 20."),
        ("0", "Minutes are a number from 1 to 1440; type how long it took."),
        ("9000", "Minutes are a number from 1 to 1440; type how long it took."),
        ("", "Type how long it took, such as 30 min."),
    ],
)
def test_minutes_that_cannot_be_are_refused_at_their_field(
    person: Person, minutes: str, sentence: str
) -> None:
    person.adds("Add exercise", "running", minutes)
    editor = person.editor(Pillar.EXERCISE)
    assert refusals(editor) == {"minutes": sentence}
    assert person.entries() == []
    person.presses("Ctrl+A")
    person.types("30")
    person.presses("Return")
    (run,) = person.entries()
    assert isinstance(run, Exercise)
    assert (run.activity, run.minutes) == ("running", 30)


def test_an_absurd_weight_is_refused_at_the_food_and_the_meal_stays_open(person: Person) -> None:
    person.presses("Ctrl+M")
    person.types("spin")
    person.presses("Return")
    person.tabs_to("Amount of spinach")
    person.types("90000")
    person.presses("Return")
    editor = person.editor(Pillar.MEALS)
    assert isinstance(editor, MealEditor)
    (row,) = editor.rows
    assert row.refused is not None
    assert row.refused.sentence == (
        "spinach: 2,700,000 g is above the 5,000 g one item can hold; check the amount."
    )
    assert (row.amount.text(), row.amount.hasFocus()) == ("90000", True)
    assert person.is_editing(Pillar.MEALS)
    assert person.entries() == []
    person.presses("Ctrl+A")
    person.types("2")
    person.presses("Return")
    (meal,) = person.entries()
    assert isinstance(meal, Meal)
    assert meal.items[0].grams == 60


def test_a_meal_of_nothing_is_refused_below_the_search(person: Person) -> None:
    person.presses("Ctrl+M", "Return")
    editor = person.editor(Pillar.MEALS)
    assert refusals(editor) == {"": "A meal holds at least one food; add one."}
    assert person.entries() == []


def test_a_day_to_come_cannot_be_reached(person: Person) -> None:
    person.tabs_to("Add a sleep")
    person.presses("]")
    assert person.today.day == TODAY
    person.presses("[", "]", "]")
    assert person.today.day == TODAY


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("run -30m", "“-30m” is not understood here; type it as in run 30m hard."),
        ("slept 23:10-23:10", "A sleep is shorter than 24 hours; check the two times."),
        (
            "lunch: 900000 g spinach",
            "spinach: 900,000 g is above the 5,000 g one item can hold; check the amount.",
        ),
        ("run 30m; blub", ""),
    ],
)
def test_the_quick_bar_keeps_all_of_a_line_or_nothing(
    person: Person, text: str, sentence: str
) -> None:
    person.logs(text)
    quick = person.today.quick
    assert quick.line.text() == text
    assert sentence in quick.line.accessibleDescription()
    assert quick.line.accessibleDescription() != ""
    assert person.entries() == []
