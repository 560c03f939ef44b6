"""Notes for weeks."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table; the history knows of none of its rows yet."""
    op.create_table(
        "week_notes",
        sa.Column("id", sa.Uuid(), primary_key=True, nullable=False),
        sa.Column("day", sa.Date(), nullable=False, unique=True),
        sa.Column("text", sa.Text(), nullable=False),
    )
