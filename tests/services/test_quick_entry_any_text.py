"""Whatever is typed is read and told back with its numbers, or refused."""

import re
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep
from nehabits.services.foods import Foods
from nehabits.services.quick_entry import QuickEntry
from tests.examples import SATURDAY
from tests.services.quick_bar import one, quick_bar

FRIDAY = date(2026, 11, 20)
TYPED = (
    "slept nap bed up woke awake q4 once 2x day off run walk yoga breathing meditation tension at "
    "hard easy outdoors lunch: breakfast snack dinner 2 eggs , 150 g spinach cup of milk half a "
    "energy mood stress ill 23:10-6:45 2310 645 7 7pm 30m 1h20 90 min h to - + . / ½ +02:00 ; "
    "protein 9999 0 24:00 7.5 😀 ' % \x00 ٣"
)
LINES = st.lists(st.sampled_from(TYPED.split(" ")), max_size=12).map(" ".join)


@pytest.fixture(scope="module")
def bar(foods: Foods) -> QuickEntry:
    return quick_bar(foods)


@given(st.text(max_size=200) | LINES)
@example("slept slept")
@example("fell asleep 7 7 7")
@example("lunch: half")
@example("İ")
def test_any_text_is_read_or_refused(bar: QuickEntry, text: str) -> None:
    with suppress(Refused):
        reading = bar.read(text)
        assert bool(reading.entries) == bool(reading.words)
        assert all(entry.day == SATURDAY for entry in reading.entries)


@given(
    st.integers(0, 1439),
    st.integers(1, 1439),
    st.integers(1, 5),
    st.integers(0, 1),
    st.integers(3, 100),
)
def test_a_night_that_is_read_is_told_back_with_its_numbers(
    bar: QuickEntry, asleep: int, length: int, quality: int, awake: int, times: int
) -> None:
    start = f"{asleep // 60}:{asleep % 60:02d}"
    end = (asleep + length) % 1440
    text = f"slept {start}-{end // 60}{end % 60:02d} q{quality} awake {awake}m woke {times}x"
    night = one(bar, text, FRIDAY)
    assert isinstance(night, Sleep)
    assert night.end.wall.date() == FRIDAY
    assert (night.end.instant - night.start.instant).total_seconds() == length * 60
    words = bar.read(text, FRIDAY).words
    hours, rest = divmod(length - awake, 60)
    said = f"{rest} min" if not hours else f"{hours} h" + (f" {rest:02d}" if rest else "")
    assert words == (
        f"Sleep · {asleep // 60:02d}:{asleep % 60:02d}–{end // 60:02d}:{end % 60:02d} · {said} · "
        f"woke {times} times · awake {awake} min · quality {quality} · 2026-11-20"
    )


@given(st.integers(1, 59), st.integers(0, 1439), st.integers(1, 5), st.integers(1, 5))
def test_a_practice_that_is_read_is_told_back_with_its_numbers(
    bar: QuickEntry, minutes: int, clock: int, before: int, after: int
) -> None:
    at = f"{clock // 60:02d}:{clock % 60:02d}"
    words = bar.read(f"meditation {minutes}m tension {before}-{after} at {at}").words
    assert f"{minutes} min" in words
    assert f"{before} → {after}" in words
    assert at in words


@given(st.integers(1, 60), st.integers(1, 5000))
def test_a_meal_that_is_read_is_told_back_with_its_numbers(
    bar: QuickEntry, eggs: int, grams: int
) -> None:
    words = bar.read(f"lunch: {eggs} eggs, spinach {grams}g").words
    assert re.findall(r"\d[\d,]*", words)[:3] == [f"{eggs}", f"{eggs * 50:,}", f"{grams:,}"]
