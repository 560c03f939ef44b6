"""Meals in rows of our own export: a row a food, and a row a nutrient of a food."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.exchange.csv_reading import Cells, RefusedRow, TypedRow
from nehabits.exchange.entries_from_rows import entry_fields, known_moment
from nehabits.exchange.found import Found
from nehabits.exchange.items_from_rows import (
    Brought,
    Dish,
    dish_from,
    gathered,
    item_from,
    refuse_another,
    refuse_gaps,
)

OF_MEAL = (
    *("day", "start", "start_zone", "meal"),
    *("source", "source_id", "created", "changed", "note"),
)
"""The columns that say the same on every row of a meal."""

Place = tuple[str, int]
"""The id of a meal, and the place of a food in it, from 1."""


@dataclass(slots=True)
class _Foods:
    """What is read of a meal so far: its first row, and its foods with their places."""

    first: TypedRow
    foods: list[tuple[int, Dish | None, MealItem]] = field(default_factory=list)


class MealReading:
    """Puts meals together from two tables, wherever in them the rows of a meal stand.

    A meal is taken whole or not at all: the first of its rows that cannot be read is said.
    """

    def __init__(self, meals_file: str, nutrients_file: str) -> None:
        self._file = meals_file
        self._nutrients_file = nutrients_file
        self._brought: dict[Place, Brought] = {}
        self._meals: dict[str, _Foods] = {}
        self._refused: dict[str, RefusedRow] = {}

    def add_nutrients(self, rows: Iterable[TypedRow | RefusedRow]) -> None:
        """Take the rows of nutrients; they come first."""
        for row in rows:
            if isinstance(row, RefusedRow):
                self._refused.setdefault(row.row_id, row)
                continue
            cells = row.cells
            place = (cells["meal_id"], cells["item"])
            brought = self._brought.get(place)
            if brought is None:
                brought = self._brought[place] = Brought(row.line)
            if cells["nutrient"] in brought.said:
                reason = tr("{nutrient} stands twice for this food.", nutrient=cells["nutrient"])
                self._refused.setdefault(
                    place[0], RefusedRow(self._nutrients_file, row.line, reason)
                )
            brought.said.add(cells["nutrient"])
            if cells["amount"] is not None:
                brought.nutrients[cells["nutrient"]] = cells["amount"]
            if cells["estimated"] is not None:
                brought.estimates[cells["nutrient"]] = cells["estimated"]

    def meals(self, rows: Iterable[TypedRow | RefusedRow]) -> Iterator[Found | RefusedRow]:
        """Take the rows of foods; yield every meal, and why a meal is refused."""
        for row in rows:
            if isinstance(row, RefusedRow):
                self._refused.setdefault(row.row_id, row)
            else:
                self._take(row)
        self._refuse_left_over()
        yield from self._refused.values()
        for meal_id, foods in self._meals.items():
            if meal_id not in self._refused:
                yield self._meal(foods)

    def _take(self, row: TypedRow) -> None:
        cells, meal_id = row.cells, row.cells["id"]
        if meal_id in self._refused:
            return
        try:
            foods = self._meals.get(meal_id)
            if foods is None:
                foods = self._meals[meal_id] = _Foods(row)
            refuse_another(cells, foods.first.cells, OF_MEAL)
            brought = self._take_nutrients((meal_id, cells["item"]))
            item = item_from(cells, brought.nutrients, brought.estimates)
            foods.foods.append((cells["item"], dish_from(cells), item))
        except Refused as refused:
            self._refused[meal_id] = RefusedRow(self._file, row.line, refused.sentence)

    def _take_nutrients(self, place: Place) -> Brought:
        brought = self._brought.get(place)
        if brought is None:
            raise Refused(
                tr("What this food brings is missing in {file}.", file=self._nutrients_file)
            )
        brought.taken = True
        return brought

    def _refuse_left_over(self) -> None:
        """Refuse the meals of which a food is missing that nutrients speak of."""
        for (meal_id, place), brought in self._brought.items():
            if not brought.taken and meal_id not in self._refused:
                reason = tr(
                    "The food at place {place} of this meal is missing in {file}.",
                    place=place,
                    file=self._file,
                )
                self._refused[meal_id] = RefusedRow(self._nutrients_file, brought.line, reason)

    def _meal(self, foods: _Foods) -> Found | RefusedRow:
        foods.foods.sort(key=lambda food: food[0])
        try:
            refuse_gaps((place for place, _, _ in foods.foods), self._file)
            items = gathered((dish, item) for _, dish, item in foods.foods)
            meal = Meal(**_fields(foods.first.cells), items=items)
            return Found(meal, self._file, foods.first.line)
        except Refused as refused:
            return RefusedRow(self._file, foods.first.line, refused.sentence)


def _fields(cells: Cells) -> dict[str, Any]:
    return {
        **entry_fields(cells),
        "start": known_moment(cells, "start"),
        "meal": MealKind(cells["meal"]),
    }
