"""The window opens pages when they are asked for, by mouse and by keyboard, and keeps its place."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nehabits.ui.first_notice_page import FirstNoticePage
from nehabits.ui.looks import Looks
from nehabits.ui.page_entry import PageEntry
from nehabits.ui.window import Window
from tests.first_screens import CHOICES


class Page(QWidget):
    """A page with a field, that counts how often it was asked to refresh."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.refreshed = 0
        self.field = QLineEdit()
        self.field.setAccessibleName("Words")
        QVBoxLayout(self).addWidget(self.field)

    def refresh(self) -> None:
        self.refreshed += 1


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def built() -> list[str]:
    return []


@pytest.fixture
def entries(built: list[str]) -> list[PageEntry]:
    def entry(place: int, key: str, title: str) -> PageEntry:
        def build() -> QWidget:
            built.append(key)
            return Page(title)

        return PageEntry(key, title, key, build, f"Ctrl+{place}", ((f"K{place}", f"Deed {place}"),))

    names = [("today", "Today"), ("trends", "Trends"), ("week", "Week")]
    return [entry(place, key, title) for place, (key, title) in enumerate(names, start=1)]


@pytest.fixture
def window(qtbot: QtBot, looks: Looks, settings: QSettings, entries: list[PageEntry]) -> Window:
    window = Window(entries, looks, settings)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def rail_button(window: Window, title: str) -> QPushButton:
    buttons = window.rail.findChildren(QPushButton)
    return next(button for button in buttons if button.accessibleName() == title)


def test_only_the_first_page_is_built_before_another_is_asked_for(
    window: Window, built: list[str]
) -> None:
    assert built == ["today"]
    assert window.page("week") is None
    window.show_page("week")
    window.show_page("today")
    window.show_page("week")
    assert built == ["today", "week"]


def test_the_title_names_the_open_page_and_the_rail_marks_it(window: Window) -> None:
    window.show_page("trends")
    assert window.windowTitle() == "Trends – NE Habits"
    assert rail_button(window, "Trends").isChecked()
    assert not rail_button(window, "Today").isChecked()


def test_control_and_a_number_opens_a_page_and_puts_the_keyboard_into_it(
    qtbot: QtBot, window: Window
) -> None:
    with qtbot.waitSignal(window.shown) as shown:
        qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert shown.args == ["week"]
    page = window.current_page()
    assert window.focusWidget() is page


def test_a_click_in_the_rail_opens_a_page(qtbot: QtBot, window: Window) -> None:
    qtbot.mouseClick(rail_button(window, "Week"), Qt.MouseButton.LeftButton)
    assert window.current_page() is window.page("week")


def test_arrow_keys_walk_the_rail_and_keep_the_keyboard_there(qtbot: QtBot, window: Window) -> None:
    today = rail_button(window, "Today")
    today.setFocus()
    qtbot.keyClick(today, Qt.Key.Key_Down)
    assert window.current_page() is window.page("trends")
    assert rail_button(window, "Trends").hasFocus()


def test_the_rail_folds_to_icons_when_narrow_and_the_notice_stays_on_the_page(
    qtbot: QtBot, window: Window
) -> None:
    def notices() -> list[str]:
        labels = window.findChildren(QLabel)
        texts = [label.text() for label in labels if label.isVisible()]
        return [text for text in texts if "not medical advice" in text]

    window.resize(1280, 800)
    assert not window.rail.folded
    assert window.rail.width() >= 176
    assert len(notices()) == 1
    window.resize(900, 600)
    assert window.rail.folded
    assert window.rail.width() < 100
    assert rail_button(window, "Today").text() == ""
    assert rail_button(window, "Today").toolTip() == "Today (Ctrl+1)"
    assert len(notices()) == 1


def test_undo_and_redo_are_heard_and_leave_a_field_its_own_undo(
    qtbot: QtBot, window: Window
) -> None:
    heard: list[str] = []
    window.menus.undo_asked.connect(lambda: heard.append("undo"))
    window.menus.redo_asked.connect(lambda: heard.append("redo"))
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    window.current_page().setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, control)
    qtbot.keyClick(window, Qt.Key.Key_Z, control | shift)
    assert heard == ["undo", "redo"]
    page = window.current_page()
    assert isinstance(page, Page)
    page.field.setFocus()
    qtbot.keyClicks(page.field, "spin")
    qtbot.keyClick(page.field, Qt.Key.Key_Z, control)
    assert heard == ["undo", "redo"]
    assert page.field.text() == ""


