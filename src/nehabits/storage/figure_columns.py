"""Figures of many days as arrays, as fast as the query itself."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    String,
    bindparam,
    exists,
    select,
    type_coerce,
)

from nehabits.domain.day_figures import entries_key
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.pillar import Pillar
from nehabits.storage.codec import table_of
from nehabits.storage.plain_rows import tuples
from nehabits.storage.tables import DAY_FIGURES

_MARKS = table_of(DayMark)


def _as_text(day: ColumnElement[date]) -> ColumnElement[str]:
    # numpy reads ISO days faster than SQLAlchemy makes date objects.
    return type_coerce(day, String)


def _within(day: ColumnElement[date]) -> ColumnElement[bool]:
    return day.between(bindparam("first", type_=Date), bindparam("last", type_=Date))


# Made once: over ten years, making a statement takes a third as long as its query.
_COLUMN = (
    select(_as_text(DAY_FIGURES.c.day), DAY_FIGURES.c.value)
    .where(DAY_FIGURES.c.measure == bindparam("measure"), _within(DAY_FIGURES.c.day))
    .order_by(DAY_FIGURES.c.day)
)
_MARKED = select(_as_text(_MARKS.c.day)).where(
    _within(_MARKS.c.day),
    _MARKS.c.pillar == bindparam("pillar"),
    _MARKS.c.mark == bindparam("mark"),
)
_MARKED_WITHOUT_ENTRIES = _MARKED.where(
    ~exists().where(
        DAY_FIGURES.c.measure == bindparam("entries"), DAY_FIGURES.c.day == _MARKS.c.day
    )
)


def column(
    connection: Connection, measure: str, first: date, last: date
) -> tuple[NDArray[np.datetime64], NDArray[np.float64]]:
    """Return the days between two on which a measure has a figure, in order, and its values."""
    days: list[str] = []
    values: list[float] = []
    for day, value in tuples(connection, _COLUMN, measure=measure, first=first, last=last):
        days.append(day)
        values.append(value)
    return np.array(days, dtype="datetime64[D]"), np.array(values, dtype=np.float64)


def marked_days(
    connection: Connection, pillar: Pillar, mark: Mark, first: date, last: date
) -> NDArray[np.datetime64]:
    """Return the days between two of which something was said of an area."""
    said = {"pillar": pillar.value, "mark": mark.value}
    return _days(tuples(connection, _MARKED, first=first, last=last, **said))


def not_tracked_days(
    connection: Connection, pillar: Pillar, first: date, last: date
) -> NDArray[np.datetime64]:
    """Return the days between two said to be not tracked of which nothing was logged in an area."""
    said = {"pillar": pillar.value, "mark": Mark.NOT_TRACKED.value, "entries": entries_key(pillar)}
    return _days(tuples(connection, _MARKED_WITHOUT_ENTRIES, first=first, last=last, **said))


def _days(rows: Iterator[tuple[Any, ...]]) -> NDArray[np.datetime64]:
    return np.array([day for (day,) in rows], dtype="datetime64[D]")
