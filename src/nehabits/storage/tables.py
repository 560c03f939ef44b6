"""The tables of a journal. Only portable types: a household's journal may live elsewhere later."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, MetaData, String, Text, Uuid
from sqlalchemy import Table as SqlTable
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

REVISION = "0001"
"""The Alembic revision these tables are at; a journal at another one is migrated or refused."""

SIGNS = ("alembic_version", "day_figures")
"""Tables by which a journal of any revision is told from another program's file."""

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Table(DeclarativeBase):
    """Every table; constraints have the same names everywhere."""

    metadata = MetaData(naming_convention=_NAMES)


class _Entry:
    """The columns of every entry; instants are UTC without a zone."""

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    note: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime | None]
    changed: Mapped[datetime | None]
    source: Mapped[str] = mapped_column(String(100))
    source_id: Mapped[str] = mapped_column(Text)


class SleepRow(_Entry, Table):
    """Sleeps; each moment is a wall time, a zone, an offset in seconds and an instant."""

    __tablename__ = "sleeps"
    start_wall: Mapped[datetime]
    start_zone: Mapped[str] = mapped_column(String(64))
    start_offset: Mapped[int]
    start_instant: Mapped[datetime] = mapped_column(index=True)
    end_wall: Mapped[datetime]
    end_zone: Mapped[str] = mapped_column(String(64))
    end_offset: Mapped[int]
    end_instant: Mapped[datetime] = mapped_column(index=True)
    into_bed_wall: Mapped[datetime | None]
    into_bed_zone: Mapped[str | None] = mapped_column(String(64))
    into_bed_offset: Mapped[int | None]
    into_bed_instant: Mapped[datetime | None]
    out_of_bed_wall: Mapped[datetime | None]
    out_of_bed_zone: Mapped[str | None] = mapped_column(String(64))
    out_of_bed_offset: Mapped[int | None]
    out_of_bed_instant: Mapped[datetime | None]
    minutes_to_fall_asleep: Mapped[int | None]
    minutes_awake: Mapped[int | None]
    awakenings: Mapped[int | None]
    quality: Mapped[int | None]
    nap: Mapped[bool]
    day_off: Mapped[bool]


class _Session(_Entry):
    """The columns of exercise and practice; the start may be unknown."""

    start_wall: Mapped[datetime | None]
    start_zone: Mapped[str | None] = mapped_column(String(64))
    start_offset: Mapped[int | None]
    start_instant: Mapped[datetime | None]
    minutes: Mapped[int]
    intensity: Mapped[str] = mapped_column(String(16))
    counts_as: Mapped[str] = mapped_column(String(16))


class ExerciseRow(_Session, Table):
    """Sessions of exercise."""

    __tablename__ = "exercises"
    activity: Mapped[str] = mapped_column(String(200))
    outdoors: Mapped[bool]
    aerobic: Mapped[bool]
    strength: Mapped[bool]


class PracticeRow(_Session, Table):
    """Sessions of practice."""

    __tablename__ = "practices"
    kind: Mapped[str] = mapped_column(String(200))
    tension_before: Mapped[int | None]
    tension_after: Mapped[int | None]


class MealRow(_Entry, Table):
    """Meals; what was eaten is in meal_items."""

    __tablename__ = "meals"
    start_wall: Mapped[datetime]
    start_zone: Mapped[str] = mapped_column(String(64))
    start_offset: Mapped[int]
    start_instant: Mapped[datetime]
    meal: Mapped[str] = mapped_column(String(16))


class MealItemRow(Table):
    """Foods of meals, with the nutrients copied when they were logged (key to amount)."""

    __tablename__ = "meal_items"
    meal_id: Mapped[UUID] = mapped_column(
        Uuid, ForeignKey("meals.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    grams: Mapped[float | None]
    nutrients: Mapped[dict[str, Any]] = mapped_column(JSON)
    food_id: Mapped[str] = mapped_column(String(64))
    amount: Mapped[float | None]
    portion: Mapped[str] = mapped_column(Text)


class CheckInRow(_Entry, Table):
    """Check-ins, at most one a day."""

    __tablename__ = "checkins"
    __table_args__ = (Index("uq_checkins_day", "day", unique=True),)
    energy: Mapped[int | None]
    focus: Mapped[int | None]
    motivation: Mapped[int | None]
    mood: Mapped[int | None]
    stress: Mapped[int | None]
    tags: Mapped[list[str]] = mapped_column(JSON)


class HabitRow(Table):
    """The person's own habits."""

    __tablename__ = "own_habits"
    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    slug: Mapped[str] = mapped_column(String(200), unique=True)
    form: Mapped[str] = mapped_column(String(16))
    unit: Mapped[str] = mapped_column(Text)
    pillar: Mapped[str | None] = mapped_column(String(16))
    position: Mapped[int]
    archived: Mapped[date | None]


class HabitRecordRow(_Entry, Table):
    """Ticks and numbers of own habits."""

    __tablename__ = "habit_records"
    habit: Mapped[str] = mapped_column(String(200), ForeignKey("own_habits.slug"))
    value: Mapped[float]


class DayMarkRow(Table):
    """Marks of days, at most one for each area."""

    __tablename__ = "day_marks"
    __table_args__ = (Index("uq_day_marks_day_pillar", "day", "pillar", unique=True),)
    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    day: Mapped[date]
    pillar: Mapped[str] = mapped_column(String(16))
    mark: Mapped[str] = mapped_column(String(16))


class AimRow(Table):
    """The person's own aims, dated."""

    __tablename__ = "aims"
    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    measure: Mapped[str] = mapped_column(String(200), index=True)
    since: Mapped[date]
    low: Mapped[float | None]
    high: Mapped[float | None]
    days_a_week: Mapped[int | None]
    until: Mapped[date | None]


class PreferenceRow(Table):
    """What the person set, by key; a backup carries it."""

    __tablename__ = "preferences"
    key: Mapped[str] = mapped_column(String(100), primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class DayFigureRow(Table):
    """The figures of each day, kept in the transaction that changes the day's entries.

    They are what domain.figure.day_figures returns; `nehabits check` compares.
    """

    __tablename__ = "day_figures"
    __table_args__ = ({"sqlite_with_rowid": False},)
    measure: Mapped[str] = mapped_column(String(200), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True, index=True)
    value: Mapped[float | None]
    foods_have: Mapped[int]
    foods_of: Mapped[int]


class HistoryRow(Table):
    """What each deed wrote: a row before and after, both as JSON; undo and redo walk it."""

    __tablename__ = "history"
    __table_args__ = (Index(None, "state", "deed"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    deed: Mapped[int] = mapped_column(index=True)
    words: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(16))
    table_name: Mapped[str] = mapped_column(String(64))
    row_id: Mapped[str] = mapped_column(String(100))
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


def sql_table(row: type[Table]) -> SqlTable:
    """Return the table of a declarative class, for queries that make no objects."""
    table = row.__table__
    assert isinstance(table, SqlTable)  # noqa: S101 - declarative classes map tables
    return table
