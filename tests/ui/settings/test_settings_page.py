"""The Settings page takes changes back, answers bad input at the field, and leads to the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from nehabits.services.preference import Preference, YesNo
from nehabits.services.preferences import FIRST_WEEKDAY, HELP_NUMBER, MADE_UP
from nehabits.ui.settings.preference_control import control_of
from nehabits.ui.text_dialog import TextDialog
from tests.examples import night
from tests.journals import TODAY, open_journal
from tests.ui.desktop_driver import Person, clicks, program, said
from tests.ui.settings.page_driver import Kept, settings

LONG = "4" * 10_000


def field(person: Person, name: str) -> QLineEdit:
    line = person.tabs_to(name)
    assert isinstance(line, QLineEdit)
    return line


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("A day begins at", "25:00", "“25:00” is no time of day; type one from 0:00 to 23:59."),
        ("A day begins at", "", "Type a time, such as 23:10."),
        ("A day begins at", "🙂", "“🙂” is not understood as a time"),
        ("A day begins at", LONG, "is not understood as a time"),
        ("Age, years", "abc", "“abc” is not read as an age; type whole years, as in 41."),
        ("Age, years", "300", "Age is a number of years from 0 to 130."),
        ("Age, years", "🙂", "“🙂” is not read as an age"),
        ("Age, years", LONG, "is not read as an age"),
        ("Body weight, kg", "1e9", "“1e9” is not read as a weight; type kilograms, as in 70.5."),
        ("Body weight, kg", "1000000", "Weight is above 0 and at most 500 kg."),
        ("Body weight, kg", "0", "Weight is above 0 and at most 500 kg."),
        ("Body weight, kg", LONG, "is not read as a weight"),
    ],
)
def test_bad_input_is_answered_at_the_field_and_stays_to_be_mended(
    someone: Person, kept: Kept, name: str, typed: str, sentence: str
) -> None:
    line = field(someone, name)
    line.selectAll()
    line.insert(typed)
    someone.presses("Return")
    assert sentence in line.accessibleDescription() or sentence in row_of(line)
    assert any(sentence in text for text in said(settings(someone)))
    someone.presses("Tab")
    settings(someone).refresh()
    someone.waits()
    assert line.text() == typed[: line.maxLength()]
    assert any(sentence in text for text in said(settings(someone)))
    assert (kept("day_start"), kept("profile")) == (None, None)
    field(someone, name)
    someone.presses("Esc")
    assert not any(sentence in text for text in said(settings(someone)))


def row_of(line: QLineEdit) -> str:
    above = line.parentWidget()
    return "" if above is None else above.accessibleDescription()


def test_a_change_is_said_and_taken_back_on_the_page(someone: Person, kept: Kept) -> None:
    someone.tabs_to("First day of the week")
    someone.presses("End")
    page = settings(someone)
    assert page.undo.text.text() == "First day of the week: Sunday"
    clicks(page, "Undo")
    someone.waits()
    assert kept("first_weekday") == FIRST_WEEKDAY.default
    assert page.undo.isHidden()
    assert someone.services.preferences.first_weekday == 0


def test_a_reference_left_to_the_default_is_so_again(someone: Person, kept: Kept) -> None:
    someone.tabs_to("Reference for Time asleep")
    someone.presses("Down")
    page = settings(someone)
    assert page.undo.text.text() == "Reference for Time asleep: NSF, 2015, consensus"
    someone.presses("Ctrl+Z")
    assert kept("reference.sleep.duration") is None


def test_the_undo_takes_back_the_last_of_two_choices_that_follow_fast(
    someone: Person, kept: Kept
) -> None:
    box = someone.tabs_to("First day of the week")
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up):
        QTest.keyClick(box, key)
    someone.waits()
    chosen = kept("first_weekday")
    someone.presses("Ctrl+Z")
    assert (chosen, kept("first_weekday")) == (5, 6)


def test_the_undo_takes_back_the_last_of_two_references_that_follow_fast(
    someone: Person, kept: Kept
) -> None:
    box = someone.tabs_to("Reference for Time asleep")
    someone.presses("Down")
    first = kept("reference.sleep.duration")
    someone.presses("Up")
    for _ in range(2):
        QTest.keyClick(box, Qt.Key.Key_Down)
    someone.waits()
    assert kept("reference.sleep.duration") != first
    someone.presses("Ctrl+Z")
    assert kept("reference.sleep.duration") == first


def test_the_undo_keys_take_back_the_setting_and_no_entry_meant_by_nobody(
    someone: Person,
) -> None:
    entries = len(someone.entries())
    for name, key in (("Clock: 24 hours", "Right"), ("Age, years", "4")):
        someone.tabs_to(name)
        someone.presses(key, "Return") if name.startswith("Age") else someone.presses(key)
        assert settings(someone).undo.isVisible()
        someone.presses("Ctrl+Z")
        assert settings(someone).undo.isHidden()
        assert len(someone.entries()) == entries
    assert someone.services.preferences.profile.age is None


def test_a_page_that_was_left_offers_nothing_to_take_back(someone: Person) -> None:
    someone.services.journal.log(night(TODAY.replace(day=1), "23:00", "06:00"))
    someone.tabs_to("Show the longest run")
    someone.presses("Space", "Ctrl+1", "Ctrl+,")
    assert settings(someone).undo.isHidden()


def test_what_another_page_does_ends_the_offer(someone: Person) -> None:
    someone.tabs_to("Show the longest run")
    someone.presses("Space")
    someone.desktop._tell_all()
    someone.waits()
    assert settings(someone).undo.isHidden()


def test_what_another_program_sets_is_shown(someone: Person, known_journal: Path) -> None:
    with open_journal(known_journal) as other:
        other.preferences.set(FIRST_WEEKDAY, 6)
    someone.desktop._tell_all()
    someone.waits()
    box = someone.tabs_to("First day of the week")
    assert box.currentText() == "Sunday"  # type: ignore[attr-defined]


def test_the_wheel_moves_the_page_and_not_a_choice(someone: Person, kept: Kept) -> None:
    box = someone.tabs_to("First day of the week")
    centre = QPointF(box.rect().center())
    wheel = QWheelEvent(
        centre,
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    someone.waits()
    assert kept("first_weekday") is None


def test_a_backup_is_made_counted_and_offered_for_restoring(someone: Person) -> None:
    page = settings(someone)
    folder = someone.services.path.parent / "backups"
    assert field(someone, "Folder of the backups").text() == str(folder)
    assert "There is none yet; one is made when the window closes." in said(page)
    clicks(page, "Back up now")
    someone.until(lambda: bool(someone.window.findChildren(TextDialog)))
    for dialog in someone.window.findChildren(TextDialog):
        dialog.close()
    someone.waits()
    assert "1 backup, made Saturday 21 November, 18:50." in said(page)
    clicks(page, "Restore…")
    (chooser,) = someone.window.findChildren(QFileDialog)
    assert chooser.directory().absolutePath() == str(folder)
    chooser.close()


def test_the_journal_s_file_is_named_to_be_copied_and_another_is_asked_for(
    someone: Person,
) -> None:
    line = field(someone, "File of the journal")
    assert line.text() == str(someone.services.path)
    assert line.isReadOnly()
    clicks(settings(someone), "Open another journal…")
    (chooser,) = someone.window.findChildren(QFileDialog)
    assert chooser.isVisible()
    chooser.close()


def test_a_made_up_journal_has_no_backups_and_leads_nowhere_else(
    qtbot: QtBot, known_journal: Path
) -> None:
    with open_journal(known_journal) as services:
        services.preferences.set(MADE_UP, value=True)
    with program(qtbot, known_journal) as person:
        person.presses("Ctrl+,")
        assert "Backups" not in said(settings(person))
        assert "Journal" not in said(settings(person))


def test_what_is_typed_when_the_window_closes_is_kept(
    qtbot: QtBot, known_journal: Path, kept: Kept
) -> None:
    with program(qtbot, known_journal) as person:
        person.presses("Ctrl+,")
        field(person, "Age, years")
        person.types("52")
    assert kept("profile") == {"sex": None, "age": 52, "weight_kg": None}


def test_two_columns_where_there_is_room_and_one_where_there_is_not(someone: Person) -> None:
    page = settings(someone)
    someone.window.resize(1280, 800)
    someone.waits()
    QApplication.processEvents()
    assert page._references.x() > 400
    someone.window.resize(900, 600)
    QApplication.processEvents()
    assert page._references.x() == 0


def test_a_preference_of_a_kind_without_a_control_is_an_error(someone: Person) -> None:
    with pytest.raises(TypeError, match="help_number"):
        control_of(HELP_NUMBER, settings(someone))
    described = Preference(key="x", default=False, kind=YesNo(), label="Label", words="Words.")
    control = control_of(described, settings(someone))
    assert control.focusProxy().accessibleName() == "Label"
