"""Own foods, saved meals and favourites; foods of meals keep estimates, their kind and parts."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from nehabits.storage import day_figures

revision = "0003"
down_revision = "0002"

_HISTORY = sa.table(
    "history",
    *(sa.column(name) for name in ("id", "table_name")),
    *(sa.column(name, sa.JSON(none_as_null=True)) for name in ("before", "after")),
)
_UNKNOWN: dict[str, Any] = {"estimates": {}, "traits": None, "parts": []}
"""What foods logged before are known to have: their copies stay as they were."""


def upgrade() -> None:
    """Make the tables and columns, in the history too, and count what is counted from now on."""
    _add_tables()
    _add_columns()
    connection = op.get_bind()
    of_meals = sa.select(_HISTORY).where(_HISTORY.c.table_name == "meals")
    for row in connection.execute(of_meals).all():
        changed = {"before": _with_unknown(row.before), "after": _with_unknown(row.after)}
        connection.execute(sa.update(_HISTORY).where(_HISTORY.c.id == row.id).values(changed))
    day_figures.refresh_all(connection)


def _add_tables() -> None:
    op.create_table(
        "own_foods",
        sa.Column("id", sa.Uuid(), primary_key=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("nutrients", sa.JSON(), nullable=False),
        sa.Column("portions", sa.JSON(), nullable=False),
        sa.Column("traits", sa.JSON(none_as_null=True)),
        sa.Column("corrects", sa.String(64), nullable=False),
    )
    op.create_table(
        "saved_meals",
        sa.Column("id", sa.Uuid(), primary_key=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("servings", sa.Double(), nullable=False),
        sa.Column("foods", sa.JSON(), nullable=False),
    )
    op.create_table(
        "favourites",
        sa.Column("id", sa.Uuid(), primary_key=True, nullable=False),
        sa.Column("food_id", sa.String(64), nullable=False, unique=True),
    )


def _add_columns() -> None:
    empty, nothing = sa.text("'{}'"), sa.text("'[]'")
    for column in (
        sa.Column("estimates", sa.JSON(), nullable=False, server_default=empty),
        sa.Column("traits", sa.JSON(none_as_null=True)),
        sa.Column("parts", sa.JSON(), nullable=False, server_default=nothing),
    ):
        op.add_column("meal_items", column)
    op.add_column("day_figures", sa.Column("estimated", sa.Double()))


def _with_unknown(meal: dict[str, Any] | None) -> dict[str, Any] | None:
    return meal and {**meal, "items": [{**item, **_UNKNOWN} for item in meal["items"]]}
