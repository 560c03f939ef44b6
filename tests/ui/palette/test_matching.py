"""Commands are found by words in any order, by beginnings, and with a letter wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.ui.palette.command import Command
from nehabits.ui.palette.matching import fitting


def command(text: str, place: str = "", also: str = "") -> Command:
    return Command(f"{place} {text}", text, lambda: None, place, also=also)


COMMANDS = [
    command("Export…", "File"),
    command("Restore a backup…", "File"),
    command("Redo", "Edit"),
    command("Today"),
    command("Trends"),
    command("Week"),
    command("Dark", "Colours"),
    command("Add a sleep", also="new log"),
    command("Sleep quality", "Trends", "Sleep"),
    command("Mid-sleep", "Trends", "Sleep"),
    command("Time asleep", "Trends", "Sleep"),
    command("Vitamin B6", "Trends", "Meals"),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("week", ["Week"]),
        ("WEEK!", ["Week"]),
        ("tre", ["Trends", "Sleep quality", "Mid-sleep", "Time asleep", "Vitamin B6"]),
        ("sleep", ["Add a sleep", "Sleep quality", "Mid-sleep", "Time asleep"]),
        ("sleep trends", ["Sleep quality", "Mid-sleep", "Time asleep"]),
        ("quality sl", ["Sleep quality"]),
        ("re", ["Restore a backup…", "Redo"]),
        ("backup restore", ["Restore a backup…"]),
        ("dark colours", ["Dark"]),
        ("new sleep", ["Add a sleep"]),
        ("vit b6", ["Vitamin B6"]),
        ("exprot", ["Export…"]),
        ("rstore", ["Restore a backup…"]),
        ("trands", ["Trends", "Sleep quality", "Mid-sleep", "Time asleep", "Vitamin B6"]),
        ("xyz", []),
        ("wee xyz", []),
        ("wk", []),
    ],
)
def test_what_fits_best_comes_first(typed: str, found: list[str]) -> None:
    assert [each.text for each in fitting(typed, COMMANDS)] == found


def test_a_whole_word_comes_before_a_beginning_and_a_beginning_before_a_mistyped_word() -> None:
    commands = [command("Weekdays"), command("Weed"), command("Week")]
    assert [each.text for each in fitting("week", commands)] == ["Week", "Weekdays", "Weed"]


def test_what_is_shown_counts_more_than_what_is_not() -> None:
    commands = [command("Meals", also="vitamin"), command("Vitamin C")]
    assert [each.text for each in fitting("vitamin", commands)] == ["Vitamin C", "Meals"]


def test_a_whole_word_is_worth_more_than_a_beginning_that_is_shown() -> None:
    commands = [command("Weekdays food"), command("Week", also="food")]
    assert [each.text for each in fitting("week fo", commands)] == ["Week", "Weekdays food"]


@given(text=st.text(max_size=300))
def test_any_text_finds_some_of_the_commands_and_each_once(text: str) -> None:
    found = fitting(text, COMMANDS)
    assert len({each.key for each in found}) == len(found)
    assert all(each in COMMANDS for each in found)


@given(place=st.integers(0, len(COMMANDS) - 1), data=st.data())
def test_a_command_is_found_by_the_beginnings_of_its_words_in_any_order(
    place: int, data: st.DataObject
) -> None:
    words = COMMANDS[place].text.rstrip("…").replace("-", " ").split()
    begun = [
        word[: data.draw(st.integers(1, len(word)))] for word in data.draw(st.permutations(words))
    ]
    assert COMMANDS[place] in fitting(" ".join(begun), COMMANDS)
