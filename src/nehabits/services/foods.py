"""Finding foods by the words people type, and weighing them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nehabits.domain.food import EverydayFood, Food, dressed, weighed
from nehabits.domain.food_words import sameness, singular, words
from nehabits.domain.meal import MealItem
from nehabits.domain.portion_words import portion_named
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.storage.food_table import FoodTable

_MOST_WORDS = 12
_SHORTEST_START = 3
_SHORTEST_MISTYPED = 5
_LONG = 8


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of an everyday food, ready to be compared."""

    row: EverydayFood
    text: str
    words: tuple[str, ...]
    same: tuple[str, ...]


class Foods:
    """The food table as a person asks it: everyday words first, then every food by its name."""

    def __init__(self, table: FoodTable, everyday: Callable[[], Sequence[EverydayFood]]) -> None:
        self._table = table
        self._read_everyday = everyday

    def search(self, text: str, limit: int = 10) -> list[Food]:
        """Return foods for a text, best first; everyday foods if it is empty. Never raises."""
        limit = max(limit, 0)
        typed = _typed(text)
        if not text.strip():
            return [self.get(row.food_id) for row in self._everyday[:limit]]
        if not typed:
            return []
        found = [self.get(row.food_id) for row in self._ranked(typed)[:limit]]
        known = {food.id for food in found}
        for food in self._table.search(typed, limit + len(known)):
            if food.id not in known and len(found) < limit:
                found.append(self._dress(food))
        return found or [self.get(row.food_id) for row in self._mistyped(typed)[:limit]]

    def get(self, food_id: str) -> Food:
        """Return a food by its id. Raises Refused if there is none."""
        food = self._table.get(food_id)
        if food is None:
            raise Refused(tr("No food has the number {number}.", number=food_id[:40]), "food")
        return self._dress(food)

    def named(self, text: str) -> Food | None:
        """Return the everyday food a text names, or None.

        Singular or plural, the start of its name, or a name with a letter or two wrong.
        """
        typed = _typed(text)
        same = sameness(text)
        likely = [name.row for name in self._names if typed and name.same == same]
        if not likely and len("".join(typed)) >= _SHORTEST_START:
            likely = [row for row in self._ranked(typed) if _begun(row, typed)]
            likely = likely or self._mistyped(typed)[:1]
        return self.get(likely[0].food_id) if likely else None

    def item(self, food_id: str, amount: float, portion_text: str = "g") -> MealItem:
        """Return so much of a food with what it brings. Raises Refused.

        `portion_text` is a portion as the table or a person calls it, a weight or a volume;
        "" is the default portion and "each" what a bare number counts.
        """
        food = self.get(food_id)
        return weighed(food, amount, portion_named(food, portion_text))

    def close(self) -> None:
        """Let the food table's file go."""
        self._table.close()

    @cached_property
    def _everyday(self) -> Sequence[EverydayFood]:
        return self._read_everyday()

    @cached_property
    def _by_id(self) -> dict[str, EverydayFood]:
        return {row.food_id: row for row in self._everyday}

    @cached_property
    def _names(self) -> list[_Name]:
        return [
            _Name(row, " ".join(words(text)), tuple(words(text)), sameness(text))
            for row in self._everyday
            for text in row.words
        ]

    def _dress(self, food: Food) -> Food:
        row = self._by_id.get(food.id)
        return dressed(food, row) if row else food

    def _ranked(self, typed: Sequence[str]) -> list[EverydayFood]:
        """Everyday foods for words: the same name, then whole words, then word starts."""
        same = tuple(sorted(map(singular, typed)))
        best: dict[str, tuple[int, int]] = {}
        for place, name in enumerate(self._names):
            rank = _rank(name, typed, same)
            if rank is not None:
                best[name.row.food_id] = min(best.get(name.row.food_id, (9, 0)), (rank, place))
        return [self._by_id[food_id] for food_id in sorted(best, key=best.__getitem__)]

    def _mistyped(self, typed: Sequence[str]) -> list[EverydayFood]:
        """Everyday foods whose names are typed with a letter or two wrong."""
        text = " ".join(typed)
        if len(text) < _SHORTEST_MISTYPED:
            return []
        names = [name.text for name in self._names]
        wrong = 2 if len(text) >= _LONG else 1
        alike = process.extract(text, names, scorer=OSA.distance, score_cutoff=wrong, limit=5)
        found = dict.fromkeys(self._names[place].row.food_id for _, _, place in alike)
        return [self._by_id[food_id] for food_id in found]


def _typed(text: str) -> list[str]:
    """Return the words to look for, each once; more than twelve name no food better."""
    return list(dict.fromkeys(words(text)))[:_MOST_WORDS]


def _begun(row: EverydayFood, typed: Sequence[str]) -> bool:
    """Tell whether one of its names has these words or their beginnings, and no word more.

    "pumpkin" is not the pumpkin seeds and "cream" not the cream cheese.
    """
    names = map(words, row.words)
    return any(
        len(name) == len(typed) and all(map(str.startswith, name, map(singular, typed)))
        for name in names
    )


def _rank(name: _Name, typed: Sequence[str], same: tuple[str, ...]) -> int | None:
    """Return how well a name fits, 0 best; None if a typed word starts none of its words."""
    if name.same == same:
        return 0
    if all(word in name.same for word in same):
        return 1
    if all(any(own.startswith(word) for own in name.words) for word in typed):
        return 2 if name.words[0].startswith(typed[0]) else 3
    return None
