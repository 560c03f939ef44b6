"""Foods, their household portions, and what an amount of one brings."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from nehabits.domain.food_traits import FoodTraits
from nehabits.domain.food_words import words
from nehabits.domain.meal import MealItem
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

HEAVIEST_ITEM = 5000.0
"""Grams of one food in one meal above which a typing error is likelier than a meal."""

_NEARLY = 0.03


@dataclass(frozen=True, slots=True)
class Portion:
    """A household portion and the grams of ONE of it."""

    description: str
    grams: float


@dataclass(frozen=True, slots=True)
class Food:
    """A food of the table or of the person's own; nutrients per 100 g by key, None = not measured.

    `default_portion` is meant when nothing is said, `each` when only a number is typed
    ("almonds" are a handful, "10 almonds" are ten of them). `estimates` are g per 100 g of
    what is not measured; `traits` is None where the kind of food is not known.

    A saved meal is a food too: `parts` is what one serving holds, and `portions` is that serving.
    """

    id: str
    name: str
    group: str
    nutrients: Mapping[str, float | None]
    portions: tuple[Portion, ...] = ()
    default_portion: Portion | None = None
    plain_name: str = ""
    each: Portion | None = None
    aliases: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()
    estimates: Mapping[str, float] = field(default_factory=dict)
    traits: FoodTraits | None = None
    parts: tuple[MealItem, ...] = ()

    @property
    def usual_portion(self) -> Portion | None:
        """The portion that is meant when nothing is said; None where only grams are known."""
        return self.default_portion or next(iter(self.portions), None)

    @property
    def title(self) -> str:
        """The plain name if the food has one, else the name it is filed under."""
        return self.plain_name or self.name

    @property
    def filed(self) -> str:
        """The name the table files it under, where that is another one than its title; else ""."""
        return "" if self.name.casefold() == self.title.casefold() else self.name


@dataclass(frozen=True, slots=True)
class EverydayFood:
    """A food people eat every day: plain name, other words for it, and what one of it is.

    `portions` begins with what is meant when nothing is said; `each` is the description of the
    one that a bare number counts, empty = the first. `translations` are its names in other
    languages; `how_often` is 1 for what many people eat most days, 2 most weeks, 3 now and then.
    """

    name: str
    aliases: tuple[str, ...]
    food_id: str
    portions: tuple[Portion, ...]
    each: str = ""
    translations: tuple[str, ...] = ()
    how_often: int = 2
    traits: FoodTraits | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Every English name it answers to, the plain name first."""
        return (self.name, *self.aliases)


def weighed(food: Food, amount: float, portion: Portion | None = None) -> MealItem:
    """Return so many portions of a food (None: grams) with the nutrients they bring.

    Nutrients are per 100 g × grams / 100; unknown ones stay unknown. Raises Refused.
    """
    if not (math.isfinite(amount) and amount > 0):
        raise Refused(tr("An amount is a number above 0, such as 1.5 or 150."), "amount")
    grams = amount * (portion.grams if portion else 1.0)
    _refuse_too_heavy(food, grams)
    unit = portion.description if portion else "g"
    if food.parts:
        return _served(food, amount, unit, grams)
    return MealItem(
        name=food.title,
        grams=grams,
        nutrients={
            key: None if value is None else value * grams / 100
            for key, value in food.nutrients.items()
        },
        food_id=food.id,
        amount=amount,
        portion=unit,
        estimates={key: value * grams / 100 for key, value in food.estimates.items()},
        traits=food.traits,
    )


def dressed(food: Food, everyday: EverydayFood) -> Food:
    """Return the food with its plain name, the portions it is eaten in, and what kind it is."""
    first = everyday.portions[0]
    each = next((p for p in everyday.portions if p.description == everyday.each), first)
    others = tuple(
        portion
        for portion in food.portions
        if not any(_same(portion, known) for known in everyday.portions)
    )
    return replace(
        food,
        portions=(*everyday.portions, *others),
        default_portion=first,
        plain_name=everyday.name,
        each=each,
        aliases=everyday.aliases,
        translations=everyday.translations,
        traits=everyday.traits or food.traits,
    )


def _served(food: Food, amount: float, unit: str, grams: float) -> MealItem:
    """Return so much of a saved meal as one item with its foods."""
    serving = food.portions[0]
    if unit == "g" and not serving.grams:
        raise Refused(
            tr("The weight of {food} is not known; type how many servings.", food=food.title),
            "portion",
        )
    servings = grams / serving.grams if unit == "g" else amount
    parts = tuple(part.times(servings) for part in food.parts)
    whole = all(part.grams is not None for part in parts)
    return MealItem(
        name=food.title,
        grams=grams if whole else None,
        food_id=food.id,
        amount=amount,
        portion=unit,
        parts=parts,
    )


def _refuse_too_heavy(food: Food, grams: float) -> None:
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


def _same(portion: Portion, everyday: Portion) -> bool:
    """Tell whether a portion of the table is the everyday one under another name."""
    short, long = words(everyday.description), words(portion.description)
    alike = bool(set(short) & set(long))
    return alike and abs(portion.grams - everyday.grams) <= _NEARLY * everyday.grams
