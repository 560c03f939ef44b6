from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.clean_portions import MOST_PORTIONS, are_one, clean_portions
from nehabits.domain.food import Portion
from nehabits.domain.portion_text import first_word, tidied, unit_words


def cleaned(*portions: tuple[str, float]) -> list[tuple[str, float]]:
    """Return the portions cleaned, as pairs."""
    kept = clean_portions(Portion(description, grams) for description, grams in portions)
    return [(portion.description, portion.grams) for portion in kept]


@pytest.mark.parametrize(
    ("written", "tidy"),
    [
        ('pat, (1" sq, 1/3" high)', 'pat (1" sq, 1/3" high)'),
        ("oz ( 1 serving )", "oz"),
        ("cup, (1 NLEA serving)", "cup"),
        ("cup (1 serving for children under 4 years)", "cup"),
        ("NLEA serving", "serving"),
        ("serving (NLEA serving size = 1 cup)", "serving (1 cup)"),
        ("oz, 1 NLEA serving", "oz"),
        ("1 cup", "cup"),
        ("serving, 1 cup", "serving, 1 cup"),
        ("tablespoon", "tbsp"),
        ("Teaspoons", "tsp"),
        ("fluid ounce", "fl oz"),
        ("package, (10 oz) yields", "package (10 oz)"),
        ("ear, yields", "ear"),
        ('slice , 5/8"', 'slice, 5/8"'),
        ("oz cooked,", "oz cooked"),
        ("grapes", "grape"),
        ("cookies, (1 serving)", "cookie"),
        ("leaves", "leaf"),
        ("ribs", "ribs"),
        ("kid's size", "kid's size"),
        ("glass", "glass"),
        ("cup slices", "cup slices"),
        ("8 oz container (8 oz)", "8 oz container (8 oz)"),
    ],
)
def test_a_description_is_tidied(written: str, tidy: str) -> None:
    assert tidied(written) == tidy


def test_a_fluid_ounce_is_another_unit_than_an_ounce() -> None:
    assert unit_words("fl oz") != unit_words("oz")
    assert not unit_words("fl oz") & unit_words("oz")
    assert first_word("fl oz, prepared") == "floz"


def test_words_that_count_nothing_do_not_tell_units_apart() -> None:
    assert unit_words("can, or bottle of 1 (16 fl oz)") == unit_words("can bottle")


def test_one_portion_in_several_spellings_is_one() -> None:
    assert cleaned(('pat, (1" sq, 1/3" high)', 5), ('pat (1" sq, 1/3" high)', 5)) == [
        ('pat (1" sq, 1/3" high)', 5)
    ]
    assert cleaned(("tbsp", 14.2), ("tablespoon", 14)) == [("tbsp", 14.2)]
    assert cleaned(("cup", 240), ("1 cup", 240)) == [("cup", 240)]
    assert cleaned(("oz", 28.35), ("oz (3 of them)", 28.3333)) == [("oz", 28.35)]


def test_the_description_with_the_fewest_words_stays() -> None:
    assert cleaned(("toaster pastry", 50), ("pastry", 51)) == [("pastry", 51)]
    assert cleaned(("jar Brand (4 oz)", 113), ("jar", 113)) == [("jar", 113)]


def test_of_two_as_short_the_first_stays() -> None:
    assert cleaned(("cup, chopped", 150), ("cup chopped", 150)) == [("cup, chopped", 150)]


def test_portions_of_other_weight_or_kind_stay() -> None:
    sizes = [("container (8 oz)", 227), ("container (6 oz)", 170)]
    assert cleaned(*sizes) == sizes
    cups = [("cup, chopped", 140), ("cup, ground", 141)]
    assert cleaned(*cups) == cups
    assert len(cleaned(("serving (3 oz)", 85), ("oz", 28.35))) == 2
    assert len(cleaned(("fl oz", 29), ("oz", 28.35))) == 2


def test_three_percent_is_the_border_for_alike_words() -> None:
    assert len(cleaned(("slice, thin", 97), ("slice", 100))) == 1
    assert len(cleaned(("slice, thin", 96.9), ("slice", 100))) == 2


