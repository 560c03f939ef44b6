"""${message}."""

import sqlalchemy as sa
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Say in words what the journal can keep from now on."""
    ${upgrades if upgrades else "pass"}
