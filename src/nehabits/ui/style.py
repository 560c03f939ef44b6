"""The font, the palette and the one style sheet of the window, made from a theme."""

from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette

from nehabits.domain.pillar import Pillar
from nehabits.ui.theme import (
    BASE_TEXT,
    COMPACT_TEXT,
    FIGURE_TEXT,
    SMALL_TEXT,
    TITLE_TEXT,
    Theme,
    mix,
    points,
)

_TEXTS = {
    "small": SMALL_TEXT,
    "compact": COMPACT_TEXT,
    "title": TITLE_TEXT,
    "figure": FIGURE_TEXT,
}
_SIGNS = {
    "square": 9,
    "indicator": 14,
    "ring_of_dot": 5,
    "arrow": 12,
    "arrow_room": 22,
}
"""Pixels at 100 % text of the signs that stand beside words."""

_HALF_A_LINE, _CHIP_PADDING = 8, 4


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


def base_font(system: QFont, text_size: int) -> QFont:
    """Return the font of most words at a text size in %, with figures of equal width if it can.

    At 100 % it is as large as the system's own, and never smaller than the window was drawn for.
    """
    font = QFont(system)
    whole = max(system.pointSizeF(), points(BASE_TEXT))
    font.setPointSizeF(whole * text_size / 100)
    font.setFeature(QFont.Tag.fromString("tnum"), 1)
    return font


def small_font(font: QFont) -> QFont:
    """Return the font of small words that stand beside words in a font of the base size."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * SMALL_TEXT / BASE_TEXT)
    return small


def style_sheet(theme: Theme, resources: Path, font: QFont, growth: float) -> str:
    """Return the style sheet of a theme; resources holds style/window.qss and icons/.

    `font` is that of most words; signs beside them are `growth` times as large as drawn.
    """
    template = Template((resources / "style" / "window.qss").read_text(encoding="utf-8"))
    base = font.pointSizeF() / BASE_TEXT
    texts = {name: f"{size * base:g}pt" for name, size in _TEXTS.items()}
    values = _colours(theme) | _lengths(growth) | texts
    values["icons"] = (resources / "icons").as_posix()
    return template.substitute(values) + _pillar_rules(theme)


def _colours(theme: Theme) -> dict[str, str]:
    strong = theme.high_contrast
    return {
        "theme": theme.name,
        "ground": theme.ground,
        "surface": theme.surface,
        "ink": theme.ink,
        "muted": theme.muted,
        "line": theme.line,
        "strong_line": theme.muted if strong else mix(theme.muted, theme.line, 0.35),
        "hover": mix(theme.track, theme.surface, 0.55),
        "accent": theme.accent,
        "accent_hover": mix(theme.accent, theme.ink, 0.85),
        "on_accent": theme.on_accent,
        "track": theme.track,
        "chosen": theme.ink if strong else theme.track,
        "on_chosen": theme.surface if strong else theme.ink,
        "feeling": theme.checkin.shape,
        "edge": "2px" if strong else "1px",
        "ring": "3px" if strong else "2px",
    }


def _lengths(growth: float) -> dict[str, str]:
    pixels = {name: round(length * growth) for name, length in _SIGNS.items()}
    whole = pixels["indicator"] + 2  # a border of one pixel around it
    pixels["half"] = whole // 2
    # At most half a chip's height, of which the text alone grows: Qt squares larger corners.
    pixels["round"] = round(_HALF_A_LINE * growth) + _CHIP_PADDING
    pixels["dot"] = whole - 2 * pixels["ring_of_dot"]
    return {name: f"{length}px" for name, length in pixels.items()}


def _pillar_rules(theme: Theme) -> str:
    rules = []
    for pillar in Pillar:
        colours = theme.pillar(pillar)
        rules.append(f'QFrame[square="{pillar.value}"] {{ background: {colours.shape}; }}')
        rules.append(f'QLabel[pillar="{pillar.value}"] {{ color: {colours.words}; }}')
    return "\n".join(rules) + "\n"