def test_the_same_words_may_weigh_a_little_more_anew() -> None:
    assert cleaned(("cup", 30), ("cup", 33)) == [("cup", 30)]
    assert cleaned(("cup", 55), ("cup", 82)) == [("cup", 55), ("cup (82 g)", 82)]


def test_grams_are_no_portion() -> None:
    assert cleaned(("grams", 1), ("raw pr g", 2105), ("g", 1), ("oz", 28.35)) == [("oz", 28.35)]
    assert cleaned(("cup", 0)) == []
    assert cleaned() == []


def test_people_find_first_what_they_use_first() -> None:
    shuffled = [
        ("oz", 28.35),
        ("bird", 3812),
        ("quart", 976),
        ("can (12 fl oz)", 355),
        ("cup", 244),
        ("leaf", 1.5),
        ("large", 164),
        ("medium", 119),
    ]
    assert [description for description, _ in cleaned(*shuffled)] == [
        "medium",
        "large",
        "cup",
        "leaf",
        "can (12 fl oz)",
        "quart",
        "oz",
        "bird",
    ]


def test_pounds_and_quarts_are_measures_and_no_big_pieces() -> None:
    assert [d for d, _ in cleaned(("roast", 900), ("lb", 600))] == ["lb", "roast"]


def test_a_piece_is_small_below_five_grams_and_big_above_five_hundred() -> None:
    assert [d for d, _ in cleaned(("cup", 100), ("nut", 4.9))] == ["cup", "nut"]
    assert [d for d, _ in cleaned(("cup", 100), ("nut", 5))] == ["nut", "cup"]
    assert [d for d, _ in cleaned(("oz", 28.35), ("melon", 500.1))] == ["oz", "melon"]
    assert [d for d, _ in cleaned(("oz", 28.35), ("melon", 500))] == ["melon", "oz"]


def test_of_many_portions_eight_stay_and_each_kind_among_them() -> None:
    sizes = [(size, 10.0 * (at + 1)) for at, size in enumerate("abcdefghi")]
    kept = cleaned(*sizes, ("cup", 240), ("oz", 28.35))
    assert [description for description, _ in kept] == ["a", "b", "c", "d", "e", "f", "cup", "oz"]


DESCRIPTIONS = st.builds(
    "{}{}{}".format,
    st.sampled_from(
        ["cup", "1 cup", "tbsp", "tablespoon", "slices", "oz", "fl oz", "medium", "NLEA serving"]
    ),
    st.sampled_from(["", ", chopped", " chopped", ", thin", " yields"]),
    st.sampled_from(["", " (1 oz)", ", (8 fl oz)", " ( 1 serving )"]),
)
PORTIONS = st.builds(
    Portion, DESCRIPTIONS, st.floats(1, 900) | st.sampled_from([28.35, 28.0, 240, 236])
)


@given(st.lists(PORTIONS, max_size=24))
def test_cleaned_portions_are_few_different_and_some_of_those_given(
    portions: list[Portion],
) -> None:
    kept = clean_portions(portions)
    assert len(kept) <= MOST_PORTIONS
    assert not any(are_one(one, other) for one, other in combinations(kept, 2))
    assert len({portion.description.casefold() for portion in kept}) == len(kept)
    assert {portion.grams for portion in kept} <= {portion.grams for portion in portions}
    assert bool(kept) == bool(portions)


@given(st.lists(PORTIONS, max_size=MOST_PORTIONS))
def test_what_is_left_out_is_one_with_something_kept(portions: list[Portion]) -> None:
    kept = clean_portions(portions)
    for portion in portions:
        assert any(are_one(portion, other) or portion.grams == other.grams for other in kept)


@given(st.lists(PORTIONS, max_size=24))
def test_cleaning_twice_changes_nothing(portions: list[Portion]) -> None:
    kept = clean_portions(portions)
    assert clean_portions(kept) == kept


@given(DESCRIPTIONS | st.text(max_size=30))
def test_tidying_twice_changes_nothing(description: str) -> None:
    assert tidied(tidied(description)) == tidied(description)
