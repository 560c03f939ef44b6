"""The editors of exercise and practice offer what this person does, and fill in the last time."""

from PySide6.QtCore import Qt

from nehabits.domain.exercise import CountsAs, Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.practice import Practice
from nehabits.exchange.catalogue import Catalogue
from nehabits.ui.editors.exercise_editor import ExerciseEditor
from nehabits.ui.editors.practice_editor import PracticeEditor
from tests.examples import exercise, practice
from tests.ui.conftest import Show, Typing
from tests.ui.editors.conftest import line, page_of

KEYS = Qt.Key


def run_and_walks() -> list[Exercise]:
    """Return two walks and, in between, a hard run outdoors."""
    run = exercise(40, Intensity.VIGOROUS, outdoors=True)
    walk = exercise(25, Intensity.LIGHT, activity="walking")
    return [walk, run, walk]


def test_what_is_done_most_often_is_offered_before_anything_is_typed(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    editor = ExerciseEditor(page_of(), catalogue.activities)
    saved = shown(editor)
    assert editor.kind.below.text() == "A few letters are enough"
    editor.offer(run_and_walks())
    assert editor.kind.below.text() == "Walking · Running"
    type_keys(KEYS.Key_Down, KEYS.Key_Down, KEYS.Key_Return)
    (kept,) = saved
    assert isinstance(kept, Exercise)
    assert (kept.activity, kept.minutes, kept.intensity, kept.outdoors) == (
        "running",
        40,
        Intensity.VIGOROUS,
        True,
    )


def test_taking_an_activity_fills_in_the_last_time_and_typing_replaces_it(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    editor = ExerciseEditor(page_of(), catalogue.activities)
    saved = shown(editor)
    editor.offer(run_and_walks())
    type_keys("wal", KEYS.Key_Tab)
    assert line(editor, "minutes").text() == "25"
    assert editor.intensity.intensity() is Intensity.LIGHT
    type_keys("55", KEYS.Key_Return)
    (kept,) = saved
    assert isinstance(kept, Exercise)
    assert kept.minutes == 55


def test_what_was_typed_or_chosen_stays_when_the_activity_changes(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    editor = ExerciseEditor(page_of(), catalogue.activities)
    shown(editor)
    editor.offer(run_and_walks())
    type_keys("run", KEYS.Key_Tab, "30", KEYS.Key_Tab, "m", KEYS.Key_Tab, KEYS.Key_Tab)
    type_keys(KEYS.Key_Space)
    line(editor, "activity").setFocus()
    line(editor, "activity").selectAll()
    type_keys("walking")
    assert line(editor, "minutes").text() == "30"
    assert editor.intensity.intensity() is Intensity.MODERATE
    assert not editor.outdoors.isChecked()


def test_taking_it_all_back_leaves_the_editor_untouched(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    editor = ExerciseEditor(page_of(), catalogue.activities)
    shown(editor)
    editor.offer(run_and_walks())
    type_keys("run")
    assert editor.is_touched()
    type_keys(KEYS.Key_Backspace, KEYS.Key_Backspace, KEYS.Key_Backspace)
    assert not editor.is_touched()


def test_what_an_own_activity_was_is_found_by_its_letters(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    editor = ExerciseEditor(page_of(), catalogue.activities)
    saved = shown(editor)
    editor.offer([exercise(80, Intensity.VIGOROUS, activity="Quidditch", aerobic=False)])
    type_keys("qui", KEYS.Key_Tab, KEYS.Key_Return)
    (kept,) = saved
    assert isinstance(kept, Exercise)
    assert (kept.activity, kept.minutes, kept.aerobic) == ("Quidditch", 80, False)


def test_letters_belong_to_lengths_in_the_minutes_and_to_the_intensity_in_its_place(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    saved = shown(ExerciseEditor(page_of(), catalogue.activities))
    type_keys("run", KEYS.Key_Tab, "1h20m", KEYS.Key_Tab, "l", KEYS.Key_Return)
    (kept,) = saved
    assert isinstance(kept, Exercise)
    assert (kept.minutes, kept.intensity) == (80, Intensity.LIGHT)


def test_a_changed_exercise_keeps_its_minutes_when_its_activity_changes(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    editor = ExerciseEditor(page_of(), catalogue.activities, exercise(33, Intensity.LIGHT))
    shown(editor)
    editor.offer(run_and_walks())
    assert not editor.is_touched()
    line(editor, "activity").selectAll()
    type_keys("walking")
    assert line(editor, "minutes").text() == "33"
    assert editor.intensity.intensity() is Intensity.LIGHT


def test_a_practice_takes_its_kind_minutes_and_what_it_counted_as_from_the_last_time(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    editor = PracticeEditor(page_of(), catalogue.practice_kinds)
    saved = shown(editor)
    editor.offer([practice(20, "yoga", counts_as=CountsAs.BOTH), practice(5), practice(6)])
    assert editor.kind.below.text() == "Paced breathing · Yoga"
    type_keys("yog", KEYS.Key_Return)
    (kept,) = saved
    assert isinstance(kept, Practice)
    assert (kept.kind, kept.minutes, kept.counts_as) == ("yoga", 20, CountsAs.BOTH)


def test_who_usually_says_their_tension_finds_it_unfolded_and_types_numbers(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    editor = PracticeEditor(page_of(), catalogue.practice_kinds)
    saved = shown(editor)
    editor.offer([practice(5, tension_before=4, tension_after=2)])
    assert editor.before.isVisible()
    type_keys("bre", KEYS.Key_Tab)
    editor.before.setFocus()
    type_keys("5", KEYS.Key_Tab, "3", KEYS.Key_Return)
    (kept,) = saved
    assert isinstance(kept, Practice)
    assert (kept.tension_before, kept.tension_after, kept.minutes) == (5, 3, 5)
