"""Help says what the program is, shows every key, and keeps a number of the person's own."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nehabits.ui.help_dialogs import NotWellDialog
from nehabits.ui.looks import Looks
from nehabits.ui.notice_text import first_run_notice, page_notice
from nehabits.ui.page_entry import PageEntry
from nehabits.ui.text_dialog import TextDialog
from nehabits.ui.window import Window


@pytest.fixture
def window(qtbot: QtBot, looks: Looks, tmp_path: Path) -> Window:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    keys = (("T", "Today's date"), ("[", "The day before"))
    page = PageEntry("today", "Today", "today", QWidget, "Ctrl+1", keys)
    window = Window([page], looks, settings)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def open_dialog(window: Window) -> QDialog:
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_f1_lists_the_keys_of_the_pages_and_of_the_window(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    shown = texts(open_dialog(window))
    for key in ("Ctrl+1", "[", "T", "Ctrl+Z", "F5"):
        assert key in shown


def test_the_notice_can_be_read_again_in_full(window: Window) -> None:
    window.menus.show_notice()
    shown = texts(open_dialog(window))
    for heading, text in first_run_notice():
        assert heading in shown
        assert text in shown


def test_the_notice_says_all_it_has_to() -> None:
    said = " ".join(text for _, text in first_run_notice())
    for needed in (
        "no medical device",
        "pregnant",
        "under 18",
        "healthcare professional",
        "medicine",
        "feel worse",
        "one file on this computer",
        "Nothing is sent",
    ):
        assert needed in said


def test_the_page_notice_points_to_the_guide_only_where_there_is_one() -> None:
    assert "Guide" in page_notice(guide=True)
    assert "Guide" not in page_notice(guide=False)
    for guide in (True, False):
        assert "not medical advice" in page_notice(guide=guide)


def test_a_dialog_is_high_enough_for_its_text(qtbot: QtBot, window: Window) -> None:
    window.menus.show_about()
    dialog = open_dialog(window)
    qtbot.waitExposed(dialog)
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())


def test_a_number_typed_under_not_feeling_well_is_told_once_and_shown_again(
    qtbot: QtBot, window: Window
) -> None:
    told: list[object] = []
    window.menus.help_number_typed.connect(told.append)
    window.menus.show_not_well()
    dialog = open_dialog(window)
    assert isinstance(dialog, NotWellDialog)
    qtbot.keyClicks(dialog.number, " Ana, 555 0100 ")
    dialog.accept()
    assert told == ["Ana, 555 0100"]
    assert window.menus.help_number == "Ana, 555 0100"


def test_no_dialog_of_help_names_a_country_or_its_number(qtbot: QtBot, window: Window) -> None:
    dialog = NotWellDialog("", window)
    assert not [text for text in texts(dialog) if any(letter.isdigit() for letter in text)]


def test_a_text_dialog_closes_by_escape(qtbot: QtBot, window: Window) -> None:
    dialog = TextDialog("Words", window)
    dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
