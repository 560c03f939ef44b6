"""What a person sets is kept in the journal, and what cannot be read is the default."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest

from nehabits.domain.reference import Profile
from nehabits.services import preferences
from nehabits.services.preferences import (
    COMPLETE_BY_MAIN_MEALS,
    DAY_START,
    FIRST_WEEKDAY,
    HELP_NUMBER,
    NOTICE_ACKNOWLEDGED,
    PROFILE,
    THEME,
    Preference,
    Preferences,
)
from nehabits.storage import preferences as stored
from nehabits.storage.journal_file import JournalFile

DESCRIBED = [each for each in vars(preferences).values() if isinstance(each, Preference)]


@pytest.fixture
def file(tmp_path: Path) -> Iterator[JournalFile]:
    file = JournalFile.at(tmp_path / "journal.sqlite")
    yield file
    file.close()


def test_a_new_journal_has_the_defaults(file: JournalFile) -> None:
    found = Preferences(file)
    assert {each.key: found.get(each) for each in DESCRIBED} == {
        each.key: each.default for each in DESCRIBED
    }
    assert found.day_start == time(4, 0)
    assert found.first_weekday == 0
    assert found.profile == Profile()
    assert found.reference_choice("sleep.duration") is None


@pytest.mark.parametrize(
    ("preference", "value"),
    [
        (DAY_START, time(5, 30)),
        (DAY_START, time(0, 0)),
        (FIRST_WEEKDAY, 6),
        (THEME, "dark"),
        (NOTICE_ACKNOWLEDGED, True),
        (HELP_NUMBER, "0800 1110111"),
        (COMPLETE_BY_MAIN_MEALS, False),
        (PROFILE, Profile(sex="female", age=41, weight_kg=62.5)),
        (PROFILE, Profile(age=0)),
    ],
)
def test_what_is_set_is_there_at_once_and_after_a_restart(
    file: JournalFile, preference: Preference[object], value: object
) -> None:
    found = Preferences(file)
    found.set(preference, value)
    assert found.get(preference) == value
    again = Preferences(file)
    assert again.get(preference) == value
    assert all(again.get(each) == each.default for each in DESCRIBED if each is not preference)


@pytest.mark.parametrize(
    ("preference", "kept"),
    [
        (DAY_START, "late"),
        (DAY_START, 4),
        (DAY_START, ["04:00"]),
        (FIRST_WEEKDAY, 7),
        (FIRST_WEEKDAY, "Sunday"),
        (THEME, "purple"),
        (THEME, {"name": "dark"}),
        (PROFILE, {"sex": "female", "shoe_size": 38}),
        (PROFILE, {"age": -1}),
        (PROFILE, {"age": "old"}),
        (PROFILE, "female"),
    ],
)
def test_what_cannot_be_read_is_the_default(
    file: JournalFile, preference: Preference[object], kept: object
) -> None:
    with file.write() as connection:
        stored.save(connection, preference.key, kept)
        stored.save(connection, "of_a_newer_version", {"any": ["thing"]})
    assert Preferences(file).get(preference) == preference.default


def test_a_reference_is_chosen_switched_off_or_left_to_the_default(file: JournalFile) -> None:
    found = Preferences(file)
    for choice in ("nsf_2015", "", None, "nsf_2015"):
        found.choose_reference("sleep.duration", choice)
        assert found.reference_choice("sleep.duration") == choice
        assert Preferences(file).reference_choice("sleep.duration") == choice
    assert found.reference_choice("meal.zinc") is None


def test_what_another_program_set_is_there_after_reading_again(file: JournalFile) -> None:
    ours, theirs = Preferences(file), Preferences(file)
    theirs.set(THEME, "light")
    theirs.choose_reference("meal.zinc", "")
    assert ours.get(THEME) == "system"
    ours.reload()
    assert ours.get(THEME) == "light"
    assert ours.reference_choice("meal.zinc") == ""


def test_an_export_names_what_figures_depend_on_and_nothing_else(file: JournalFile) -> None:
    found = Preferences(file)
    found.set(HELP_NUMBER, "0800 1110111")
    found.set(NOTICE_ACKNOWLEDGED, value=True)
    found.set(DAY_START, time(5, 0))
    found.set(PROFILE, Profile(age=41))
    found.choose_reference("sleep.duration", "")
    assert found.all() == {
        "day_start": "05:00",
        "first_weekday": 0,
        "complete_by_main_meals": True,
        "reference.sleep.duration": "",
    }
