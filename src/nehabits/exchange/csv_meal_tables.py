"""The export's tables of meals: a row an item, and a row a nutrient of an item."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from operator import itemgetter

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
    origin,
    typed,
    worked_out,
)
from nehabits.exchange.csv_food_columns import item_columns
from nehabits.exchange.csv_text import Cell
from nehabits.exchange.measure_formulas import estimate_formula, estimate_source


@dataclass(frozen=True, slots=True)
class _Row:
    """A food of a meal at its place, from 1, and the saved meal it is of at its own."""

    meal: Meal
    place: int
    item: MealItem
    dish: MealItem | None = None
    dish_place: int = 0


def meals_table(*, notes: bool) -> Table:
    """Return the table of what was eaten, a row a food."""
    columns = (
        *(_of_meal(column) for column in identity()),
        _place(),
        *(_of_meal(column) for column in moment("start", tr("When it was eaten"), needed=True)),
        _of_meal(
            typed("meal", Type.TEXT, tr("The meal of the day"), needed=True, allowed=MealKind)
        ),
        *item_columns(lambda row: row.item),
        *_dish_columns(),
        *(_of_meal(column) for column in origin(notes=notes)),
    )
    title = tr("Meals, a row a food; id names the meal")
    return Table("meals", Meal, title, columns, ("id", "item"), Pillar.MEALS, spread=_items)


_Brought = tuple[str, int, str, str, float | None, float | None]
"""The cells of a nutrient that a food of a meal brings: ten years have half a million such rows."""


def meal_nutrients_table() -> Table:
    """Return the table of what each food of a meal brings."""
    place, key, unit, amount, estimated = map(itemgetter, range(1, 6))
    columns = (
        replace(kept("meal_id", Type.TEXT, tr("The meal's id"), needed=True), take=itemgetter(0)),
        worked_out("item", Type.WHOLE, _place_words(), place, ""),
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
    return Table(
        "meal_nutrients",
        Meal,
        tr("Nutrients of meals, a row a food and nutrient"),
        columns,
        ("meal_id", "item", "nutrient"),
        Pillar.MEALS,
        (Link(("meal_id", "item"), "meals", ("id", "item")),),
        _nutrients,
        ready=True,
    )


def _items(meal: Meal) -> Iterable[_Row]:
    """Yield a row a food; a saved meal is logged as one and listed food by food."""
    place = 0
    for dish_place, item in enumerate(meal.items, 1):
        dish = item if item.parts else None
        for food in item.foods:
            place += 1
            yield _Row(meal, place, food, dish=dish, dish_place=dish_place)


def _nutrients(meal: Meal) -> Iterable[_Brought]:
    meal_id = str(meal.id)
    for place, food in enumerate(meal.foods, 1):
        amounts, estimates = food.nutrients, food.estimates
        for key, unit in _UNITS.items():
            yield (meal_id, place, key, unit, amounts.get(key), estimates.get(key))
        for key in sorted((amounts.keys() | estimates.keys()) - _UNITS.keys()):
            yield (meal_id, place, key, "", amounts.get(key), estimates.get(key))


_UNITS = {nutrient.key: nutrient.unit for nutrient in NUTRIENTS}


def _dish_columns() -> Iterable[Column]:
    own = tr("the food was logged by itself, or not typed")
    yield worked_out(
        "dish_place",
        Type.WHOLE,
        tr("Which of the things logged in the meal the saved meal is, from 1; its foods follow"),
        lambda row: row.dish_place if row.dish else None,
        "",
        empty=tr("the food was logged by itself"),
    )
    for name, kind, meaning, take in (
        ("dish", Type.TEXT, tr("The saved meal it was logged with"), lambda dish: dish.name),
        ("dish_id", Type.TEXT, tr("That saved meal's UUID"), lambda dish: dish.food_id),
        ("dish_amount", Type.NUMBER, tr("How much of the saved meal"), lambda dish: dish.amount),
        ("dish_portion", Type.TEXT, tr("What dish_amount counts"), lambda dish: dish.portion),
        ("dish_weight_g", Type.NUMBER, tr("Weight of the saved meal"), lambda dish: dish.grams),
    ):
        unit = "g" if name.endswith("_g") else ""
        yield worked_out(name, kind, meaning, _of_dish(take), "", unit=unit, empty=own)


def _of_dish(take: Callable[[MealItem], Cell]) -> Callable[[_Row], Cell]:
    return lambda row: take(row.dish) if row.dish else None


def _place() -> Column:
    return worked_out("item", Type.WHOLE, _place_words(), "place", "")


def _place_words() -> str:
    return tr("The food's place in the meal, from 1")


def _of_meal(column: Column) -> Column:
    """Return a column of meals as a column of their foods."""
    take = column.take
    return replace(column, take=lambda row: take(row.meal))
