"""The deeds of the menu bar in words, with their keys, however many menus there are."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from nehabits.ui.page_entry import either

PAGE = "page"
"""The property of an action that names the page it opens."""

_AMPERSAND = "\0"


@dataclass(frozen=True, slots=True)
class MenuDeed:
    """A deed of a menu: its text, the name of its menu, its keys as they are shown ("" for none).

    `page` is the key of the page it opens, if it opens one.
    """

    action: QAction
    text: str
    menu: str
    keys: str
    page: str


def menu_deeds(bar: QMenuBar) -> Iterator[MenuDeed]:
    """Yield the deeds in the order in which they stand, those of inner menus too."""
    for action in bar.actions():
        yield from _of_menu(action)


def _of_menu(title: QAction) -> Iterator[MenuDeed]:
    menu = title.menu()
    if not isinstance(menu, QMenu):
        return
    for action in menu.actions():
        if action.menu() is not None:
            yield from _of_menu(action)
        elif not action.isSeparator():
            page = str(action.property(PAGE) or "")
            native = QKeySequence.SequenceFormat.NativeText
            keys = either([each.toString(native) for each in action.shortcuts()])
            yield MenuDeed(action, _plain(action.text()), _plain(title.text()), keys, page)


def _plain(text: str) -> str:
    """Return the text of an action without the & before its letter."""
    return text.replace("&&", _AMPERSAND).replace("&", "").replace(_AMPERSAND, "&")
