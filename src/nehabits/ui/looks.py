"""Dresses the program in its colours and its text size, and says when these change."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QStyleFactory

from nehabits.domain.wording import tr
from nehabits.services.preferences import THEME_CHOICE
from nehabits.ui.icons import Icons
from nehabits.ui.style import base_font, palette, style_sheet
from nehabits.ui.theme import BASE_TEXT, LIGHT, THEMES, Theme, theme_for

SYSTEM = "system"
CHOICES = (SYSTEM, *(theme.name for theme in THEMES))
TEXT_SIZES = range(80, 201)
"""Text sizes in % of the system's own."""

_MOTIONS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


def theme_names() -> list[tuple[str, str]]:
    """Return the choices of a theme with their names."""
    offered = (option for option in THEME_CHOICE.options if option.value in CHOICES)
    return [(option.value, tr(option.words)) for option in offered]


class Looks(QObject):
    """The theme and the text size in force: the system's, or those the person chose.

    Signals:
        changed: another theme or text size is in force, the fonts of all widgets are already new;
            what paints itself paints again.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        resources: Path,
        choice: str = SYSTEM,
        text_size: int = 100,
    ) -> None:
        super().__init__(application)
        self.icons = Icons(resources / "icons")
        self._application = application
        self._resources = resources
        self._choice = choice
        self._theme = LIGHT
        self._text_size = 100
        application.setStyle(QStyleFactory.create("Fusion"))
        _keep_still(application)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow)
        self.set_text_size(text_size)
        self.choose(choice)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    @property
    def choice(self) -> str:
        """What was chosen: system, or the name of a theme."""
        return self._choice

    @property
    def text_size(self) -> int:
        """The size of all text in % of the system's own."""
        return self._text_size

    def choose(self, choice: str) -> None:
        """Follow the system, or keep a theme by its name; raises ValueError for anything else."""
        if choice not in CHOICES:
            raise ValueError(f"{choice} is no theme; there are {', '.join(CHOICES)}.")
        self._choice = choice
        self._application.styleHints().setColorScheme(_scheme(choice))
        self._dress()

    def set_text_size(self, percent: int) -> None:
        """Show all text at 80–200 % of the system's size; raises ValueError for anything else."""
        if percent not in TEXT_SIZES:
            raise ValueError(f"Text cannot be at {percent} %; it can be from 80 to 200 %.")
        self._text_size = percent
        self._dress()

    def grown(self, pixels: float) -> int:
        """Return a length that is so many pixels at 100 % text, as long as the text now wants."""
        return round(pixels * _growth(self._application.font()))

    @Slot()
    def follow(self) -> None:
        """Take over what the system now says, if it is the system that is followed."""
        if self._choice == SYSTEM:
            self._dress()

    def _dress(self) -> None:
        self._theme = self._wanted()
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font = base_font(system, self._text_size)
        sheet = style_sheet(self._theme, self._resources, font, _growth(font))
        if sheet == self._application.styleSheet():
            return
        self._application.setFont(font)
        self._application.setPalette(palette(self._theme))
        self._application.setStyleSheet(sheet)
        self.changed.emit()

    def _wanted(self) -> Theme:
        named = next((theme for theme in THEMES if theme.name == self._choice), None)
        if named is not None:
            return named
        said = system_looks(self._application)
        return theme_for(dark=said.dark, high_contrast=said.high_contrast)


@dataclass(frozen=True, slots=True)
class SystemLooks:
    """What the system wishes of every program."""

    dark: bool
    high_contrast: bool


def system_looks(application: QApplication) -> SystemLooks:
    """Return what the system wishes now, as far as Qt can tell on this platform."""
    hints = application.styleHints()
    contrast = hints.accessibility().contrastPreference()
    return SystemLooks(
        dark=hints.colorScheme() == Qt.ColorScheme.Dark,
        high_contrast=contrast == Qt.ContrastPreference.HighContrast,
    )


def _growth(font: QFont) -> float:
    return QFontInfo(font).pixelSize() / BASE_TEXT


def _scheme(choice: str) -> Qt.ColorScheme:
    if choice == SYSTEM:
        return Qt.ColorScheme.Unknown
    dark = next(theme.dark for theme in THEMES if theme.name == choice)
    return Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light


def _keep_still(application: QApplication) -> None:
    """Switch off what the toolkit moves; the style sheet does so for what the style animates."""
    for motion in _MOTIONS:
        application.setEffectEnabled(motion, enable=False)
    application.setCursorFlashTime(0)
