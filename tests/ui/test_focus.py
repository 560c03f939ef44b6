"""Whoever works by keyboard sees where the keyboard is, on every screen and in every theme."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.screens import desktop_in, screens
from tests.settling import settled
from tests.ui.test_accessible_names import name_of, stops_of

SMALL = QSize(900, 600)


def looks_of(widget: QWidget) -> tuple[object, ...]:
    """Return what decides how a widget looks: one of each kind says how all of them do."""
    kinds = ("kind", "segment", "score", "rail", "refused")
    return (type(widget).__name__, *(widget.property(kind) for kind in kinds))


def pictures(root: QWidget, widget: QWidget) -> tuple[QImage, QImage]:
    """Return a widget as it looks with the keyboard and without."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settled()
    with_focus = widget.grab().toImage()
    widget.clearFocus()
    return with_focus, widget.grab().toImage()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "contrast-dark"])
def test_every_kind_of_control_shows_that_it_has_the_keyboard(
    qapp: QApplication, tmp_path: Path, theme: str
) -> None:
    seen: set[tuple[object, ...]] = set()
    alike = []
    with desktop_in("sparse", tmp_path) as desktop:
        desktop.looks.choose(theme)
        for name, root in screens(desktop):
            root.window().activateWindow()
            for stop in stops_of(root):
                if not stop.isVisible() or looks_of(stop) in seen:
                    continue
                seen.add(looks_of(stop))
                with_focus, without = pictures(root, stop)
                if with_focus == without:
                    alike.append(f"{name}: {type(stop).__name__} {name_of(stop)!r}")
    assert len(seen) > 20
    assert alike == []


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
