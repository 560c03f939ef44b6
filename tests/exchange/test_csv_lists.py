"""Several things in one cell come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.food import Portion
from nehabits.exchange.csv_lists import joined, parted, portions_text, read_portions
from nehabits.exchange.csv_text import guarded, unguarded

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1) | st.sampled_from(
    [";", "\\", "\\;", "a;b\\", "=1;-2", "a\nb"]
)


@given(st.lists(texts))
def test_texts_are_told_apart_again_whatever_is_in_them(given_texts: list[str]) -> None:
    assert parted(unguarded(guarded(joined(given_texts)))) == tuple(given_texts)


@given(
    st.lists(
        st.builds(Portion, texts, st.floats(0.001, 5000, allow_nan=False, allow_subnormal=False))
    )
)
def test_portions_come_back_with_their_grams(portions: list[Portion]) -> None:
    assert read_portions(unguarded(guarded(portions_text(portions)))) == tuple(portions)


def test_portions_can_be_read_by_a_person() -> None:
    portions = [Portion("slice", 30.0), Portion("cup; heaped", 240.5)]
    assert portions_text(portions) == r"slice: 30 g;cup\; heaped: 240.5 g"


@pytest.mark.parametrize("text", ["slice", "slice: 30", "slice: many g", "slice: 30 g;"])
def test_what_is_no_portion_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        read_portions(text)
