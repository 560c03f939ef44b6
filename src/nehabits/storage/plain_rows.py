"""Rows as the driver has them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select


def tuples(connection: Connection, query: Select[Any], **values: Any) -> Iterator[tuple[Any, ...]]:
    """Yield the driver's own tuples: over fifty years, row objects cost more than the query.

    One at a time: many tuples alive at once set off the garbage collector, which then takes
    longer than the query and the arrays together.
    """
    cursor = connection.execute(query, values).cursor
    assert cursor is not None  # noqa: S101 - a SELECT has a cursor
    return iter(cursor.fetchone, None)
