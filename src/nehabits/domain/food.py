"""Foods, their household portions, and what an amount of one brings."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from nehabits.domain.food_words import words
from nehabits.domain.meal import MealItem
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

HEAVIEST_ITEM = 5000.0
"""Grams of one food in one meal above which a typing error is likelier than a meal."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A household portion and the grams of ONE of it."""

    description: str
    grams: float


@dataclass(frozen=True, slots=True)
class Food:
    """A food of the table; nutrients per 100 g by nutrient key, None = not measured.

    `default_portion` is meant when nothing is said, `each` when only a number is typed
    ("almonds" are a handful, "10 almonds" are ten of them).
    """

    id: str
    name: str
    group: str
    nutrients: Mapping[str, float | None]
    portions: tuple[Portion, ...] = ()
    default_portion: Portion | None = None
    plain_name: str = ""
    each: Portion | None = None

    @property
    def title(self) -> str:
        """The plain name if the food has one, else the name it is filed under."""
        return self.plain_name or self.name


@dataclass(frozen=True, slots=True)
class EverydayFood:
    """A food people eat every day: plain name, other words for it, and what one of it is.

    `each` is the table's portion that a bare number counts; empty = `portion`.
    """

    name: str
    aliases: tuple[str, ...]
    food_id: str
    portion: Portion
    each: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Every name it answers to, the plain name first."""
        return (self.name, *self.aliases)


def weighed(food: Food, amount: float, portion: Portion | None = None) -> MealItem:
    """Return so many portions of a food (None: grams) with the nutrients they bring.

    Nutrients are per 100 g × grams / 100; unknown ones stay unknown. Raises Refused.
    """
    grams = amount * (portion.grams if portion else 1.0)
    if not (math.isfinite(grams) and amount > 0):
        raise Refused(tr("An amount is a number above 0, such as 1.5 or 150."), "amount")
    if grams > HEAVIEST_ITEM:
        raise Refused(
            tr(
                "{food}: {grams} g is above the {limit} g one item can hold; check the amount.",
                food=food.title,
                grams=f"{grams:,.0f}",
                limit=f"{HEAVIEST_ITEM:,.0f}",
            ),
            "amount",
        )
    return MealItem(
        name=food.title,
        grams=grams,
        nutrients={
            key: None if value is None else value * grams / 100
            for key, value in food.nutrients.items()
        },
        food_id=food.id,
        amount=amount,
        portion=portion.description if portion else "g",
    )


def dressed(food: Food, everyday: EverydayFood) -> Food:
    """Return the food with its plain name, and its default portion before the others."""
    first = everyday.portion
    others = tuple(portion for portion in food.portions if not _same(portion, first))
    each = next((p for p in food.portions if p.description == everyday.each), first)
    return Food(
        id=food.id,
        name=food.name,
        group=food.group,
        nutrients=food.nutrients,
        portions=(first, *others),
        default_portion=first,
        plain_name=everyday.name,
        each=each,
    )


def _same(portion: Portion, everyday: Portion) -> bool:
    """Tell whether a portion of the table is the everyday one under its longer name."""
    short, long = words(everyday.description), words(portion.description)
    return abs(portion.grams - everyday.grams) < 0.05 and long[: len(short)] == short
