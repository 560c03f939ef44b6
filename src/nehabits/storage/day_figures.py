"""The figures of days, kept beside the entries they come from, and read back as series."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from sqlalchemy import (
    Connection,
    Date,
    bindparam,
    delete,
    func,
    insert,
    select,
)

from nehabits.domain.day_figures import day_figures
from nehabits.domain.day_mark import DayMark
from nehabits.domain.entry import Entry
from nehabits.domain.figure import Figure
from nehabits.storage import records
from nehabits.storage.codec import ENTRY_KINDS, Row, table_of
from nehabits.storage.tables import DAY_FIGURES

_DATED = (*ENTRY_KINDS, DayMark)

AT_ONCE = timedelta(days=200)
"""Days whose figures are made again in one go, so that memory stays flat."""


def refresh(
    connection: Connection,
    days: Iterable[date],
    tell: Callable[[float], None] = lambda _share: None,
) -> None:
    """Make the figures of days again from what is kept of them now.

    `tell` is told the share (0–1) that is made now and then; it may raise.
    """
    run: list[date] = []
    wanted = sorted(set(days))
    for place, day in enumerate(wanted):
        if run and (day - run[-1] > timedelta(days=1) or day - run[0] > AT_ONCE):
            refresh_between(connection, run[0], run[-1])
            tell(place / len(wanted))
            run.clear()
        run.append(day)
    if run:
        refresh_between(connection, run[0], run[-1])


def refresh_between(connection: Connection, first: date, last: date) -> None:
    """Make the figures of every day from first to last again."""
    connection.execute(delete(DAY_FIGURES).where(DAY_FIGURES.c.day.between(first, last)))
    rows = [
        row for day, figures in computed(connection, first, last) for row in _rows(day, figures)
    ]
    if rows:
        connection.execute(insert(DAY_FIGURES), rows)


def refresh_all(connection: Connection) -> None:
    """Make the figures of every day again, some hundred days at a time."""
    first, last = bounds(connection) or (date.max, date.min)
    while first <= last:
        refresh_between(connection, first, min(first + AT_ONCE, last))
        first += AT_ONCE + timedelta(days=1)


def bounds(connection: Connection) -> tuple[date, date] | None:
    """Return the first and the last day of any entry, mark or figure; None without one."""
    columns = [table.c.day for table in (*map(table_of, _DATED), DAY_FIGURES)]
    ends = (end(day) for day in columns for end in (func.min, func.max))
    found = (connection.execute(select(end)).scalar() for end in ends)
    days = [day for day in found if day is not None]
    return (min(days), max(days)) if days else None


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


def figures_between(
    connection: Connection, measures: Sequence[str] | None, first: date, last: date
) -> dict[tuple[str, date], Figure]:
    """Return the figures of some measures, or of all, on the days from first to last."""
    found = figures_by_measure(connection, measures, first, last)
    return {(measure, day): each for measure, days in found.items() for day, each in days.items()}


def figures_by_measure(
    connection: Connection, measures: Sequence[str] | None, first: date, last: date
) -> dict[str, dict[date, Figure]]:
    """Return the same by measure; one without a figure on these days is not in it."""
    days = {"first": first, "last": last}
    if measures is None:
        rows = connection.execute(_EVERY, days).all()
    else:
        rows = connection.execute(_SOME, days | {"measures": measures}).all()
    found: defaultdict[str, dict[date, Figure]] = defaultdict(dict)
    for measure, day, value, foods_have, foods_of, estimated in rows:
        found[measure][day] = Figure(value, foods_have, foods_of, estimated)
    return dict(found)


# Made once, as the statements of figure_columns are.
_EVERY = select(DAY_FIGURES).where(
    DAY_FIGURES.c.day.between(bindparam("first", type_=Date), bindparam("last", type_=Date))
)
_SOME = _EVERY.where(DAY_FIGURES.c.measure.in_(bindparam("measures", expanding=True)))


def _rows(day: date, figures: dict[str, Figure]) -> list[Row]:
    return [
        {
            "measure": measure,
            "day": day,
            "value": figure.value,
            "foods_have": figure.foods_have,
            "foods_of": figure.foods_of,
            "estimated": figure.estimated,
        }
        for measure, figure in figures.items()
    ]
