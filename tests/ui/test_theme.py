"""Words and shapes can be told from their ground."""

import pytest

from nehabits.domain.pillar import Pillar
from nehabits.ui.theme import DARK, LIGHT, Theme, contrast, mix, pillar_colour

THEMES = [LIGHT, DARK]
WORDS = 4.5
SHAPES = 3.0


def test_contrast_is_the_ratio_wcag_defines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["ground", "surface"])
def test_words_reach_4_5_to_1_on_ground_and_surface(theme: Theme, ground: str) -> None:
    behind = getattr(theme, ground)
    for name in ("ink", "muted", "accent"):
        assert contrast(getattr(theme, name), behind) >= WORDS, name
    for pillar in Pillar:
        assert contrast(pillar_colour(pillar, theme, words=True), behind) >= WORDS, pillar


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["ground", "surface"])
def test_shapes_reach_3_to_1_on_ground_and_surface(theme: Theme, ground: str) -> None:
    behind = getattr(theme, ground)
    for pillar in Pillar:
        assert contrast(pillar_colour(pillar, theme), behind) >= SHAPES, pillar
    assert contrast(theme.accent, behind) >= SHAPES


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_on_filled_buttons_and_on_chosen_segments_can_be_read(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= WORDS
    assert contrast(theme.on_accent, theme.checkin.shape) >= WORDS
    assert contrast(theme.ink, theme.track) >= WORDS


def test_own_habits_share_the_check_ins_colour() -> None:
    assert pillar_colour(Pillar.OWN, LIGHT) == pillar_colour(Pillar.CHECKIN, LIGHT)


def test_a_mix_lies_between_its_two_colours() -> None:
    assert mix("#000000", "#FFFFFF", 0) == "#FFFFFF"
    assert mix("#000000", "#FFFFFF", 1) == "#000000"
    assert mix("#102030", "#304050", 0.5) == "#203040"
