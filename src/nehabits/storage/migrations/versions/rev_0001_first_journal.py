"""The first journal: every kind of entry, marks, habits, aims, preferences, figures, history."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    _aims()
    _checkins()
    _day_figures()
    _day_marks()
    _exercises()
    _history()
    _meals()
    _own_habits()
    _practices()
    _preferences()
    _sleeps()
    _habit_records()
    _meal_items()


def _aims() -> None:
    op.create_table(
        "aims",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("measure", sa.String(length=200), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("low", sa.Double(), nullable=True),
        sa.Column("high", sa.Double(), nullable=True),
        sa.Column("days_a_week", sa.Integer(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aims")),
    )
    op.create_index(op.f("ix_aims_measure"), "aims", ["measure"], unique=False)


def _checkins() -> None:
    op.create_table(
        "checkins",
        sa.Column("energy", sa.Integer(), nullable=True),
        sa.Column("focus", sa.Integer(), nullable=True),
        sa.Column("motivation", sa.Integer(), nullable=True),
        sa.Column("mood", sa.Integer(), nullable=True),
        sa.Column("stress", sa.Integer(), nullable=True),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=True),
        sa.Column("changed", sa.DateTime(), nullable=True),
        sa.Column("source", sa.String(length=100), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checkins")),
    )
    op.create_index(op.f("ix_checkins_day"), "checkins", ["day"], unique=False)
    op.create_index("uq_checkins_day", "checkins", ["day"], unique=True)


def _day_figures() -> None:
    op.create_table(
        "day_figures",
        sa.Column("measure", sa.String(length=200), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("foods_have", sa.Integer(), nullable=False),
        sa.Column("foods_of", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("measure", "day", name=op.f("pk_day_figures")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_day_figures_day"), "day_figures", ["day"], unique=False)


def _day_marks() -> None:
    op.create_table(
        "day_marks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("pillar", sa.String(length=16), nullable=False),
        sa.Column("mark", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_marks")),
    )
    op.create_index("uq_day_marks_day_pillar", "day_marks", ["day", "pillar"], unique=True)


def _exercises() -> None:
    op.create_table(
        "exercises",
        sa.Column("activity", sa.String(length=200), nullable=False),
        sa.Column("outdoors", sa.Boolean(), nullable=False),
        sa.Column("aerobic", sa.Boolean(), nullable=False),
        sa.Column("strength", sa.Boolean(), nullable=False),
        sa.Column("start_wall", sa.DateTime(), nullable=True),
        sa.Column("start_zone", sa.String(length=64), nullable=True),
        sa.Column("start_offset", sa.Integer(), nullable=True),
        sa.Column("start_instant", sa.DateTime(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("intensity", sa.String(length=16), nullable=False),
        sa.Column("counts_as", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=True),
        sa.Column("changed", sa.DateTime(), nullable=True),
        sa.Column("source", sa.String(length=100), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exercises")),
    )
    op.create_index(op.f("ix_exercises_day"), "exercises", ["day"], unique=False)


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deed", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("table_name", sa.String(length=64), nullable=False),
        sa.Column("row_id", sa.String(length=100), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
    )
    op.create_index(op.f("ix_history_deed"), "history", ["deed"], unique=False)
    op.create_index(op.f("ix_history_state_deed"), "history", ["state", "deed"], unique=False)


def _meals() -> None:
    op.create_table(
        "meals",
        sa.Column("start_wall", sa.DateTime(), nullable=False),
        sa.Column("start_zone", sa.String(length=64), nullable=False),
        sa.Column("start_offset", sa.Integer(), nullable=False),
        sa.Column("start_instant", sa.DateTime(), nullable=False),
        sa.Column("meal", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=True),
        sa.Column("changed", sa.DateTime(), nullable=True),
        sa.Column("source", sa.String(length=100), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meals")),
    )
    op.create_index(op.f("ix_meals_day"), "meals", ["day"], unique=False)


def _own_habits() -> None:
    op.create_table(
        "own_habits",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("slug", sa.String(length=200), nullable=False),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("pillar", sa.String(length=16), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("archived", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_habits")),
        sa.UniqueConstraint("slug", name=op.f("uq_own_habits_slug")),
    )


def _practices() -> None:
    op.create_table(
        "practices",
        sa.Column("kind", sa.String(length=200), nullable=False),
        sa.Column("tension_before", sa.Integer(), nullable=True),
        sa.Column("tension_after", sa.Integer(), nullable=True),
        sa.Column("start_wall", sa.DateTime(), nullable=True),
        sa.Column("start_zone", sa.String(length=64), nullable=True),
        sa.Column("start_offset", sa.Integer(), nullable=True),
        sa.Column("start_instant", sa.DateTime(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("intensity", sa.String(length=16), nullable=False),
        sa.Column("counts_as", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=True),
        sa.Column("changed", sa.DateTime(), nullable=True),
        sa.Column("source", sa.String(length=100), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practices")),
    )
    op.create_index(op.f("ix_practices_day"), "practices", ["day"], unique=False)


def _preferences() -> None:
    op.create_table(
        "preferences",
        sa.Column("key", sa.String(length=100), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_preferences")),
    )


def _sleeps() -> None:
    op.create_table(
        "sleeps",
        sa.Column("start_wall", sa.DateTime(), nullable=False),
        sa.Column("start_zone", sa.String(length=64), nullable=False),
        sa.Column("start_offset", sa.Integer(), nullable=False),
        sa.Column("start_instant", sa.DateTime(), nullable=False),
        sa.Column("end_wall", sa.DateTime(), nullable=False),
        sa.Column("end_zone", sa.String(length=64), nullable=False),
        sa.Column("end_offset", sa.Integer(), nullable=False),
        sa.Column("end_instant", sa.DateTime(), nullable=False),
        sa.Column("into_bed_wall", sa.DateTime(), nullable=True),
        sa.Column("into_bed_zone", sa.String(length=64), nullable=True),
        sa.Column("into_bed_offset", sa.Integer(), nullable=True),
        sa.Column("into_bed_instant", sa.DateTime(), nullable=True),
        sa.Column("out_of_bed_wall", sa.DateTime(), nullable=True),
        sa.Column("out_of_bed_zone", sa.String(length=64), nullable=True),
        sa.Column("out_of_bed_offset", sa.Integer(), nullable=True),
        sa.Column("out_of_bed_instant", sa.DateTime(), nullable=True),
        sa.Column("minutes_to_fall_asleep", sa.Integer(), nullable=True),
        sa.Column("minutes_awake", sa.Integer(), nullable=True),
        sa.Column("awakenings", sa.Integer(), nullable=True),
        sa.Column("quality", sa.Integer(), nullable=True),
        sa.Column("nap", sa.Boolean(), nullable=False),
        sa.Column("day_off", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=True),
        sa.Column("changed", sa.DateTime(), nullable=True),
        sa.Column("source", sa.String(length=100), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sleeps")),
    )
    op.create_index(op.f("ix_sleeps_day"), "sleeps", ["day"], unique=False)
    op.create_index(op.f("ix_sleeps_end_instant"), "sleeps", ["end_instant"], unique=False)
    op.create_index(op.f("ix_sleeps_start_instant"), "sleeps", ["start_instant"], unique=False)


def _habit_records() -> None:
    op.create_table(
        "habit_records",
        sa.Column("habit", sa.String(length=200), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=True),
        sa.Column("changed", sa.DateTime(), nullable=True),
        sa.Column("source", sa.String(length=100), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["habit"], ["own_habits.slug"], name=op.f("fk_habit_records_habit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_habit_records")),
    )
    op.create_index(op.f("ix_habit_records_day"), "habit_records", ["day"], unique=False)


def _meal_items() -> None:
    op.create_table(
        "meal_items",
        sa.Column("meal_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("grams", sa.Double(), nullable=True),
        sa.Column("nutrients", sa.JSON(), nullable=False),
        sa.Column("food_id", sa.String(length=64), nullable=False),
        sa.Column("amount", sa.Double(), nullable=True),
        sa.Column("portion", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meal_id"], ["meals.id"], name=op.f("fk_meal_items_meal_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("meal_id", "position", name=op.f("pk_meal_items")),
    )
