"""The sleeps of many days as plain values, as fast as the query itself."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, DateTime, bindparam, select

from nehabits.domain.nights import SLEEP_COLUMNS
from nehabits.storage.figure_columns import tuples
from nehabits.storage.tables import SLEEPS

# Made once, as the statements of figure_columns are.
_TOUCHING = select(*(SLEEPS.c[name] for name in SLEEP_COLUMNS)).where(
    SLEEPS.c.start_instant < bindparam("end", type_=DateTime),
    SLEEPS.c.end_instant > bindparam("start", type_=DateTime),
)


def sleeps_touching(connection: Connection, start: datetime, end: datetime) -> list[Any]:
    """Return the values of SLEEP_COLUMNS of the sleeps that share time with a span, in a row.

    The span is between two UTC times without a zone. Days and times are ISO texts.
    """
    kept: list[Any] = []
    for row in tuples(connection, _TOUCHING, start=start, end=end):
        kept.extend(row)
    return kept
