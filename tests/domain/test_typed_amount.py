"""Amounts typed with a food."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.typed_amount import TypedAmount, read_amount


@pytest.mark.parametrize(
    ("text", "words", "amount", "portion"),
    [
        ("2 eggs", "eggs", 2, ""),
        ("3 x eggs", "eggs", 3, ""),
        ("150 g lentils", "lentils", 150, "g"),
        ("150g lentils", "lentils", 150, "g"),
        ("½ cup of rice", "rice", 0.5, "cup"),
        ("1½ cups rice", "rice", 1.5, "cups"),
        ("1 1/2 cups rice", "rice", 1.5, "cups"),
        ("1/2 banana", "banana", 0.5, ""),
        ("0,5 l milk", "milk", 0.5, "l"),
        (".5 pot yoghurt", "yoghurt", 0.5, "pot"),
        ("2 fl oz milk", "milk", 2, "fl oz"),
        ("2 large eggs", "eggs", 2, "large"),
        ("bread 2 slices", "bread", 2, "slices"),
        ("lentils 150g", "lentils", 150, "g"),
        ("eggs 2", "eggs", 2, ""),
        ("２ eggs", "eggs", 2, ""),
    ],
)
def test_an_amount_is_read_before_or_after_the_food(
    text: str, words: str, amount: float, portion: str
) -> None:
    assert read_amount(text) == TypedAmount(words, amount, portion)


@pytest.mark.parametrize(
    "text", ["egg", "", "  ", "2% milk", "milk 2%", "100%", "2", "½", "150 g", "🍎"]
)
def test_what_has_no_amount_with_a_food_is_a_name(text: str) -> None:
    assert read_amount(text) == TypedAmount(text)


@pytest.mark.parametrize(
    "text", ["1/0 eggs", "-2 eggs", "1,300 g rice", "eggs -2", "1234567890123 eggs"]
)
def test_a_number_that_is_none_is_not_taken_for_another(text: str) -> None:
    read = read_amount(text)
    assert read.words in {"eggs", "rice"}
    assert read.amount is not None
    assert math.isnan(read.amount)


def test_nothing_is_an_amount_to_be_refused() -> None:
    assert read_amount("0 eggs") == TypedAmount("eggs", 0)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read = read_amount(text)
    assert isinstance(read.words, str)
    assert read.amount is None or read.amount >= 0 or math.isnan(read.amount)


@given(st.integers(1, 5000), st.sampled_from(["eggs", "brown rice", "crème fraîche"]))
def test_a_whole_number_is_read_as_it_is(amount: int, name: str) -> None:
    assert read_amount(f"{amount} {name}") == TypedAmount(name, amount)
    assert read_amount(f"{amount} g {name}") == TypedAmount(name, amount, "g")
