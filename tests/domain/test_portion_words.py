import pytest

from nehabits.domain.food import Food, Portion
from nehabits.domain.portion_words import portion_named, unweighed
from nehabits.domain.refusal import Refused

CUP = Portion("cup", 244)
OZ = Portion("oz (23 whole kernels)", 28.35)
SLIVERED = Portion("cup, slivered", 108)
WHOLE = Portion("cup, whole", 143)
ALMOND = Portion("almond", 1.2)
FILLET = Portion("fillet", 150)
MILK = Food("1", "Milk", "Dairy", {}, (Portion("quart", 976), CUP, Portion("fl oz", 30.5)))
ALMONDS = Food("2", "Almonds", "Nuts", {}, (SLIVERED, WHOLE, OZ, ALMOND), WHOLE, each=ALMOND)
POTATO = Food(
    "3", "Potato", "Vegetables", {}, (Portion("potato small", 138), Portion("potato large", 299))
)
BARE = Food("4", "Yogurt, Greek", "Dairy", {})


@pytest.mark.parametrize("text", ["g", "gram", "grams", "Gramme", " G "])
def test_grams_are_no_portion(text: str) -> None:
    assert portion_named(MILK, text) is None


@pytest.mark.parametrize("text", ["cup", "cups", "Cup", "CUPS"])
def test_a_portion_is_found_in_singular_and_plural(text: str) -> None:
    assert portion_named(MILK, text) == CUP


def test_empty_text_is_the_default_portion_or_the_first() -> None:
    assert portion_named(ALMONDS, "") == WHOLE
    assert portion_named(MILK, "").description == "quart"  # type: ignore[union-attr]


def test_the_full_description_is_found_as_it_is() -> None:
    assert portion_named(ALMONDS, "cup, slivered") == SLIVERED


def test_the_default_portion_goes_before_others_that_begin_alike() -> None:
    assert portion_named(ALMONDS, "cup") == WHOLE


def test_any_word_of_a_description_finds_it() -> None:
    assert portion_named(POTATO, "large") == Portion("potato large", 299)
    assert portion_named(ALMONDS, "slivered") == SLIVERED


@pytest.mark.parametrize("text", ["each", "pieces", "piece", "whole"])
def test_each_is_what_a_bare_number_counts(text: str) -> None:
    assert portion_named(ALMONDS, text) == ALMOND


def test_the_name_of_the_food_counts_it() -> None:
    large = Portion("large", 50)
    cup = Portion("cup (4.86 large eggs)", 243)
    egg = Food("1", "Egg, raw", "Eggs", {}, (cup, large), large, plain_name="egg", each=large)
    assert portion_named(egg, "eggs") == large


def test_a_remark_in_brackets_names_no_portion() -> None:
    egg = Food("1", "Egg, raw", "Eggs", {}, (Portion("cup (4.86 large eggs)", 243),))
    with pytest.raises(Refused):
        portion_named(egg, "large")


def test_an_ounce_of_the_food_goes_before_the_weight() -> None:
    assert portion_named(ALMONDS, "ounces") == OZ
    milk = portion_named(MILK, "oz")
    assert milk is not None
    assert milk.grams == pytest.approx(28.3495, abs=1e-3)


@pytest.mark.parametrize(("text", "grams"), [("kg", 1000), ("lb", 453.592), ("pounds", 453.592)])
def test_weights_need_no_portion(text: str, grams: float) -> None:
    portion = portion_named(BARE, text)
    assert portion is not None
    assert portion.grams == pytest.approx(grams, abs=1e-3)


@pytest.mark.parametrize(
    ("text", "grams"),
    [("ml", 1.0313), ("dl", 103.13), ("litre", 1031.3), ("tbsp", 15.25), ("fl oz", 30.5)],
)
def test_a_volume_follows_from_another_volume_of_the_food(text: str, grams: float) -> None:
    portion = portion_named(MILK, text)
    assert portion is not None
    assert portion.grams == pytest.approx(grams, rel=1e-3)


def test_no_volume_follows_from_a_chopped_cup() -> None:
    with pytest.raises(Refused):
        portion_named(ALMONDS, "ml")


def test_one_letter_is_not_the_start_of_a_portion() -> None:
    with pytest.raises(Refused):
        portion_named(Food("5", "Fish", "Fish", {}, (FILLET,)), "f")


def test_the_start_of_a_portion_finds_it() -> None:
    assert portion_named(Food("5", "Fish", "Fish", {}, (FILLET,)), "fil") == FILLET


def test_an_unknown_portion_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refused, match=r"handful.*almonds.*cup, slivered · cup, whole") as refusal:
        portion_named(Food("2", "almonds", "Nuts", {}, ALMONDS.portions), "handful")
    assert refusal.value.field == "portion"


@pytest.mark.parametrize("text", ["", "cup", "each", "?"])
def test_a_food_without_portions_asks_for_grams(text: str) -> None:
    with pytest.raises(Refused, match="type grams"):
        portion_named(BARE, text)


def test_a_weight_in_brackets_need_not_be_typed() -> None:
    handful, tin = Portion("handful (30 g)", 30), Portion("tin (145 g), drained", 102)
    tuna = Food("1", "Tuna", "Fish", {}, (handful, tin))
    assert unweighed(tin.description) == "tin, drained"
    assert unweighed("glass (200 ml)") == "glass (200 ml)"
    assert portion_named(tuna, "Handful") == handful
    assert portion_named(tuna, "tin, drained") == tin
