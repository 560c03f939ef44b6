"""The Settings page in its states, and what it makes of the other pages."""

from collections.abc import Collection, Iterator

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from nehabits.services.preferences import HIDDEN_AREAS, MEAL_NUMBERS_HIDDEN
from nehabits.ui.settings.settings_page import SettingsPage


def settings_screens(page: SettingsPage) -> Iterator[tuple[str, QWidget]]:
    """Type what is refused, then tell something, which can be deleted and taken back."""
    lines = (page.profile.age, page.profile.weight)
    for line, typed in zip(lines, ("300", "a pasted table"), strict=True):
        line.setFocus()
        line.insert(typed)
        line.editingFinished.emit()
    QApplication.processEvents()
    yield "settings, refused", page
    for line in lines:
        line.setText("")
    sexes = page.profile.sex.findChildren(QPushButton)
    next(each for each in sexes if each.text() == "Female").click()
    QApplication.processEvents()
    yield "settings, told and to be taken back", page
    page.undo.undo_asked.emit()
    page.undo.hide()
    QApplication.processEvents()


def hide(page: SettingsPage, areas: Collection[str], *, numbers: bool) -> None:
    """Hide areas, and numbers in meals, as the page does it."""
    page.keep(HIDDEN_AREAS, frozenset(areas))
    page.keep(MEAL_NUMBERS_HIDDEN, numbers)


def show_all(page: SettingsPage) -> None:
    """Show everything again."""
    hide(page, (), numbers=False)
