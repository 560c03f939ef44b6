"""Meals and what is in them."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from nehabits.domain.entry import Entry
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
    absent or None is unknown, which is not zero. `food_id` is empty for free text.
    """

    name: str
    grams: float | None
    nutrients: Mapping[str, float | None] = field(default_factory=dict)
    food_id: str = ""
    amount: float | None = None
    portion: str = "g"

    def __post_init__(self) -> None:
        """Check the name and the numbers; unknown nutrients are dropped."""
        if not self.name.strip():
            raise Refused(tr("Name the food."), "name")
        known = {key: value for key, value in self.nutrients.items() if value is not None}
        typed = [number for number in (self.grams, self.amount) if number is not None]
        for number in (*known.values(), *typed):
            if not (math.isfinite(number) and number >= 0):
                raise Refused(tr("Amounts are numbers from 0 upwards."), "amount")
        object.__setattr__(self, "nutrients", known)


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
