"""Four weeks of meals in people's words: each food is found at once and takes few key presses."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from pathlib import Path

import pytest

from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.services.food_offers import Offer
from nehabits.services.services import Services
from tests.examples import at
from tests.foods.judged import Eaten, days
from tests.journals import TODAY, open_journal

DAYS_A_PERSON = 4
SHOWN = 3
MOST_PRESSES = 7
LEAST_SHARE = 0.9
_HOUR = dict(zip(MealKind, (8, 13, 19, 16), strict=True))


@pytest.fixture(scope="module")
def logged(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Eaten, bool, int]]:
    """Return each item, whether its words show it among the first three, and its key presses."""
    folder: Path = tmp_path_factory.mktemp("people")
    found = []
    for person, items in groupby(days(), lambda item: (item.day - 1) // DAYS_A_PERSON):
        with open_journal(folder / f"{person}.sqlite") as services:
            found += list(_log(services, list(items)))
    return found


def test_nine_of_ten_are_found_in_the_first_three_with_at_most_seven_key_presses(
    logged: list[tuple[Eaten, bool, int]],
) -> None:
    assert len(logged) >= 340
    hard = [
        (item.text, shown, presses) for item, shown, presses in logged if not _easy(shown, presses)
    ]
    assert 1 - len(hard) / len(logged) >= LEAST_SHARE, hard


def _easy(shown: bool, presses: int) -> bool:
    return shown and presses <= MOST_PRESSES


def _log(services: Services, items: Sequence[Eaten]) -> Iterator[tuple[Eaten, bool, int]]:
    """Log a person's days meal by meal, so that the search comes to know what they eat."""
    first = items[0].day
    for (number, name), eaten in groupby(items, lambda item: (item.day, item.meal)):
        kind, taken = MealKind(name), []
        for item in eaten:
            shown = _place(services.food_offers.search(item.text, SHOWN, kind), item)
            presses, chosen = _fewest_presses(services, item, kind)
            taken.append(chosen)
            yield item, shown is not None, presses
        day = TODAY - timedelta(days=DAYS_A_PERSON - 1 - (number - first))
        start = at(f"{day} {_HOUR[kind]:02d}:00")
        services.journal.log(Meal(day=day, start=start, meal=kind, items=tuple(taken)))


def _fewest_presses(services: Services, item: Eaten, kind: MealKind) -> tuple[int, MealItem]:
    """Return the presses that choose it: letters, then Down to it, then Enter; and what is logged.

    The first of the list is chosen by Enter alone; before a letter is typed Down marks it.
    """
    best, chosen = 99, services.foods.item(min(item.acceptable), 1, "")
    for letters in range(len(item.text) + 1):
        offers = services.food_offers.search(item.text[:letters], SHOWN, kind)
        place = _place(offers, item)
        if place is not None:
            presses = letters + place + 1 + (not letters)
            if presses < best:
                best, chosen = presses, offers[place].item
    return best, chosen


def _place(offers: Sequence[Offer], item: Eaten) -> int | None:
    return next((n for n, offer in enumerate(offers) if offer.food.id in item.acceptable), None)
