"""Age and body weight as people type them, and what is said of anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.profile_text import read_age, read_weight
from nehabits.domain.reference import Profile
from nehabits.domain.refusal import Refused

NO_NUMBER = ("abc", "1e9", "-5", "🙂", "4 1", "41 apples", "kg", "1\t2\n3\t4", "7" * 10_000)


@pytest.mark.parametrize(
    ("text", "years"),
    [("41", 41), (" 41 years ", 41), ("41y", 41), ("٤١", 41), ("", None), ("  ", None)],
)
def test_an_age_is_read_as_it_is_typed(text: str, years: int | None) -> None:
    assert read_age(text) == years


@pytest.mark.parametrize(
    ("text", "weight"),
    [("70", 70), ("70.5", 70.5), ("70,5 kg", 70.5), ("70 Kilos", 70), ("٧٠", 70), ("", None)],
)
def test_a_weight_is_read_as_it_is_typed(text: str, weight: float | None) -> None:
    assert read_weight(text) == weight


@pytest.mark.parametrize("text", [*NO_NUMBER, "41.5", "41 kg"])
def test_what_is_no_age_is_answered_in_one_short_sentence(text: str) -> None:
    with pytest.raises(Refused, match="type whole years") as refused:
        read_age(text)
    assert refused.value.field == "age"
    assert len(refused.value.sentence) < 100


@pytest.mark.parametrize("text", [*NO_NUMBER, "70 lb", "70 years"])
def test_what_is_no_weight_is_answered_in_one_short_sentence(text: str) -> None:
    with pytest.raises(Refused, match="type kilograms") as refused:
        read_weight(text)
    assert refused.value.field == "weight_kg"
    assert len(refused.value.sentence) < 100


@given(st.integers(0, 130), st.integers(1, 4999))
def test_what_was_told_is_read_back_from_how_it_is_written(age: int, tenths: int) -> None:
    assert read_age(f"{age}") == age
    assert read_weight(f"{tenths / 10:g}") == tenths / 10


@given(st.text(max_size=60))
def test_any_text_is_an_age_and_a_weight_or_refused(text: str) -> None:
    for read in (read_age, read_weight):
        try:
            number = read(text)
        except Refused:
            continue
        assert number is None or number >= 0


def test_an_age_that_nobody_has_is_for_the_profile_to_say() -> None:
    with pytest.raises(Refused, match="from 0 to 130"):
        Profile(age=read_age("300"))
