"""The food table: read-only, built once from the food files into a cached SQLite file with FTS5."""

import contextlib
import hashlib
import json
import os
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from nehabits.domain.food import Food, Portion
from nehabits.domain.food_words import singular
from nehabits.domain.nutrient import NUTRIENT, NUTRIENTS

_KEYS = tuple(nutrient.key for nutrient in NUTRIENTS)
_COLUMNS = ", ".join(("id", "name", "food_group", "portions", *_KEYS))
_SHAPE = f"1 {_COLUMNS}"
_BUILD = f"""
    CREATE TABLE food (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        food_group TEXT NOT NULL, portions TEXT NOT NULL, {" REAL, ".join(_KEYS)} REAL);
    CREATE VIRTUAL TABLE food_name USING fts5(
        name, content='food', content_rowid='number', prefix='1 2 3',
        tokenize='unicode61 remove_diacritics 2');
"""
_INSERT = f"INSERT INTO food ({_COLUMNS}) VALUES ({', '.join('?' * (4 + len(_KEYS)))})"  # noqa: S608 - our own names
_SELECT = f"SELECT {_COLUMNS} FROM food"  # noqa: S608 - our own names
# Names that begin with the first word typed go first, the whole word before the start of another
# (Egg before Eggplant); then the words' weight, short names before long ones.
_SEARCH = f"""
    {_SELECT} JOIN (
        SELECT rowid AS found, bm25(food_name) AS weight FROM food_name
        WHERE food_name MATCH :match) ON found = number
    ORDER BY CASE WHEN lower(name) || ' ' GLOB :whole OR lower(name) || ' ' GLOB :plural THEN 0
                  WHEN lower(name) GLOB :start THEN 1 ELSE 2 END,
             weight + length(name) / 20.0, id
    LIMIT :limit
"""  # noqa: S608 - our own names


class FoodTable:
    """The foods by id and by the words of their names.

    `fingerprint` names the content that `foods` reads; the cache is made at the first question
    and made again when the fingerprint is another or the file is damaged. Any thread may ask.
    """

    def __init__(
        self, folder: Path, fingerprint: Callable[[], str], foods: Callable[[], Iterable[Food]]
    ) -> None:
        self._folder = folder
        self._fingerprint = fingerprint
        self._foods = foods
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None

    def get(self, food_id: str) -> Food | None:
        """Return a food by its id, or None."""
        if not food_id.isascii():
            return None
        rows = self._ask(f"{_SELECT} WHERE id = ?", (food_id,))
        return _food(rows[0]) if rows else None

    def search(self, words: Sequence[str], limit: int) -> list[Food]:
        """Return foods whose names hold every word or its start, best first.

        `words` are letters and digits only, in lower case.
        """
        if not words or limit <= 0:
            return []
        either = (dict.fromkeys((word, singular(word))) for word in words)
        match = " AND ".join("(" + " OR ".join(f'"{w}"*' for w in forms) + ")" for forms in either)
        first = singular(words[0])
        values = {
            "match": match,
            "whole": f"{first}[^a-z]*",
            "plural": f"{first}s[^a-z]*",
            "start": f"{first}*",
            "limit": limit,
        }
        return [_food(row) for row in self._ask(_SEARCH, values)]

    def groups(self) -> dict[str, str]:
        """Return the group of every food by its id."""
        return dict(self._ask("SELECT id, food_group FROM food", ()))

    def of_group(self, group: str) -> list[Food]:
        """Return the foods of a group by name."""
        rows = self._ask(f"{_SELECT} WHERE food_group = ? ORDER BY name, id", (group,))
        return [_food(row) for row in rows]

    def measured(self, keys: Sequence[str]) -> list[tuple[str, str, str, float]]:
        """Return id, name, portions as JSON and the sum of nutrients per 100 g, each known.

        Raises KeyError for an unknown key. Portions are left as text: few of them are looked at.
        """
        columns = [NUTRIENT[key].key for key in keys]
        known = " AND ".join(f"{column} IS NOT NULL" for column in columns)
        question = f"SELECT id, name, portions, {' + '.join(columns)} FROM food WHERE {known}"  # noqa: S608 - our own names
        return self._ask(question, ())

    def count(self) -> int:
        """Return how many foods the table holds."""
        return int(self._ask("SELECT count(*) FROM food", ())[0][0])

    def close(self) -> None:
        """Let the cache go; the next question opens it again."""
        with self._lock:
            self._let_go()

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ask(self, question: str, values: Sequence[Any] | dict[str, Any]) -> list[tuple[Any, ...]]:
        with self._lock:
            if self._connection is None:
                self._connection = self._opened()
            return self._connection.execute(question, values).fetchall()

    def _opened(self) -> sqlite3.Connection:
        """Open the cache, building it if it is missing or damaged; without a disk, in memory."""
        shape = hashlib.sha256(f"{_SHAPE} {self._fingerprint()}".encode()).hexdigest()
        path = self._folder / f"foods-{shape[:20]}.sqlite"
        try:
            return _sound(path)
        except (OSError, sqlite3.Error):
            return self._built(path)

    def _built(self, path: Path) -> sqlite3.Connection:
        foods = list(self._foods())
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(path, foods)
            _forget_others(path)
            return _sound(path)
        except (OSError, sqlite3.Error):
            connection = sqlite3.connect(":memory:", check_same_thread=False)
            _fill(connection, foods)
            return connection


def _sound(path: Path) -> sqlite3.Connection:
    """Open a cache for reading after checking every page; raise if it is missing or damaged."""
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    try:
        if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("damaged")
        connection.execute(f"{_SELECT} LIMIT 1").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _write(path: Path, foods: Iterable[Food]) -> None:
    """Write a cache beside its place and rename it there, so that no reader sees half of it."""
    handle, name = tempfile.mkstemp(prefix="building-", suffix=".sqlite", dir=path.parent)
    os.close(handle)
    building = Path(name)
    try:
        with contextlib.closing(sqlite3.connect(building)) as connection:
            connection.execute("PRAGMA journal_mode=OFF")
            connection.execute("PRAGMA synchronous=OFF")
            _fill(connection, foods)
        try:
            building.replace(path)
        except PermissionError:
            # On Windows a file another process reads cannot be replaced; theirs is as good.
            if not path.exists():
                raise
    finally:
        building.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, foods: Iterable[Food]) -> None:
    connection.executescript(_BUILD)
    connection.executemany(_INSERT, map(_row, foods))
    connection.execute("INSERT INTO food_name (food_name) VALUES ('rebuild')")
    connection.execute("INSERT INTO food_name (food_name) VALUES ('optimize')")
    connection.commit()


def portions_of(text: str) -> tuple[Portion, ...]:
    """Return the portions that JSON of the table says."""
    return tuple(Portion(description, grams) for description, grams in json.loads(text))


def _forget_others(path: Path) -> None:
    for other in path.parent.glob("foods-*.sqlite"):
        if other != path:
            with contextlib.suppress(OSError):
                other.unlink()


def _row(food: Food) -> tuple[Any, ...]:
    portions = json.dumps([(portion.description, portion.grams) for portion in food.portions])
    amounts = (food.nutrients.get(key) for key in _KEYS)
    return (food.id, food.name, food.group, portions, *amounts)


def _food(row: tuple[Any, ...]) -> Food:
    food_id, name, group, portions, *amounts = row
    return Food(
        id=food_id,
        name=name,
        group=group,
        nutrients=dict(zip(_KEYS, amounts, strict=True)),
        portions=portions_of(portions),
    )
