"""What is in a meal is weighed, added up and set beside the rest of the day."""

import dataclasses
from datetime import timedelta
from pathlib import Path

import pytest

from nehabits.domain.day_mark import Mark
from nehabits.domain.figure import Figure
from nehabits.domain.food import Food, Portion
from nehabits.domain.meal import MealItem, MealKind
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.refusal import Refused
from nehabits.ui.editors.meal_draft import (
    BROUGHT,
    DraftItem,
    MealContext,
    brought,
    likely_kind,
    meal_context,
    unknown_text,
    usual_item,
)
from tests.examples import at, item, meal
from tests.journals import TODAY, open_journal
from tests.ui.editors.conftest import page_of

KEYS = [nutrient.key for nutrient in NUTRIENTS]
CUP = Portion("cup", 198)
LENTILS = Food(
    "16070", "Lentils, cooked", "Legumes", {"protein": 9.0, "tyrosine": None}, (CUP,), CUP
)


def context(hour: int = 13, logged: frozenset[MealKind] = frozenset()) -> MealContext:
    page = page_of()
    now = at(f"{page.day} {hour:02d}:00", page.zone)
    page = type(page)(page.day, page.zone, page.day_start, now, page.is_today)
    lines: dict[str, ReferenceLine | None] = dict.fromkeys(BROUGHT)
    lines["meal.protein"] = ReferenceLine(60, None, "A source, 2005", "60 g a day")
    return MealContext(page, {"meal.protein": Figure(20.0, 1, 1)}, lines, {}, logged)


def test_a_food_begins_with_its_usual_portion_or_a_hundred_grams() -> None:
    usual = usual_item(LENTILS)
    assert (usual.item.amount, usual.item.portion, usual.item.grams) == (1, "cup", 198)
    bare = usual_item(Food("1", "Salt", "Spices", {}))
    assert (bare.item.amount, bare.item.portion, bare.item.grams) == (100, "g", 100)


def test_another_amount_or_portion_is_weighed() -> None:
    half = usual_item(LENTILS).weighed("½", "cup")
    assert half.item.grams == 99
    assert half.item.nutrients["protein"] == pytest.approx(8.91)
    grams = half.weighed("150", "g")
    assert (grams.item.grams, grams.item.portion) == (150, "g")


@pytest.mark.parametrize("typed", ["", "much", "-1", "0", "99999"])
def test_an_amount_that_is_none_is_refused_at_the_amount(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        usual_item(LENTILS).weighed(typed, "cup")
    assert refused.value.field == "amount"


def test_more_of_a_kept_item_is_more_of_what_was_copied_then() -> None:
    kept = MealItem("lentils", 198, {"protein": 10.0}, "16070", 1, "cup")
    more = DraftItem(kept, LENTILS).weighed("2", "cup")
    assert (more.item.grams, more.item.nutrients["protein"]) == (396, 20.0)
    assert DraftItem(kept, LENTILS).weighed("1", "cup").item is kept


def test_a_food_in_no_table_stays_as_it_was() -> None:
    typed = DraftItem(MealItem("shake", None, {"protein": 30.0}))
    assert typed.weighed("2", "g") is typed
    assert typed.portions() == ("g",)


def test_a_portion_the_table_lost_can_still_be_chosen() -> None:
    kept = MealItem("lentils", 40, {}, "16070", 1, "scoop")
    assert DraftItem(kept, LENTILS).portions() == ("scoop", "cup", "g")


def test_what_a_meal_brings_stands_after_what_the_day_had() -> None:
    protein = brought([usual_item(LENTILS)], context())[0]
    assert (protein.name, protein.text) == ("Protein", "18 g")
    assert protein.low == pytest.approx(60 / 90)
    assert protein.now == pytest.approx(17.82 / 90)
    assert protein.before == pytest.approx(20 / 90)
    assert "Other meals of this day: 20 g" in protein.more
    assert "60 g a day (A source, 2005)" in protein.more


def test_an_empty_meal_brings_nothing_that_is_known() -> None:
    assert {line.text for line in brought([], context())} == {"–"}


def test_a_sum_over_foods_without_a_value_is_at_least() -> None:
    known = DraftItem(item("tofu", protein=8.0, tyrosine=0.4, phenylalanine=0.5))
    lines = {line.name: line for line in brought([usual_item(LENTILS), known], context())}
    assert lines["Tyrosine + Phe"].text == "at least 0.9 g"
    assert "1 of 2 foods has no value" in lines["Tyrosine + Phe"].more


def test_foods_without_values_are_named() -> None:
    full = DraftItem(item("tofu", **dict.fromkeys(KEYS, 1.0)))
    assert unknown_text([full]) == ""
    lacking = DraftItem(item("tea", **dict.fromkeys(KEYS[1:], 1.0)))
    assert unknown_text([full, lacking]) == "tea: no value for protein."


@pytest.mark.parametrize(
    ("hour", "logged", "kind"),
    [
        (8, (), MealKind.BREAKFAST),
        (13, (), MealKind.LUNCH),
        (19, (), MealKind.DINNER),
        (13, (MealKind.LUNCH,), MealKind.SNACK),
    ],
)
def test_the_hour_says_which_meal_is_likely(
    hour: int, logged: tuple[MealKind, ...], kind: MealKind
) -> None:
    assert likely_kind(context(hour, frozenset(logged))) is kind


def test_after_midnight_the_day_is_not_at_its_breakfast() -> None:
    evening = context()
    page = evening.page
    late = at(f"{page.day + timedelta(days=1)} 01:30", page.zone)
    page = dataclasses.replace(page, now=late)
    assert likely_kind(dataclasses.replace(evening, page=page)) is MealKind.DINNER


def test_the_context_knows_the_other_meals_and_the_foods_of_the_kept_one(tmp_path: Path) -> None:
    with open_journal(tmp_path / "journal.sqlite") as services:
        egg = services.foods.item("01123", 1, "large")
        gone = MealItem("moon cheese", 10, {"protein": 1.0}, "99999", 10, "g")
        kept, other = meal(egg, gone), meal(item(protein=20.0), kind=MealKind.DINNER)
        services.journal.log(kept, other)
        services.journal.mark([TODAY], Pillar.MEALS, Mark.COMPLETE)
        known = meal_context(services, page_of(TODAY), kept)
    assert known.earlier["meal.protein"].value == 20.0
    assert set(known.foods) == {"01123"}
    assert known.logged == {MealKind.DINNER}
