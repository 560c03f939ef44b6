"""Foods by what they hold, and by subject, over the whole table."""

import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from nehabits.domain.nutrient import NUTRIENTS
from tests.bench.conftest import Ledger
from tests.journals import open_journal

SLOWEST_MS = 50.0
"""A list that takes longer is felt to lag behind the choice."""

_ROUNDS = 15


def median_ms(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


@pytest.mark.parametrize("all_foods", [False, True])
def test_foods_rich_in_any_nutrient_are_there_at_once(
    decade: Path, ledger: Ledger, all_foods: bool
) -> None:
    asked = [(each.key,) for each in NUTRIENTS] + [("tyrosine", "phenylalanine")]
    with open_journal(decade) as services:
        rich_in = services.food_riches.rich_in
        slowest = max(median_ms(partial(rich_in, keys, all_foods=all_foods)) for keys in asked)
    of = "all foods" if all_foods else "everyday foods"
    ledger.note(f"Foods rich in the slowest nutrient, {of}", slowest)
    assert slowest <= SLOWEST_MS


def test_everything_to_look_through_is_listed_at_once(decade: Path, ledger: Ledger) -> None:
    with open_journal(decade) as services:
        listed = median_ms(lambda: services.food_browse.found(""))
    ledger.note("Foods to look through, 10 years", listed)
    assert listed <= SLOWEST_MS
