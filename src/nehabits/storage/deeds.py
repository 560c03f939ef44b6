"""Deeds: writes kept with their history in one transaction, so that each can be taken back."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy import Connection, Function, func, insert, select, update

from nehabits.domain.changes import Changes
from nehabits.domain.day_figures import pillars_of
from nehabits.domain.day_mark import DayMark
from nehabits.domain.entry import Entry
from nehabits.domain.pillar import Pillar
from nehabits.storage import day_figures, records
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
from nehabits.storage.tables import HISTORY

DONE, UNDONE, SUPERSEDED = "done", "undone", "superseded"
"""A deed is done or undone; one that was left behind is superseded."""


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
    _supersede(connection, UNDONE)
    deed = (connection.execute(select(func.max(HISTORY.c.deed))).scalar() or 0) + 1
    touched = _Touched()
    for write in writes:
        before = _plain_row(connection, write.kind, write.id)
        after = None if write.after is None else to_json(to_row(write.after))
        _apply(connection, write.kind, write.id, after)
        touched.add(write.kind, before)
        touched.add(write.kind, after)
        connection.execute(
            insert(HISTORY).values(
                deed=deed,
                words=words,
                at=at.astimezone(UTC).replace(tzinfo=None),
                state=DONE,
                table_name=table_of(write.kind).name,
                row_id=str(write.id),
                before=before,
                after=after,
            )
        )
    kept = tuple(write.id for write in writes if write.after is not None)
    return dataclasses.replace(touched.refreshed(connection, words), kept=kept)


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
    rows = connection.execute(select(HISTORY).where(HISTORY.c.deed == deed).order_by(order))
    touched, words = _Touched(), ""
    for row in rows.all():
        kind, words = kind_of(row.table_name), row.words
        _apply(connection, kind, UUID(row.row_id), row.before if back else row.after)
        touched.add(kind, row.before)
        touched.add(kind, row.after)
    connection.execute(update(HISTORY).where(HISTORY.c.deed == deed).values(state=becomes))
    return touched.refreshed(connection, words)


def leave_behind(connection: Connection) -> None:
    """Leave every deed so far behind, where undo and redo do not reach."""
    _supersede(connection, DONE, UNDONE)


class _Touched:
    """The days and areas that rows before and after a deed belong to."""

    def __init__(self) -> None:
        self._days: set[date] = set()
        self._pillars: set[Pillar] = set()
        self._everything = False

    def add(self, kind: type, plain: Row | None) -> None:
        if plain is None:
            return
        record = from_row(kind, from_json(kind, plain))
        if isinstance(record, Entry | DayMark):
            self._days.add(record.day)
            self._pillars |= _pillars(record)
        else:
            self._everything = True

    def refreshed(self, connection: Connection, words: str) -> Changes:
        day_figures.refresh(connection, self._days)
        days, pillars = frozenset(self._days), frozenset(self._pillars)
        return Changes(days, pillars, words, everything=self._everything)


def _pillars(record: Entry | DayMark) -> frozenset[Pillar]:
    return frozenset({record.pillar}) if isinstance(record, DayMark) else pillars_of(record)


def _plain_row(connection: Connection, kind: type, record_id: UUID) -> Row | None:
    row = records.load_row(connection, kind, record_id)
    return None if row is None else to_json(row)


def _apply(connection: Connection, kind: type, record_id: UUID, plain: Row | None) -> None:
    if plain is None:
        records.drop_row(connection, kind, record_id)
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
