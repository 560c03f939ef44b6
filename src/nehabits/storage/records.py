"""Reading and writing records, a row each, inside a transaction."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    delete,
    func,
    insert,
    select,
    update,
)

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import DayMark
from nehabits.domain.entry import Entry
from nehabits.domain.meal import Meal
from nehabits.domain.moment import Moment
from nehabits.domain.own_habit import HabitRecord, OwnHabit
from nehabits.domain.sleep import Sleep
from nehabits.domain.week_note import WeekNote
from nehabits.storage.codec import (
    ENTRY_KINDS,
    ITEMS,
    RECORD_KINDS,
    Record,
    Row,
    from_row,
    table_of,
    to_row,
)
from nehabits.storage.entry_reading import entries_of
from nehabits.storage.item_codec import ITEM_COLUMNS
from nehabits.storage.tables import MEAL_ITEMS

Span = tuple[date, date]
"""A first and a last day."""


def load_row(connection: Connection, kind: type, record_id: UUID) -> Row | None:
    """Return the row of a record, a meal's items included; None if there is none."""
    table = table_of(kind)
    return next(iter(_rows(connection, kind, table.c.id == record_id)), None)


def find(connection: Connection, record_id: UUID) -> Entry | None:
    """Return the entry of an id, of whatever kind."""
    for kind in ENTRY_KINDS:
        row = load_row(connection, kind, record_id)
        if row is not None:
            entry: Entry = from_row(kind, row)
            return entry
    return None


def put_row(connection: Connection, kind: type, row: Row) -> None:
    """Write a row, in place of the one with its id."""
    table = table_of(kind)
    # Not removed and written anew: an own habit's records hold on to its row.
    change = update(table).where(table.c.id == row["id"]).values(_columns(row))
    if not connection.execute(change).rowcount:
        put_new_rows(connection, kind, [row])
    elif kind is Meal:
        connection.execute(delete(MEAL_ITEMS).where(MEAL_ITEMS.c.meal_id == row["id"]))
        _put_items(connection, [row])


def put_new_rows(connection: Connection, kind: type, rows: Sequence[Row]) -> None:
    """Write rows whose ids are new."""
    connection.execute(insert(table_of(kind)), [_columns(row) for row in rows])
    _put_items(connection, rows)


def drop_rows(connection: Connection, kind: type, record_ids: Sequence[UUID]) -> None:
    """Remove the rows of some hundred records."""
    if kind is Meal:
        connection.execute(delete(MEAL_ITEMS).where(MEAL_ITEMS.c.meal_id.in_(record_ids)))
    table = table_of(kind)
    connection.execute(delete(table).where(table.c.id.in_(record_ids)))


def entries_between(connection: Connection, first: date, last: date) -> list[Entry]:
    """Return every entry of the days from first to last, by day and then by time."""
    return entries_since(connection, dict.fromkeys(ENTRY_KINDS, first), last)


def entries_since(
    connection: Connection, firsts: Mapping[type[Entry], date], last: date
) -> list[Entry]:
    """Return the entries of each kind since a day of its own until last, by day and time."""
    entries: list[Entry] = []
    for kind, first in firsts.items():
        entries += entries_of(kind).between(connection, first, last)
    return sorted(entries, key=_by_time)


def sleeps_touching(connection: Connection, start: datetime, end: datetime) -> list[Sleep]:
    """Return the sleeps that share time with the span between two instants (aware)."""
    table = table_of(Sleep)
    touches = (table.c.start_instant < _naive(end)) & (table.c.end_instant > _naive(start))
    return [from_row(Sleep, row) for row in _rows(connection, Sleep, touches)]


def noted_between(connection: Connection, first: date, last: date) -> list[Entry]:
    """Return the entries of the days from first to last that have a note, by day and time."""
    noted: list[Entry] = []
    for kind in ENTRY_KINDS:
        noted += entries_of(kind, noted=True).between(connection, first, last)
    return sorted(noted, key=_by_time)


def marks_between(connection: Connection, first: date, last: date) -> list[DayMark]:
    """Return the marks of the days from first to last."""
    table = table_of(DayMark)
    rows = _rows(connection, DayMark, table.c.day.between(first, last))
    return sorted((from_row(DayMark, row) for row in rows), key=lambda each: each.day)


