"""Every key of the window and its pages, with what it does, as a value."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nehabits.domain.wording import tr
from nehabits.ui.menu_deeds import MenuDeed
from nehabits.ui.page_entry import PageEntry


@dataclass(frozen=True, slots=True)
class KeySection:
    """Keys that hold in one place, each with what it does."""

    title: str
    keys: tuple[tuple[str, str], ...]


def key_sections(pages: Sequence[PageEntry], deeds: Iterable[MenuDeed]) -> list[KeySection]:
    """Return the keys of the window, of each page, and of what lies over a page."""
    of_menus = [(deed.keys, _short(deed.text)) for deed in deeds if deed.keys]
    window = KeySection(tr("Everywhere"), (*of_menus, *_everywhere()))
    of_pages = [KeySection(page.title, page.keys) for page in pages if page.keys]
    editors = KeySection(tr("While an entry is open"), _in_editors())
    meal = KeySection(tr("While a meal is open"), _in_meal())
    return [window, *of_pages, editors, meal]


def _everywhere() -> tuple[tuple[str, str], ...]:
    return (
        ("Ctrl+N", tr("New entry")),
        (tr("Tab, Shift+Tab"), tr("Next and previous control")),
        (tr("Arrow keys"), tr("Choose beside the present choice")),
        (tr("Enter"), tr("Press the button in use")),
    )


def _in_editors() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Enter"), tr("Save")),
        (tr("Esc"), tr("Put aside; what is typed stays")),
        (tr("L, M or V"), tr("Light, moderate or vigorous")),
    )


def _in_meal() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Up and down"), tr("Next food, amount or bar")),
        (tr("Enter"), tr("Take the food; save if none is typed")),
        ("Ctrl+Enter", tr("Save")),
        ("F2", tr("Amount of the last food")),
        ("Alt+Down", tr("Portions of a food")),
        ("Ctrl+Del", tr("Take a food out of the meal")),
        ("Ctrl+D", tr("Earlier meals")),
        ("Ctrl+B", tr("Favourite, or no more")),
    )


def _short(text: str) -> str:
    """Return what a deed is called, without what it would take back and without dots."""
    return text.partition(":")[0].rstrip("…")
