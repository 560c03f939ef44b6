"""Foods of meals, portions and traits as plain JSON values, and back."""

from collections.abc import Mapping, Sequence
from typing import Any

from nehabits.domain.food import Portion
from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.meal import MealItem

Plain = dict[str, Any]


def item_to_plain(item: MealItem) -> Plain:
    """Return a food of a meal as plain values, its parts too."""
    return {
        "name": item.name,
        "grams": item.grams,
        "nutrients": dict(item.nutrients),
        "food_id": item.food_id,
        "amount": item.amount,
        "portion": item.portion,
        "estimates": dict(item.estimates),
        "traits": traits_to_plain(item.traits),
        "parts": [item_to_plain(part) for part in item.parts],
    }


def item_from_plain(plain: Mapping[str, Any]) -> MealItem:
    """Return the food of a meal that plain values hold."""
    return MealItem(
        **{
            **plain,
            "traits": traits_from_plain(plain["traits"]),
            "parts": tuple(map(item_from_plain, plain["parts"])),
        }
    )


def traits_to_plain(traits: FoodTraits | None) -> Plain | None:
    """Return what kind of food it is as plain values; None where that is not known."""
    if traits is None:
        return None
    return {
        "fruit_vegetable": traits.fruit_vegetable,
        "whole_grain": traits.whole_grain,
        "tyrosine_group": traits.tyrosine_group.value,
    }


def traits_from_plain(plain: Mapping[str, Any] | None) -> FoodTraits | None:
    """Return what kind of food plain values say."""
    if plain is None:
        return None
    group = TyrosineGroup(plain["tyrosine_group"])
    return FoodTraits(plain["fruit_vegetable"], plain["whole_grain"], group)


def portions_to_plain(portions: Sequence[Portion]) -> list[Plain]:
    """Return portions as plain values."""
    return [{"description": each.description, "grams": each.grams} for each in portions]


def portions_from_plain(plain: Sequence[Mapping[str, Any]]) -> tuple[Portion, ...]:
    """Return the portions that plain values hold."""
    return tuple(Portion(**each) for each in plain)
