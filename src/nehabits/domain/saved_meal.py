"""Saved meals: foods under one name, to be logged as one."""

import math
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from nehabits.domain.food import Food, Portion
from nehabits.domain.meal import MealItem
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.own_name import own_name
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import number_of, plain
from nehabits.domain.wording import mark, tr

SAVED_GROUP = "Saved meals"
"""The food group of saved meals."""

SERVING = mark("serving")
MOST_SERVINGS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedMeal:
    """Foods that make so many servings; a saved meal among them becomes its foods."""

    name: str
    foods: tuple[MealItem, ...]
    servings: float = 1.0
    id: UUID = field(default_factory=uuid4)

    def __post_init__(self) -> None:
        """Check the name, the foods and the number of servings."""
        if not own_name(self.name, "name"):
            raise Refused(tr("Name the saved meal."), "name")
        if not self.foods:
            raise Refused(tr("A saved meal holds at least one food; add one."), "foods")
        if not (math.isfinite(self.servings) and 0 < self.servings <= MOST_SERVINGS):
            raise Refused(
                tr("Servings are a number above 0 and at most {most}.", most=MOST_SERVINGS),
                "servings",
            )
        foods = tuple(food for item in self.foods for food in item.foods)
        object.__setattr__(self, "foods", foods)

    def as_food(self) -> Food:
        """Return it as a food to be found and served, one serving at a time.

        Its weight is that of the foods whose weight is known; nutrients are per 100 g, known
        where every food has them.
        """
        parts = tuple(food.times(1 / self.servings) for food in self.foods)
        grams = math.fsum(part.grams or 0.0 for part in parts)
        serving = Portion(tr(SERVING), grams)
        return Food(
            id=str(self.id),
            name=self.name,
            group=SAVED_GROUP,
            nutrients={each.key: _per_100_g(each.key, parts, grams) for each in NUTRIENTS},
            portions=(serving,),
            default_portion=serving,
            each=serving,
            parts=parts,
        )


def read_servings(text: str) -> float:
    """Return the number of servings that is typed. Raises Refused."""
    number = number_of(plain(text))
    if number is None:
        raise Refused(tr("Type how many servings it makes, such as 4."), "servings")
    return number


def _per_100_g(key: str, parts: tuple[MealItem, ...], grams: float) -> float | None:
    amounts = [part.nutrients.get(key) for part in parts]
    known = [amount for amount in amounts if amount is not None]
    if not grams or len(known) < len(amounts):
        return None
    return math.fsum(known) * 100 / grams
