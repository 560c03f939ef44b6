"""The food search, key by key, beside a plain full-text search and beside a token-set ratio.

The floors are what the two offline programs that know tyrosine do over the same 8,789 names:
nutsqlite asks SQLite's full-text index, nutra compares every name by rapidfuzz's token-set ratio.
"""

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from rapidfuzz import fuzz, process

from nehabits.domain.food_words import words
from nehabits.exchange.food_files import FoodFiles
from nehabits.exchange.resources import resource_path
from nehabits.services.foods import Foods
from nehabits.storage.food_table import FoodTable
from tests.bench.conftest import Ledger
from tests.foods.judged import Query, queries

LIMIT = 10
MOST_MS = 10.0
FULL_TEXT_BOUND, TOKEN_SET_BOUND = 3.0, 0.2

Search = Callable[[str], Sequence[str]]


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    files = FoodFiles(resource_path("foods"))
    table = FoodTable(tmp_path_factory.mktemp("foods"), files.fingerprint, files.foods)
    foods = Foods(table, files.everyday, files.estimates)
    foods.search("egg")
    yield lambda text: [food.id for food in foods.search(text, LIMIT)]
    foods.close()


@pytest.fixture(scope="module")
def names() -> dict[str, str]:
    return {food.id: food.name for food in FoodFiles(resource_path("foods")).foods()}


@pytest.fixture(scope="module")
def full_text(names: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    path: Path = tmp_path_factory.mktemp("plain") / "names.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIRTUAL TABLE food USING fts5(id UNINDEXED, name, prefix='1 2 3')")
    connection.executemany("INSERT INTO food VALUES (?, ?)", names.items())

    def search(text: str) -> Sequence[str]:
        match = " ".join(f'"{word}"*' for word in words(text))
        found = connection.execute(
            "SELECT id FROM food WHERE food MATCH ? ORDER BY rank LIMIT ?", (match, LIMIT)
        )
        return [food_id for (food_id,) in found]

    yield search
    connection.close()


@pytest.fixture(scope="module")
def token_set(names: dict[str, str]) -> Search:
    lowered = {food_id: name.lower() for food_id, name in names.items()}

    def search(text: str) -> Sequence[str]:
        best = process.extract(text.lower(), lowered, scorer=fuzz.token_set_ratio, limit=LIMIT)
        return [food_id for _, _, food_id in best]

    return search


def test_every_key_is_answered_at_once(
    ours: Search, full_text: Search, token_set: Search, ledger: Ledger
) -> None:
    typed = [
        query.text[:letters]
        for name in ("tuning", "unseen")
        for query in queries(name)
        for letters in range(1, len(query.text) + 1)
        if words(query.text[:letters])
    ]
    taken: dict[Search, list[float]] = {ours: [], full_text: [], token_set: []}
    for text in typed:
        for search, times in taken.items():
            start = time.perf_counter()
            search(text)
            times.append((time.perf_counter() - start) * 1000)
    median, late = statistics.median, _late
    ledger.gate(
        "Food search, a key: median beside plain full text",
        median(taken[ours]),
        median(taken[full_text]),
        FULL_TEXT_BOUND,
    )
    ledger.gate(
        "Food search, a key: median beside a token-set ratio over all names",
        median(taken[ours]),
        median(taken[token_set]),
        TOKEN_SET_BOUND,
    )
    ledger.note(f"Food search, a key: 99th percentile of {len(typed)} keys", late(taken[ours]))
    assert late(taken[ours]) <= MOST_MS


def test_the_right_food_comes_first_more_often(
    ours: Search, full_text: Search, token_set: Search, ledger: Ledger
) -> None:
    judged = [query for name in ("tuning", "unseen") for query in queries(name)]
    named = (("ours", ours), ("plain full text", full_text), ("token-set ratio", token_set))
    shares = {name: _first(search, judged) for name, search in named}
    for name, share in shares.items():
        ledger.note(f"Right food first of {len(judged)} everyday words, {name}", share, "%")
    assert shares["ours"] > max(shares["plain full text"], shares["token-set ratio"])


def _late(times: Sequence[float]) -> float:
    return statistics.quantiles(times, n=100)[98]


def _first(search: Search, judged: Sequence[Query]) -> float:
    right = sum(bool(set(search(query.text)[:1]) & query.acceptable) for query in judged)
    return 100 * right / len(judged)
