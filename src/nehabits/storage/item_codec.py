"""Foods of meals, portions and traits as plain JSON values, and back."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from nehabits.domain.food import Portion
from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.meal import MealItem

Plain = dict[str, Any]

NESTED_COLUMNS = ("nutrients", "estimates", "traits", "parts")
ITEM_COLUMNS = ("name", "grams", "food_id", "amount", "portion", *NESTED_COLUMNS)
"""The columns of a food of a meal, after its meal and its position in it."""


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


@lru_cache(maxsize=1024)
def item_from_columns(columns: tuple[Any, ...]) -> MealItem:
    """Return the food of a meal that columns hold, in the order of ITEM_COLUMNS.

    Those of NESTED_COLUMNS are JSON texts, or None. The same columns are the same value, made
    once: people eat the same again, thousands of times in years.
    """
    name, grams, food_id, amount, portion, nutrients, estimates, traits, parts = columns
    return MealItem(
        name,
        grams,
        json.loads(nutrients),
        food_id,
        amount,
        portion,
        json.loads(estimates),
        _traits_from_text(traits),
        _parts_from_text(parts),
    )


@lru_cache(maxsize=64)
def _traits_from_text(text: str | None) -> FoodTraits | None:
    return None if text is None else traits_from_plain(json.loads(text))


@lru_cache(maxsize=64)
def _parts_from_text(text: str) -> tuple[MealItem, ...]:
    return tuple(map(item_from_plain, json.loads(text)))


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
