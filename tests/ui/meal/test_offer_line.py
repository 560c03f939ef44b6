"""A food is offered with how much of it, when it was last eaten, and what it is rich in."""

from datetime import date, timedelta

import pytest

from nehabits.domain.food import Food, Portion
from nehabits.domain.reference import ReferenceLine
from nehabits.services.food_offers import Offer, usual_item
from nehabits.ui.meal.meal_context import BROUGHT, MealContext
from nehabits.ui.meal.offer_line import last_text, offer_line, other_name, rich_in
from tests.examples import SATURDAY, item
from tests.ui.editors.conftest import page_of

CUP = Portion("cup", 180)
SPINACH = Food(
    "11457",
    "Spinach, raw",
    "Vegetables",
    {"protein": 2.9, "vitamin_c": 28.0, "copper": 0.13},
    (CUP,),
    CUP,
    "spinach",
    aliases=("leaf spinach",),
    translations=("Blattspinat",),
)


def context(*, numbers: bool = True) -> MealContext:
    lines: dict[str, ReferenceLine | None] = dict.fromkeys(BROUGHT)
    lines["meal.vitamin_c"] = ReferenceLine(90, None, "source", "90 mg a day")
    lines["meal.copper"] = ReferenceLine(0.9, None, "source", "0.9 mg a day")
    return MealContext(page_of(), {}, lines, {}, frozenset(), numbers=numbers)


def test_a_line_says_how_much_when_and_what_it_is_rich_in() -> None:
    tuesday = SATURDAY - timedelta(days=4)
    line = offer_line(Offer(SPINACH, usual_item(SPINACH), tuesday, favourite=True), "sp", context())
    assert (line.title, line.mark) == ("spinach", "★")
    assert line.more == "1 cup, 180 g · last eaten Tuesday"
    assert line.aside == "C · copper"
    assert line.hover == "Spinach, raw"


def test_without_numbers_a_line_says_the_portion_alone() -> None:
    line = offer_line(Offer(SPINACH, usual_item(SPINACH)), "", context(numbers=False))
    assert (line.more, line.aside) == ("1 cup", "")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("spin", ""), ("leaf", "leaf spinach"), ("blatt", "Blattspinat"), ("", ""), ("xyz", "")],
)
def test_another_name_is_shown_where_it_is_what_was_typed(typed: str, shown: str) -> None:
    assert other_name("spinach", (*SPINACH.aliases, *SPINACH.translations), typed) == shown


def test_a_plural_is_no_other_name() -> None:
    assert other_name("boiled egg", ("eggs, boiled",), "eggs") == ""


@pytest.mark.parametrize(
    ("last", "text"),
    [
        (SATURDAY, "last eaten today"),
        (SATURDAY - timedelta(days=1), "last eaten yesterday"),
        (SATURDAY - timedelta(days=7), "last eaten 14 November"),
        (date(2025, 3, 3), "last eaten 3 March 2025"),
    ],
)
def test_the_last_day_is_said_as_people_say_it(last: date, text: str) -> None:
    assert last_text(last, SATURDAY) == text


def test_rich_is_a_fifth_of_the_reference_or_eight_grams_of_protein() -> None:
    lines = context().reference_lines
    assert rich_in(item(protein=8.0, copper=0.18, vitamin_c=17.9), lines) == ("protein", "copper")
    assert rich_in(item(protein=7.9, zinc=50.0), lines) == ()


def test_at_most_five_are_named_those_with_the_largest_share() -> None:
    lines = dict.fromkeys(BROUGHT, ReferenceLine(1.0, None, "source", "words"))
    amounts = {"vitamin_c": 0.2, "vitamin_b6": 0.9, "folate": 0.9, "copper": 0.9}
    named = rich_in(item(**amounts, magnesium=0.9, iron=0.9), lines)
    assert named == ("B6", "folate", "copper", "magnesium", "iron")
