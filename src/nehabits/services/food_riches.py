"""Foods in the order of what they hold of a nutrient: measured values alone, no estimate."""

import heapq
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nehabits.domain.food import Food, Portion
from nehabits.domain.own_food import OWN_GROUP
from nehabits.services.foods import Foods
from nehabits.services.shelf import Shelf
from nehabits.storage.food_table import portions_of

Row = tuple[str, str, str, float]

HEAVIEST_PORTION = 400.0
"""Grams up to which a portion of the table is taken for a usual one: others are whole animals."""


@dataclass(frozen=True, slots=True)
class RichFood:
    """A food with the amount of a nutrient in `portion`, or in 100 g where that is None."""

    food_id: str
    title: str
    portion: Portion | None
    amount: float
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class RichFoods:
    """The foods that hold most, most first; of `looked_at` foods `without` have no value."""

    foods: tuple[RichFood, ...]
    looked_at: int
    without: int


class FoodRiches:
    """Looks through everyday foods and those of the person's own, or through the whole table."""

    def __init__(self, foods: Foods, shelf: Callable[[], Shelf]) -> None:
        self._foods = foods
        self._shelf = shelf

    def rich_in(
        self,
        keys: Sequence[str],
        *,
        per_portion: bool = True,
        all_foods: bool = False,
        limit: int = 50,
    ) -> RichFoods:
        """Return the foods with most of a nutrient, or of the sum of several, by their keys.

        Of several a food has a value where each is measured. Raises KeyError for an unknown key.
        """
        own = self._own()
        measured = self._foods.table.measured(keys)
        known = list(_known(own.values(), keys, per_portion=per_portion))
        strange = []
        for row in measured:
            if row[0] in own:
                continue
            everyday = self._foods.everyday.get(row[0])
            if everyday is not None:
                portion = everyday.portions[0] if per_portion else None
                known.append(_rich(row[0], everyday.name, row[3], portion))
            elif all_foods:
                strange.append(row)
        looked_at = self._looked_at(own, all_foods=all_foods)
        without = looked_at - len(known) - len(strange)
        found = (*known, *_richest(strange, limit, per_portion=per_portion))
        some = sorted((f for f in found if f.amount > 0), key=lambda f: (-f.amount, f.title))
        return RichFoods(tuple(some[:limit]), looked_at, without)

    def _own(self) -> dict[str, Food]:
        """Return foods of the person's own and those they put right; saved meals are no food."""
        shelf = self._shelf()
        own = {key: food for key, food in shelf.foods.items() if not food.parts}
        return {**own, **{key: self._foods.get(key) for key in shelf.corrections}}

    def _looked_at(self, own: Collection[str], *, all_foods: bool) -> int:
        if not all_foods:
            return len({*self._foods.everyday, *own})
        table = self._foods.table
        return table.count() + sum(1 for food_id in own if table.get(food_id) is None)


def _known(foods: Iterable[Food], keys: Sequence[str], *, per_portion: bool) -> Iterator[RichFood]:
    for food in foods:
        amounts = [food.nutrients.get(key) for key in keys]
        known = [amount for amount in amounts if amount is not None]
        if len(known) == len(amounts):
            portion = food.usual_portion if per_portion else None
            rich = _rich(food.id, food.title, sum(known), portion)
            yield replace(rich, is_own=food.group == OWN_GROUP)


def _richest(rows: Iterable[Row], limit: int, *, per_portion: bool) -> Iterator[RichFood]:
    """Yield the richest of rows, and some more.

    Reading a row's portions costs most, so it stops where even the heaviest one is no match.
    """
    best: list[float] = []
    for food_id, name, portions, in_100_g in sorted(rows, key=lambda row: -row[3]):
        most = in_100_g * (HEAVIEST_PORTION / 100 if per_portion else 1)
        if best and len(best) >= limit and most < best[0]:
            return
        rich = _rich(food_id, name, in_100_g, _usual(portions) if per_portion else None)
        yield rich
        (heapq.heappush if len(best) < limit else heapq.heappushpop)(best, rich.amount)


def _rich(food_id: str, title: str, in_100_g: float, portion: Portion | None) -> RichFood:
    grams = portion.grams if portion else 100.0
    return RichFood(food_id, title, portion, in_100_g * grams / 100)


def _usual(text: str) -> Portion | None:
    """Return the first portion of the table that a person could eat, or None."""
    return next((each for each in portions_of(text) if each.grams <= HEAVIEST_PORTION), None)
