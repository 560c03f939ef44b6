"""Foods are listed by subject: first the person's own, then what they eat, then the rest."""

from datetime import date, timedelta

import pytest

from nehabits.domain.food import Portion, weighed
from nehabits.domain.meal import MealItem
from nehabits.domain.own_food import OwnFood
from nehabits.domain.saved_meal import SavedMeal
from nehabits.services.food_browse import FoodBrowse, Kind, Subject
from nehabits.services.services import Services
from tests.examples import SATURDAY, meal

LENTILS, EGG, SALTED_BUTTER = "16070", "01123", "01001"


@pytest.fixture
def browse(services: Services) -> FoodBrowse:
    return services.food_browse


def kinds(browse: FoodBrowse, text: str = "", subject: str = Subject.ALL) -> list[Kind]:
    return [section.kind for section in browse.found(text, subject)]


def ids(browse: FoodBrowse, kind: Kind, text: str = "", subject: str = Subject.ALL) -> list[str]:
    sections = browse.found(text, subject)
    return [food.food_id for section in sections if section.kind is kind for food in section.foods]


def eat(services: Services, food_id: str, day: date = SATURDAY) -> None:
    item = weighed(services.foods.get(food_id), 100)
    services.journal.log(meal(item, day=day))


def test_a_new_journal_shows_everyday_foods(services: Services, browse: FoodBrowse) -> None:
    assert kinds(browse) == [Kind.EVERYDAY]
    assert set(ids(browse, Kind.EVERYDAY)) == set(services.foods.everyday)


def test_what_is_ones_own_comes_first_and_each_food_once(
    services: Services, browse: FoodBrowse
) -> None:
    bar = OwnFood(name="Bar", portions=(Portion("bar", 50.0),))
    butter = OwnFood(name="Our butter", nutrients={"protein": 1.0}, corrects=SALTED_BUTTER)
    soup = SavedMeal(name="Soup", foods=(MealItem("stock", 100.0),))
    for own in (bar, butter):
        services.kitchen.keep_food(own)
    services.kitchen.keep_meal(soup)
    services.kitchen.mark_favourite(LENTILS, "lentils", wanted=True)
    services.kitchen.mark_favourite(str(bar.id), "Bar", wanted=True)
    eat(services, LENTILS)
    eat(services, EGG)
    assert kinds(browse) == [Kind.OWN, Kind.SAVED, Kind.FAVOURITES, Kind.LATELY, Kind.EVERYDAY]
    assert ids(browse, Kind.OWN) == [str(bar.id), SALTED_BUTTER]
    assert ids(browse, Kind.SAVED) == [str(soup.id)]
    assert ids(browse, Kind.FAVOURITES) == [LENTILS]
    assert ids(browse, Kind.LATELY) == [EGG]
    everyday = ids(browse, Kind.EVERYDAY)
    assert not {LENTILS, EGG, SALTED_BUTTER} & set(everyday)


def test_a_food_says_its_portion_group_and_last_day(services: Services, browse: FoodBrowse) -> None:
    eat(services, EGG, SATURDAY - timedelta(days=3))
    services.kitchen.mark_favourite(EGG, "egg", wanted=True)
    (egg,) = browse.found("", Subject.FAVOURITES)[0].foods
    assert (egg.title, egg.group) == ("egg", "Dairy and Egg Products")
    assert egg.portion == services.foods.get(EGG).default_portion
    assert egg.favourite
    assert egg.last == SATURDAY - timedelta(days=3)


def test_what_was_eaten_last_stands_first(services: Services, browse: FoodBrowse) -> None:
    eat(services, LENTILS, SATURDAY - timedelta(days=2))
    eat(services, EGG, SATURDAY - timedelta(days=1))
    assert ids(browse, Kind.LATELY) == [EGG, LENTILS]


def test_a_group_lists_everyday_foods_then_all_others(
    services: Services, browse: FoodBrowse
) -> None:
    group = "Legumes and Legume Products"
    assert group in browse.groups()
    assert kinds(browse, subject=group) == [Kind.EVERYDAY, Kind.OTHERS]
    everyday, others = (ids(browse, kind, subject=group) for kind in (Kind.EVERYDAY, Kind.OTHERS))
    assert LENTILS in everyday
    assert not set(everyday) & set(others)
    assert len(everyday) + len(others) == len(services.foods.table.of_group(group))


def test_a_text_finds_what_search_finds(services: Services, browse: FoodBrowse) -> None:
    found = ids(browse, Kind.FOUND, "lentils")
    assert found == [food.id for food in services.foods.search("lentils", 40)]
    assert kinds(browse, "zzzz") == []


def test_a_text_within_a_subject_finds_that_alone(services: Services, browse: FoodBrowse) -> None:
    services.kitchen.keep_food(OwnFood(name="Lentil bar"))
    services.kitchen.keep_food(OwnFood(name="Oat bar"))
    assert len(ids(browse, Kind.OWN, "bar lentil", Subject.MINE)) == 1
    assert kinds(browse, "bar", Subject.SAVED) == []
    group = "Legumes and Legume Products"
    found = ids(browse, Kind.FOUND, "lentils", group)
    assert LENTILS in found
    assert {services.foods.get(each).group for each in found} == {group}


def test_a_corrected_food_is_listed_as_the_person_calls_it(
    services: Services, browse: FoodBrowse
) -> None:
    services.kitchen.keep_food(OwnFood(name="Our lentils", corrects=LENTILS))
    services.kitchen.keep_food(OwnFood(name="Our butter", corrects="01002"))
    (section,) = browse.found("", Subject.MINE)
    assert [food.title for food in section.foods] == ["Our butter", "Our lentils"]
    legumes = browse.found("", "Legumes and Legume Products")
    assert "Our lentils" in [food.title for food in legumes[0].foods]
    dairy = browse.found("", "Dairy and Egg Products")
    assert "Our butter" in [food.title for section in dairy for food in section.foods]


def test_an_own_food_that_was_deleted_is_not_listed(services: Services, browse: FoodBrowse) -> None:
    bar = OwnFood(name="Bar")
    services.kitchen.keep_food(bar)
    services.kitchen.mark_favourite(str(bar.id), "Bar", wanted=True)
    eat(services, str(bar.id))
    services.kitchen.forget_food(bar.id)
    assert kinds(browse) == [Kind.EVERYDAY]


@pytest.mark.parametrize(
    "text",
    ['"; DROP TABLE food; --', "100%", "🍎", "egg\0plant", "x" * 10_000, "NEAR(a b)", "\ud800"],
)
def test_any_text_is_answered_in_every_subject(browse: FoodBrowse, text: str) -> None:
    for subject in (*Subject, "Beef Products", "no such group"):
        browse.found(text, subject)
