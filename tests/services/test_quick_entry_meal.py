"""Meals are read as typed, from the real food table."""

from datetime import date, datetime, time

import pytest

from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.domain.refusal import Refused
from nehabits.services.foods import Foods
from nehabits.services.quick_entry import QuickEntry
from tests.examples import NEW_YORK, SATURDAY
from tests.services.quick_bar import one, quick_bar

FRIDAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def bar(foods: Foods) -> QuickEntry:
    return quick_bar(foods)


def meal(bar: QuickEntry, text: str, day: date | None = None) -> Meal:
    entry = one(bar, text, day)
    assert isinstance(entry, Meal)
    return entry


def eaten(bar: QuickEntry, foods: str) -> list[tuple[str, float | None]]:
    return [(item.name, item.grams) for item in meal(bar, f"lunch: {foods}").items]


def test_two_eggs_and_spinach_bring_what_the_food_table_says(bar: QuickEntry) -> None:
    lunch = meal(bar, "lunch: 2 eggs, 150 g spinach")
    eggs, spinach = lunch.items
    assert (lunch.meal, lunch.day, lunch.source) == (MealKind.LUNCH, SATURDAY, "quick bar")
    assert (eggs.food_id, eggs.amount, eggs.portion, eggs.grams) == ("01123", 2, "large", 100)
    assert (spinach.food_id, spinach.amount, spinach.portion) == ("11457", 150, "g")
    # 12.56 g of protein in 100 g of egg, 2.86 g in 100 g of raw spinach (foods.csv).
    assert eggs.nutrients["protein"] == pytest.approx(12.56)
    assert spinach.nutrients["protein"] == pytest.approx(4.29)


def test_a_meal_is_now_today_and_at_its_usual_time_on_another_day(bar: QuickEntry) -> None:
    assert meal(bar, "dinner: rice").start.wall == datetime(2026, 11, 21, 18, 50)
    usual = {"breakfast": 8, "lunch": 13, "dinner": 19, "snack": 16, "supper": 19}
    for name, hour in usual.items():
        past = meal(bar, f"{name}: rice", FRIDAY)
        assert past.start.wall == datetime(2026, 11, 20, hour)
        assert past.day == FRIDAY


@pytest.mark.parametrize(
    "text",
    [
        "breakfast 8:10: oats 40 g, 1 cup milk",
        "breakfast 8:10 oats 40 g, 1 cup milk",
        "breakfast at 810: 40g oats + a cup of milk",
        "8:10 breakfast: 40 g of oats & milk 1 cup",
        "at 8.10 breakfast oats 40g,milk 1 cup.",
        "breakfast 8.10: oats 40 g and a cup of milk",
        "BREAKFAST 8:10 AM: Oats 40 G, 1 CUP MILK",
    ],
)
def test_a_breakfast_is_read_in_any_usual_way(bar: QuickEntry, text: str) -> None:
    breakfast = meal(bar, text)
    assert breakfast.meal is MealKind.BREAKFAST
    assert breakfast.start.wall == datetime(2026, 11, 21, 8, 10)
    oats, milk = breakfast.items
    assert (oats.food_id, oats.grams) == ("08120", 40)
    assert (milk.food_id, milk.grams, milk.portion) == ("01077", 244, "cup")


def test_the_first_number_after_a_meal_is_an_amount_unless_it_is_clearly_a_time(
    bar: QuickEntry,
) -> None:
    assert meal(bar, "lunch 2 eggs").items[0].amount == 2
    assert meal(bar, "lunch 1.5 cups milk").items[0].amount == 1.5
    assert meal(bar, "lunch 13: rice").start.wall.hour == 13
    assert meal(bar, "lunch at 13 rice").start.wall.hour == 13
    assert meal(bar, "lunch noon: rice").start.wall.hour == 12
    assert meal(bar, "dinner 7 pm: rice").start.wall.hour == 19


@pytest.mark.parametrize(
    ("typed", "grams"),
    [
        ("½ apple", 91),
        ("1/2 apple", 91),
        ("0.5 apple", 91),
        ("0,5 apple", 91),
        ("half an apple", 91),
        ("half apple", 91),
        ("a apple", 182),
        ("an apple", 182),
        ("one apple", 182),
        ("apple", 182),
        ("1½ apples", 273),
        ("1 1/2 apples", 273),
        ("2x apple", 364),
        ("apples x2", 364),
        ("apple 2", 364),
        ("two apples", 364),
        ("3 small apples", 447),
        ("100 g of apple", 100),
        ("100 grams apple", 100),
        ("apple 100g", 100),
        ("0.1 kg apple", 100),
        ("2 × apple", 364),
    ],
)
def test_amounts_of_an_apple_are_read_in_any_usual_way(
    bar: QuickEntry, typed: str, grams: float
) -> None:
    assert eaten(bar, typed) == [("apple", pytest.approx(grams))]


