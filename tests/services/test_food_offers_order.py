"""A saved meal that cannot be had in the amount typed is offered after foods that can."""

from pathlib import Path

from nehabits.domain.saved_meal import SavedMeal
from tests.journals import open_journal


def test_a_saved_meal_without_the_typed_portion_does_not_stand_before_the_food(
    tmp_path: Path,
) -> None:
    with open_journal(tmp_path / "journal.sqlite") as services:
        lentils = services.foods.item("16070", 1, "cup")
        services.kitchen.keep_meal(SavedMeal(name="lentil soup", foods=(lentils,)))
        first = services.food_offers.search("1 cup lentils")[0]
        assert (first.food.title, first.refused) == ("lentils", None)
        assert services.food_offers.search("lentil")[0].food.title == "lentil soup"
        assert all(offer.refused for offer in services.food_offers.search("0 lentils"))
