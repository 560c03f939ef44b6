"""Exercise and practice are typed by a few letters, minutes and an intensity."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from nehabits.domain.exercise import CountsAs, Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.practice import Practice
from nehabits.exchange.catalogue import Catalogue
from nehabits.ui.editors.exercise_editor import ExerciseEditor
from nehabits.ui.editors.kind_field import KindField
from nehabits.ui.editors.practice_editor import PracticeEditor
from tests.examples import BERLIN, SATURDAY, at, exercise, practice
from tests.ui.conftest import Show, Typing
from tests.ui.editors.conftest import line, page_of

KEYS = Qt.Key


def test_three_letters_minutes_and_a_letter_make_an_exercise(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    saved = shown(ExerciseEditor(page_of(), catalogue.activities))
    type_keys("swi", KEYS.Key_Tab, "40", KEYS.Key_Tab, "v", KEYS.Key_Return)
    (kept,) = saved
    assert isinstance(kept, Exercise)
    assert (kept.activity, kept.minutes) == ("swimming", 40)
    assert kept.intensity is Intensity.VIGOROUS
    assert (kept.start, kept.aerobic, kept.strength) == (None, True, False)


def test_an_activity_brings_its_usual_intensity_and_flags(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    editor = ExerciseEditor(page_of(), catalogue.activities)
    saved = shown(editor)
    type_keys("gym", KEYS.Key_Tab, "35 min", KEYS.Key_Return)
    (kept,) = saved
    assert isinstance(kept, Exercise)
    assert (kept.activity, kept.strength, kept.aerobic) == ("strength_training", True, False)
    assert kept.intensity is Intensity.MODERATE


def test_an_intensity_chosen_by_hand_stays_when_the_activity_changes(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    editor = ExerciseEditor(page_of(), catalogue.activities)
    shown(editor)
    editor.intensity.setFocus()
    type_keys("l")
    line(editor, "activity").setFocus()
    type_keys("running")
    assert editor.intensity.intensity() is Intensity.LIGHT


def test_an_own_activity_is_kept_under_its_own_name(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    saved = shown(ExerciseEditor(page_of(), catalogue.activities))
    type_keys("Quidditch", KEYS.Key_Tab, "1 h 20", KEYS.Key_Return)
    (kept,) = saved
    assert isinstance(kept, Exercise)
    assert (kept.activity, kept.minutes) == ("Quidditch", 80)


@pytest.mark.parametrize(
    ("name", "typed", "beginning"),
    [("minutes", "soon", "“soon” is not understood"), ("start", "25:00", "“25:00” is no time")],
)
def test_what_is_not_understood_is_said_at_its_field(
    shown: Show, catalogue: Catalogue, name: str, typed: str, beginning: str
) -> None:
    editor = ExerciseEditor(page_of(), catalogue.activities)
    saved = shown(editor)
    line(editor, "activity").setText("running")
    line(editor, "minutes").setText("30")
    line(editor, name).setText(typed)
    editor.save()
    assert saved == []
    assert editor.fields[name].refusal.startswith(beginning)


def test_a_nameless_exercise_is_refused_at_the_activity(shown: Show, catalogue: Catalogue) -> None:
    editor = ExerciseEditor(page_of(), catalogue.activities)
    shown(editor)
    line(editor, "minutes").setText("30")
    editor.save()
    assert editor.fields["activity"].refusal == "Name the activity, for instance walking."


def test_a_time_before_the_day_start_is_after_midnight(shown: Show, catalogue: Catalogue) -> None:
    editor = ExerciseEditor(page_of(), catalogue.activities)
    line(editor, "activity").setText("walking")
    line(editor, "minutes").setText("20")
    line(editor, "start").setText("0:30")
    assert editor.entry().start == at(f"{SATURDAY + timedelta(days=1)} 00:30", BERLIN)
    assert editor.entry().day == SATURDAY


def test_a_kept_exercise_comes_back_as_it_was(shown: Show, catalogue: Catalogue) -> None:
    kept = exercise(
        30,
        Intensity.LIGHT,
        activity="hiking",
        start=at(f"{SATURDAY} 07:30", BERLIN),
        outdoors=True,
        strength=True,
        counts_as=CountsAs.BOTH,
        note="fog",
        source="quick bar",
    )
    editor = ExerciseEditor(page_of(), catalogue.activities, kept)
    assert line(editor, "activity").text() == "Hiking"
    assert not editor.is_touched()
    assert editor.entry() == kept


def test_a_practice_takes_a_kind_and_minutes(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    saved = shown(PracticeEditor(page_of(), catalogue.practice_kinds))
    type_keys("med", KEYS.Key_Tab, "10", KEYS.Key_Tab, "7", KEYS.Key_Return)
    (kept,) = saved
    assert isinstance(kept, Practice)
    assert (kept.kind, kept.minutes, kept.start) == (
        "meditation",
        10,
        at(f"{SATURDAY} 07:00", BERLIN),
    )


def test_a_practice_that_counts_as_exercise_is_asked_how_hard_it_felt(
    shown: Show, catalogue: Catalogue
) -> None:
    editor = PracticeEditor(page_of(), catalogue.practice_kinds)
    shown(editor)
    editor.reveal("note")
    assert not editor.intensity.isVisible()
    editor.counts_as.show_value(CountsAs.BOTH)
    editor.counts_as.chosen.emit("both")
    assert editor.intensity.isVisible()


def test_a_kept_practice_comes_back_as_it_was(catalogue: Catalogue, shown: Show) -> None:
    kept = practice(15, "yoga", tension_before=4, tension_after=2, note="calm")
    assert PracticeEditor(page_of(), catalogue.practice_kinds, kept).entry() == kept


def test_what_fits_is_shown_while_typing_and_arrow_keys_take_it(
    shown: Show, type_keys: Typing, catalogue: Catalogue
) -> None:
    editor = ExerciseEditor(page_of(), catalogue.activities)
    shown(editor)
    field = editor.fields["activity"]
    assert isinstance(field, KindField)
    type_keys("run")
    assert field.below.text() == "Running · Trail running"
    type_keys(KEYS.Key_Down, KEYS.Key_Down)
    assert field.line.text() == "Trail running"
    type_keys(KEYS.Key_Up)
    assert field.line.text() == "Running"
    assert field.key() == "running"


def test_around_a_clock_change_the_time_asks_for_an_offset(
    shown: Show, catalogue: Catalogue
) -> None:
    autumn = date(2026, 10, 24)
    editor = PracticeEditor(page_of(autumn), catalogue.practice_kinds)
    saved = shown(editor)
    line(editor, "kind").setText("yoga")
    line(editor, "minutes").setText("10")
    line(editor, "start").setText("2:30")
    editor.save()
    assert saved == []
    chips = [b for b in editor.time.findChildren(QPushButton) if not b.isHidden()]
    assert [chip.text() for chip in chips] == ["+02:00", "+01:00"]
    chips[0].click()
    editor.save()
    (kept,) = saved
    assert isinstance(kept, Practice)
    assert kept.start == at("2026-10-25 02:30", BERLIN, timedelta(hours=2))
    assert kept.day == autumn
