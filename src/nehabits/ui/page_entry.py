"""What the window knows of a page before it is built."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page of the rail: `build` makes it when it is first shown.

    `icon` names a file of resources/icons, `shortcut` is written as in Qt ("Ctrl+1"), `keys` are
    the page's own keys for the keyboard help, each with what it does.
    """

    key: str
    title: str
    icon: str
    build: Callable[[], QWidget]
    shortcut: str = ""
    keys: tuple[tuple[str, str], ...] = ()
