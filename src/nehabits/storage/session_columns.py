"""Minutes by day and kind, of exercise and practice, as arrays, as fast as the query itself."""

from datetime import date

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import (
    Connection,
    Date,
    Integer,
    String,
    Table,
    bindparam,
    func,
    literal,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.selectable import Select

from nehabits.domain.exercise import CountsAs
from nehabits.domain.kind_totals import SessionKind
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import Days, Values
from nehabits.storage.tables import EXERCISES, PRACTICES


def _minutes(table: Table, kind: ColumnElement[str], pillar: Pillar) -> Select[str, str, str, int]:
    days = bindparam("first", type_=Date), bindparam("last", type_=Date)
    return (
        # numpy reads ISO days faster than SQLAlchemy makes date objects.
        select(
            type_coerce(table.c.day, String),
            literal(pillar.value),
            kind,
            type_coerce(func.sum(table.c.minutes), Integer),
        )
        .where(
            table.c.day.between(*days),
            table.c.counts_as.in_([bindparam("area"), bindparam("both")]),
        )
        .group_by(table.c.day, kind)
    )


# Made once: making a statement takes a good part of its query's time.
_COLUMNS = union_all(
    _minutes(EXERCISES, EXERCISES.c.activity, Pillar.EXERCISE),
    _minutes(PRACTICES, PRACTICES.c.kind, Pillar.PRACTICE),
)


def minutes_by_kind(
    connection: Connection, pillar: Pillar, first: date, last: date
) -> tuple[Days, tuple[SessionKind, ...], NDArray[np.int64], Values]:
    """Return what counts in an area, exercise or practice, between two days.

    Of each day and kind: the day, the kind's place among the kinds returned, its minutes.
    """
    asked = {"first": first, "last": last, "area": pillar.value, "both": CountsAs.BOTH.value}
    cursor = connection.execute(_COLUMNS, asked).cursor
    assert cursor is not None  # noqa: S101 - a SELECT has a cursor
    kinds: dict[tuple[str, str], int] = {}
    days: list[str] = []
    which: list[int] = []
    minutes: list[int] = []
    # One at a time: see figure_columns.
    for day, area, key, sum_of in iter(cursor.fetchone, None):
        days.append(day)
        which.append(kinds.setdefault((area, key), len(kinds)))
        minutes.append(sum_of)
    return (
        np.array(days, dtype="datetime64[D]"),
        tuple(SessionKind(Pillar(area), key) for area, key in kinds),
        np.array(which, dtype=np.int64),
        np.array(minutes, dtype=np.float64),
    )
