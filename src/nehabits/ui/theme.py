"""The colours and text sizes of the window, light, dark and in high contrast, as values."""

import sys
from dataclasses import dataclass

from nehabits.domain.pillar import Pillar

BASE_TEXT = 13
SMALL_TEXT = 11
COMPACT_TEXT = 12
TITLE_TEXT = 20
FIGURE_TEXT = 24

PAGE_MARGIN = 24
CARD_MARGIN = 16
GAP = 12
STEP = 4

_HATCHED = 0.45


@dataclass(frozen=True, slots=True)
class PillarColours:
    """One pillar's colours as #RRGGBB: for shapes (3 : 1) and for words (4.5 : 1)."""

    shape: str
    words: str


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour the window uses, as #RRGGBB, under the names of LOOK.md.

    With high contrast words have 7 : 1 on their ground, borders and pale shapes 3 : 1.
    """

    name: str
    dark: bool
    ground: str
    surface: str
    ink: str
    muted: str
    line: str
    accent: str
    on_accent: str
    track: str
    sleep: PillarColours
    exercise: PillarColours
    practice: PillarColours
    meals: PillarColours
    checkin: PillarColours
    high_contrast: bool = False

    def pillar(self, pillar: Pillar) -> PillarColours:
        """Return the colours of a pillar; the person's own habits share the check-in's."""
        name = Pillar.CHECKIN if pillar is Pillar.OWN else pillar
        colours: PillarColours = getattr(self, name.value)
        return colours


LIGHT = Theme(
    name="light",
    dark=False,
    ground="#F7F6F2",
    surface="#FFFFFF",
    ink="#20242C",
    muted="#5F656E",
    line="#E6E3DB",
    accent="#2F4BB8",
    on_accent="#FFFFFF",
    track="#ECEAE3",
    sleep=PillarColours("#4A63C8", "#3F56B5"),
    exercise=PillarColours("#C9542B", "#A9421D"),
    practice=PillarColours("#0E8F70", "#0A7259"),
    meals=PillarColours("#B57A00", "#875A00"),
    checkin=PillarColours("#8A5AA6", "#764A90"),
)

DARK = Theme(
    name="dark",
    dark=True,
    ground="#15171B",
    surface="#1D2026",
    ink="#E8E9EC",
    muted="#9AA0AA",
    line="#2C3038",
    accent="#8DA2F5",
    on_accent="#15171B",
    track="#2A2E36",
    sleep=PillarColours("#8A9DF0", "#8A9DF0"),
    exercise=PillarColours("#F08A62", "#F08A62"),
    practice=PillarColours("#3FC7A3", "#3FC7A3"),
    meals=PillarColours("#E2AE3C", "#E2AE3C"),
    checkin=PillarColours("#C39BDD", "#C39BDD"),
)

CONTRAST = Theme(
    name="contrast",
    dark=False,
    ground="#FFFFFF",
    surface="#FFFFFF",
    ink="#000000",
    muted="#333333",
    line="#767676",
    accent="#0B2BB0",
    on_accent="#FFFFFF",
    track="#E0E0E0",
    sleep=PillarColours("#1A3AD6", "#1A3AD6"),
    exercise=PillarColours("#7D1A06", "#7D1A06"),
    practice=PillarColours("#00805F", "#00604A"),
    meals=PillarColours("#8A6A00", "#6B4F00"),
    checkin=PillarColours("#5A0F73", "#5A0F73"),
    high_contrast=True,
)

CONTRAST_DARK = Theme(
    name="contrast-dark",
    dark=True,
    ground="#000000",
    surface="#000000",
    ink="#FFFFFF",
    muted="#D6D6D6",
    line="#8C8C8C",
    accent="#FFE94A",
    on_accent="#000000",
    track="#303030",
    sleep=PillarColours("#9FB4FF", "#9FB4FF"),
    exercise=PillarColours("#F26A3A", "#FF8552"),
    practice=PillarColours("#35E3AE", "#35E3AE"),
    meals=PillarColours("#FFD83A", "#FFD83A"),
    checkin=PillarColours("#C566F5", "#D58BFF"),
    high_contrast=True,
)

THEMES = (LIGHT, DARK, CONTRAST, CONTRAST_DARK)
_SEEN = 3.0
"""The least contrast of a shape with its ground (WCAG 2.2, 1.4.11)."""


def theme_for(*, dark: bool, high_contrast: bool) -> Theme:
    """Return the theme that is dark or light, with high contrast or without."""
    wanted = (dark, high_contrast)
    return next(each for each in THEMES if (each.dark, each.high_contrast) == wanted)


def pillar_colour(pillar: Pillar, theme: Theme, *, words: bool = False) -> str:
    """Return a pillar's #RRGGBB for shapes, or for words."""
    colours = theme.pillar(pillar)
    return colours.words if words else colours.shape


def hatch_colour(theme: Theme) -> str:
    """Return the #RRGGBB in which days that are not tracked are hatched on a surface."""
    return pale(theme.muted, theme, _HATCHED)


def mix(colour: str, ground: str, share: float) -> str:
    """Return share (0–1) of colour laid over ground, both #RRGGBB: the pale form of a shape."""
    pairs = zip(channels(colour), channels(ground), strict=True)
    mixed = (round(share * above + (1 - share) * below) for above, below in pairs)
    return "#" + "".join(f"{value:02X}" for value in mixed)


def pale(colour: str, theme: Theme, share: float, ground: str = "") -> str:
    """Return a shape's colour mixed with its ground, the card's if none is named.

    In high contrast it is as pale as can still be seen.
    """
    behind = ground or theme.surface
    mixed = mix(colour, behind, share)
    seen = not theme.high_contrast or contrast(mixed, behind) >= _SEEN
    return mixed if seen else faint(colour, behind)


def faint(colour: str, ground: str) -> str:
    """Return the palest mix of a shape's colour that still has 3 : 1 on its ground."""
    shares = (share / 20 for share in range(10, 21))
    mixed = (mix(colour, ground, share) for share in shares)
    return next((each for each in mixed if contrast(each, ground) >= _SEEN), colour)


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue (0–255) of #RRGGBB."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two #RRGGBB, 1–21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    shares = [value / 255 for value in channels(colour)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def points(pixels: float) -> float:
    """Return the font size in points that is so many pixels at 100 % text on this platform."""
    return pixels if sys.platform == "darwin" else pixels * 72 / 96
