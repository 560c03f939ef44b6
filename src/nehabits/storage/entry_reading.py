"""The entries of days: what is asked is made once, and so is a food that many meals hold."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Date, Text, bindparam, cast, select

from nehabits.domain.entry import Entry
from nehabits.domain.meal import Meal, MealItem
from nehabits.storage.codec import from_row, table_of
from nehabits.storage.item_codec import ITEM_COLUMNS, NESTED_COLUMNS, item_from_columns
from nehabits.storage.plain_rows import tuples
from nehabits.storage.tables import MEAL_ITEMS, MEALS

_FIRST, _LAST = (bindparam(end, type_=Date) for end in ("first", "last"))


class EntriesOf:
    """The entries of one kind: all, or those that are `noted`."""

    def __init__(self, kind: type[Entry], *, noted: bool = False) -> None:
        self._kind = kind
        table = table_of(kind)
        within = table.c.day.between(_FIRST, _LAST)
        condition = within & (table.c.note != "") if noted else within
        self._rows = select(table).where(condition)
        self._names = tuple(column.name for column in table.c)
        self._foods = (
            select(MEAL_ITEMS.c.meal_id, *map(_as_it_is, ITEM_COLUMNS))
            .where(MEAL_ITEMS.c.meal_id.in_(select(MEALS.c.id).where(condition)))
            .order_by(MEAL_ITEMS.c.meal_id, MEAL_ITEMS.c.position)
        )

    def between(self, connection: Connection, first: date, last: date) -> Iterator[Entry]:
        """Yield the entries of the days from first to last, in no order."""
        days = {"first": first, "last": last}
        found = connection.execute(self._rows, days).all()
        rows = (dict(zip(self._names, row, strict=True)) for row in found)
        if self._kind is not Meal:
            return (from_row(self._kind, row) for row in rows)
        foods = self._foods_by_meal(connection, days)
        return (from_row(Meal, row, items=foods.get(row["id"], ())) for row in rows)

    def _foods_by_meal(
        self, connection: Connection, days: dict[str, date]
    ) -> dict[UUID, tuple[MealItem, ...]]:
        # The driver's own tuples have ids as texts.
        return {
            UUID(str(meal_id)): tuple([item_from_columns(row[1:]) for row in of_meal])
            for meal_id, of_meal in groupby(tuples(connection, self._foods, **days), itemgetter(0))
        }


def entries_of(kind: type[Entry], *, noted: bool = False) -> EntriesOf:
    """Return what is asked for a kind of entry: making it takes longer than asking for a day."""
    return _made(kind, noted=noted)  # type: ignore[arg-type] # mypy takes classes for unhashable


_made = cache(EntriesOf)


def _as_it_is(name: str) -> Any:
    """Return a column of a food; what is nested stays a text, for most of it was read before."""
    column = MEAL_ITEMS.c[name]
    return cast(column, Text) if name in NESTED_COLUMNS else column
