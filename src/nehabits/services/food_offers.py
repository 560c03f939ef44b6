"""Foods offered for what is typed, each with the amount that is likely meant."""

import dataclasses
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from nehabits.domain.food import Food, Portion, weighed
from nehabits.domain.meal import MealItem, MealKind
from nehabits.domain.portion_words import portion_named
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_amount import TypedAmount, read_amount
from nehabits.services.foods import Foods
from nehabits.services.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Offer:
    """A food with so much of it, ready to be logged, and the last day it was eaten.

    Where the amount typed cannot be had of it, `refused` says why and the item is a usual one.
    """

    food: Food
    item: MealItem
    last: date | None = None
    favourite: bool = False
    refused: Refused | None = None


class FoodOffers:
    """Offers foods: the amount typed, else as it was last eaten, else a usual portion."""

    def __init__(self, foods: Foods, shelf: Callable[[], Shelf]) -> None:
        self._foods = foods
        self._shelf = shelf

    def search(self, text: str, limit: int = 10, meal: MealKind | None = None) -> list[Offer]:
        """Return offers for a text such as 2 eggs, best first; for "" what is usual at a meal.

        Saved meals that cannot be had in the amount typed come after all others: they are had in
        servings alone. A food that cannot stays where it is, so that no other is taken for it.
        """
        typed = read_amount(text)
        shelf = self._shelf()
        found = self._foods.search(typed.words, limit, meal)
        offers = [_offer(food, typed, shelf) for food in found]
        return sorted(offers, key=_is_no_serving)

    def offer(self, food: Food) -> Offer:
        """Return the offer of a food when nothing is said of how much."""
        return _offer(food, TypedAmount(""), self._shelf())


def _is_no_serving(offer: Offer) -> bool:
    return bool(offer.food.parts) and offer.refused is not None


def usual_item(food: Food) -> MealItem:
    """Return one usual portion of a food, or 100 g of one that has none."""
    portion = food.usual_portion
    return weighed(food, 1 if portion else 100, portion)


def _offer(food: Food, typed: TypedAmount, shelf: Shelf) -> Offer:
    eaten = shelf.eaten.get(food.id)
    offer = Offer(
        food,
        usual_item(food),
        last=eaten.last if eaten else None,
        favourite=food.id in shelf.favourites,
    )
    if typed.amount is not None:
        try:
            portion = _portion(food, typed.portion)
            return dataclasses.replace(offer, item=weighed(food, typed.amount, portion))
        except Refused as refused:
            return dataclasses.replace(offer, refused=refused)
    if eaten is not None:
        # The portion may have gone with a correction or with another food table.
        with suppress(Refused):
            again = weighed(food, eaten.amount, portion_named(food, eaten.portion))
            return dataclasses.replace(offer, item=again)
    return offer


def _portion(food: Food, typed: str) -> Portion | None:
    """Return the portion of an amount; a bare number counts pieces, or portions, or grams."""
    if typed:
        return portion_named(food, typed)
    return food.each or food.usual_portion
