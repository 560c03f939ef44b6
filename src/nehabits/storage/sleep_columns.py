"""The sleeps of many days as plain values, as fast as the query itself."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, DateTime, Select, bindparam, select

from nehabits.domain.nights import FIGURE_COLUMNS, SLEEP_COLUMNS
from nehabits.storage.plain_rows import tuples
from nehabits.storage.tables import SLEEPS

# Made once, as the statements of figure_columns are.
_TOUCHING: dict[tuple[str, ...], Select[Any]] = {
    names: select(*(SLEEPS.c[name] for name in names)).where(
        SLEEPS.c.start_instant < bindparam("end", type_=DateTime),
        SLEEPS.c.end_instant > bindparam("start", type_=DateTime),
    )
    for names in (FIGURE_COLUMNS, SLEEP_COLUMNS)
}


def sleeps_touching(
    connection: Connection, names: tuple[str, ...], start: datetime, end: datetime
) -> list[Any]:
    """Return values of the sleeps that share time with a span, one sleep after the other.

    `names` is FIGURE_COLUMNS or SLEEP_COLUMNS. The span is between two UTC times without a zone;
    days and times are ISO texts.
    """
    kept: list[Any] = []
    for row in tuples(connection, _TOUCHING[names], start=start, end=end):
        kept.extend(row)
    return kept
