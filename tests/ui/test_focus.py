"""Whoever works by keyboard sees where the keyboard is, on every screen and in every theme."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.screens import desktop_in, screens
from tests.settling import settled
from tests.ui.controls import name_of, stops_of
from tests.ui.focus_marks import FocusMarks
from tests.ui.walks import dark_walk, walk

SMALL = QSize(900, 600)


def marks_in(theme: str, folder: Path) -> FocusMarks:
    """Return what is seen in a theme, on a walk that others look along where there is one."""
    if theme == "light":
        return walk("sparse").focus
    if theme == "dark":
        return dark_walk().focus
    marks = FocusMarks()
    with desktop_in("sparse", folder) as desktop:
        desktop.looks.choose(theme)
        for name, root in screens(desktop):
            marks.look(name, root)
    return marks


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "contrast-dark"])
def test_every_kind_of_control_shows_that_it_has_the_keyboard(
    qapp: QApplication, tmp_path: Path, theme: str
) -> None:
    marks = marks_in(theme, tmp_path)
    assert len(marks.seen) > 20
    assert marks.alike == []


def places_in_sight(root: QWidget, widget: QWidget) -> Iterator[bool]:
    """Say for each area that scrolls around a widget whether its middle can be seen there."""
    above = widget.parentWidget()
    while above is not None and above is not root.window():
        if isinstance(above, QScrollArea):
            middle = widget.mapTo(above.viewport(), widget.rect().center())
            top = widget.mapTo(above.viewport(), QPoint(0, 0))
            room = above.viewport().rect()
            # Of what is higher than its area the beginning is enough.
            yield room.contains(middle) or room.intersects(QRect(top, QSize(1, 1)))
        above = above.parentWidget()


def test_what_the_tab_key_reaches_is_scrolled_into_sight_in_a_small_window_with_large_text(
    qapp: QApplication, tmp_path: Path
) -> None:
    with desktop_in("full", tmp_path) as desktop:
        desktop.looks.choose("light")
        desktop.looks.set_text_size(200)
        desktop.window.resize(SMALL)
        unseen = []
        for key in desktop.window.page_keys():
            page = desktop.window.show_page(key)
            settled()
            for stop in stops_of(page):
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                settled()
                if not all(places_in_sight(page, stop)):
                    unseen.append(f"{key}: {name_of(stop)}")
    assert unseen == []
