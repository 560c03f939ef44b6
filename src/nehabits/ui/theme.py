"""The colours and text sizes of the window, light and dark, as values."""

import sys
from dataclasses import dataclass

from nehabits.domain.pillar import Pillar

BASE_TEXT = 13
SMALL_TEXT = 11
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
    """Every colour the window uses, as #RRGGBB, under the names of LOOK.md."""

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


def pillar_colour(pillar: Pillar, theme: Theme, *, words: bool = False) -> str:
    """Return a pillar's #RRGGBB for shapes, or for words."""
    colours = theme.pillar(pillar)
    return colours.words if words else colours.shape


def hatch_colour(theme: Theme) -> str:
    """Return the #RRGGBB in which days that are not tracked are hatched on a surface."""
    return mix(theme.muted, theme.surface, _HATCHED)


def mix(colour: str, ground: str, share: float) -> str:
    """Return share (0–1) of colour laid over ground, both #RRGGBB: the pale form of a shape."""
    pairs = zip(channels(colour), channels(ground), strict=True)
    mixed = (round(share * above + (1 - share) * below) for above, below in pairs)
    return "#" + "".join(f"{value:02X}" for value in mixed)


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
