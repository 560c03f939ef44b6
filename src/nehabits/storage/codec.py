"""Domain values as rows of tables and as JSON, and back. No row leaves this room."""

import dataclasses
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import cache, partial
from operator import itemgetter
from types import UnionType
from typing import Any, get_args, get_type_hints
from uuid import UUID

from sqlalchemy import Date, DateTime, Uuid
from sqlalchemy import Table as SqlTable

from nehabits.domain.aim import Aim
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import DayMark
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.moment import Moment
from nehabits.domain.own_food import Favourite, OwnFood
from nehabits.domain.own_habit import HabitRecord, OwnHabit
from nehabits.domain.practice import Practice
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.sleep import Sleep
from nehabits.domain.week_note import WeekNote
from nehabits.storage import tables
from nehabits.storage.item_codec import (
    item_from_plain,
    item_to_plain,
    portions_from_plain,
    portions_to_plain,
    traits_from_plain,
    traits_to_plain,
)

Record = Entry | DayMark | OwnHabit | Aim | OwnFood | SavedMeal | Favourite | WeekNote
"""What a journal keeps, a row each."""

Row = dict[str, Any]

ITEMS = "items"
"""The field of a meal that is kept in a table of its own."""

_TABLES: dict[type[Record], SqlTable] = {
    Sleep: tables.SLEEPS,
    Exercise: tables.EXERCISES,
    Practice: tables.PRACTICES,
    Meal: tables.MEALS,
    CheckIn: tables.CHECKINS,
    OwnHabit: tables.OWN_HABITS,
    HabitRecord: tables.HABIT_RECORDS,
    DayMark: tables.DAY_MARKS,
    Aim: tables.AIMS,
    OwnFood: tables.OWN_FOODS,
    SavedMeal: tables.SAVED_MEALS,
    Favourite: tables.FAVOURITES,
    WeekNote: tables.WEEK_NOTES,
}
ENTRY_KINDS: tuple[type[Entry], ...] = tuple(kind for kind in _TABLES if issubclass(kind, Entry))
RECORD_KINDS: tuple[type[Record], ...] = tuple(_TABLES)


_Plainly = tuple[Callable[[Any], Any], Callable[[Any], Any]]
_FOODS: _Plainly = (
    lambda items: [item_to_plain(item) for item in items],
    lambda plain: tuple(map(item_from_plain, plain)),
)
_NESTED: dict[str, _Plainly] = {
    ITEMS: _FOODS,
    "foods": _FOODS,
    "portions": (portions_to_plain, portions_from_plain),
    "traits": (traits_to_plain, traits_from_plain),
}
"""Fields that hold values of several parts: how they become plain, and how they are read."""


def table_of(kind: type[Any]) -> SqlTable:
    """Return the table that keeps a kind of record."""
    return _TABLES[kind]


def kind_of(table_name: str) -> type:
    """Return the kind of record that a table keeps."""
    return next(kind for kind in _TABLES if table_of(kind).name == table_name)


def to_row(record: Record) -> Row:
    """Return the columns of a record; a meal's items are under "items", a dict each."""
    row: Row = {}
    kinds = _kinds(type(record))  # type: ignore[arg-type] # mypy takes classes for unhashable
    for field in dataclasses.fields(record):
        _put(row, field.name, getattr(record, field.name), kinds[field.name])
    return row


def from_row(kind: type, row: Mapping[str, Any], **made: Any) -> Any:
    """Return the record of a kind that a row holds; fields that are `made` are not in the row."""
    takes = _takes(kind, frozenset(made))
    return kind(**{name: take(row) for name, take in takes}, **made)


def to_json(row: Row) -> Row:
    """Return a row with plain JSON values alone."""
    return {
        key: value if isinstance(value, int | float | list | dict | None) else _plain(value)
        for key, value in row.items()
    }


def from_json(kind: type, plain: Mapping[str, Any]) -> Row:
    """Return the row that to_json made plain."""
    types = {column.name: column.type for column in table_of(kind).columns}
    return {key: _typed(value, types.get(key)) for key, value in plain.items()}


def _put(row: Row, name: str, value: Any, kind: type) -> None:
    if kind is Moment:
        row |= _moment_columns(name, value)
    elif name in _NESTED:
        row[name] = _NESTED[name][0](value)
    elif isinstance(value, Enum):
        row[name] = value.value
    elif isinstance(value, datetime):
        row[name] = value.astimezone(UTC).replace(tzinfo=None)
    elif isinstance(value, tuple):
        row[name] = list(value)
    else:
        row[name] = value


def _moment_columns(name: str, moment: Moment | None) -> Row:
    if moment is None:
        return dict.fromkeys(f"{name}_{part}" for part in _MOMENT_PARTS)
    return {
        f"{name}_wall": moment.wall,
        f"{name}_zone": moment.zone,
        f"{name}_offset": int(moment.offset.total_seconds()),
        f"{name}_instant": moment.instant.replace(tzinfo=None),
    }


_MOMENT_PARTS = ("wall", "zone", "offset", "instant")


@cache
def _takes(
    kind: type, without: frozenset[str]
) -> tuple[tuple[str, Callable[[Mapping[str, Any]], Any]], ...]:
    """Return how each field is taken out of a row; found once, for a long period has many rows."""
    kinds = _kinds(kind).items()
    return tuple((name, _taking(name, inner)) for name, inner in kinds if name not in without)


def _taking(name: str, kind: type) -> Callable[[Mapping[str, Any]], Any]:
    if kind is Moment:
        return partial(_moment, name)
    if name in _NESTED:
        read = _NESTED[name][1]
        return lambda row: read(row[name])
    if kind is datetime:
        return lambda row: None if row[name] is None else row[name].replace(tzinfo=UTC)
    if kind is tuple or issubclass(kind, Enum):
        return lambda row: None if row[name] is None else kind(row[name])
    return itemgetter(name)


def _moment(name: str, row: Mapping[str, Any]) -> Moment | None:
    wall = row[f"{name}_wall"]
    if wall is None:
        return None
    return Moment(wall, row[f"{name}_zone"], timedelta(seconds=row[f"{name}_offset"]))


@cache
def _kinds(kind: type) -> dict[str, type]:
    """Return the plain type of each field of a dataclass: Moment for Moment | None."""
    hints = get_type_hints(kind)
    return {field.name: _inner(hints[field.name]) for field in dataclasses.fields(kind)}


def _inner(hint: Any) -> type:
    if isinstance(hint, UnionType):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    origin = getattr(hint, "__origin__", hint)
    assert isinstance(origin, type)  # noqa: S101 - records hold plain types
    return origin


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _typed(value: Any, kind: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    return UUID(value) if isinstance(kind, Uuid) else value
