"""The foods a person keeps, and how often and when each food was eaten."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import Connection, Text, cast, func, select

from nehabits.domain.own_food import Favourite, OwnFood
from nehabits.domain.saved_meal import SavedMeal
from nehabits.storage.codec import from_row, table_of
from nehabits.storage.tables import MEAL_ITEMS, MEALS

Kept = TypeVar("Kept", OwnFood, SavedMeal, Favourite)


@dataclass(frozen=True, slots=True)
class EatenRow:
    """A food in a meal: its id, the meal's kind and day, and how much of it."""

    food_id: str
    meal: str
    day: date
    amount: float
    portion: str


def own_foods(connection: Connection) -> list[OwnFood]:
    """Return the person's own foods and corrections by name."""
    return sorted(_all(connection, OwnFood), key=lambda food: (food.name.casefold(), food.id))


def saved_meals(connection: Connection) -> list[SavedMeal]:
    """Return the saved meals by name."""
    return sorted(_all(connection, SavedMeal), key=lambda meal: (meal.name.casefold(), meal.id))


def favourites(connection: Connection) -> list[Favourite]:
    """Return the favourites, by the id of their food."""
    return sorted(_all(connection, Favourite), key=lambda each: each.food_id)


def eaten_since(connection: Connection, first: date) -> list[EatenRow]:
    """Return the foods with an id in the meals since a day, oldest first."""
    query = (
        select(
            MEAL_ITEMS.c.food_id,
            MEALS.c.meal,
            MEALS.c.day,
            func.coalesce(MEAL_ITEMS.c.amount, 1.0),
            MEAL_ITEMS.c.portion,
        )
        .join(MEALS, MEALS.c.id == MEAL_ITEMS.c.meal_id)
        .where(MEALS.c.day >= first, MEAL_ITEMS.c.food_id != "")
        .order_by(MEALS.c.day, MEALS.c.start_instant, MEAL_ITEMS.c.position)
    )
    return [EatenRow(*row) for row in connection.execute(query).all()]


def last_eaten(connection: Connection, food_id: str) -> date | None:
    """Return the last day a food was eaten; None if it never was."""
    query = (
        select(func.max(MEALS.c.day))
        .join(MEAL_ITEMS, MEALS.c.id == MEAL_ITEMS.c.meal_id)
        .where(MEAL_ITEMS.c.food_id == food_id)
    )
    found: date | None = connection.execute(query).scalar()
    return found


def eaten_within(connection: Connection, food_id: str, first: date) -> list[date]:
    """Return the days since one on which a food was eaten as a part of a saved meal."""
    query = (
        select(MEALS.c.day, MEAL_ITEMS.c.parts)
        .join(MEALS, MEALS.c.id == MEAL_ITEMS.c.meal_id)
        .where(MEALS.c.day >= first)
        .where(cast(MEAL_ITEMS.c.parts, Text).contains(food_id, autoescape=True))
    )
    return [
        day
        for day, parts in connection.execute(query)
        if any(part["food_id"] == food_id for part in parts)
    ]


def _all(connection: Connection, kind: type[Kept]) -> list[Kept]:
    rows = connection.execute(select(table_of(kind))).mappings()
    return [from_row(kind, dict(row)) for row in rows]
