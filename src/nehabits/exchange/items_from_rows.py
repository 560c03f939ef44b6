"""Foods in rows of our own export: an item with what it brings, its traits, its saved meal."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.meal import MealItem
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import tr
from nehabits.exchange.csv_reading import Cells


@dataclass(slots=True)
class Brought:
    """What an item brings by nutrient, and what is estimated; `line` is the first that says so.

    `said` are the nutrients of which a row was read, also those that are not known; `taken` once
    its food was read.
    """

    line: int
    nutrients: dict[str, float] = field(default_factory=dict)
    estimates: dict[str, float] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Dish:
    """The saved meal that foods were logged with; `place` is None where an export names none."""

    place: int | None
    name: str
    food_id: str
    amount: float | None
    portion: str
    grams: float | None

    def of(self, parts: tuple[MealItem, ...]) -> MealItem:
        """Return the saved meal as it was logged, with its foods."""
        grams = _weight(parts) if self.place is None else self.grams
        return MealItem(
            name=self.name,
            grams=grams,
            food_id=self.food_id,
            amount=self.amount,
            portion=self.portion,
            parts=parts,
        )


def refuse_gaps(places: Iterable[int], file: str) -> None:
    """Raise Refused unless the places of a meal's foods are 1, 2, 3 …, in whatever order."""
    for expected, place in enumerate(sorted(places), 1):
        if place < expected:
            raise Refused(
                tr("The food at place {place} of this meal stands in the file twice.", place=place)
            )
        if place > expected:
            raise Refused(
                tr(
                    "The food at place {place} of this meal is missing in {file}.",
                    place=expected,
                    file=file,
                )
            )


def refuse_another(cells: Cells, first: Cells, names: Iterable[str]) -> None:
    """Raise Refused where a row of a meal says another thing of the meal than its first row."""
    for name in names:
        if cells.get(name) != first.get(name):
            raise Refused(tr("{column} is not the same in all rows of this meal.", column=name))


def item_from(
    cells: Cells, nutrients: Mapping[str, float], estimates: Mapping[str, float]
) -> MealItem:
    """Return the food of a row. Raises Refused, as all of these do."""
    return MealItem(
        name=cells["food"],
        grams=cells["weight_g"],
        nutrients=nutrients,
        food_id=cells["food_id"],
        amount=cells["amount"],
        portion=cells["portion"],
        estimates=estimates,
        traits=traits_from(cells),
    )


def traits_from(cells: Cells) -> FoodTraits | None:
    """Return what kind of food a row says it is; None where it does not say."""
    fruit, grain, group = cells["fruit_vegetable"], cells["whole_grain"], cells["protein_group"]
    if fruit is None and grain is None and not group:
        return None
    if fruit is None or grain is None or not group:
        raise Refused(
            tr("Of fruit_vegetable, whole_grain and protein_group all are filled, or none."),
            "protein_group",
        )
    try:
        return FoodTraits(fruit, grain, TyrosineGroup(group))
    except ValueError as problem:
        raise Refused(
            tr("{column} is {text}, which is not known.", column="protein_group",
               text=quoted(group)),
            "protein_group",
        ) from problem  # fmt: skip


def dish_from(cells: Cells) -> Dish | None:
    """Return the saved meal of a row; None for a food that was logged by itself."""
    if not cells["dish"]:
        return None
    return Dish(
        cells.get("dish_place"),
        cells["dish"],
        cells["dish_id"],
        cells["dish_amount"],
        cells["dish_portion"],
        cells.get("dish_weight_g"),
    )


def gathered(foods: Iterable[tuple[Dish | None, MealItem]]) -> tuple[MealItem, ...]:
    """Return foods in order as what was logged: those of a saved meal as one item."""
    items: list[MealItem] = []
    for dish, run in groupby(foods, key=lambda food: food[0]):
        parts = tuple(item for _, item in run)
        items += parts if dish is None else (dish.of(parts),)
    return tuple(items)


def _weight(parts: Iterable[MealItem]) -> float | None:
    grams = [part.grams for part in parts if part.grams is not None]
    return math.fsum(grams) if len(grams) == len(tuple(parts)) else None
