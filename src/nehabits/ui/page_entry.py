"""What the window knows of a page before it is built."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from nehabits.domain.wording import tr


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page of the rail: `build` makes it when it is first shown.

    `icon` names a file of resources/icons, `shortcut` is written as in Qt ("Ctrl+1"), as is
    `other_shortcut`, which opens it too; `keys` are the page's own keys for the keyboard help,
    each with what it does.
    """

    key: str
    title: str
    icon: str
    build: Callable[[], QWidget]
    shortcut: str = ""
    keys: tuple[tuple[str, str], ...] = ()
    other_shortcut: str = ""

    @property
    def shortcuts(self) -> str:
        """The keys that open it, as they are shown; "" if there are none."""
        return either([key for key in (self.shortcut, self.other_shortcut) if key])


def either(keys: Sequence[str]) -> str:
    """Return keys that do the same in words: F1 or ?; "" for none."""
    text = "".join(keys[:1])
    for key in keys[1:]:
        text = tr("{key} or {other}", key=text, other=key)
    return text
