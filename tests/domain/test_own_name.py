"""A name that somebody made up is one short line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.own_name import LONGEST, own_name
from tests.examples import refused


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Quidditch", "Quidditch"),
        ("  ice \t hockey\n", "ice hockey"),
        ("a\0b\N{RIGHT-TO-LEFT OVERRIDE}c", "a b c"),
        ("مشي", "مشي"),
        ("\0", ""),
        ("n" * LONGEST, "n" * LONGEST),
    ],
)
def test_a_name_is_one_line_of_what_can_be_read(typed: str, name: str) -> None:
    assert own_name(typed, "activity") == name


def test_a_long_name_is_refused_at_its_field() -> None:
    with refused("activity", "A name has at most 60 letters"):
        own_name("n" * (LONGEST + 1), "activity")


@given(st.text(max_size=LONGEST))
def test_any_short_text_is_a_name_and_stays_as_it_is(typed: str) -> None:
    name = own_name(typed, "kind")
    assert name.isprintable()
    assert own_name(name, "kind") == name
