"""A label as it is typed becomes a food; whatever is no number is answered at its field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.food import Food, Portion
from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.own_food import OwnFood
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_food import TypedFood, read_food, to_correct, typed_food
from tests.examples import refused

DAIRY = FoodTraits(False, False, TyrosineGroup.DAIRY)


def test_the_values_of_a_portion_are_those_of_its_weight() -> None:
    typed = TypedFood(
        "  Skyr,  plain ",
        per="150",
        nutrients={"protein": "16.5", "vitamin_b6": "0,06", "copper": ""},
        portions=(("pot", "150"), ("", "")),
        traits=DAIRY,
    )
    food = read_food(typed)
    assert food.name == "Skyr, plain"
    assert food.nutrients == {"protein": 11.0, "vitamin_b6": 0.04}
    assert food.portions == (Portion("pot", 150.0),)
    assert food.traits == DAIRY
    assert food.corrects == ""


@pytest.mark.parametrize(
    ("typed", "protein"),
    [
        ("½", 0.5),
        ("1/2", 0.5),
        ("0,5", 0.5),
        (".5", 0.5),
        ("1 1/2", 1.5),
        ("12 g", 12.0),
        ("12g", 12.0),
        ("250 mg", 0.25),
        ("250 MG", 0.25),
        ("0", 0.0),
        ("٣", 3.0),
    ],
)
def test_a_value_is_read_as_people_write_it(typed: str, protein: float) -> None:
    assert read_food(TypedFood("Bar", nutrients={"protein": typed})).nutrients == {
        "protein": protein
    }


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("folate", "0.2 mg", 200.0),
        ("folate", "30 µg DFE", 30.0),
        ("folate", "30 \N{GREEK SMALL LETTER MU}g", 30.0),
        ("folate", "30 mcg", 30.0),
        ("folate", "30 ug", 30.0),
        ("iron", "4 mg", 4.0),
        ("iron", "0.004 g", 4.0),
        ("copper", "300 µg", 0.3),
    ],
)
def test_another_unit_is_converted(key: str, typed: str, value: float) -> None:
    assert read_food(TypedFood("Bar", nutrients={key: typed})).nutrients == {key: value}


@pytest.mark.parametrize(
    ("typed", "field", "beginning"),
    [
        (TypedFood(" "), "name", "Name the food"),
        (TypedFood("x" * 61), "name", "A name has at most 60"),
        (TypedFood("Bar", per="a lot"), "per", "“a lot” is not understood"),
        (TypedFood("Bar", per="0"), "per", "Grams are a number above 0"),
        (TypedFood("Bar", per="5001"), "per", "Grams are a number above 0"),
        (TypedFood("Bar", per="1/0"), "per", "“1/0” is not understood"),
        (TypedFood("Bar", nutrients={"iron": "<1"}), "iron", "“<1” is not understood"),
        (TypedFood("Bar", nutrients={"iron": "1,300"}), "iron", "“1,300” is not understood"),
        (TypedFood("Bar", nutrients={"iron": "-1"}), "iron", "“-1” is not understood"),
        (TypedFood("Bar", nutrients={"iron": "3 kcal"}), "iron", "“3 kcal” is not understood"),
        (TypedFood("Bar", nutrients={"protein": "101"}), "protein", "Protein in 100 g"),
        (TypedFood("Bar", "30", {"protein": "31"}), "protein", "Protein in 100 g"),
        (TypedFood("Bar", portions=(("bar", ""),)), "grams_0", "Type what one of it weighs"),
        (TypedFood("Bar", portions=(("", "30"),)), "portion_0", "Name this portion"),
        (TypedFood("Bar", portions=(("bar", "0"),)), "grams_0", "Grams are a number above 0"),
        (TypedFood("Bar", portions=(("g", "1"),)), "portion_0", "There is a portion g"),
        (
            TypedFood("Bar", portions=(("bar", "30"), ("Bar", "40"))),
            "portion_1",
            "There is a portion Bar already",
        ),
    ],
)
def test_what_cannot_be_is_answered_at_its_field(
    typed: TypedFood, field: str, beginning: str
) -> None:
    with refused(field, beginning):
        read_food(typed)


def test_only_the_name_is_asked_for() -> None:
    food = read_food(TypedFood("Bar"))
    assert (food.nutrients, food.portions, food.traits) == ({}, (), None)


def test_what_was_left_as_it_stood_is_kept_to_the_last_digit() -> None:
    before = OwnFood(name="Bar", nutrients={"protein": 10 / 3, "iron": 1.0}, corrects="01001")
    typed = typed_food(before)
    assert typed.nutrients == {"protein": "3.333", "iron": "1"}
    again = read_food(typed, before)
    assert again == before
    changed = read_food(TypedFood("Bar", typed.per, {"protein": "3.333", "iron": "2"}), before)
    assert changed.nutrients == {"protein": 10 / 3, "iron": 2.0}
    assert (changed.id, changed.corrects) == (before.id, "01001")
    per_portion = read_food(TypedFood("Bar", "50", dict(typed.nutrients)), before)
    assert per_portion.nutrients == {"protein": 6.666, "iron": 2.0}


def test_a_correction_starts_with_the_values_of_the_table() -> None:
    filed = Food(
        "01001",
        "Butter, " + "very " * 20 + "salted",
        "Dairy and Egg Products",
        {"protein": 0.85, "copper": None},
        (Portion("pat", 5),),
        traits=DAIRY,
    )
    start = to_correct(filed)
    assert start.corrects == "01001"
    assert start.nutrients == {"protein": 0.85}
    assert start.portions == ()
    assert start.traits == DAIRY
    assert len(start.name) <= 60


TEXTS = st.text(max_size=20) | st.from_regex(r"\d{0,3}[.,/ ]?\d{0,3} ?(g|mg|µg)?", fullmatch=True)


def answered(typed: TypedFood) -> tuple[Refused | None, OwnFood | None]:
    try:
        return None, read_food(typed)
    except Refused as refused:
        return refused, None


@given(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)
def test_any_text_is_a_food_or_a_sentence(
    name: str, per: str, value: str, portion: str, grams: str
) -> None:
    typed = TypedFood(name, per, {each.key: value for each in NUTRIENTS}, ((portion, grams),))
    said, food = answered(typed)
    known = {"name", "per", "portion_0", "grams_0", *(each.key for each in NUTRIENTS)}
    if food is None:
        assert said is not None
        assert said.field in known
        assert said.sentence.endswith(".")
    else:
        assert all(value >= 0 for value in food.nutrients.values() if value is not None)
