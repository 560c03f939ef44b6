from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nehabits.domain.refusal import Refused
from nehabits.exchange.food_files import FoodFiles
from nehabits.exchange.resources import resource_path
from nehabits.services.foods import Foods
from nehabits.storage.food_table import FoodTable

FILES = FoodFiles(resource_path("foods"))
STRANGE = [
    "'",
    '"',
    '"; DROP TABLE food; --',
    "100%",
    "🍎",
    "\0",
    "egg\0plant",
    "x" * 10_000,
    "a " * 5_000,
    "AND OR NOT *",
    "NEAR(egg milk)",
    "name:egg",
    "egg*",
    "^egg",
    "(",
    "-",
    "\ud800",
    "ｅｇｇ ﬁsh ½",
    "।।",
]


@pytest.fixture(scope="module")
def foods(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foods]:
    folder = tmp_path_factory.mktemp("cache")
    table = FoodTable(folder, FILES.fingerprint, FILES.foods)
    foods = Foods(table, FILES.everyday, FILES.estimates)
    yield foods
    foods.close()


@pytest.mark.parametrize(
    ("text", "food_id"),
    [
        ("egg", "01123"),
        ("eggs", "01123"),
        ("Egg", "01123"),
        ("spinach", "11457"),
        ("spin", "11457"),
        ("lent", "16070"),
        ("brown rice", "20037"),
        ("rice, brown", "20037"),
        ("yoghurt", "01116"),
        ("yogurts", "01116"),
        ("Greek yoghurt", "01293"),
        ("wholemeal bread", "18075"),
        ("porridge", "08121"),
        ("oatmeal", "08121"),
        ("prawns", "15151"),
        ("tomatoes", "11529"),
        ("bannana", "09040"),
        ("brocoli", "11091"),
    ],
)
def test_a_common_word_names_its_food_and_finds_it_first(
    foods: Foods, text: str, food_id: str
) -> None:
    named = foods.named(text)
    assert named is not None
    assert named.id == food_id
    assert foods.search(text)[0].id == food_id


@pytest.mark.parametrize("text", ["unicorn", "te", "", " ", "🍎", "soup"])
def test_a_word_for_another_food_names_none(foods: Foods, text: str) -> None:
    assert foods.named(text) is None


def test_everyday_foods_come_before_the_rest_and_nothing_comes_twice(foods: Foods) -> None:
    found = foods.search("milk", 20)
    plain = [bool(food.plain_name) for food in found]
    assert [food.plain_name for food in found[:2]] == ["milk", "skimmed milk"]
    assert plain == sorted(plain, reverse=True)
    assert len(found) == 20 == len({food.id for food in found})


def test_a_whole_word_goes_before_the_start_of_another(foods: Foods) -> None:
    names = [food.plain_name for food in foods.search("egg", 20)]
    assert names[:2] == ["egg", "boiled egg"]
    assert names.index("scrambled eggs") < names.index("aubergine")


def test_a_food_outside_everyday_life_is_found_by_its_filed_name(foods: Foods) -> None:
    found = foods.search("eggnog")
    assert found[0].name.startswith("Eggnog")
    assert found[0].plain_name == ""


def test_an_empty_text_gives_everyday_foods(foods: Foods) -> None:
    assert [food.plain_name for food in foods.search("", 2)] == ["milk", "white bread"]
    assert len(foods.search("  ", 30)) == 30


@pytest.mark.parametrize("limit", [0, -3])
def test_no_foods_are_given_where_none_are_asked_for(foods: Foods, limit: int) -> None:
    assert foods.search("egg", limit) == foods.search("", limit) == []


@pytest.mark.parametrize("text", STRANGE)
def test_strange_text_is_searched_for_without_complaint(foods: Foods, text: str) -> None:
    assert len(foods.search(text)) <= 10
    foods.named(text)
    with pytest.raises(Refused):
        foods.get(text)


@given(st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_searched_for(foods: Foods, text: str) -> None:
    found = foods.search(text, 5)
    assert len(found) <= 5
    foods.named(text)


def test_every_everyday_name_names_its_food_and_has_a_default_portion(foods: Foods) -> None:
    for row in FILES.everyday():
        for name in row.words:
            food = foods.named(name)
            assert food is not None
            assert (food.id, food.default_portion) == (row.food_id, row.portions[0]), name
            assert foods.search(name, 1)[0].id == row.food_id


def test_an_egg_is_a_large_one_of_50_g(foods: Foods) -> None:
    item = foods.item("01123", 1, "")
    assert (item.name, item.grams, item.amount, item.portion) == ("egg", 50, 1, "large")
    assert item.nutrients["protein"] == pytest.approx(6.28)
    assert item.nutrients["tyrosine"] == pytest.approx(0.2495)


def test_grams_are_meant_when_nothing_is_said(foods: Foods) -> None:
    item = foods.item("11457", 150)
    assert (item.grams, item.portion) == (150, "g")
    assert item.nutrients["vitamin_c"] == pytest.approx(42.15)


@pytest.mark.parametrize(
    ("food_id", "amount", "portion", "grams"),
    [
        ("11457", 1, "cup", 30),
        ("01077", 2, "cups", 488),
        ("18075", 2, "slices", 64),
        ("16097", 1, "tbsp", 16),
        ("09040", 1, "large", 136),
        ("12061", 10, "each", 12),
        ("01123", 2, "each", 100),
        ("01123", 2, "eggs", 100),
        ("15237", 1, "", 125),
    ],
)
def test_portions_weigh_what_the_table_says(
    foods: Foods, food_id: str, amount: float, portion: str, grams: float
) -> None:
    assert foods.item(food_id, amount, portion).grams == pytest.approx(grams)


def test_an_unmeasured_nutrient_of_a_meal_stays_unknown(foods: Foods) -> None:
    item = foods.item("01256", 1, "")
    assert item.nutrients.get("tyrosine") is None
    assert item.nutrients["protein"] == pytest.approx(15.285)


def test_an_unknown_food_and_an_unknown_portion_are_refused_in_words(foods: Foods) -> None:
    with pytest.raises(Refused, match="No food has the number 00000") as unknown:
        foods.item("00000", 1)
    with pytest.raises(Refused, match="block") as portion:
        foods.item("12061", 1, "block")
    assert (unknown.value.field, portion.value.field) == ("food", "portion")
