"""Words and shapes can be told from their ground."""

import itertools
import math
from pathlib import Path

import pytest
from PySide6.QtGui import QFont

from nehabits.domain.pillar import Pillar
from nehabits.ui.style import style_sheet
from nehabits.ui.theme import (
    CONTRAST,
    CONTRAST_DARK,
    DARK,
    LIGHT,
    THEMES,
    Theme,
    channels,
    contrast,
    faint,
    mix,
    pale,
    pillar_colour,
    theme_for,
)

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
STRONG = [CONTRAST, CONTRAST_DARK]
SEEN_APART = 7.0
"""Distance in CIELAB at which two patches that do not touch are told apart."""

SIGHTS = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "without red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "without green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "without blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What of linear red, green and blue is left (Machado 2009, severity 1)."""


def words_in(theme: Theme) -> float:
    return 7.0 if theme.high_contrast else 4.5


def shapes_in(theme: Theme) -> float:
    return 4.5 if theme.high_contrast else 3.0


def test_contrast_is_the_ratio_wcag_defines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["ground", "surface"])
def test_words_can_be_read_on_ground_and_surface(theme: Theme, ground: str) -> None:
    behind = getattr(theme, ground)
    for name in ("ink", "muted", "accent"):
        assert contrast(getattr(theme, name), behind) >= words_in(theme), name
    for pillar in Pillar:
        assert contrast(pillar_colour(pillar, theme, words=True), behind) >= words_in(theme), pillar


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["ground", "surface"])
def test_shapes_can_be_seen_on_ground_and_surface(theme: Theme, ground: str) -> None:
    behind = getattr(theme, ground)
    for pillar in Pillar:
        assert contrast(pillar_colour(pillar, theme), behind) >= shapes_in(theme), pillar
    assert contrast(theme.accent, behind) >= shapes_in(theme)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_on_filled_buttons_and_on_chosen_segments_can_be_read(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= words_in(theme)
    assert contrast(theme.ink, theme.track) >= words_in(theme)
    assert contrast(theme.on_accent, theme.checkin.shape) >= 4.5


@pytest.mark.parametrize("theme", STRONG, ids=lambda theme: theme.name)
def test_with_high_contrast_grounds_are_pure_and_borders_and_pale_shapes_are_seen(
    theme: Theme,
) -> None:
    assert {theme.ground, theme.surface} == {"#000000" if theme.dark else "#FFFFFF"}
    assert contrast(theme.line, theme.surface) >= 3
    for pillar in Pillar:
        shape = pillar_colour(pillar, theme)
        for share in (0.05, 0.3, 0.5):
            assert contrast(pale(shape, theme, share), theme.surface) >= 3
            assert contrast(pale(shape, theme, share, theme.track), theme.track) >= 2.9


def test_without_it_a_pale_shape_is_as_pale_as_it_is_wanted() -> None:
    shape = pillar_colour(Pillar.SLEEP, LIGHT)
    assert pale(shape, LIGHT, 0.3) == mix(shape, LIGHT.surface, 0.3)
    assert contrast(faint(shape, LIGHT.surface), LIGHT.surface) >= 3


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_areas_can_be_told_apart_by_their_colours_whatever_colours_are_seen(
    theme: Theme, sight: str
) -> None:
    areas = [pillar for pillar in Pillar if pillar is not Pillar.OWN]
    for one, other in itertools.combinations(areas, 2):
        here, there = (seen_as(pillar_colour(each, theme), sight) for each in (one, other))
        assert math.dist(here, there) >= SEEN_APART, (one, other)


def seen_as(colour: str, sight: str) -> tuple[float, float, float]:
    """Return a colour as L*, a*, b* (CIE 1976, D65) to an eye."""
    shares = [value / 255 for value in channels(colour)]
    light = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    left = [
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True))))
        for row in SIGHTS[sight]
    ]
    red, green, blue = left
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_signs_of_the_style_sheet_are_there_in_the_colours_of_the_theme(theme: Theme) -> None:
    sheet = style_sheet(theme, ICONS.parent, QFont(), 1.0)
    for name, colour in (("check", theme.on_accent), ("chevron", theme.muted)):
        file = ICONS / f"{name}-{theme.name}.svg"
        assert file.as_posix() in sheet
        assert f'stroke="{colour}"' in file.read_text("utf-8")


def test_each_wish_for_dark_and_for_contrast_has_its_theme() -> None:
    assert theme_for(dark=False, high_contrast=False) is LIGHT
    assert theme_for(dark=True, high_contrast=False) is DARK
    assert theme_for(dark=False, high_contrast=True) is CONTRAST
    assert theme_for(dark=True, high_contrast=True) is CONTRAST_DARK


def test_own_habits_share_the_check_ins_colour() -> None:
    assert pillar_colour(Pillar.OWN, LIGHT) == pillar_colour(Pillar.CHECKIN, LIGHT)


def test_a_mix_lies_between_its_two_colours() -> None:
    assert mix("#000000", "#FFFFFF", 0) == "#FFFFFF"
    assert mix("#000000", "#FFFFFF", 1) == "#000000"
    assert mix("#102030", "#304050", 0.5) == "#203040"
