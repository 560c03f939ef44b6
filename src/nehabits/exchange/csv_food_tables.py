"""The export's tables of what a person keeps of foods: own foods, saved meals, favourites."""

from collections.abc import Iterable
from dataclasses import dataclass

from nehabits.domain.meal import MealItem
from nehabits.domain.own_food import Favourite, OwnFood
from nehabits.domain.pillar import Pillar
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.wording import tr
from nehabits.exchange.csv_columns import Column, Table, Type, kept, of_part, typed, worked_out
from nehabits.exchange.csv_food_columns import (
    item_columns,
    nutrients_of_item,
    nutrients_per_100_g,
    trait_columns,
)
from nehabits.exchange.csv_lists import portions_text


@dataclass(frozen=True, slots=True)
class _Row:
    """A food of a saved meal at its place, from 1."""

    id: str
    name: str
    servings: float
    place: int
    food: MealItem


def foods_own_table() -> Table:
    """Return the table of foods of the person's own, and of foods of the table put right."""
    portions = tr(
        "Its household portions with the grams of one, separated by ; with points in numbers (a ; "
        "or \\ inside a name has a \\ before it)"
    )
    columns = (
        _id(),
        typed("name", Type.TEXT, tr("The food's name"), needed=True),
        typed(
            "corrects",
            Type.TEXT,
            tr("The number of the food of the table (USDA SR28) that it stands for from now on"),
            empty=tr("a food of the person's own"),
        ),
        *nutrients_per_100_g(),
        typed(
            "portions",
            Type.TEXT,
            portions,
            lambda food: portions_text(food.portions),
            empty=tr("none typed"),
        ),
        *trait_columns(),
    )
    title = tr("Foods of the person's own, a row a food, as typed from a label")
    return Table("foods_own", OwnFood, title, columns, ("id",), Pillar.MEALS)


def saved_meals_table() -> Table:
    """Return the table of foods kept under one name."""
    columns = (
        _id(),
        worked_out(
            "item", Type.WHOLE, tr("The food's place in the saved meal, from 1"), "place", ""
        ),
        typed("name", Type.TEXT, tr("The saved meal's name"), needed=True),
        typed("servings", Type.NUMBER, tr("How many servings its foods make"), needed=True),
        *of_part("food", (*item_columns(), *nutrients_of_item())),
    )
    title = tr("Saved meals, a row a food; id names the saved meal")
    return Table(
        "saved_meals", SavedMeal, title, columns, ("id", "item"), Pillar.MEALS, spread=_foods
    )


def favourites_table() -> Table:
    """Return the table of foods and saved meals that the person wants at hand."""
    columns = (
        _id(),
        typed(
            "food_id",
            Type.TEXT,
            tr("The food's number in the food table (USDA SR28), or the UUID of an own one"),
            needed=True,
        ),
    )
    title = tr("Favourites, a row a food or saved meal")
    return Table("favourites", Favourite, title, columns, ("id",), Pillar.MEALS)


def _foods(meal: SavedMeal) -> Iterable[_Row]:
    for place, food in enumerate(meal.foods, 1):
        yield _Row(str(meal.id), meal.name, meal.servings, place, food)


def _id() -> Column:
    return kept("id", Type.TEXT, tr("A UUID that names the row"), needed=True)
