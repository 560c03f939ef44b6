"""What is kept of a food is found under its id, and the day it was kept on."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from nehabits.domain.meal import MealItem
from nehabits.domain.own_food import OwnFood
from nehabits.domain.saved_meal import SavedMeal
from nehabits.services.services import Services
from tests.journals import ZONE, open_journal


def test_an_own_food_a_correction_and_a_saved_meal_are_found_by_the_id_of_their_food(
    services: Services,
) -> None:
    bar, butter = OwnFood(name="Bar"), OwnFood(name="Our butter", corrects="01001")
    soup = SavedMeal(name="Soup", foods=(MealItem("stock", 100.0),))
    kitchen = services.kitchen
    kitchen.keep_food(bar)
    kitchen.keep_food(butter)
    kitchen.keep_meal(soup)
    assert kitchen.own_food(str(bar.id)) == bar
    assert kitchen.own_food("01001") == butter
    assert kitchen.own_food("01002") is None
    assert kitchen.saved_meal(str(soup.id)) == soup
    assert kitchen.saved_meal(str(bar.id)) is None


def test_the_day_a_food_was_kept_is_that_of_the_deed_in_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nehabits.app.local_zone", lambda: ZONE)
    path, food_id = tmp_path / "journal.sqlite", uuid4()
    # Late in the evening of the 9th in London it is the 10th in Berlin.
    first, second = (
        datetime(2026, 11, 9, 23, 30, tzinfo=UTC),
        datetime(2026, 11, 21, 12, tzinfo=UTC),
    )
    with open_journal(path, first) as services:
        services.kitchen.keep_food(OwnFood(name="Bar", id=food_id))
        assert services.kitchen.kept_on(food_id) == date(2026, 11, 10)
        assert services.kitchen.kept_on(uuid4()) is None
    with open_journal(path, second) as services:
        services.kitchen.keep_food(OwnFood(name="Oat bar", id=food_id))
        assert services.kitchen.kept_on(food_id) == date(2026, 11, 21)
        services.journal.undo()
        assert services.kitchen.kept_on(food_id) == date(2026, 11, 10)


def test_the_share_of_a_group_is_that_of_all_foods_where_it_has_none(services: Services) -> None:
    share = services.foods.share("Dairy and Egg Products", "tyrosine")
    of_all = services.foods.share("Own foods", "tyrosine")
    assert share is not None
    assert of_all is not None
    assert share.food_group == "Dairy and Egg Products"
    assert of_all.food_group == ""
    assert services.foods.share("Own foods", "iron") is None
