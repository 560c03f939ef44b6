"""The export's tables of meals: a row an item, and a row a nutrient of an item."""

from collections.abc import Iterable
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


@dataclass(frozen=True, slots=True)
class _Row:
    """A food of a meal at its place, from 1, and one of its nutrients."""

    meal: Meal
    place: int
    item: MealItem
    nutrient: str = ""


def meals_table(*, notes: bool) -> Table:
    """Return the table of what was eaten, a row a food."""
    columns = (
        *(_of_meal(column) for column in identity()),
        _place(),
        *(_of_meal(column) for column in moment("start", tr("When it was eaten"), needed=True)),
        _of_meal(
            typed("meal", Type.TEXT, tr("The meal of the day"), needed=True, allowed=MealKind)
        ),
        typed("food", Type.TEXT, tr("The food's name"), "item.name", needed=True),
        typed(
            "food_id",
            Type.TEXT,
            tr("The food's number in the food table (USDA SR28), or its UUID"),
            "item.food_id",
            empty=tr("typed as free text"),
        ),
        typed("amount", Type.NUMBER, tr("How many portions"), "item.amount"),
        typed("portion", Type.TEXT, tr("The portion that amount counts"), "item.portion"),
        typed("weight_g", Type.NUMBER, tr("Weight of the item"), "item.grams", unit="g"),
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
    link = Link(("meal_id", "item"), "meals", ("id", "item"))
    return Table(
        "meal_nutrients",
        Meal,
        tr("Nutrients of meals, a row a food and nutrient"),
        columns,
        ("meal_id", "item", "nutrient"),
        Pillar.MEALS,
        (link,),
        _nutrients,
    )


def _items(meal: Meal) -> Iterable[_Row]:
    return (_Row(meal, place, item) for place, item in enumerate(meal.items, start=1))


def _nutrients(meal: Meal) -> Iterable[_Row]:
    known = [nutrient.key for nutrient in NUTRIENTS]
    for row in _items(meal):
        others = sorted(row.item.nutrients.keys() - set(known))
        for key in (*known, *others):
            yield _Row(row.meal, row.place, row.item, key)


def _unit(row: _Row) -> str:
    return NUTRIENT[row.nutrient].unit if row.nutrient in NUTRIENT else ""


def _place() -> Column:
    return worked_out("item", Type.WHOLE, tr("The food's place in the meal, from 1"), "place", "")


def _of_meal(column: Column, name: str = "") -> Column:
    """Return a column of meals as a column of their foods."""
    take = column.take
    return replace(column, name=name or column.name, take=lambda row: take(row.meal))
