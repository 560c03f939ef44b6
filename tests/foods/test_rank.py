"""Everyday words find their food first."""

import statistics

import pytest

from nehabits.services.foods import Foods
from tests.foods.judged import Query, queries

LEAST_MEAN_RECIPROCAL_RANK = 0.95
LEAST_FIRST = 0.92


@pytest.mark.parametrize("name", ["tuning", "unseen"])
def test_everyday_queries_find_their_food_first(foods: Foods, name: str) -> None:
    judged = queries(name)
    assert len(judged) >= 100
    ranks = {query: _rank(foods, query) for query in judged}
    missed = {query.text: rank for query, rank in ranks.items() if rank != 1}
    first = 1 - len(missed) / len(judged)
    mean = statistics.mean(1 / rank if rank else 0 for rank in ranks.values())
    assert first >= LEAST_FIRST, missed
    assert mean >= LEAST_MEAN_RECIPROCAL_RANK, missed


def _rank(foods: Foods, query: Query) -> int:
    """Return the place of the first right answer among ten, from 1; 0 if there is none."""
    found = foods.search(query.text, 10)
    return next((rank for rank, food in enumerate(found, 1) if food.id in query.acceptable), 0)
