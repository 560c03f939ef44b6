"""Every keyboard's digits, dashes and fractions read the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.typed_text import number_of, plain, quoted


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("٢٣:١٠–٦:٤٥", "23:10-6:45"),
        ("１２：３０", "12:30"),
        ("1½ cups", "1 1/2 cups"),
        ("½", " 1/2"),
        ("4→2", "4-2"),
        ("0٫5، 2", "0.5, 2"),
        ("a\u00a0b", "a b"),
        ("200 μg", "200 µg".replace("µ", "\N{MICRO SIGN}")),
        ("café", "café"),
    ],
)
def test_a_text_is_made_plain(typed: str, expected: str) -> None:
    assert plain(typed) == expected


@given(st.text())
def test_plain_text_stays_as_it_is(typed: str) -> None:
    assert plain(plain(typed)) == plain(typed)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("2", 2),
        ("1.5", 1.5),
        ("0,5", 0.5),
        (".5", 0.5),
        ("1/2", 0.5),
        ("1 1/2", 1.5),
        (" 3 / 4 ", 0.75),
    ],
)
def test_numbers_are_read_with_either_decimal_sign_and_as_fractions(
    typed: str, number: float
) -> None:
    assert number_of(typed) == number


@pytest.mark.parametrize("typed", ["", "x", "1/0", "1,2,3", "1.", "-1", "1e5", "9" * 13])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert number_of(typed) is None


def test_a_quotation_is_short_and_can_be_shown() -> None:
    assert quoted(" run\x00 ") == "run\N{REPLACEMENT CHARACTER}"
    assert quoted("x" * 30) == "x" * 30
    assert quoted("x" * 31) == "x" * 30 + "…"


@given(st.text())
def test_any_quotation_can_be_printed(typed: str) -> None:
    assert quoted(typed).isprintable()
