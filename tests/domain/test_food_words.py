import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.food_words import plural, sameness, singular, words


def test_words_lose_case_accents_and_punctuation() -> None:
    assert words("Crème-fraîche, 2% (COW'S)") == ["creme", "fraiche", "2", "cows"]


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("eggs", "egg"),
        ("potatoes", "potato"),
        ("berries", "berry"),
        ("peaches", "peach"),
        ("radishes", "radish"),
        ("boxes", "box"),
        ("pies", "pie"),
        ("oats", "oat"),
        ("hummus", "hummus"),
        ("watercress", "watercress"),
        ("gas", "gas"),
        ("rice", "rice"),
    ],
)
def test_a_plural_loses_its_ending(many: str, one: str) -> None:
    assert singular(many) == one


def test_names_are_the_same_in_any_order_and_number() -> None:
    assert sameness("Eggs, boiled") == sameness("boiled egg")
    assert sameness("egg") != sameness("egg white")


@given(st.text(max_size=300))
def test_any_text_yields_words_of_letters_and_digits(text: str) -> None:
    for word in words(text):
        assert word.isalnum()
        assert singular(word)


def test_a_very_long_text_is_read_only_at_its_start() -> None:
    assert words("a" * 10_000) == ["a" * 200]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("cup", "cups"),
        ("glass", "glasses"),
        ("box", "boxes"),
        ("patty", "patties"),
        ("tray", "trays"),
    ],
)
def test_the_plural_of_a_word_is_the_one_that_singular_takes_back(one: str, many: str) -> None:
    assert plural(one) == many
    assert singular(many) == one
