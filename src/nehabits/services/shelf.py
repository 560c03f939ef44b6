"""What of the foods is a person's own, as it is at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nehabits.domain.food import Food
from nehabits.domain.meal import MealKind
from nehabits.domain.own_food import OwnFood
from nehabits.services.eaten import EatenFood


@dataclass(frozen=True, slots=True)
class Shelf:
    """Own foods and saved meals by id, corrections by the food they stand for, what was eaten.

    `state` changes whenever anything of it may have changed.
    """

    state: tuple[object, ...] = ()
    foods: Mapping[str, Food] = field(default_factory=dict)
    corrections: Mapping[str, OwnFood] = field(default_factory=dict)
    favourites: frozenset[str] = frozenset()
    eaten: Mapping[str, EatenFood] = field(default_factory=dict)

    def usual(self, meal: MealKind | None) -> list[str]:
        """Return the ids of foods by how usual they are at a meal, favourites among the first."""
        known = sorted({*self.eaten, *self.favourites})
        return sorted(known, key=lambda food_id: self.weight(food_id, meal), reverse=True)

    def weight(self, food_id: str, meal: MealKind | None) -> float:
        """Return how usual a food is at a meal, a favourite at least as a food of each week."""
        eaten = self.eaten.get(food_id)
        weight = eaten.weight(meal) if eaten else 0.0
        return weight + FAVOURITE_WEIGHT * (food_id in self.favourites)


FAVOURITE_WEIGHT = 1.0
EMPTY_SHELF = Shelf()
