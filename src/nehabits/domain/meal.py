"""Meals and what is in them."""

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from nehabits.domain.entry import Entry
from nehabits.domain.food_traits import FoodTraits
from nehabits.domain.moment import Moment
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr


class MealKind(StrEnum):
    """The meal of the day; a day may hold several of each."""

    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    DINNER = "dinner"
    SNACK = "snack"


MAIN_MEALS = frozenset({MealKind.BREAKFAST, MealKind.LUNCH, MealKind.DINNER})


@dataclass(frozen=True, slots=True)
class MealItem:
    """A food in a meal, with the amounts it brings as they were when it was logged.

    `nutrients` holds amounts in the item by nutrient key, in the nutrient's unit; a key that is
    absent or None is unknown, which is not zero. `estimates` holds amounts in g of those that are
    unknown and were estimated; they are never added to what is known. `traits` is None where it
    is not known what kind of food it is. `food_id` is empty for free text.

    A saved meal logged as one item holds its foods as `parts` and brings nothing of its own.
    """

    name: str
    grams: float | None
    nutrients: Mapping[str, float | None] = field(default_factory=dict)
    food_id: str = ""
    amount: float | None = None
    portion: str = "g"
    estimates: Mapping[str, float] = field(default_factory=dict)
    traits: FoodTraits | None = None
    parts: tuple["MealItem", ...] = ()

    def __post_init__(self) -> None:
        """Check the name and the numbers; unknown nutrients are dropped."""
        if not self.name.strip():
            raise Refused(tr("Name the food."), "name")
        known = {key: value for key, value in self.nutrients.items() if value is not None}
        typed = [number for number in (self.grams, self.amount) if number is not None]
        for number in (*known.values(), *self.estimates.values(), *typed):
            if not (math.isfinite(number) and number >= 0):
                raise Refused(tr("Amounts are numbers from 0 upwards."), "amount")
        object.__setattr__(self, "nutrients", known)

    @property
    def foods(self) -> tuple["MealItem", ...]:
        """The foods it is: itself, or those of the saved meal it stands for."""
        if not self.parts:
            return (self,)
        return tuple(food for part in self.parts for food in part.foods)

    def measured(self) -> "MealItem":
        """Return it without what was estimated, for a person who does not want estimates."""
        parts = tuple(part.measured() for part in self.parts)
        return dataclasses.replace(self, estimates={}, parts=parts)

    def times(self, factor: float) -> "MealItem":
        """Return so many times of it: its weight, amount, and all that it brings."""
        return dataclasses.replace(
            self,
            grams=None if self.grams is None else self.grams * factor,
            amount=None if self.amount is None else self.amount * factor,
            nutrients={
                key: None if value is None else value * factor
                for key, value in self.nutrients.items()
            },
            estimates={key: value * factor for key, value in self.estimates.items()},
            parts=tuple(part.times(factor) for part in self.parts),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Meal(Entry):
    """What was eaten at a time."""

    start: Moment
    meal: MealKind
    items: tuple[MealItem, ...]

    def __post_init__(self) -> None:
        """Check that something was eaten."""
        if not self.items:
            raise Refused(tr("A meal holds at least one food; add one."), "items")

    @property
    def foods(self) -> tuple[MealItem, ...]:
        """Every food of it, those of saved meals one by one."""
        return tuple(food for item in self.items for food in item.foods)
