"""What the person set, kept in the journal by key."""

from typing import Any

from sqlalchemy import Connection, delete, insert, select

from nehabits.storage.tables import PreferenceRow, sql_table

_PREFERENCES = sql_table(PreferenceRow)


def load(connection: Connection) -> dict[str, Any]:
    """Return every preference that was set, by key."""
    rows = connection.execute(select(_PREFERENCES.c.key, _PREFERENCES.c.value))
    return {row.key: row.value for row in rows}


def save(connection: Connection, key: str, value: Any) -> None:
    """Keep a plain JSON value under a key; None forgets it."""
    connection.execute(delete(_PREFERENCES).where(_PREFERENCES.c.key == key))
    if value is not None:
        connection.execute(insert(_PREFERENCES), {"key": key, "value": value})
