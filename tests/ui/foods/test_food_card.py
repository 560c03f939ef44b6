"""The card of a food in words and figures that can be worked out by hand."""

import dataclasses
from datetime import date, timedelta

import pytest

from nehabits.domain.amino_estimate import AminoShare, estimated
from nehabits.domain.food import Portion, weighed
from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.own_food import OwnFood
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.saved_meal import SavedMeal
from nehabits.ui.foods.card_facts import KEYS, CardFacts
from nehabits.ui.foods.food_card import CardKind, food_card
from nehabits.ui.foods.nutrient_lines import NutrientLine
from tests.examples import SATURDAY
from tests.ui.foods.food_driver import CUP, facts, food

TBSP = Portion("tbsp", 15.0)
IRON = ReferenceLine(8.0, 18.0, "NASEM, 2001", "Adults, 8–18 mg a day", high_is_bound=False)


def line(known: CardFacts, key: str, portion: int = 0) -> NutrientLine:
    lines = food_card(known, portion).lines
    assert [each.key for each in lines] == list(KEYS)
    return next(each for each in lines if each.key == key)


def test_a_food_of_the_table_says_where_it_is_from() -> None:
    lentils = dataclasses.replace(food("lentils", CUP), aliases=("cooked lentils", "dal"))
    card = food_card(facts(lentils))
    assert card.kind is CardKind.TABLE
    assert card.title == "Lentils"
    assert card.filed == "Filed as: Lentils, cooked"
    assert card.source == "Legumes · USDA SR28, number 16070"
    assert card.names == "Also called: cooked lentils, dal"
    assert card.eaten == "Not logged in a meal yet"


def test_amounts_are_in_100_g_and_in_the_portion_that_is_chosen() -> None:
    known = facts(food("lentils", CUP, TBSP, protein=9.0, iron=3.4))
    assert food_card(known).portions == ("1 cup, 200 g", "1 tbsp, 15 g")
    protein = line(known, "protein")
    assert (protein.in_100_g, protein.in_portion) == ("9 g", "18 g")
    # 3.4 mg × 15 / 100 = 0.51 mg
    assert line(known, "iron", 1).in_portion == "0.51 mg"
    assert food_card(known, 1).portion == 1
    assert food_card(known, 7).portion == 0


def test_a_food_without_portions_is_shown_per_100_g() -> None:
    card = food_card(facts(food("lentils", protein=9.0)))
    assert card.portions == ("100 g",)
    assert card.lines[0].in_portion == "9 g"


def test_what_was_not_measured_is_said_so_and_nought_is_a_value() -> None:
    known = facts(food("lentils", CUP, vitamin_c=0.0))
    assert line(known, "copper").in_100_g == "not measured"
    assert line(known, "copper").in_portion == "not measured"
    assert line(known, "vitamin_c").in_portion == "0 mg"


def test_tyrosine_and_phenylalanine_are_added_only_where_both_are_known() -> None:
    both = facts(food("lentils", CUP, tyrosine=0.24, phenylalanine=0.45))
    assert line(both, "phe_tyr").in_portion == "1.4 g"  # 2 × 0.69
    one = facts(food("lentils", CUP, tyrosine=0.24))
    assert line(one, "phe_tyr").in_portion == "not measured"


def test_a_reference_stands_beside_it_in_words_and_as_shares_of_the_track() -> None:
    known = facts(food("lentils", CUP, iron=4.5), lines={"iron": IRON})
    iron = line(known, "iron")
    assert iron.reference == "Adults, 8–18 mg a day (NASEM, 2001)"
    # The track ends at 1.5 × 18 = 27 mg; 200 g bring 9 mg.
    assert iron.shares is not None
    marks = (iron.shares.now, iron.shares.low, iron.shares.high)
    assert marks == pytest.approx((9 / 27, 8 / 27, 18 / 27))
    assert line(known, "zinc").reference == ""
    unknown = line(facts(food("lentils", CUP), lines={"iron": IRON}), "iron")
    assert unknown.shares is None
    assert unknown.reference.startswith("Adults")


def test_a_portion_that_brings_more_than_the_reference_still_fits_the_track() -> None:
    known = facts(food("lentils", CUP, iron=50.0), lines={"iron": IRON})
    shares = line(known, "iron").shares
    assert shares is not None
    assert shares.now == pytest.approx(1 / 1.15)


def estimated_yoghurt(error: float) -> CardFacts:
    share = AminoShare("Dairy", "tyrosine", 0.05, 100, error, 20.0)
    yoghurt = food("yoghurt", Portion("pot", 150.0), protein=10.0, phenylalanine=0.5)
    guess = estimated({("Legumes", "tyrosine"): share}, "Legumes", yoghurt.nutrients)
    return facts(dataclasses.replace(yoghurt, estimates=guess), shares={"tyrosine": share})


def test_an_estimate_stands_apart_with_how_far_off_such_ones_are() -> None:
    tyrosine = line(estimated_yoghurt(5.2), "tyrosine")
    assert (tyrosine.in_100_g, tyrosine.in_portion) == ("not measured", "not measured")
    assert tyrosine.note == (
        "Estimated from its group and protein: 0.5 g in 100 g, 0.75 g in the portion; "
        "half of the estimates for this group are within 5.2 %."
    )
    assert line(estimated_yoghurt(5.2), "phenylalanine").note == ""


def test_the_estimate_of_an_own_food_is_from_protein_alone() -> None:
    share = AminoShare("", "tyrosine", 0.034, 4000, 8.0, 30.0)
    own = OwnFood(name="skyr", nutrients={"protein": 10.0}, portions=(Portion("pot", 150.0),))
    eaten = own.as_food()
    guess = estimated({("", "tyrosine"): share}, eaten.group, eaten.nutrients)
    known = facts(dataclasses.replace(eaten, estimates=guess), own=own, shares={"tyrosine": share})
    assert line(known, "tyrosine").note == (
        "Estimated from its protein: 0.34 g in 100 g, 0.51 g in the portion; "
        "half of the estimates for all foods are within 8 %."
    )