def whole_span(connection: Connection, days: Span | None) -> Span | None:
    """Return the span of days, or None, together with the days that have a note for their week."""
    day = table_of(WeekNote).c.day
    ends = [*(days or ()), *connection.execute(select(func.min(day), func.max(day))).one()]
    known = [end for end in ends if end is not None]
    return (min(known), max(known)) if known else None


def habits(connection: Connection) -> list[OwnHabit]:
    """Return the person's own habits in their order, archived ones too."""
    found = [from_row(OwnHabit, row) for row in _rows(connection, OwnHabit)]
    return sorted(found, key=lambda habit: (habit.position, habit.slug))


def recorded_habits(connection: Connection) -> frozenset[str]:
    """Return the slugs of the own habits that anything was logged of."""
    return frozenset(connection.scalars(select(table_of(HabitRecord).c.habit).distinct()))


def aims(connection: Connection) -> list[Aim]:
    """Return every aim, past ones too, by measure and date."""
    found = [from_row(Aim, row) for row in _rows(connection, Aim)]
    return sorted(found, key=lambda aim: (aim.measure, aim.since))


def week_notes(connection: Connection, first: date, last: date) -> list[WeekNote]:
    """Return the notes for weeks that are kept on the days from first to last, by day."""
    table = table_of(WeekNote)
    rows = _rows(connection, WeekNote, table.c.day.between(first, last))
    return sorted((from_row(WeekNote, row) for row in rows), key=lambda note: note.day)


def is_empty(connection: Connection) -> bool:
    """Say whether there is no record of any kind."""
    firsts = (select(table_of(kind).c.id).limit(1) for kind in RECORD_KINDS)
    return all(connection.execute(first).first() is None for first in firsts)


def known_ids(connection: Connection) -> set[UUID]:
    """Return the id of every record of any kind."""
    return {
        found for kind in RECORD_KINDS for found in connection.scalars(select(table_of(kind).c.id))
    }


def put_all(connection: Connection, records: Iterable[Record]) -> None:
    """Write many new records, each kind in one go, own habits before their records."""
    by_kind: dict[type, list[Row]] = {}
    for record in records:
        by_kind.setdefault(type(record), []).append(to_row(record))
    for kind in RECORD_KINDS:
        if kind in by_kind:
            put_new_rows(connection, kind, by_kind[kind])


def _rows(
    connection: Connection, kind: type, condition: ColumnElement[bool] | None = None
) -> Iterator[Row]:
    table = table_of(kind)
    query = select(table) if condition is None else select(table).where(condition)
    found = connection.execute(query)
    names = tuple(found.keys())
    rows: list[Row] = [dict(zip(names, row, strict=True)) for row in found.all()]
    if kind is Meal:
        meals = select(table.c.id) if condition is None else select(table.c.id).where(condition)
        _add_items(connection, rows, MEAL_ITEMS.c.meal_id.in_(meals))
    return iter(rows)


def _columns(row: Row) -> Row:
    return {key: value for key, value in row.items() if key != ITEMS}


def _put_items(connection: Connection, rows: Sequence[Row]) -> None:
    items = [
        {"meal_id": row["id"], "position": position, **item}
        for row in rows
        for position, item in enumerate(row.get(ITEMS, ()))
    ]
    if items:
        connection.execute(insert(MEAL_ITEMS), items)


def _add_items(connection: Connection, meals: list[Row], condition: ColumnElement[bool]) -> None:
    query = (
        select(MEAL_ITEMS).where(condition).order_by(MEAL_ITEMS.c.meal_id, MEAL_ITEMS.c.position)
    )
    by_meal: dict[UUID, list[Row]] = {}
    for row in connection.execute(query).mappings():
        by_meal.setdefault(row["meal_id"], []).append({name: row[name] for name in ITEM_COLUMNS})
    for meal in meals:
        meal[ITEMS] = by_meal.get(meal["id"], [])


def _by_time(entry: Entry) -> tuple[date, datetime, int]:
    start: Moment | None = getattr(entry, "start", None)
    # Entries without a time come first on their day.
    return entry.day, start.instant if start else _BEFORE_ALL, entry.id.int


_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


def _naive(instant: datetime) -> datetime:
    return instant.replace(tzinfo=None)
