"""Deeds: writes kept with their history in one transaction, so that each can be taken back."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby, islice
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Function, func, insert, select, update

from nehabits.domain.changes import Changes
from nehabits.domain.day_figures import pillars_of
from nehabits.domain.day_mark import DayMark
from nehabits.domain.entry import Entry
from nehabits.domain.pillar import Pillar
from nehabits.storage import day_figures, preferences, records
from nehabits.storage.codec import (
    Record,
    Row,
    from_json,
    from_row,
    kind_of,
    table_of,
    to_json,
    to_row,
)
from nehabits.storage.tables import HISTORY, PREFERENCES

DONE, UNDONE, SUPERSEDED = "done", "undone", "superseded"
"""A deed is done or undone; one that was left behind is superseded."""

AT_ONCE = 500
"""Rows of a large deed that are written, or walked over, in one go, so that memory stays flat."""

_VALUE = "value"
"""Under this name the history keeps what a setting was and is."""


@dataclass(frozen=True, slots=True)
class Write:
    """A record as it is to be from now on; None removes it."""

    kind: type[Record]
    id: UUID
    after: Record | None

    @classmethod
    def put(cls, record: Record) -> "Write":
        """Keep a record."""
        return cls(type(record), record.id, record)


def do(connection: Connection, writes: Sequence[Write], words: str, at: datetime) -> Changes:
    """Write records and the history of it; return what changed. `at` is an instant (aware)."""
    if not writes:
        return Changes()
    history, touched = _History(connection, words, at), _Touched()
    for write in writes:
        before = _plain_row(connection, write.kind, write.id)
        after = None if write.after is None else to_json(to_row(write.after))
        _apply(connection, write.kind, write.id, after)
        touched.add(write.kind, before)
        touched.add(write.kind, after)
        history.keep([(table_of(write.kind).name, str(write.id), before, after)])
    kept = tuple(write.id for write in writes if write.after is not None)
    return dataclasses.replace(touched.refreshed(connection, words), kept=kept)


def add(
    connection: Connection,
    added: Iterable[Record],
    words: str,
    at: datetime,
    settings: Mapping[str, Any] | None = None,
    tell: Callable[[float], None] = lambda _share: None,
) -> Changes:
    """Write many records whose ids are new, and settings by key, as one deed.

    Own habits come before what was recorded of them. Settings of an import come and go with it;
    those a person sets have no history. `tell` is told the share (0–1) of the figures that are
    made once all is written; it may raise.
    """
    history, touched = _History(connection, words, at), _Touched()
    for kind, of_kind in groupby(added, key=type):
        while some := tuple(islice(of_kind, AT_ONCE)):
            rows = [to_row(record) for record in some]
            records.put_new_rows(connection, kind, rows)
            name = table_of(kind).name
            history.keep([(name, str(row["id"]), None, to_json(row)) for row in rows])
            touched.add_records(some)
    before = preferences.load(connection)
    for key, value in (settings or {}).items():
        preferences.save(connection, key, value)
        was = {_VALUE: before.get(key)}
        history.keep([(PREFERENCES.name, key, was, {_VALUE: value})])
        touched.add_setting()
    return touched.refreshed(connection, words, tell)


def next_undo(connection: Connection) -> str | None:
    """Return the words of the deed that undo would take back."""
    return _words(connection, func.max(HISTORY.c.deed), DONE)


def next_redo(connection: Connection) -> str | None:
    """Return the words of the deed that redo would do again."""
    return _words(connection, func.min(HISTORY.c.deed), UNDONE)


def last_done(connection: Connection, record_id: UUID) -> datetime | None:
    """Return the instant (aware) of the newest deed in force on a record; None if none is known."""
    at = connection.execute(
        select(func.max(HISTORY.c.at)).where(
            HISTORY.c.row_id == str(record_id), HISTORY.c.state == DONE
        )
    ).scalar()
    return None if at is None else at.replace(tzinfo=UTC)


def undo(connection: Connection) -> Changes | None:
    """Take back the newest deed that is done; None if there is none."""
    return _walk(connection, DONE, UNDONE)


def redo(connection: Connection) -> Changes | None:
    """Do again the oldest deed that was taken back; None if there is none."""
    return _walk(connection, UNDONE, DONE)


def _walk(connection: Connection, state: str, becomes: str) -> Changes | None:
    back = state == DONE
    ends = func.max(HISTORY.c.deed) if back else func.min(HISTORY.c.deed)
    deed = connection.execute(select(ends).where(HISTORY.c.state == state)).scalar()
    if deed is None:
        return None
    order = HISTORY.c.id.desc() if back else HISTORY.c.id
    query = select(HISTORY).where(HISTORY.c.deed == deed).order_by(order)
    touched, words = _Touched(), ""
    found = connection.execute(query, execution_options={"yield_per": AT_ONCE})
    for rows in found.partitions():
        words = rows[0].words
        steps = [
            _Step(row.table_name, row.row_id, *_turned(row.before, row.after, back=back))
            for row in rows
        ]
        _take(connection, steps, touched)
    connection.execute(update(HISTORY).where(HISTORY.c.deed == deed).values(state=becomes))
    return touched.refreshed(connection, words)


class _Step(NamedTuple):
    """A row of the history on the way that is walked: as it is, and as it is to be."""

    table_name: str
    row_id: str
    now: Row | None
    then: Row | None

    @property
    def sort(self) -> tuple[str, bool, bool]:
        """What steps share that can be taken together."""
        return self.table_name, self.now is None, self.then is None


def _turned(before: Row | None, after: Row | None, *, back: bool) -> tuple[Row | None, Row | None]:
    return (after, before) if back else (before, after)


def _take(connection: Connection, steps: Iterable[_Step], touched: "_Touched") -> None:
    """Write rows as they are to be, those of a sort together."""
    for (table_name, is_new, is_gone), of_sort in groupby(steps, key=lambda step: step.sort):
        run = list(of_sort)
        if table_name == PREFERENCES.name:
            for step in run:
                preferences.save(connection, step.row_id, (step.then or {}).get(_VALUE))
            touched.add_setting()
            continue
        kind = kind_of(table_name)
        if is_gone:
            records.drop_rows(connection, kind, [UUID(step.row_id) for step in run])
        else:
            rows = [from_json(kind, step.then) for step in run if step.then is not None]
            if is_new:
                records.put_new_rows(connection, kind, rows)
            for row in () if is_new else rows:
                records.put_row(connection, kind, row)
        for step in run:
            touched.add(kind, step.now)
            touched.add(kind, step.then)


def leave_behind(connection: Connection) -> None:
    """Leave every deed so far behind, where undo and redo do not reach."""
    _supersede(connection, DONE, UNDONE)


class _History:
    """The history of a deed that is being done; what was undone before is out of reach then."""

    def __init__(self, connection: Connection, words: str, at: datetime) -> None:
        _supersede(connection, UNDONE)
        self._connection = connection
        self._row = {
            "deed": (connection.execute(select(func.max(HISTORY.c.deed))).scalar() or 0) + 1,
            "words": words,
            "at": at.astimezone(UTC).replace(tzinfo=None),
            "state": DONE,
        }

    def keep(self, written: Iterable[tuple[str, str, Row | None, Row | None]]) -> None:
        """Keep rows by table and id, as they were before and as they are after."""
        names = ("table_name", "row_id", "before", "after")
        rows = [{**self._row, **dict(zip(names, each, strict=True))} for each in written]
        self._connection.execute(insert(HISTORY), rows)


class _Touched:
    """The days and areas that rows before and after a deed belong to."""

    def __init__(self) -> None:
        self._days: set[date] = set()
        self._pillars: set[Pillar] = set()
        self._everything = False

    def add(self, kind: type, plain: Row | None) -> None:
        if plain is None:
            return
        self.add_records([from_row(kind, from_json(kind, plain))])

    def add_records(self, touched: Iterable[Record]) -> None:
        for record in touched:
            if isinstance(record, Entry | DayMark):
                self._days.add(record.day)
                self._pillars |= _pillars(record)
            else:
                self._everything = True

    def add_setting(self) -> None:
        self._everything = True

    def refreshed(
        self,
        connection: Connection,
        words: str,
        tell: Callable[[float], None] = lambda _share: None,
    ) -> Changes:
        day_figures.refresh(connection, self._days, tell)
        days, pillars = frozenset(self._days), frozenset(self._pillars)
        return Changes(days, pillars, words, everything=self._everything)


def _pillars(record: Entry | DayMark) -> frozenset[Pillar]:
    return frozenset({record.pillar}) if isinstance(record, DayMark) else pillars_of(record)


def _plain_row(connection: Connection, kind: type, record_id: UUID) -> Row | None:
    row = records.load_row(connection, kind, record_id)
    return None if row is None else to_json(row)


def _apply(connection: Connection, kind: type, record_id: UUID, plain: Row | None) -> None:
    if plain is None:
        records.drop_rows(connection, kind, [record_id])
    else:
        records.put_row(connection, kind, from_json(kind, plain))


def _supersede(connection: Connection, *states: str) -> None:
    left = HISTORY.c.state.in_(states)
    connection.execute(update(HISTORY).where(left).values(state=SUPERSEDED))


def _words(connection: Connection, ends: Function[int], state: str) -> str | None:
    deed = select(ends).where(HISTORY.c.state == state).scalar_subquery()
    query = select(HISTORY.c.words).where(HISTORY.c.deed == deed).limit(1)
    found: str | None = connection.execute(query).scalar()
    return found