def test_an_estimate_whose_error_is_not_known_says_none() -> None:
    assert line(estimated_yoghurt(0), "tyrosine").note.endswith("0.75 g in the portion.")


@pytest.mark.parametrize(
    ("traits", "said"),
    [
        (None, "What kind of food it counts as is not said."),
        (
            FoodTraits(False, False, TyrosineGroup.NONE),
            "Counts neither as fruit or vegetable, nor as whole grain or a protein group",
        ),
        (FoodTraits(False, False, TyrosineGroup.DAIRY), "Counts as: dairy (protein group)"),
    ],
)
def test_what_it_counts_as_is_said(traits: FoodTraits | None, said: str) -> None:
    assert food_card(facts(dataclasses.replace(food(), traits=traits))).counts_as == said


@pytest.mark.parametrize(
    ("last", "times", "said"),
    [
        (SATURDAY, 1, "Last eaten Saturday 21 November · 1 time in the last half year"),
        (
            SATURDAY - timedelta(days=4),
            12,
            "Last eaten Tuesday 17 November · 12 times in the last half year",
        ),
        (date(2025, 3, 1), 0, "Last eaten Saturday 1 March 2025"),
    ],
)
def test_when_it_was_eaten_is_said(last: date, times: int, said: str) -> None:
    assert food_card(facts(food(), last=last, times=times)).eaten == said


def test_an_own_food_says_since_when_and_what_is_not_known() -> None:
    own = OwnFood(name="skyr", nutrients={"protein": 11.0})
    known = facts(own.as_food(), own=own, kept_on=date(2025, 11, 9))
    card = food_card(known)
    assert (card.kind, card.title, card.filed) == (CardKind.OWN, "skyr", "")
    assert card.source == "Your own food, from Sunday 9 November 2025"
    assert line(known, "iron").in_portion == "not known"
    undated = dataclasses.replace(known, kept_on=None)
    assert food_card(undated).source == "Your own food"


@pytest.mark.parametrize(
    ("nutrients", "said"),
    [
        ({"protein": 9.0, "copper": 0.4}, "copper from you, the rest as in the table."),
        ({}, "protein from you, the rest as in the table."),
        ({"protein": 9.0}, "no nutrient differs from the table."),
    ],
)
def test_a_correction_says_what_is_from_the_person(nutrients: dict[str, float], said: str) -> None:
    own = OwnFood(name="Lentils", nutrients=nutrients, corrects="16070")
    known = facts(food(), filed=food("lentils", protein=9.0), own=own, kept_on=SATURDAY)
    card = food_card(known)
    assert card.kind is CardKind.CORRECTED
    first, second = card.source.split("\n")
    assert first == "Legumes · USDA SR28, number 16070"
    assert second == f"Put right by you on Saturday 21 November: {said}"
    undated = food_card(dataclasses.replace(known, kept_on=None))
    assert undated.source.endswith(f"Put right by you: {said}")


def test_a_saved_meal_lists_its_foods_and_what_is_missing() -> None:
    lentils = food("lentils", CUP, protein=9.0, copper=0.2)
    own = OwnFood(name="skyr", nutrients={"protein": 11.0}, portions=(Portion("pot", 150.0),))
    meal = SavedMeal(
        name="Soup",
        foods=(weighed(lentils, 400), weighed(own.as_food(), 1, own.portions[0])),
        servings=2,
    )
    known = facts(meal.as_food(), meal=meal)
    card = food_card(known)
    assert (card.kind, card.title, card.counts_as) == (CardKind.SAVED, "Soup", "")
    assert card.source == "Your saved meal, 2 servings"
    assert card.parts == ("lentils (400 g)", "skyr (1 pot, 150 g)")
    assert card.portions == ("1 serving, 275 g",)
    # Half of 36 g + 16.5 g; of 550 g, 100 g hold 100 / 550 of it.
    protein = line(known, "protein")
    assert (protein.in_portion, protein.in_100_g) == ("26 g", "9.5 g")
    copper = line(known, "copper")
    assert (copper.in_portion, copper.note) == (
        "0.4 mg",
        "At least so much: 1 of 2 foods has no value.",
    )
    assert line(known, "zinc").note == "2 of 2 foods have no value."


def test_a_saved_meal_of_unknown_weight_is_not_shown_per_100_g() -> None:
    stock = dataclasses.replace(weighed(food("stock", protein=1.0), 100), grams=None)
    meal = SavedMeal(name="Soup", foods=(stock,))
    known = facts(meal.as_food(), meal=meal)
    protein = line(known, "protein")
    assert (protein.in_100_g, protein.in_portion) == ("weight not known", "1 g")
    assert food_card(known).portions == ("1 serving",)


def test_hidden_numbers_are_on_no_card() -> None:
    known = facts(food("lentils", CUP, protein=9.0), numbers=False)
    card = food_card(known)
    assert card.lines == ()
    assert card.portions == ("1 cup",)
    meal = SavedMeal(name="Soup", foods=(weighed(food("lentils", CUP), 150),))
    assert food_card(facts(meal.as_food(), meal=meal, numbers=False)).parts == ("lentils",)


def test_who_wants_no_estimates_sees_none_on_the_card() -> None:
    wanted = estimated_yoghurt(5.0)
    assert "stimated" in line(wanted, "tyrosine").note
    unwanted = dataclasses.replace(wanted, estimates=False)
    assert line(unwanted, "tyrosine").note == ""
    assert line(unwanted, "tyrosine").in_portion == "not measured"
