"""The sleep editor answers to the keyboard and says what it understands."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep
from nehabits.domain.usual import UsualSleep
from nehabits.ui.editors.night_picture import NightPicture
from nehabits.ui.editors.sleep_editor import SleepEditor
from nehabits.ui.looks import Looks
from nehabits.ui.theme import mix
from nehabits.ui.widgets.score_row import ScoreRow
from tests.examples import BERLIN, SATURDAY, night
from tests.ui.conftest import Show, Typing
from tests.ui.editors.conftest import line, page_of

KEYS = Qt.Key


def test_how_long_the_night_was_is_said_as_it_is_typed(
    shown: Show, looks: Looks, type_keys: Typing
) -> None:
    editor = SleepEditor(page_of(), looks)
    shown(editor)
    type_keys("2320", KEYS.Key_Tab, "6")
    assert editor.length.text() == "6 h 40"
    type_keys("4", "5")
    assert editor.length.text() == "7 h 25"
    type_keys("x")
    assert editor.length.text() == ""


def test_enter_saves_and_a_missing_time_is_asked_for_at_its_field(
    shown: Show, looks: Looks, type_keys: Typing
) -> None:
    editor = SleepEditor(page_of(), looks)
    saved = shown(editor)
    type_keys("2310", KEYS.Key_Return)
    assert saved == []
    assert editor.fields["end"].refusal == "Type when you woke, such as 6:45."
    assert line(editor, "end").hasFocus()
    type_keys("645")
    assert editor.fields["end"].refusal == ""
    type_keys(KEYS.Key_Return)
    assert [type(entry) for entry in saved] == [Sleep]


def test_a_refusal_of_a_folded_field_unfolds_it(
    shown: Show, looks: Looks, type_keys: Typing
) -> None:
    editor = SleepEditor(page_of(), looks)
    shown(editor)
    type_keys("2310", KEYS.Key_Tab, "645")
    line(editor, "awakenings").setText("many")
    assert not line(editor, "awakenings").isVisible()
    editor.save()
    assert line(editor, "awakenings").isVisible()
    assert editor.fields["awakenings"].refusal != ""


def test_around_a_clock_change_the_offset_is_asked_for(
    shown: Show, looks: Looks, type_keys: Typing
) -> None:
    editor = SleepEditor(page_of(date(2026, 10, 25)), looks)
    saved = shown(editor)
    type_keys("2:30", KEYS.Key_Tab, "7:00", KEYS.Key_Return)
    assert "twice" in editor.fields["start"].refusal
    assert editor.length.text() == ""
    chips = [b for b in editor.fields["start"].findChildren(QPushButton) if not b.isHidden()]
    assert [chip.text() for chip in chips] == ["+02:00", "+01:00"]
    chips[1].click()
    assert editor.length.text() == "4 h 30"
    editor.save()
    (sleep,) = saved
    assert isinstance(sleep, Sleep)
    assert sleep.start.offset == timedelta(hours=1)


def test_typing_another_time_forgets_the_offset(
    shown: Show, looks: Looks, type_keys: Typing
) -> None:
    editor = SleepEditor(page_of(date(2026, 10, 25)), looks)
    saved = shown(editor)
    type_keys("2:30", KEYS.Key_Tab, "7:00", KEYS.Key_Return)
    chips = [b for b in editor.fields["start"].findChildren(QPushButton) if not b.isHidden()]
    chips[0].click()
    line(editor, "start").selectAll()
    line(editor, "start").setFocus()
    type_keys("1:30", KEYS.Key_Return)
    (sleep,) = saved
    assert isinstance(sleep, Sleep)
    assert sleep.start.offset == timedelta(hours=2)


def test_a_kept_sleep_stands_in_the_fields_and_keeps_its_identity(
    shown: Show, looks: Looks, type_keys: Typing
) -> None:
    kept = night(
        SATURDAY, "23:10", "06:45", BERLIN, minutes_awake=10, awakenings=1, quality=4, note="warm"
    )
    editor = SleepEditor(page_of(), looks, kept)
    saved = shown(editor)
    assert line(editor, "start").text() == "23:10"
    assert line(editor, "minutes_awake").isVisible()
    assert not editor.is_touched()
    type_keys(KEYS.Key_Return)
    assert saved == [kept]


def test_a_weekend_is_a_day_off_until_the_person_says_otherwise(shown: Show, looks: Looks) -> None:
    saturday = SleepEditor(page_of(), looks)
    monday = SleepEditor(page_of(SATURDAY + timedelta(days=2)), looks)
    assert saturday.draft().day_off
    assert not monday.draft().day_off


def test_something_typed_touches_the_editor(shown: Show, looks: Looks, type_keys: Typing) -> None:
    editor = SleepEditor(page_of(), looks)
    shown(editor)
    assert not editor.is_touched()
    type_keys("2")
    assert editor.is_touched()
    type_keys(KEYS.Key_Backspace)
    assert not editor.is_touched()


def test_a_refusal_of_the_journal_is_said_at_its_field_and_nothing_is_lost(
    shown: Show, looks: Looks, type_keys: Typing
) -> None:
    editor = SleepEditor(page_of(), looks)
    shown(editor)
    type_keys("2310", KEYS.Key_Tab, "645")
    editor.refuse(Refused("This overlaps another sleep; change one of the two.", "start"))
    assert editor.fields["start"].refusal.startswith("This overlaps")
    assert line(editor, "end").text() == "645"
    editor.refuse(Refused("The disk is full; make room and save again."))
    assert editor.general.text() == "The disk is full; make room and save again."
    assert editor.general.isVisible()


def test_the_tab_key_walks_in_reading_order(shown: Show, looks: Looks, type_keys: Typing) -> None:
    editor = SleepEditor(page_of(), looks)
    shown(editor)
    editor.reveal("note")
    names = []
    for _ in range(9):
        focused = editor.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        type_keys(KEYS.Key_Tab)
    assert names == [
        "Fell asleep",
        "Woke",
        "Show less",
        "Into bed",
        "Out of bed",
        "Minutes to fall asleep",
        "Minutes awake",
        "Awakenings",
        "Quality: 1 of 5",
    ]


def test_usual_times_stand_in_the_empty_fields_and_are_never_saved(
    shown: Show, looks: Looks, type_keys: Typing
) -> None:
    editor = SleepEditor(page_of(), looks)
    saved = shown(editor)
    fields = line(editor, "start"), line(editor, "end")
    assert [each.placeholderText() for each in fields] == ["23:10", "06:45"]
    editor.offer(UsualSleep(22 * 60 + 5, None), "Adults, 7 h or more")
    assert [each.placeholderText() for each in fields] == ["22:05", "06:45"]
    type_keys(KEYS.Key_Return)
    assert saved == []
    assert editor.fields["start"].refusal == "Type when you fell asleep, such as 23:10."
    assert not editor.is_touched()


def test_the_rest_is_unfolded_for_who_usually_says_more(shown: Show, looks: Looks) -> None:
    for says_more in (False, True):
        editor = SleepEditor(page_of(), looks)
        shown(editor)
        editor.offer(UsualSleep(says_more=says_more), "")
        assert line(editor, "note").isVisible() is says_more
        assert line(editor, "start").hasFocus()


def test_the_picture_and_the_words_follow_the_typing(
    shown: Show, looks: Looks, type_keys: Typing
) -> None:
    editor = SleepEditor(page_of(), looks)
    shown(editor)
    picture = editor.findChild(NightPicture)
    assert picture is not None
    assert editor.said.text() == "Type when you fell asleep, such as 23:10."
    type_keys("2320", KEYS.Key_Tab, "645")
    assert (editor.length.text(), editor.said.text()) == ("7 h 25", "")
    assert picture.accessibleDescription() == "Asleep 23:20–06:45, 7 h 25"
    editor.reveal("minutes_awake")
    line(editor, "minutes_awake").setFocus()
    type_keys("25")
    assert (editor.length.text(), editor.said.text()) == ("7 h", "awake 25 min")


def test_the_reference_stands_below_a_night_and_not_below_a_nap(shown: Show, looks: Looks) -> None:
    for nap, there in ((False, True), (True, False)):
        editor = SleepEditor(page_of(), looks, nap=nap)
        shown(editor)
        editor.offer(UsualSleep(), "Adults, 7 h or more")
        words = [
            label for label in editor.findChildren(QLabel) if label.text().startswith("Adults")
        ]
        assert [label.isVisible() for label in words] == [there]


def test_the_night_is_painted_where_it_was(shown: Show, looks: Looks, type_keys: Typing) -> None:
    editor = SleepEditor(page_of(), looks)
    shown(editor)
    editor.reveal("into_bed")
    for name, text in {"start": "0", "end": "6", "into_bed": "22:30", "out_of_bed": "7"}.items():
        line(editor, name).setFocus()
        type_keys(text)
    picture = editor.findChild(NightPicture)
    assert picture is not None
    image = picture.grab().toImage()
    theme = looks.theme

    def colour(hour: float) -> str:
        return image.pixelColor(round(picture.width() * (hour - 18) / 18), 9).name().upper()

    paler = mix(theme.sleep.shape, theme.track, 0.4)
    assert [colour(hour) for hour in (20, 23, 26, 29.5, 30.5, 32)] == [
        theme.track,
        paler,
        theme.sleep.shape,
        theme.sleep.shape,
        paler,
        theme.track,
    ]


def test_quality_takes_number_keys(shown: Show, looks: Looks, type_keys: Typing) -> None:
    editor = SleepEditor(page_of(), looks)
    saved = shown(editor)
    editor.offer(UsualSleep(says_more=True), "")
    type_keys("2310", KEYS.Key_Tab, "645")
    editor.findChildren(ScoreRow)[0].setFocus()
    type_keys("4", KEYS.Key_Return)
    (sleep,) = saved
    assert isinstance(sleep, Sleep)
    assert sleep.quality == 4
