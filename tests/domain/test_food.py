import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.food import EverydayFood, Food, Portion, dressed, weighed
from nehabits.domain.refusal import Refused

LARGE = Portion("large", 50)
EGG = Food(
    id="01123",
    name="Egg, whole, raw, fresh",
    group="Dairy and Egg Products",
    nutrients={"protein": 12.56, "copper": None, "fibre": 0.0},
    portions=(Portion("medium", 44), LARGE, Portion("cup (4.86 large eggs)", 243)),
)
GRAMS = st.floats(0.001, 5000)
PER_100_G = st.none() | st.floats(0, 10_000)


def test_two_large_eggs_bring_the_protein_of_100_g() -> None:
    item = weighed(EGG, 2, LARGE)
    assert (item.grams, item.amount, item.portion, item.food_id) == (100, 2, "large", "01123")
    assert item.nutrients["protein"] == pytest.approx(12.56)


def test_without_a_portion_the_amount_is_grams() -> None:
    item = weighed(EGG, 50)
    assert (item.grams, item.portion) == (50, "g")
    assert item.nutrients["protein"] == pytest.approx(6.28)


def test_an_unmeasured_nutrient_stays_unknown_and_a_measured_zero_stays_zero() -> None:
    item = weighed(EGG, 50)
    assert item.nutrients.get("copper") is None
    assert item.nutrients["fibre"] == 0


@pytest.mark.parametrize("amount", [0, -1, math.nan, math.inf, -math.inf])
def test_an_amount_that_is_none_is_refused_at_its_field(amount: float) -> None:
    with pytest.raises(Refused) as refusal:
        weighed(EGG, amount)
    assert refusal.value.field == "amount"


def test_five_kilograms_are_an_item_and_a_gram_more_is_not() -> None:
    assert weighed(EGG, 100, LARGE).grams == 5000
    with pytest.raises(Refused, match="5,001 g is above the 5,000 g") as refusal:
        weighed(EGG, 5001)
    assert refusal.value.field == "amount"
    with pytest.raises(Refused):
        weighed(EGG, 101, LARGE)


@given(GRAMS, st.floats(0.01, 1), st.dictionaries(st.sampled_from("abc"), PER_100_G))
def test_what_a_food_brings_scales_with_its_weight(
    grams: float, part: float, nutrients: dict[str, float | None]
) -> None:
    food = Food("1", "Food", "Group", nutrients)
    whole = weighed(food, grams)
    less = weighed(food, part, Portion("portion", grams))
    assert less.grams == pytest.approx(grams * part)
    for key, value in nutrients.items():
        brought = whole.nutrients.get(key)
        if value is None:
            assert brought is None
            assert less.nutrients.get(key) is None
        else:
            assert brought == pytest.approx(value * grams / 100)
            assert less.nutrients[key] == pytest.approx(brought * part)


def test_an_everyday_food_gets_its_plain_name_and_its_portion_first() -> None:
    egg = dressed(EGG, EverydayFood("egg", (), "01123", (LARGE,)))
    assert (egg.plain_name, egg.title, egg.name) == ("egg", "egg", EGG.name)
    assert egg.default_portion == egg.each == LARGE
    assert [portion.grams for portion in egg.portions] == [50, 44, 243]
    assert weighed(egg, 1, LARGE).name == "egg"


def test_a_portion_under_its_longer_name_is_not_listed_twice() -> None:
    banana = Food("1", "Bananas", "Fruits", {}, (Portion('medium (7" long)', 118),))
    dressed_banana = dressed(banana, EverydayFood("banana", (), "1", (Portion("medium", 118),)))
    assert dressed_banana.portions == (Portion("medium", 118),)


def test_a_portion_of_nearly_the_same_weight_under_a_like_name_is_the_same() -> None:
    banana = Food("1", "Bananas", "Fruits", {}, (Portion("medium, peeled", 121.4),))
    everyday = EverydayFood("banana", (), "1", (Portion("medium", 118),))
    assert dressed(banana, everyday).portions == (Portion("medium", 118),)


def test_portions_of_another_weight_or_name_stay() -> None:
    portions = (Portion("medium, peeled", 122), Portion("large", 118))
    banana = Food("1", "Bananas", "Fruits", {}, portions)
    everyday = EverydayFood("banana", (), "1", (Portion("medium", 118),))
    assert dressed(banana, everyday).portions == (Portion("medium", 118), *portions)


def test_a_bare_number_counts_the_portion_named_for_it() -> None:
    almond = Portion("almond", 1.2)
    food = Food("1", "Nuts, almonds", "Nuts", {}, (Portion("oz", 28.35), almond))
    everyday = EverydayFood("almonds", (), "1", (Portion("oz", 28.35), almond), each="almond")
    assert dressed(food, everyday).each == almond


def test_a_food_without_a_plain_name_is_called_as_it_is_filed() -> None:
    assert EGG.title == "Egg, whole, raw, fresh"
