"""What a food counts as, derived from the name and group it is filed under."""

from dataclasses import dataclass

from nehabits.domain.food_phrases import spaced
from nehabits.domain.fruit_vegetable import is_fruit_or_vegetable
from nehabits.domain.tyrosine_group import TyrosineGroup, tyrosine_group
from nehabits.domain.whole_grain import is_whole_grain

__all__ = ["FoodTraits", "TyrosineGroup", "traits_of"]


@dataclass(frozen=True, slots=True)
class FoodTraits:
    """What a food counts as in the measures of a meal."""

    fruit_vegetable: bool
    whole_grain: bool
    tyrosine_group: TyrosineGroup


def traits_of(name: str, food_group: str) -> FoodTraits:
    """Return what a food of the table counts as, by rules of thumb: a judgement by hand wins."""
    text = spaced(name)
    return FoodTraits(
        fruit_vegetable=is_fruit_or_vegetable(text, food_group),
        whole_grain=is_whole_grain(text, food_group),
        tyrosine_group=tyrosine_group(text, food_group),
    )
