"""The figures of days, kept beside the entries they come from, and read back as series."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    String,
    delete,
    func,
    insert,
    select,
    type_coerce,
)

from nehabits.domain.day_mark import DayMark
from nehabits.domain.entry import Entry
from nehabits.domain.figure import Figure, day_figures
from nehabits.storage import records
from nehabits.storage.codec import ENTRY_KINDS, Row, table_of
from nehabits.storage.tables import DayFigureRow, sql_table

_FIGURES = sql_table(DayFigureRow)
_DATED = (*ENTRY_KINDS, DayMark)

AT_ONCE = timedelta(days=200)
"""Days whose figures are made again in one go, so that memory stays flat."""


@dataclass(frozen=True, slots=True)
class Column:
    """Days with a figure, in order: days datetime64[D], values with nan, foods counted."""

    days: NDArray[np.datetime64]
    values: NDArray[np.float64]
    foods_have: NDArray[np.int64]
    foods_of: NDArray[np.int64]


def refresh(connection: Connection, days: Iterable[date]) -> None:
    """Make the figures of days again from what is kept of them now."""
    for day in sorted(set(days)):
        refresh_between(connection, day, day)


def refresh_between(connection: Connection, first: date, last: date) -> None:
    """Make the figures of every day from first to last again."""
    connection.execute(delete(_FIGURES).where(_FIGURES.c.day.between(first, last)))
    rows = [
        row for day, figures in computed(connection, first, last) for row in _rows(day, figures)
    ]
    if rows:
        connection.execute(insert(_FIGURES), rows)


def refresh_all(connection: Connection) -> None:
    """Make the figures of every day again, some hundred days at a time."""
    spans = [connection.execute(_span(table_of(kind).c.day)).one() for kind in _DATED]
    days = [day for span in spans for day in span if day is not None]
    first, last = min(days, default=date.max), max(days, default=date.min)
    while first <= last:
        refresh_between(connection, first, min(first + AT_ONCE, last))
        first += AT_ONCE + timedelta(days=1)


def _span(day: ColumnElement[date]) -> Select[date, date]:
    return select(func.min(day), func.max(day))


def computed(
    connection: Connection, first: date, last: date
) -> list[tuple[date, dict[str, Figure]]]:
    """Return what the figures of the days from first to last come to, from their entries."""
    entries: dict[date, list[Entry]] = {}
    marks: dict[date, list[DayMark]] = {}
    for entry in records.entries_between(connection, first, last):
        entries.setdefault(entry.day, []).append(entry)
    for mark in records.marks_between(connection, first, last):
        marks.setdefault(mark.day, []).append(mark)
    days = sorted(entries.keys() | marks.keys())
    return [(day, day_figures(entries.get(day, ()), marks.get(day, ()))) for day in days]


def column(connection: Connection, measure: str, first: date, last: date) -> Column:
    """Return the figures that a measure has between two days."""
    query = (
        select(
            # As text: numpy reads ISO days faster than SQLAlchemy makes date objects.
            type_coerce(_FIGURES.c.day, String),
            _FIGURES.c.value,
            _FIGURES.c.foods_have,
            _FIGURES.c.foods_of,
        )
        .where(_FIGURES.c.measure == measure, _FIGURES.c.day.between(first, last))
        .order_by(_FIGURES.c.day)
    )
    rows = connection.execute(query).all()
    days, values, have, of = zip(*rows, strict=True) if rows else ((), (), (), ())
    return Column(
        np.array(days, dtype="datetime64[D]"),
        np.array(values, dtype=np.float64),
        np.array(have, dtype=np.int64),
        np.array(of, dtype=np.int64),
    )


def figures_between(
    connection: Connection, measures: Sequence[str] | None, first: date, last: date
) -> dict[tuple[str, date], Figure]:
    """Return the figures of some measures, or of all, on the days from first to last."""
    query = select(_FIGURES).where(_FIGURES.c.day.between(first, last))
    if measures is not None:
        query = query.where(_FIGURES.c.measure.in_(measures))
    return {
        (row.measure, row.day): Figure(row.value, row.foods_have, row.foods_of)
        for row in connection.execute(query)
    }


def _rows(day: date, figures: dict[str, Figure]) -> list[Row]:
    return [
        {
            "measure": measure,
            "day": day,
            "value": figure.value,
            "foods_have": figure.foods_have,
            "foods_of": figure.foods_of,
        }
        for measure, figure in figures.items()
    ]
