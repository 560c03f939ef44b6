"""The export's tables of meals: a row an item, and a row a nutrient of an item."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count
from operator import attrgetter, itemgetter
from typing import NamedTuple

from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.exchange.csv_columns import (
    Column,
    Link,
    Table,
    Type,
    identity,
    kept,
    moment,
    of_part,
    origin,
    typed,
    worked_out,
)
from nehabits.exchange.csv_food_columns import item_columns
from nehabits.exchange.measure_formulas import estimate_formula, estimate_source


class _Row(NamedTuple):
    """A food of a meal at its place, from 1, and the saved meal it is of at its own."""

    meal: Meal
    place: int
    item: MealItem
    dish: MealItem | None = None
    dish_place: int | None = None


def meals_table(*, notes: bool) -> Table:
    """Return the table of what was eaten, a row a food."""
    kind = typed("meal", Type.TEXT, tr("The meal of the day"), needed=True, allowed=MealKind)
    columns = (
        *of_part("meal", identity()),
        _place(),
        *of_part("meal", (*moment("start", tr("When it was eaten"), needed=True), kind)),
        *of_part("item", item_columns()),
        *_dish_columns(),
        *of_part("meal", origin(notes=notes)),
    )
    title = tr("Meals, a row a food; id names the meal")
    return Table("meals", Meal, title, columns, ("id", "item"), Pillar.MEALS, spread=_items)


_Brought = tuple[str, str, float | None, float | None]
"""A nutrient's key and unit, how much of it a food brings, and what is estimated."""


def meal_nutrients_table() -> Table:
    """Return the table of what each food of a meal brings."""
    meal_id = kept("meal_id", Type.TEXT, tr("A UUID that names the row"), needed=True)
    columns = (
        *of_part("meal", [replace(meal_id, take=attrgetter("id"))]),
        _place(),
        *of_part("item", _brought_columns()),
    )
    return Table(
        "meal_nutrients",
        Meal,
        tr("Nutrients of meals, a row a food and nutrient"),
        columns,
        ("meal_id", "item", "nutrient"),
        Pillar.MEALS,
        (Link(("meal_id", "item"), "meals", ("id", "item")),),
        _items,
        each=_brought,
    )


def _brought_columns() -> tuple[Column, ...]:
    key, unit, amount, estimated = map(itemgetter, range(4))
    return (
        worked_out("nutrient", Type.TEXT, tr("The nutrient's key"), key, ""),
        worked_out("unit", Type.TEXT, tr("The unit of amount"), unit, "", empty=tr("not known")),
        worked_out(
            "amount",
            Type.NUMBER,
            tr("How much the item brings"),
            amount,
            tr("amount in 100 g × weight / 100, copied when the item was logged"),
            unit=tr("as in unit"),
            source=tr("USDA SR28, or typed by the person"),
            empty=tr("not known, which is not 0"),
        ),
        worked_out(
            "estimated",
            Type.NUMBER,
            tr("How much the item may bring where amount is not known; not part of amount"),
            estimated,
            estimate_formula(),
            unit=tr("as in unit"),
            source=estimate_source(),
            empty=tr("the amount is known, nothing was estimated, or estimates are switched off"),
        ),
    )


def _items(meal: Meal) -> Iterable[_Row]:
    """Yield a row a food; a saved meal is logged as one and listed food by food."""
    place = count(1)
    for dish_place, item in enumerate(meal.items, 1):
        if item.parts:
            for food in item.foods:
                yield _Row(meal, next(place), food, item, dish_place)
        else:
            yield _Row(meal, next(place), item)


def _brought(food: MealItem) -> Sequence[_Brought]:
    amounts, estimates = food.nutrients, food.estimates
    units = _UNITS
    if others := (amounts.keys() | estimates.keys()) - _UNITS.keys():
        units = _UNITS | dict.fromkeys(sorted(others), "")
    return [(key, unit, amounts.get(key), estimates.get(key)) for key, unit in units.items()]


_UNITS = {nutrient.key: nutrient.unit for nutrient in NUTRIENTS}


def _dish_columns() -> Iterable[Column]:
    own = tr("the food was logged by itself, or not typed")
    yield worked_out(
        "dish_place",
        Type.WHOLE,
        tr("Which of the things logged in the meal the saved meal is, from 1; its foods follow"),
        "dish_place",
        "",
        empty=tr("the food was logged by itself"),
    )
    of_dish = [
        worked_out(name, kind, meaning, attribute, "", unit=unit, empty=own)
        for name, kind, meaning, attribute, unit in (
            ("dish", Type.TEXT, tr("The saved meal it was logged with"), "name", ""),
            ("dish_id", Type.TEXT, tr("That saved meal's UUID"), "food_id", ""),
            ("dish_amount", Type.NUMBER, tr("How much of the saved meal"), "amount", ""),
            ("dish_portion", Type.TEXT, tr("What dish_amount counts"), "portion", ""),
            ("dish_weight_g", Type.NUMBER, tr("Weight of the saved meal"), "grams", "g"),
        )
    ]
    yield from of_part("dish", of_dish)


def _place() -> Column:
    return worked_out("item", Type.WHOLE, _place_words(), "place", "")


def _place_words() -> str:
    return tr("The food's place in the meal, from 1")
