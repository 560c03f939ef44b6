"""What the person set, kept in the journal by key."""

from typing import Any

from sqlalchemy import Connection, delete, insert, select

from nehabits.storage.tables import PREFERENCES


def load(connection: Connection) -> dict[str, Any]:
    """Return every preference that was set, by key."""
    rows = connection.execute(select(PREFERENCES.c.key, PREFERENCES.c.value))
    return {row.key: row.value for row in rows}


def save(connection: Connection, key: str, value: Any) -> None:
    """Keep a plain JSON value under a key; None forgets it."""
    connection.execute(delete(PREFERENCES).where(PREFERENCES.c.key == key))
    if value is not None:
        connection.execute(insert(PREFERENCES), {"key": key, "value": value})
