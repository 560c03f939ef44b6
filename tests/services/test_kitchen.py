"""What a person keeps of foods is kept whole, found first, and can be taken back."""

from datetime import timedelta
from uuid import uuid4

from nehabits.domain.food import Portion
from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.domain.own_food import OwnFood
from nehabits.domain.saved_meal import SavedMeal
from nehabits.services.services import Services
from tests.examples import at, refused
from tests.journals import TODAY

SKYR = OwnFood(name="Skyr", nutrients={"protein": 11.0}, portions=(Portion("pot", 150),))
OATS = "08120"


def eat(
    services: Services, food_id: str, amount: float, portion: str, days_ago: int = 0
) -> MealItem:
    """Log a food at lunch and return what was logged."""
    day = TODAY - timedelta(days=days_ago)
    item = services.foods.item(food_id, amount, portion)
    lunch = Meal(day=day, start=at(f"{day} 12:00"), meal=MealKind.LUNCH, items=(item,))
    services.journal.log(lunch)
    return item


def test_an_own_food_is_found_first_and_weighed_and_forgotten(services: Services) -> None:
    assert services.kitchen.keep_food(SKYR).words == "Own food kept: Skyr"
    assert services.foods.search("sky")[0].id == str(SKYR.id)
    named = services.foods.named("skyr")
    assert named is not None
    assert services.foods.item(named.id, 2, "").nutrients["protein"] == 33
    services.kitchen.forget_food(SKYR.id)
    assert services.kitchen.own_foods() == ()
    assert all(food.id != str(SKYR.id) for food in services.foods.search("skyr"))
    services.journal.undo()
    assert services.kitchen.own_foods() == (SKYR,)
    assert services.foods.search("skyr")[0].title == "Skyr"


def test_its_tyrosine_is_estimated_from_its_protein(services: Services) -> None:
    services.kitchen.keep_food(SKYR)
    pot = services.foods.item(str(SKYR.id), 1, "pot")
    # About 0.034 g of tyrosine in a gram of protein over all foods.
    assert 0.45 < pot.estimates["tyrosine"] < 0.70
    assert "tyrosine" not in pot.nutrients


def test_putting_a_food_right_changes_what_comes_and_not_what_was(services: Services) -> None:
    before = eat(services, OATS, 100, "g", days_ago=1)
    filed = services.foods.as_filed(OATS)
    oats = OwnFood(name="my oats", nutrients={"protein": 20.0}, corrects=OATS)
    assert services.kitchen.keep_food(oats).words == "Food put right from now on: my oats"
    after = eat(services, OATS, 100, "g")
    logged = services.review.entries(TODAY - timedelta(days=1), TODAY)
    assert [entry.items for entry in logged if isinstance(entry, Meal)] == [(before,), (after,)]
    assert before.nutrients["protein"] == filed.nutrients["protein"]
    assert (after.name, after.food_id, after.nutrients["protein"]) == ("my oats", OATS, 20)
    assert "copper" not in after.nutrients
    assert services.foods.search("my oats")[0].id == OATS
    services.kitchen.forget_food(oats.id)
    assert services.foods.get(OATS) == services.foods.as_filed(OATS) == filed


def test_a_saved_meal_is_found_and_logged_as_one(services: Services) -> None:
    egg, bread = services.foods.item("01123", 2, "large"), services.foods.item("18075", 2, "slice")
    toast = SavedMeal(name="Egg on toast", foods=(egg, bread), servings=2)
    assert services.kitchen.keep_meal(toast).words == "Saved meal kept: Egg on toast"
    assert services.foods.search("toast egg")[0].id == str(toast.id)
    logged = eat(services, str(toast.id), 1, "")
    (kept,) = services.review.entries_of(Meal, TODAY, TODAY)
    assert kept.items == (logged,)
    assert [part.grams for part in logged.parts] == [50, bread.grams and bread.grams / 2]
    protein = services.review.day(TODAY).cells["meal.protein"].figure
    assert protein.foods_of == 2
    services.kitchen.forget_meal(toast.id)
    assert services.review.entries_of(Meal, TODAY, TODAY) == (kept,)


def test_names_of_ones_own_are_there_once(services: Services) -> None:
    services.kitchen.keep_food(SKYR)
    with refused("name", "Skyr is a food of yours already"):
        services.kitchen.keep_food(OwnFood(name=" skyr"))
    with refused("name", "Skyr is a food of yours already"):
        services.kitchen.keep_meal(SavedMeal(name="SKYR", foods=(MealItem("x", 1),)))
    services.kitchen.keep_food(SKYR)
    assert len(services.kitchen.own_foods()) == 1


def test_what_is_not_there_cannot_be_forgotten(services: Services) -> None:
    with refused("", "This food is not there any more"):
        services.kitchen.forget_food(uuid4())
    with refused("", "This food is not there any more"):
        services.kitchen.forget_meal(uuid4())


def test_a_favourite_is_offered_before_anything_is_typed(services: Services) -> None:
    assert services.kitchen.mark_favourite("12014", "pumpkin seeds", wanted=True).words == (
        "Favourite: pumpkin seeds"
    )
    assert services.foods.search("")[0].id == "12014"
    (offer,) = services.food_offers.search("pumpkin seed", 1)
    assert offer.favourite
    assert not services.kitchen.mark_favourite("12014", "pumpkin seeds", wanted=True).words
    services.kitchen.mark_favourite("12014", "pumpkin seeds", wanted=False)
    assert services.kitchen.shelf().favourites == frozenset()
    services.journal.undo()
    assert services.kitchen.shelf().favourites == {"12014"}


def test_what_was_eaten_is_offered_in_the_amount_it_was_eaten_in(services: Services) -> None:
    eat(services, "16070", 150, "g", days_ago=2)
    eat(services, "01123", 3, "large", days_ago=1)
    lentils, egg = (
        services.food_offers.search("lentils", 1)[0],
        services.food_offers.search("egg")[0],
    )
    assert (lentils.item.grams, lentils.last) == (150, TODAY - timedelta(days=2))
    assert (egg.item.amount, egg.item.portion, egg.item.grams) == (3, "large", 150)
    assert services.food_offers.search("2 eggs")[0].item.grams == 100


def test_what_is_usual_at_a_meal_comes_first_there(services: Services) -> None:
    for back in range(1, 4):
        eat(services, "16070", 1, "cup", days_ago=back)
    assert services.foods.search("", 1, MealKind.LUNCH)[0].id == "16070"
    lunch, breakfast = (
        services.kitchen.shelf().weight("16070", kind)
        for kind in (MealKind.LUNCH, MealKind.BREAKFAST)
    )
    assert lunch > 2 * breakfast > 0


def test_an_amount_that_cannot_be_had_is_said_and_a_usual_one_stands(services: Services) -> None:
    for text, said in (
        ("0 eggs", "above 0"),
        ("1/0 eggs", "above 0"),
        ("2 pots eggs", "not a portion"),
    ):
        offer = services.food_offers.search(text, 1)[0]
        assert offer.refused is not None
        assert said in offer.refused.sentence
        assert offer.item.grams == 50
