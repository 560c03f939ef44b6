"""The tables of a journal. Only portable types: a household's journal may live elsewhere later.

Core tables, not mapped classes: rows become domain values in storage.codec, and a start need not
wait for an object-relational mapper that nothing uses.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Uuid,
    text,
)

REVISION = "0004"
"""The Alembic revision these tables are at; a journal at another one is migrated or refused."""

SIGNS = ("alembic_version", "day_figures")
"""Tables by which a journal of any revision is told from another program's file."""

KEY, SHORT, NAME = String(16), String(64), String(200)
"""Texts with a bound: a word of ours, an IANA zone or a number of a table, a name looked up."""

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Every table; constraints have the same names everywhere."""


def _known(name: str, kind: Any, *parts: Any, **options: Any) -> Column[Any]:
    """Return a column that always has a value."""
    return Column(name, kind, *parts, nullable=False, **options)


def _id() -> Column[Any]:
    return _known("id", Uuid, primary_key=True)


def _entry() -> tuple[Column[Any], ...]:
    """Return the columns of every entry; instants are UTC without a zone."""
    return (
        _id(),
        _known("day", Date, index=True),
        _known("note", Text),
        Column("created", DateTime),
        Column("changed", DateTime),
        _known("source", String(100)),
        _known("source_id", Text),
    )


def _moment(name: str, *, known: bool = True, index: bool = False) -> tuple[Column[Any], ...]:
    """Return the columns of a moment: wall time, zone, offset in seconds, and instant."""
    return (
        Column(f"{name}_wall", DateTime, nullable=not known),
        Column(f"{name}_zone", SHORT, nullable=not known),
        Column(f"{name}_offset", Integer, nullable=not known),
        Column(f"{name}_instant", DateTime, nullable=not known, index=index),
    )


def _session() -> tuple[Column[Any], ...]:
    """Return the columns of exercise and practice; the start may be unknown."""
    return (
        *_entry(),
        *_moment("start", known=False),
        _known("minutes", Integer),
        _known("intensity", KEY),
        _known("counts_as", KEY),
    )


SLEEPS = Table(
    "sleeps",
    METADATA,
    *_entry(),
    *_moment("start", index=True),
    *_moment("end", index=True),
    *_moment("into_bed", known=False),
    *_moment("out_of_bed", known=False),
    Column("minutes_to_fall_asleep", Integer),
    Column("minutes_awake", Integer),
    Column("awakenings", Integer),
    Column("quality", Integer),
    _known("nap", Boolean),
    _known("day_off", Boolean),
)

EXERCISES = Table(
    "exercises",
    METADATA,
    *_session(),
    _known("activity", NAME),
    _known("outdoors", Boolean),
    _known("aerobic", Boolean),
    _known("strength", Boolean),
)

PRACTICES = Table(
    "practices",
    METADATA,
    *_session(),
    _known("kind", NAME),
    Column("tension_before", Integer),
    Column("tension_after", Integer),
)

MEALS = Table("meals", METADATA, *_entry(), *_moment("start"), _known("meal", KEY))

MEAL_ITEMS = Table(
    "meal_items",
    METADATA,
    _known("meal_id", Uuid, ForeignKey("meals.id", ondelete="CASCADE"), primary_key=True),
    _known("position", Integer, primary_key=True),
    _known("name", Text),
    Column("grams", Double),
    _known("nutrients", JSON),
    _known("food_id", SHORT),
    Column("amount", Double),
    _known("portion", Text),
    _known("estimates", JSON, server_default=text("'{}'")),
    Column("traits", JSON(none_as_null=True)),
    _known("parts", JSON, server_default=text("'[]'")),
)
"""Foods of meals, with what they bring copied when they were logged: see domain.meal.MealItem."""

CHECKINS = Table(
    "checkins",
    METADATA,
    *_entry(),
    Column("energy", Integer),
    Column("focus", Integer),
    Column("motivation", Integer),
    Column("mood", Integer),
    Column("stress", Integer),
    _known("tags", JSON),
    Index("uq_checkins_day", "day", unique=True),
)

OWN_HABITS = Table(
    "own_habits",
    METADATA,
    _id(),
    _known("name", Text),
    _known("slug", NAME, unique=True),
    _known("form", KEY),
    _known("unit", Text),
    Column("pillar", KEY),
    _known("position", Integer),
    Column("archived", Date),
)

HABIT_RECORDS = Table(
    "habit_records",
    METADATA,
    *_entry(),
    _known("habit", NAME, ForeignKey("own_habits.slug")),
    _known("value", Double),
)

DAY_MARKS = Table(
    "day_marks",
    METADATA,
    _id(),
    _known("day", Date),
    _known("pillar", KEY),
    _known("mark", KEY),
    _known("reason", KEY, server_default=text("''")),
    Index("uq_day_marks_day_pillar", "day", "pillar", unique=True),
)

WEEK_NOTES = Table(
    "week_notes", METADATA, _id(), _known("day", Date, unique=True), _known("text", Text)
)

AIMS = Table(
    "aims",
    METADATA,
    _id(),
    _known("measure", NAME, index=True),
    _known("since", Date),
    Column("low", Double),
    Column("high", Double),
    Column("days_a_week", Integer),
    Column("until", Date),
)

OWN_FOODS = Table(
    "own_foods",
    METADATA,
    _id(),
    _known("name", Text),
    _known("nutrients", JSON),
    _known("portions", JSON),
    Column("traits", JSON(none_as_null=True)),
    _known("corrects", SHORT),
)

SAVED_MEALS = Table(
    "saved_meals",
    METADATA,
    _id(),
    _known("name", Text),
    _known("servings", Double),
    _known("foods", JSON),
)

FAVOURITES = Table("favourites", METADATA, _id(), _known("food_id", SHORT, unique=True))

PREFERENCES = Table(
    "preferences",
    METADATA,
    _known("key", String(100), primary_key=True),
    _known("value", JSON),
)

DAY_FIGURES = Table(
    "day_figures",
    METADATA,
    _known("measure", NAME, primary_key=True),
    _known("day", Date, primary_key=True, index=True),
    Column("value", Double),
    _known("foods_have", Integer),
    _known("foods_of", Integer),
    Column("estimated", Double),
    sqlite_with_rowid=False,
)
"""The figures of each day, kept in the transaction that changes the day's entries.

They are what domain.figure.day_figures returns; `nehabits check` compares.
"""

HISTORY = Table(
    "history",
    METADATA,
    _known("id", Integer, primary_key=True),
    _known("deed", Integer, index=True),
    _known("words", Text),
    _known("at", DateTime),
    _known("state", KEY),
    _known("table_name", SHORT),
    _known("row_id", String(100)),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Index(None, "state", "deed"),
)
"""What each deed wrote: a row before and after, both as JSON; undo and redo walk it."""
