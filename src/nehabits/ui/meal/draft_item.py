"""A food of a meal as it is put together: how much of it, weighed anew as the amount changes."""

import dataclasses
from dataclasses import dataclass

from nehabits.domain.food import Food, Portion, weighed
from nehabits.domain.meal import MealItem
from nehabits.domain.portion_words import portion_named
from nehabits.domain.refusal import Refused
from nehabits.ui.meal.typed_portion import GRAMS, read_portion


@dataclass(frozen=True, slots=True)
class DraftItem:
    """An item as it would be logged, with its food where an amount can be worked out anew."""

    item: MealItem
    food: Food | None = None

    @property
    def portions(self) -> tuple[Portion, ...]:
        """The household portions the amount can be in; grams can be typed as well."""
        return () if self.food is None else self.food.portions

    def reweighed(self, text: str) -> "DraftItem":
        """Return the item with the amount that is typed. Raises Refused."""
        if self.food is None:
            return self
        typed, item = read_portion(text), self.item
        if typed.portion in {"", item.portion} and item.amount:
            return DraftItem(_more_of(self.food, item, typed.amount), self.food)
        portion = portion_named(self.food, typed.portion or GRAMS)
        same = item.portion == (portion.description if portion else GRAMS)
        if same and item.amount:
            return DraftItem(_more_of(self.food, item, typed.amount), self.food)
        return DraftItem(weighed(self.food, typed.amount, portion), self.food)


def _more_of(food: Food, item: MealItem, amount: float) -> MealItem:
    """Return more or less of an item with what it brought when it was logged, checked as a new one.

    A portion of the food with its weight may be another one by now; what was copied then stays.
    """
    if amount == item.amount:
        return item
    more = item.times(amount / (item.amount or 1))
    grams = amount if more.grams is None else more.grams
    try:
        weighed(food, grams)
    except Refused as refused:
        # A saved meal whose weight is not known has no grams to check.
        if refused.field != "portion":
            raise
    return dataclasses.replace(more, amount=amount)
