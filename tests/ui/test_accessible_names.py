"""Every control has a name that says what it is, and the tab key walks in reading order."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.screens import STATES, desktop_in
from tests.ui.controls import Control, controls_of, name_of, stops_of
from tests.ui.walks import walk


@pytest.mark.parametrize("state", STATES)
def test_every_control_says_what_it_is(qapp: QApplication, state: str) -> None:
    nameless = [
        f"{screen.name}: a {control.kind}"
        for screen in walk(state).screens
        for control in screen.there
        if not any(letter.isalnum() for letter in control.name)
    ]
    assert sum(len(screen.there) for screen in walk(state).screens) > 500
    assert nameless == []


@pytest.mark.parametrize("state", STATES)
def test_no_two_controls_of_a_screen_share_a_name(qapp: QApplication, state: str) -> None:
    shared = {
        screen.name: names
        for screen in walk(state).screens
        if (names := _more_than_once([control.name for control in screen.there]))
    }
    assert shared == {}


def _more_than_once(names: list[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


@pytest.mark.parametrize("state", STATES)
def test_the_tab_key_walks_in_reading_order(qapp: QApplication, state: str) -> None:
    backwards = [
        f"{screen.name}: {before.name!r} comes before {after.name!r}"
        for screen in walk(state).screens
        for place, before in enumerate(screen.stops)
        for after in screen.stops[place + 1 :]
        if is_read_before(after, before)
    ]
    assert backwards == []


def is_read_before(one: Control, other: Control) -> bool:
    """Say whether one stands above the other, or in the same row at its left."""
    here, there = _apart(one, other)
    if here.bottom() <= there.top():
        return here.left() <= there.right() and there.left() <= here.right()
    same_row = here.top() < there.center().y() < here.bottom()
    return same_row and here.right() <= there.left()


def _apart(one: Control, other: Control) -> tuple[QRect, QRect]:
    """Return the boxes of two controls, or of the first scrolling areas that part them."""
    for here, there in zip(one.boxes, other.boxes, strict=False):
        if here != there:
            return here, there
    return one.boxes[-1], other.boxes[-1]


def test_a_row_is_read_from_the_left_and_a_column_from_above() -> None:
    title, beside, below = (
        Control("", "", (QRect(*box),))
        for box in ((0, 0, 50, 20), (60, 4, 50, 20), (0, 40, 110, 20))
    )
    assert is_read_before(title, beside)
    assert is_read_before(beside, below)
    assert not is_read_before(below, title)
    assert not is_read_before(beside, title)


def test_what_scrolls_is_read_where_its_area_stands() -> None:
    area, far_down, foot = QRect(0, 0, 100, 100), QRect(0, 400, 50, 20), QRect(0, 110, 50, 20)
    inside, below = Control("", "", (area, far_down)), Control("", "", (foot,))
    assert is_read_before(inside, below)
    assert not is_read_before(below, inside)


def test_a_nameless_control_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    line = QLineEdit(page)
    page.show()
    assert [name_of(widget) for widget in controls_of(page)] == [""]
    line.setAccessibleName("Words")
    assert [name_of(widget) for widget in controls_of(page)] == ["Words"]


def test_choosing_an_area_of_trends_leaves_its_buttons_in_place(
    qapp: QApplication, tmp_path: Path
) -> None:
    with desktop_in("full", tmp_path) as desktop:
        page = desktop.window.show_page("trends")
        areas = page.choosers.areas
        next(each for each in areas.findChildren(QPushButton) if each.text() == "Meals").click()
        assert page.choosers.areas is areas
        assert areas.value() == "meals"


def test_another_choice_in_force_stands_where_the_one_before_stood(
    qapp: QApplication, tmp_path: Path
) -> None:
    with desktop_in("full", tmp_path) as desktop:
        page = desktop.window.show_page("trends")
        before = [name_of(stop) for stop in stops_of(page)]
        place = before.index("Range: 3 months")
        next(
            each for each in page.choosers.ranges.findChildren(QPushButton) if each.text() == "All"
        ).click()
        assert [name_of(stop) for stop in stops_of(page)].index("Range: All") <= place
        assert "Range: 3 months" not in [name_of(stop) for stop in stops_of(page)]
