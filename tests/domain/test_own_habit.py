"""A person's own habits, their keys and their records."""

import math
import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.own_habit import (
    HabitForm,
    HabitRecord,
    OwnHabit,
    read_name,
    read_unit,
    slug_of,
)
from nehabits.domain.own_name import is_same_name
from tests.examples import SATURDAY, refused


def test_a_habit_is_a_tick_unless_said_otherwise() -> None:
    habit = OwnHabit(name="No screens after 22:00", slug="no_screens")
    assert habit.form is HabitForm.TICK
    assert (habit.unit, habit.pillar, habit.position, habit.archived) == ("", None, 0, None)
    assert [form.value for form in HabitForm] == ["tick", "number"]


@pytest.mark.parametrize("name", ["", "  "])
def test_a_habit_without_a_name_is_refused(name: str) -> None:
    with refused("name", "Name the habit."):
        OwnHabit(name=name, slug="coffee")


@pytest.mark.parametrize("slug", ["", "Coffee", "no screens", "tea.green", "tea\n"])
def test_a_key_that_a_file_could_not_carry_is_refused(slug: str) -> None:
    with refused("slug", "A habit's key has small letters, digits and _ alone."):
        OwnHabit(name="Coffee", slug=slug)


def test_a_tick_counts_one() -> None:
    assert HabitRecord(day=SATURDAY, habit="no_screens").value == 1


@pytest.mark.parametrize("value", [0, 0.5, 1_000_000])
def test_a_number_from_zero_to_a_million_is_taken(value: float) -> None:
    assert HabitRecord(day=SATURDAY, habit="steps", value=value).value == value


@pytest.mark.parametrize("value", [-1, 1_000_001, math.nan, math.inf])
def test_an_absurd_number_is_refused(value: float) -> None:
    with refused("value", "This is a number from 0 to 1,000,000."):
        HabitRecord(day=SATURDAY, habit="steps", value=value)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Coffee, cups", "coffee_cups"),
        ("  No screens after 22:00! ", "no_screens_after_22_00"),
        ("茶", "habit"),
        ("CAFÉ", "caf"),
    ],
)
def test_a_key_is_made_of_the_letters_and_digits_of_the_name(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_a_key_that_is_taken_gets_the_next_free_number() -> None:
    assert slug_of("Coffee", frozenset({"coffee"})) == "coffee_2"
    assert slug_of("Coffee", frozenset({"coffee", "coffee_2"})) == "coffee_3"


@given(names=st.lists(st.text(max_size=20), max_size=8))
def test_every_name_finds_a_key_of_its_own_that_a_habit_can_have(names: list[str]) -> None:
    taken: frozenset[str] = frozenset()
    for name in names:
        slug = slug_of(name, taken)
        assert slug not in taken
        assert re.fullmatch(r"[a-z0-9_]+", slug)
        taken |= {slug}


def test_a_name_is_one_line_of_what_can_be_seen() -> None:
    assert read_name("  No\tscreens\n after\u200b 22:00 ") == "No screens after 22:00"
    assert read_name("x" * 60) == "x" * 60
    assert read_name("🙂") == "🙂"


@pytest.mark.parametrize("name", ["", "  ", "\n\t"])
def test_an_empty_name_is_refused_where_it_is_typed(name: str) -> None:
    with refused("name", "Name the habit."):
        read_name(name)


@pytest.mark.parametrize("length", [61, 10_000])
def test_a_very_long_name_is_refused(length: int) -> None:
    with refused("name", "A name has at most 60 letters; shorten it."):
        read_name("x" * length)


def test_a_unit_may_be_left_out_and_is_short() -> None:
    assert (read_unit(" "), read_unit(" cups ")) == ("", "cups")
    with refused("unit", "A unit has at most 20 letters; shorten it."):
        read_unit("x" * 21)
    with refused("unit", "An own habit is no time of day; choose another unit."):
        read_unit("Clock")


def test_case_and_spaces_make_no_other_name() -> None:
    assert is_same_name("No screens", " no  SCREENS")
    assert is_same_name("Straße", "STRASSE")
    assert not is_same_name("Tea", "Teas")


def test_a_habit_is_used_until_the_day_it_is_archived() -> None:
    habit = OwnHabit(name="Tea", slug="tea", archived=SATURDAY)
    assert habit.is_used_on(SATURDAY - timedelta(days=1))
    assert not habit.is_used_on(SATURDAY)
    assert OwnHabit(name="Tea", slug="tea").is_used_on(SATURDAY)
