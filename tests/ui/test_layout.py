"""Nothing is cut off or covered: in windows of every size, at every text size, in every theme."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nehabits.ui.widgets.short_label import ShortLabel
from nehabits.ui.widgets.words import words
from tests.clipping import unreadable
from tests.ui.large_text import LARGEST_SIZE, unreadable_at_large_text, unreadable_screens
from tests.ui.walks import dark_walk, walk_on_twelve_hours


@pytest.mark.parametrize(
    ("state", "theme", "text_sizes"),
    [
        ("full", "light", (200, 100)),
        ("full", "light", (80, 150)),
        ("sparse", "contrast", (200,)),
    ],
)
def test_everything_can_be_read_in_a_small_and_a_common_window_while_the_text_changes(
    qapp: QApplication, state: str, theme: str, text_sizes: tuple[int, ...]
) -> None:
    assert unreadable_screens(state, theme, text_sizes) == []


def test_everything_can_be_read_in_a_small_and_a_common_dark_window(qapp: QApplication) -> None:
    assert dark_walk().unreadable == []


def test_everything_can_be_read_on_a_clock_of_twelve_hours(qapp: QApplication) -> None:
    assert walk_on_twelve_hours().unreadable == []


def test_everything_can_be_read_on_a_very_large_screen(qapp: QApplication) -> None:
    assert unreadable_screens("sparse", "light", (200, 100), (LARGEST_SIZE,)) == []


def test_everything_can_be_read_on_a_screen_half_as_fine_again(tmp_path: Path) -> None:
    assert unreadable_at_large_text("sparse", "light", tmp_path, 1.5) == []


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 300)
    return page


def put(page: QWidget, widget: QWidget, *box: int) -> QWidget:
    widget.setParent(page)
    widget.setGeometry(QRect(*box))
    page.show()
    widget.show()
    return widget


LONG = "A sentence that is far too long for the little room it is given"


@pytest.mark.parametrize("kind", [QLabel, QPushButton, QCheckBox])
def test_a_text_that_is_cut_off_is_found(page: QWidget, kind: type[QWidget]) -> None:
    put(page, kind(LONG), 0, 0, 60, 40)
    assert len(unreadable(page)) == 1


def test_a_text_that_wraps_needs_the_height_of_its_lines(page: QWidget) -> None:
    label = put(page, words(LONG, wrap=True), 0, 0, 200, 10)
    assert len(unreadable(page)) == 1
    label.resize(200, 200)
    assert unreadable(page) == []


def test_a_line_that_is_shortened_on_purpose_may_be_longer(page: QWidget) -> None:
    label = put(page, ShortLabel(LONG), 0, 0, 60, 40)
    assert unreadable(page) == []
    assert label.is_short
    assert label.text() == LONG


def test_what_stands_over_another_thing_or_outside_is_found(page: QWidget) -> None:
    put(page, QLabel("one"), 0, 0, 80, 40)
    put(page, QLabel("other"), 40, 20, 80, 40)
    put(page, QLabel("outside"), 360, 100, 80, 40)
    said = unreadable(page)
    assert len(said) == 2
    assert "reaches out" in said[0]
    assert "overlap" in said[1]