def test_a_letter_typed_into_a_list_of_choices_chooses_there(qtbot: QtBot, window: Window) -> None:
    page = window.current_page()
    portions = QComboBox(page)
    portions.addItems(["cup", "tablespoon"])
    portions.show()
    asked: list[bool] = []
    QShortcut(QKeySequence("T"), page).activated.connect(lambda: asked.append(True))
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_T)
    assert asked == [True]
    portions.setFocus()
    qtbot.keyClick(portions, Qt.Key.Key_T)
    assert (asked, portions.currentText()) == ([True], "tablespoon")
    qtbot.keyClick(portions, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page() is window.page("week")


def test_f5_has_the_open_page_ask_again(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F5)
    page = window.current_page()
    assert isinstance(page, Page)
    assert page.refreshed == 1


def test_closing_lets_a_field_keep_what_was_typed_and_then_tells(
    qtbot: QtBot, window: Window
) -> None:
    page = window.current_page()
    assert isinstance(page, Page)
    order: list[str] = []
    page.field.editingFinished.connect(lambda: order.append("typed"))
    window.closing.connect(lambda: order.append("closing"))
    page.field.setFocus()
    qtbot.keyClicks(page.field, "a note")
    window.close()
    assert order == ["typed", "closing"]


def test_the_place_on_the_screen_is_kept_until_the_next_start(
    qtbot: QtBot, looks: Looks, window: Window, settings: QSettings, entries: list[PageEntry]
) -> None:
    window.resize(777, 555)
    window.close()
    settings.sync()
    kept = QSettings(settings.fileName(), QSettings.Format.IniFormat)
    again = Window(entries, looks, kept)
    qtbot.addWidget(again)
    assert again.size() == QSize(777, 555)


def test_the_first_page_covers_the_window_until_it_is_acknowledged(
    qtbot: QtBot, window: Window
) -> None:
    window.show_first_notice(CHOICES)
    assert not window.rail.isVisible()
    notice = first_page(window)
    qtbot.waitUntil(notice.read.hasFocus)
    qtbot.mouseClick(notice.start, Qt.MouseButton.LeftButton)
    assert not window.rail.isVisible()
    assert notice.missing.text() == "Tick “I have read this” to go on."
    assert notice.missing.isVisible()
    qtbot.keyClick(notice.read, Qt.Key.Key_Space)
    assert not notice.missing.isVisible()
    with qtbot.waitSignal(window.acknowledged):
        qtbot.mouseClick(notice.start, Qt.MouseButton.LeftButton)
    assert window.rail.isVisible()


def test_enter_acknowledges_the_notice_only_once_the_box_is_ticked(
    qtbot: QtBot, window: Window
) -> None:
    told: list[object] = []
    window.acknowledged.connect(told.append)
    window.show_first_notice(CHOICES)
    notice = first_page(window)
    qtbot.waitUntil(notice.read.hasFocus)
    qtbot.keyClick(notice.read, Qt.Key.Key_Return)
    assert told == []
    qtbot.keyClick(notice.read, Qt.Key.Key_Space)
    qtbot.keyClick(notice.read, Qt.Key.Key_Return)
    assert told == [CHOICES]


def first_page(window: Window) -> FirstNoticePage:
    (page,) = window.findChildren(FirstNoticePage)
    return page


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, window: Window) -> None:
    week = rail_button(window, "Week")
    week.setFocus()
    qtbot.keyClick(week, Qt.Key.Key_Return)
    assert window.current_page() is window.page("week")


def test_a_page_too_large_for_the_window_scrolls_instead_of_being_cut(
    qtbot: QtBot, looks: Looks, settings: QSettings
) -> None:
    def build() -> QWidget:
        page = QWidget()
        page.setMinimumSize(1500, 1500)
        return page

    window = Window([PageEntry("today", "Today", "today", build)], looks, settings)
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    assert window.current_page().width() >= 1500
    assert window.width() == 900


def test_showing_the_window_needs_neither_charts_nor_storage() -> None:
    heavy = ("pyqtgraph", "numpy", "sqlalchemy", "alembic", "lark", "rapidfuzz")
    ask = f"import sys, nehabits.ui.window; print([m for m in {heavy!r} if m in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