def test_portions_are_those_of_the_food_table(bar: QuickEntry) -> None:
    assert eaten(bar, "2 slices of bread, 1 large egg, slice rye bread") == [
        ("white bread", 58),
        ("egg", 50),
        ("rye bread", 32),
    ]
    assert eaten(bar, "1 cup cooked spinach, 3 oz salmon, 2 fl oz milk") == [
        ("cooked spinach", 180),
        ("salmon", pytest.approx(85)),
        ("milk", pytest.approx(61)),
    ]
    assert eaten(bar, "1 stick butter, an extra large egg, toast with butter") == [
        ("butter", 113),
        ("egg", 56),
        ("toast", 22),
        ("butter", 10),
    ]
    assert eaten(bar, "10 almonds, a handful of almonds, almonds") == [
        ("almonds", 12),
        ("almonds", 30),
        ("almonds", 30),
    ]


def test_commas_separate_foods_and_stand_inside_numbers(bar: QuickEntry) -> None:
    assert eaten(bar, "0,5 cup rice,2 eggs,150 g spinach,") == [
        ("rice", 79),
        ("egg", 100),
        ("spinach", 150),
    ]


def test_a_percentage_in_a_name_is_no_amount(bar: QuickEntry) -> None:
    assert eaten(bar, "2% milk, 1 cup 2% milk") == [
        ("semi-skimmed milk", 206),
        ("semi-skimmed milk", 244),
    ]


def test_and_joins_two_foods_unless_one_is_called_so(bar: QuickEntry) -> None:
    assert eaten(bar, "rice and 2 eggs and toast") == [("rice", 158), ("egg", 100), ("toast", 22)]


def test_a_nutrient_can_be_typed_as_a_number(bar: QuickEntry) -> None:
    assert meal(bar, "lunch: 30 g protein").items == (
        MealItem(name="Protein", grams=None, nutrients={"protein": 30.0}),
    )
    said = "protein 30 g, 0.09 g vitamin c, 200 µg folate, 400 mcg of folate, b6 1.5 mg, 5g fiber"
    brought = [dict(item.nutrients) for item in meal(bar, f"snack: {said}").items]
    assert brought == [
        {"protein": 30.0},
        {"vitamin_c": 90.0},
        {"folate": 200.0},
        {"folate": 400.0},
        {"vitamin_b6": 1.5},
        {"fibre": 5.0},
    ]


def test_a_meal_after_midnight_belongs_to_the_day_before(foods: Foods, bar: QuickEntry) -> None:
    late = meal(bar, "snack 1:30: apple", FRIDAY)
    assert (late.day, late.start.wall) == (FRIDAY, datetime(2026, 11, 21, 1, 30))
    changing = quick_bar(foods, datetime(2026, 11, 1, 9, 0), NEW_YORK, time(4))
    with pytest.raises(Refused, match="show 01:30 twice"):
        changing.read("snack 1:30: apple", date(2026, 10, 31))
    snack = meal(changing, "1:30-05:00 snack: apple", date(2026, 10, 31))
    assert snack.start.isoformat() == "2026-11-01T01:30:00-05:00"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("lunch:", "Something is missing; type it as in lunch: 2 eggs, 150 g spinach."),
        ("lunch", "Something is missing; type it as in lunch: 2 eggs, 150 g spinach."),
        ("lunch: , ,", "Something is missing; type it as in lunch: 2 eggs, 150 g spinach."),
        ("lunch: unicorn", "No everyday food is called “unicorn”"),
        ("lunch: rice, 2 slices of unicorn", "No everyday food is called “unicorn”"),
        ("lunch: 2 cups unicorn", "No everyday food is called “unicorn”"),
        ("lunch: rice and unicorn", "No everyday food is called “unicorn”"),
        ("lunch: 2 slices of milk", "“slices” is not a portion of milk; type grams or one of"),
        ("lunch: 2 fl oz of apple", "“fl oz” is not a portion of apple"),
        ("lunch: 2 big glasses milk", "No everyday food is called “big glasses milk”"),
        ("lunch: 0 eggs", "An amount is a number above 0"),
        ("lunch: 1/0 eggs", "An amount is a number above 0"),
        ("lunch: 500 eggs", "egg: 25,000 g is above the 5,000 g one item can hold"),
        ("lunch: 1,500 g rice", "“1,500” can be read in two ways; type it without the comma."),
        ("lunch: protein", "How much protein? Type it as in 30 g protein."),
        ("lunch: 30 protein", "How much protein? Type it as in 30 g protein."),
        ("lunch: 900 g protein", "An amount is above 0 and at most 500."),
        ("lunch: 9 g folate", "An amount is above 0 and at most 10000."),
        ("8:10 lunch 9:10: rice", "Two times are typed"),
        ("30m lunch: rice", "Before a meal stands a time alone"),
        ("lunch 25:00: rice", "“25:00” is no time of day"),
        ("lunch: " + "rice," * 41, "A meal here has at most 40 foods"),
    ],
)
def test_what_does_not_make_a_meal_is_refused_in_a_sentence(
    bar: QuickEntry, text: str, sentence: str
) -> None:
    with pytest.raises(Refused) as refusal:
        bar.read(text)
    assert refusal.value.sentence.startswith(sentence)
