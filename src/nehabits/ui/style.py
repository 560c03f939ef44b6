"""The palette and the one style sheet of the window, made from a theme."""

from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette

from nehabits.domain.pillar import Pillar
from nehabits.ui.theme import (
    BASE_TEXT,
    FIGURE_TEXT,
    SMALL_TEXT,
    TITLE_TEXT,
    Theme,
    mix,
    points,
)


def palette(theme: Theme) -> QPalette:
    """Return the Qt palette of a theme, for everything the style sheet leaves to the style."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.ground,
        roles.WindowText: theme.ink,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.ground,
        roles.Text: theme.ink,
        roles.PlaceholderText: theme.muted,
        roles.Button: theme.surface,
        roles.ButtonText: theme.ink,
        roles.BrightText: theme.ink,
        roles.ToolTipBase: theme.surface,
        roles.ToolTipText: theme.ink,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Accent: theme.accent,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Light: theme.surface,
        roles.Midlight: theme.line,
        roles.Mid: theme.line,
        roles.Dark: theme.muted,
        roles.Shadow: theme.line,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return made


def base_font(system: QFont) -> QFont:
    """Return the system font at the base size, with figures of equal width where it has them."""
    font = QFont(system)
    font.setPointSizeF(points(BASE_TEXT))
    font.setFeature(QFont.Tag.fromString("tnum"), 1)
    return font


def style_sheet(theme: Theme, resources: Path) -> str:
    """Return the style sheet of a theme; resources holds style/window.qss and icons/."""
    template = Template((resources / "style" / "window.qss").read_text(encoding="utf-8"))
    return template.substitute(_values(theme, resources)) + _pillar_rules(theme)


def _values(theme: Theme, resources: Path) -> dict[str, str]:
    return {
        "theme": theme.name,
        "icons": (resources / "icons").as_posix(),
        "ground": theme.ground,
        "surface": theme.surface,
        "ink": theme.ink,
        "muted": theme.muted,
        "line": theme.line,
        "strong_line": mix(theme.muted, theme.line, 0.35),
        "hover": mix(theme.track, theme.surface, 0.55),
        "accent": theme.accent,
        "accent_hover": mix(theme.accent, theme.ink, 0.85),
        "on_accent": theme.on_accent,
        "track": theme.track,
        "feeling": theme.checkin.shape,
        "small": f"{points(SMALL_TEXT):g}pt",
        "title": f"{points(TITLE_TEXT):g}pt",
        "figure": f"{points(FIGURE_TEXT):g}pt",
    }


def _pillar_rules(theme: Theme) -> str:
    rules = []
    for pillar in Pillar:
        colours = theme.pillar(pillar)
        rules.append(f'QFrame[square="{pillar.value}"] {{ background: {colours.shape}; }}')
        rules.append(f'QLabel[pillar="{pillar.value}"] {{ color: {colours.words}; }}')
    return "\n".join(rules) + "\n"
