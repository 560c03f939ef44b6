"""The export's tables of meals: a row an item, and a row a nutrient of an item."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.domain.nutrient import NUTRIENT, NUTRIENTS
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.exchange.csv_columns import (
    Column,
    Link,
    Table,
    Type,
    identity,
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
    """A food of a meal at its place, from 1, one of its nutrients, and the saved meal it is of."""

    meal: Meal
    place: int
    item: MealItem
    nutrient: str = ""
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


def meal_nutrients_table() -> Table:
    """Return the table of what each food of a meal brings."""
    columns = (
        *(_of_meal(column, "meal_id") for column in identity()[:1]),
        _place(),
        worked_out("nutrient", Type.TEXT, tr("The nutrient's key"), "nutrient", ""),
        worked_out("unit", Type.TEXT, tr("The unit of amount"), _unit, "", empty=tr("not known")),
        worked_out(
            "amount",
            Type.NUMBER,
            tr("How much the item brings"),
            lambda row: row.item.nutrients.get(row.nutrient),
            tr("amount in 100 g × weight / 100, copied when the item was logged"),
            unit=tr("as in unit"),
            source=tr("USDA SR28, or typed by the person"),
            empty=tr("not known, which is not 0"),
        ),
    )
    estimate = worked_out(
        "estimated",
        Type.NUMBER,
        tr("How much the item may bring where amount is not known; not part of amount"),
        lambda row: row.item.estimates.get(row.nutrient),
        estimate_formula(),
        unit=tr("as in unit"),
        source=estimate_source(),
        empty=tr("the amount is known, nothing was estimated, or estimates are switched off"),
    )
    link = Link(("meal_id", "item"), "meals", ("id", "item"))
    return Table(
        "meal_nutrients",
        Meal,
        tr("Nutrients of meals, a row a food and nutrient"),
        (*columns, estimate),
        ("meal_id", "item", "nutrient"),
        Pillar.MEALS,
        (link,),
        _nutrients,
    )


def _items(meal: Meal) -> Iterable[_Row]:
    """Yield a row a food; a saved meal is logged as one and listed food by food."""
    place = 0
    for dish_place, item in enumerate(meal.items, 1):
        dish = item if item.parts else None
        for food in item.foods:
            place += 1
            yield _Row(meal, place, food, dish=dish, dish_place=dish_place)


def _nutrients(meal: Meal) -> Iterable[_Row]:
    known = [nutrient.key for nutrient in NUTRIENTS]
    for row in _items(meal):
        others = sorted((row.item.nutrients.keys() | row.item.estimates.keys()) - set(known))
        for key in (*known, *others):
            yield replace(row, nutrient=key)


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


def _unit(row: _Row) -> str:
    return NUTRIENT[row.nutrient].unit if row.nutrient in NUTRIENT else ""


def _place() -> Column:
    return worked_out("item", Type.WHOLE, tr("The food's place in the meal, from 1"), "place", "")


def _of_meal(column: Column, name: str = "") -> Column:
    """Return a column of meals as a column of their foods."""
    take = column.take
    return replace(column, name=name or column.name, take=lambda row: take(row.meal))
