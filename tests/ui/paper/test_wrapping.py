"""Texts for paper are broken into lines, and nothing of them is lost but on purpose."""

from hypothesis import given
from hypothesis import strategies as st

from nehabits.ui.paper.wrapping import wrapped


def letters(text: str) -> float:
    return float(len(text))


def test_words_go_on_in_the_next_line_where_one_is_full() -> None:
    assert wrapped("one two three", 7, letters) == ("one two", "three")
    assert wrapped("one two", 7, letters) == ("one two",)
    assert wrapped("", 7, letters) == ("",)
    assert wrapped("one\n\ntwo", 7, letters) == ("one", "", "two")


def test_a_word_wider_than_a_line_is_broken() -> None:
    assert wrapped("a moderately long", 6, letters) == ("a", "modera", "tely", "long")
    assert wrapped("ab", 0.5, letters) == ("a", "b")


def test_what_is_left_over_is_an_ellipsis() -> None:
    assert wrapped("one two three four", 7, letters, 2) == ("one two", "three…")
    assert wrapped("onetwothree", 3, letters, 2) == ("one", "tw…")


@given(st.text(max_size=60), st.integers(1, 12))
def test_every_letter_is_in_a_line_that_is_no_wider_than_it_may_be(text: str, width: int) -> None:
    lines = wrapped(text, width, letters)
    assert all(len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(max_size=60), st.integers(1, 12), st.integers(1, 4))
def test_there_are_never_more_lines_than_are_wanted(text: str, width: int, most: int) -> None:
    lines = wrapped(text, width, letters, most)
    assert len(lines) <= most
    assert all(len(line) <= max(width, 1) for line in lines)
