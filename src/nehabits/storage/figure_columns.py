"""Figures of many days as arrays, as fast as the query itself."""

from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, Select, String, exists, select, type_coerce

from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.figure import entries_key
from nehabits.domain.pillar import Pillar
from nehabits.storage.codec import table_of
from nehabits.storage.tables import DAY_FIGURES


def column(
    connection: Connection, measure: str, first: date, last: date
) -> tuple[NDArray[np.datetime64], NDArray[np.float64]]:
    """Return the days between two on which a measure has a figure, in order, and its values."""
    query = (
        select(_as_text(DAY_FIGURES.c.day), DAY_FIGURES.c.value)
        .where(DAY_FIGURES.c.measure == measure, DAY_FIGURES.c.day.between(first, last))
        .order_by(DAY_FIGURES.c.day)
    )
    rows = _tuples(connection, query)
    days = np.array([row[0] for row in rows], dtype="datetime64[D]")
    return days, np.array([row[1] for row in rows], dtype=np.float64)


def marked_days(
    connection: Connection, pillar: Pillar, mark: Mark, first: date, last: date
) -> NDArray[np.datetime64]:
    """Return the days between two of which something was said of an area."""
    return _days(connection, _marked(pillar, mark, first, last))


def not_tracked_days(
    connection: Connection, pillar: Pillar, first: date, last: date
) -> NDArray[np.datetime64]:
    """Return the days between two said to be not tracked of which nothing was logged in an area."""
    logged = exists().where(
        DAY_FIGURES.c.measure == entries_key(pillar),
        DAY_FIGURES.c.day == table_of(DayMark).c.day,
    )
    return _days(connection, _marked(pillar, Mark.NOT_TRACKED, first, last).where(~logged))


def _marked(pillar: Pillar, mark: Mark, first: date, last: date) -> Select[str]:
    table = table_of(DayMark)
    return select(_as_text(table.c.day)).where(
        table.c.day.between(first, last), table.c.pillar == pillar.value, table.c.mark == mark.value
    )


def _days(connection: Connection, query: Select[str]) -> NDArray[np.datetime64]:
    return np.array([row[0] for row in _tuples(connection, query)], dtype="datetime64[D]")


def _as_text(day: ColumnElement[date]) -> ColumnElement[str]:
    # numpy reads ISO days faster than SQLAlchemy makes date objects.
    return type_coerce(day, String)


def _tuples(connection: Connection, query: Select[Any]) -> list[tuple[Any, ...]]:
    """Return the driver's own tuples: over fifty years, row objects cost more than the query."""
    cursor = connection.execute(query).cursor
    assert cursor is not None  # noqa: S101 - a SELECT has a cursor
    return list(cursor.fetchall())
