"""Foods to look through: the person's own, what they eat, and everyday foods by subject."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from nehabits.domain.food import EverydayFood, Food, Portion
from nehabits.domain.food_words import words
from nehabits.domain.refusal import Refused
from nehabits.services.foods import Foods
from nehabits.services.shelf import Shelf

_LATELY = 12
_FOUND = 40
_LOOKED_THROUGH = 200
"""Foods found for a text among which those of one group are looked for."""


class Subject(StrEnum):
    """What is looked through; beside these each food group of the table is a subject."""

    ALL = "all"
    MINE = "mine"
    FAVOURITES = "favourites"
    SAVED = "saved"


class Kind(StrEnum):
    """Why foods stand together in the list."""

    OWN = "own"
    SAVED = "saved"
    FAVOURITES = "favourites"
    LATELY = "lately"
    EVERYDAY = "everyday"
    OTHERS = "others"
    FOUND = "found"


@dataclass(frozen=True, slots=True)
class ListedFood:
    """A food as a list shows it: what it is called, its usual portion, and its group."""

    food_id: str
    title: str
    group: str
    portion: Portion | None = None
    favourite: bool = False
    last: date | None = None


@dataclass(frozen=True, slots=True)
class FoodSection:
    """Foods that stand together; there is at least one."""

    kind: Kind
    foods: tuple[ListedFood, ...]


class FoodBrowse:
    """Lists foods by what is typed, or what there is of a subject when nothing is."""

    def __init__(self, foods: Foods, shelf: Callable[[], Shelf]) -> None:
        self._foods = foods
        self._shelf = shelf

    def groups(self) -> tuple[str, ...]:
        """Return the food groups of the table by name."""
        return tuple(sorted(set(self._groups.values())))

    def found(self, text: str, subject: str = Subject.ALL) -> tuple[FoodSection, ...]:
        """Return foods for a text, best first; for an empty one those of the subject. Never raises.

        A food stands in the first section it belongs to.
        """
        shelf = self._shelf()
        listed = self._searched(text, subject, shelf) if text.strip() else self._all(subject, shelf)
        seen: set[str] = set()
        sections = []
        for kind, foods in listed:
            new = {food.food_id: food for food in foods if food.food_id not in seen}
            seen |= set(new)
            if new:
                sections.append(FoodSection(kind, tuple(new.values())))
        return tuple(sections)

    @cached_property
    def _groups(self) -> dict[str, str]:
        return self._foods.table.groups()

    def _all(self, subject: str, shelf: Shelf) -> Iterator[tuple[Kind, Iterable[ListedFood]]]:
        if subject == Subject.ALL:
            for each in (Subject.MINE, Subject.SAVED, Subject.FAVOURITES):
                yield from self._all(each, shelf)
            lately = sorted(shelf.eaten.values(), key=lambda each: (each.last, each.times))[::-1]
            ids = (each.food_id for each in lately[:_LATELY])
            yield Kind.LATELY, self._known(ids, shelf)
            yield Kind.EVERYDAY, self._everyday(shelf)
        elif subject == Subject.MINE:
            own = [key for key, food in shelf.foods.items() if not food.parts]
            yield Kind.OWN, _by_title(self._known((*own, *shelf.corrections), shelf))
        elif subject == Subject.SAVED:
            saved = [key for key, food in shelf.foods.items() if food.parts]
            yield Kind.SAVED, _by_title(self._known(saved, shelf))
        elif subject == Subject.FAVOURITES:
            yield Kind.FAVOURITES, _by_title(self._known(shelf.favourites, shelf))
        else:
            yield Kind.EVERYDAY, self._everyday(shelf, subject)
            others = (self._filed(food, shelf) for food in self._foods.table.of_group(subject))
            yield Kind.OTHERS, others

    def _searched(
        self, text: str, subject: str, shelf: Shelf
    ) -> Iterator[tuple[Kind, Iterable[ListedFood]]]:
        if subject == Subject.ALL:
            yield Kind.FOUND, (_listed(food, shelf) for food in self._foods.search(text, _FOUND))
        elif subject in set(Subject):
            typed = words(text)
            for kind, foods in self._all(subject, shelf):
                yield kind, (food for food in foods if _is_named(food.title, typed))
        else:
            found = self._foods.search(text, _LOOKED_THROUGH)
            yield Kind.FOUND, (_listed(food, shelf) for food in found if food.group == subject)

    def _known(self, ids: Iterable[str], shelf: Shelf) -> Iterator[ListedFood]:
        for food_id in ids:
            # A food of one's own that was deleted is in the past alone.
            with suppress(Refused):
                yield _listed(self._foods.get(food_id), shelf)

    def _everyday(self, shelf: Shelf, group: str = "") -> Iterator[ListedFood]:
        for food_id, row in self._foods.everyday.items():
            if not group or self._groups.get(food_id) == group:
                yield self._everyday_food(food_id, row, shelf)

    def _everyday_food(self, food_id: str, row: EverydayFood, shelf: Shelf) -> ListedFood:
        # Without asking the table: all of them are listed at each change of the journal.
        if food_id in shelf.corrections:
            return _listed(self._foods.get(food_id), shelf)
        eaten = shelf.eaten.get(food_id)
        return ListedFood(
            food_id,
            row.name,
            self._groups.get(food_id, ""),
            row.portions[0],
            food_id in shelf.favourites,
            eaten.last if eaten else None,
        )

    def _filed(self, food: Food, shelf: Shelf) -> ListedFood:
        if food.id in shelf.corrections:
            food = self._foods.get(food.id)
        return _listed(food, shelf)


def _listed(food: Food, shelf: Shelf) -> ListedFood:
    eaten = shelf.eaten.get(food.id)
    return ListedFood(
        food.id,
        food.title,
        food.group,
        food.usual_portion,
        food.id in shelf.favourites,
        eaten.last if eaten else None,
    )


def _by_title(foods: Iterable[ListedFood]) -> list[ListedFood]:
    return sorted(foods, key=lambda food: (food.title.casefold(), food.food_id))


def _is_named(title: str, typed: list[str]) -> bool:
    """Say whether each word typed begins a word of a title."""
    of_title = words(title)
    return all(any(each.startswith(word) for each in of_title) for word in typed)
