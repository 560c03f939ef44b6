"""Dresses the program in light or dark and says when that changes."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QStyleFactory

from nehabits.domain.wording import tr
from nehabits.services.preferences import THEME_CHOICE
from nehabits.ui.icons import Icons
from nehabits.ui.style import base_font, palette, style_sheet
from nehabits.ui.theme import DARK, LIGHT, Theme

CHOICES = ("system", "light", "dark")
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def theme_names() -> list[tuple[str, str]]:
    """Return the choices of a theme with their names."""
    offered = (option for option in THEME_CHOICE.options if option.value in CHOICES)
    return [(option.value, tr(option.words)) for option in offered]


class Looks(QObject):
    """The theme in force: the system's, or the one the person chose.

    Signals:
        changed: another theme is in force; what paints itself paints again.
    """

    changed = Signal()

    def __init__(self, application: QApplication, resources: Path, choice: str = "system") -> None:
        super().__init__(application)
        self.icons = Icons(resources / "icons")
        self._application = application
        self._resources = resources
        self._choice = choice
        self._theme: Theme | None = None
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(base_font(application.font()))
        application.styleHints().colorSchemeChanged.connect(self.follow)
        self.choose(choice)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme or LIGHT

    @property
    def choice(self) -> str:
        """What was chosen: system, light or dark."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Follow the system, or stay light or dark; raises ValueError for anything else."""
        if choice not in CHOICES:
            raise ValueError(f"{choice} is no theme; there are {', '.join(CHOICES)}.")
        self._choice = choice
        self._application.styleHints().setColorScheme(_SCHEMES[choice])
        self._dress()

    @Slot()
    def follow(self) -> None:
        """Take over what the system now says, if it is the system that is followed."""
        if self._choice == "system":
            self._dress()

    def _dress(self) -> None:
        theme = self._wanted()
        if theme == self._theme:
            return
        self._theme = theme
        self._application.setPalette(palette(theme))
        self._application.setStyleSheet(style_sheet(theme, self._resources))
        self.changed.emit()

    def _wanted(self) -> Theme:
        if self._choice == "system":
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT
