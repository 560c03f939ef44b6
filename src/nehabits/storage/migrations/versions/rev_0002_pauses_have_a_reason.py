"""Days that are not tracked keep why: ill, or on holiday."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_HISTORY = sa.table(
    "history",
    *(sa.column(name) for name in ("id", "table_name")),
    *(sa.column(name, sa.JSON(none_as_null=True)) for name in ("before", "after")),
)


def upgrade() -> None:
    """Add the reason, unsaid for marks made before, in the history too."""
    reason = sa.Column("reason", sa.String(16), nullable=False, server_default=sa.text("''"))
    op.add_column("day_marks", reason)
    connection = op.get_bind()
    of_marks = sa.select(_HISTORY).where(_HISTORY.c.table_name == "day_marks")
    for row in connection.execute(of_marks).all():
        rows = {"before": row.before, "after": row.after}
        changed = {key: value and {**value, "reason": ""} for key, value in rows.items()}
        connection.execute(sa.update(_HISTORY).where(_HISTORY.c.id == row.id).values(changed))
