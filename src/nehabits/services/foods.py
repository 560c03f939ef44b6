"""Finding foods by the words people type, and weighing them."""

import math
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property

from nehabits.domain.amino_estimate import AminoShare, Shares, estimated, share_of
from nehabits.domain.food import EverydayFood, Food, dressed, weighed
from nehabits.domain.food_traits import traits_of
from nehabits.domain.food_words import sameness, singular, words
from nehabits.domain.meal import MealItem, MealKind
from nehabits.domain.own_food import OwnFood
from nehabits.domain.portion_words import portion_named
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.food_names import Name, NameIndex, everyday_names, own_name_of
from nehabits.services.shelf import EMPTY_SHELF, Shelf
from nehabits.storage.food_table import FoodTable

_MOST_WORDS = 12
_SHORTEST_START = 3
_FILED, _FILED_BEGINNING = 1.5, 2.6
_PLACE = 0.01
_HABIT, _MOST_HABIT = 0.2, 0.6


class Foods:
    """The food table as a person asks it: what is theirs and what people eat first, then the rest.

    `table` holds the foods as they are filed; `shelf` tells what is the person's own: foods, saved
    meals, favourites and what was eaten.
    """

    def __init__(
        self,
        table: FoodTable,
        everyday: Callable[[], Sequence[EverydayFood]],
        shares: Callable[[], Shares] = dict,
        shelf: Callable[[], Shelf] = lambda: EMPTY_SHELF,
    ) -> None:
        self.table = table
        self._read_everyday = everyday
        self._read_shares = shares
        self._shelf = shelf
        self._indexed: tuple[object, NameIndex] | None = None
        self._filed_foods: dict[str, Food] = {}

    def search(self, text: str, limit: int = 10, meal: MealKind | None = None) -> list[Food]:
        """Return foods for a text, best first; for an empty one what is usual at a meal.

        Never raises.
        """
        limit = max(limit, 0)
        shelf = self._shelf()
        if not text.strip():
            return self._usual(shelf, limit, meal)
        typed = _typed(text)
        costs = self._costs(typed, shelf, meal)
        if sum(cost < _FILED for cost in costs.values()) < limit:
            costs = {**self._filed(typed, limit + len(costs)), **costs}
        best = sorted(costs, key=lambda food_id: (costs[food_id], food_id))
        return [self._of(shelf, food_id) for food_id in best[:limit]]

    def get(self, food_id: str) -> Food:
        """Return a food by its id. Raises Refused if there is none."""
        return self._of(self._shelf(), food_id)

    def as_filed(self, food_id: str) -> Food:
        """Return a food of the table as it is without a correction. Raises Refused."""
        known = self._filed_foods.get(food_id)
        if known is not None:
            return known
        food = self.table.get(food_id)
        if food is None:
            raise Refused(tr("No food has the number {number}.", number=food_id[:40]), "food")
        # Kept: who types a word asks for the same foods again at each letter.
        return self._filed_foods.setdefault(food_id, self._estimated(self._dressed(food)))

    def named(self, text: str) -> Food | None:
        """Return the food of the person's own, or the everyday food, that a text names, or None.

        Singular or plural, the start of its name, or a name with a letter or two wrong.
        """
        typed = _typed(text)
        index = self._index(self._shelf())
        likely = index.same(text) if typed else []
        if not likely and len("".join(typed)) >= _SHORTEST_START:
            likely = index.begun(typed) or index.misspelt(typed)
        return self.get(likely[0]) if likely else None

    def item(self, food_id: str, amount: float, portion_text: str = "g") -> MealItem:
        """Return so much of a food with what it brings. Raises Refused.

        `portion_text` is a portion as the table or a person calls it, a weight or a volume;
        "" is the default portion and "each" what a bare number counts.
        """
        food = self.get(food_id)
        return weighed(food, amount, portion_named(food, portion_text))

    def share(self, group: str, amino_acid: str) -> AminoShare | None:
        """Return what an estimate for a food group is made from, or None."""
        return share_of(self._shares, group, amino_acid)

    @cached_property
    def everyday(self) -> Mapping[str, EverydayFood]:
        """What people eat every day, by the id of its food, the most usual first."""
        return {row.food_id: row for row in self._read_everyday()}

    def of_all(self) -> "Foods":
        """Return the same foods without what is the person's own; it asks no journal."""
        return Foods(self.table, self._read_everyday, self._read_shares)

    def count(self) -> int:
        """Return how many foods there are to be found, those of the person's own among them."""
        return self.table.count() + len(self._shelf().foods)

    def close(self) -> None:
        """Let the food table's file go."""
        self.table.close()

    @cached_property
    def _shares(self) -> Shares:
        return self._read_shares()

    @cached_property
    def _everyday_names(self) -> tuple[Name, ...]:
        return tuple(
            name
            for place, row in enumerate(self.everyday.values())
            for name in everyday_names(row, place)
        )

    def _index(self, shelf: Shelf) -> NameIndex:
        """Return the index of all names, made anew when foods of the person's own are others."""
        own = tuple((food.id, food.name) for food in shelf.foods.values())
        corrected = tuple((key, food.name) for key, food in shelf.corrections.items())
        if self._indexed is None or self._indexed[0] != (own, corrected):
            names = [own_name_of(*each) for each in (*own, *corrected)]
            self._indexed = (own, corrected), NameIndex([*names, *self._everyday_names])
        return self._indexed[1]

    def _costs(self, typed: Sequence[str], shelf: Shelf, meal: MealKind | None) -> dict[str, float]:
        """Return what foods cost whose names are known; those the person eats cost less."""
        costs = self._index(shelf).ranked(typed)
        return {food_id: cost - _habit(shelf, food_id, meal) for food_id, cost in costs.items()}

    def _filed(self, typed: Sequence[str], limit: int) -> dict[str, float]:
        """Return what foods cost by the names the table files them under, the best the least."""
        same = {singular(word) for word in typed}
        return {
            food.id: (_FILED if same <= set(sameness(food.name)) else _FILED_BEGINNING)
            + place * _PLACE
            for place, food in enumerate(self.table.search(typed, limit))
        }

    def _usual(self, shelf: Shelf, limit: int, meal: MealKind | None) -> list[Food]:
        found: list[Food] = []
        for food_id in dict.fromkeys((*shelf.usual(meal), *self.everyday)):
            if len(found) >= limit:
                break
            # A food of one's own that was deleted is in the past alone.
            with suppress(Refused):
                found.append(self._of(shelf, food_id))
        return found

    def _of(self, shelf: Shelf, food_id: str) -> Food:
        """Return a food by its id, the person's own or corrected first. Raises Refused."""
        own = shelf.foods.get(food_id)
        if own is not None:
            return self._estimated(own)
        filed, correction = self.as_filed(food_id), shelf.corrections.get(food_id)
        return filed if correction is None else self._estimated(_corrected(filed, correction))

    def _dressed(self, food: Food) -> Food:
        row = self.everyday.get(food.id)
        kind = traits_of(food.name, food.group)
        return dressed(food, row) if row else replace(food, traits=kind)

    def _estimated(self, food: Food) -> Food:
        return replace(food, estimates=estimated(self._shares, food.group, food.nutrients))


def _typed(text: str) -> list[str]:
    """Return the words to look for, each once; more than twelve name no food better."""
    return list(dict.fromkeys(words(text)))[:_MOST_WORDS]


def _habit(shelf: Shelf, food_id: str, meal: MealKind | None) -> float:
    """Return what a food costs less because the person eats it or likes it, up to a limit."""
    weight = shelf.weight(food_id, meal)
    return min(_MOST_HABIT, _HABIT * math.log2(1 + weight)) if weight else 0.0


def _corrected(food: Food, own: OwnFood) -> Food:
    """Return a food of the table as the person put it right."""
    first = next(iter(own.portions), food.default_portion)
    return replace(
        food,
        nutrients=own.as_food().nutrients,
        plain_name=own.name,
        portions=own.portions or food.portions,
        default_portion=first,
        each=first if own.portions else food.each,
        traits=own.traits or food.traits,
    )
