"""What a person sets is kept in the journal, and what cannot be read is the default."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from nehabits.domain.measure import COFACTORS, measure_named
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import Profile
from nehabits.domain.refusal import Refused
from nehabits.domain.shown import EVERYTHING
from nehabits.services.kept_preferences import Preferences
from nehabits.services.preference import Preference
from nehabits.services.preferences import (
    CLOCK,
    COMPLETE_BY_MAIN_MEALS,
    DAY_START,
    FIRST_WEEKDAY,
    HELP_NUMBER,
    HIDDEN_AREAS,
    HIDDEN_COFACTORS,
    LONGEST_RUN,
    MEAL_NUMBERS_HIDDEN,
    NOTICE_ACKNOWLEDGED,
    PREFERENCES,
    PROFILE,
    TEXT_SIZE,
    THEME,
)
from nehabits.storage import preferences as stored
from nehabits.storage.journal_file import JournalFile

DESCRIBED = PREFERENCES
TODAY = date(2026, 3, 3)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[JournalFile]:
    file = JournalFile.at(tmp_path / "journal.sqlite")
    yield file
    file.close()


def preferences(file: JournalFile, today: date = TODAY) -> Preferences:
    """Return what is set, as a program reads it that is started on a day."""
    return Preferences(file, lambda: today)


def test_a_new_journal_has_the_defaults(file: JournalFile) -> None:
    found = preferences(file)
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
        (THEME, "contrast-dark"),
        (CLOCK, "12"),
        (TEXT_SIZE, 175),
        (HIDDEN_AREAS, frozenset({"meals", "own"})),
        (HIDDEN_COFACTORS, frozenset(COFACTORS)),
        (MEAL_NUMBERS_HIDDEN, True),
        (LONGEST_RUN, True),
        (PROFILE, Profile(sex="female", age=41, weight_kg=62.5)),
        (PROFILE, Profile(age=0)),
    ],
)
def test_what_is_set_is_there_at_once_and_after_a_restart(
    file: JournalFile, preference: Preference[object], value: object
) -> None:
    found = preferences(file)
    found.set(preference, value)
    assert found.get(preference) == value
    again = preferences(file)
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
        (CLOCK, 24),
        (TEXT_SIZE, 101),
        (TEXT_SIZE, "large"),
        (LONGEST_RUN, "yes"),
        (HIDDEN_AREAS, "meals"),
        (HIDDEN_AREAS, list(Pillar)),
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
    assert preferences(file).get(preference) == preference.default


def test_a_reference_is_chosen_switched_off_or_left_to_the_default(file: JournalFile) -> None:
    found = preferences(file)
    for choice in ("nsf_2015", "", None, "nsf_2015"):
        found.choose_reference("sleep.duration", choice)
        assert found.reference_choice("sleep.duration") == choice
        assert preferences(file).reference_choice("sleep.duration") == choice
    assert found.reference_choice("meal.zinc") is None


def test_what_another_program_set_is_there_after_reading_again(file: JournalFile) -> None:
    ours, theirs = preferences(file), preferences(file)
    theirs.set(THEME, "light")
    theirs.choose_reference("meal.zinc", "")
    assert ours.get(THEME) == "system"
    ours.reload()
    assert ours.get(THEME) == "light"
    assert ours.reference_choice("meal.zinc") == ""


def test_an_export_names_what_figures_depend_on_and_nothing_else(file: JournalFile) -> None:
    found = preferences(file)
    found.set(HELP_NUMBER, "0800 1110111")
    found.set(NOTICE_ACKNOWLEDGED, value=True)
    found.set(DAY_START, time(5, 0))
    found.set(PROFILE, Profile(age=41))
    found.choose_reference("sleep.duration", "")
    assert found.all() == {
        "day_start": "05:00",
        "first_weekday": 0,
        "complete_by_main_meals": True,
        "estimates": True,
        "reference.sleep.duration.since.2026-03-03": "",
    }


def test_each_preference_on_the_page_is_said_in_one_sentence_and_its_values_in_words() -> None:
    keys = [each.key for each in PREFERENCES]
    assert len(set(keys)) == len(keys)
    on_the_page = [each for each in PREFERENCES if each.section]
    assert len(on_the_page) == 11
    for each in on_the_page:
        assert each.label
        assert each.words.endswith(".")
        assert each.kind.read(each.kind.kept(each.default)) == each.default
        assert each.said(each.default).startswith(f"{each.label}: ")


@pytest.mark.parametrize(
    ("preference", "value", "said"),
    [
        (FIRST_WEEKDAY, 6, "First day of the week: Sunday"),
        (DAY_START, time(0, 0), "A day begins at: 00:00"),
        (LONGEST_RUN, True, "Show the longest run: on"),
        (HIDDEN_AREAS, frozenset({"own"}), "Areas shown: 5 of 6"),
        (HIDDEN_COFACTORS, frozenset(COFACTORS), "Cofactors shown: 0 of 8"),
        (PROFILE, Profile("female", 41, 62.5), "Sex, age and weight: female, 41 years, 62.5 kg"),
        (PROFILE, Profile(), "Sex, age and weight: not told"),
        (HELP_NUMBER, "0800", ": 0800"),
    ],
)
def test_a_value_is_said_in_words(preference: Preference[object], value: object, said: str) -> None:
    assert preference.said(value) == said


def test_one_area_stays_shown_and_nothing_is_kept_by_halves(file: JournalFile) -> None:
    found = preferences(file)
    found.set(HIDDEN_AREAS, frozenset({"meals"}))
    with pytest.raises(Refused, match="One area stays"):
        found.set(HIDDEN_AREAS, frozenset(Pillar))
    assert preferences(file).get(HIDDEN_AREAS) == {"meals"}


def test_a_value_that_is_no_choice_is_an_error(file: JournalFile) -> None:
    with pytest.raises(ValueError, match="purple"):
        preferences(file).set(THEME, "purple")


def test_what_is_shown_follows_what_is_hidden(file: JournalFile) -> None:
    found = preferences(file)
    assert found.shown == EVERYTHING
    found.set(HIDDEN_AREAS, frozenset({"sleep", "own", "of a newer version"}))
    found.set(HIDDEN_COFACTORS, frozenset({"meal.iron"}))
    shown = found.shown
    assert shown.areas == (Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS, Pillar.CHECKIN)
    assert shown.cofactors == tuple(each for each in COFACTORS if each != "meal.iron")
    sleep, protein = measure_named("sleep.duration"), measure_named("meal.protein")
    assert (shown.shows(sleep), shown.shows(protein)) == (False, True)
    found.set(MEAL_NUMBERS_HIDDEN, value=True)
    assert not found.shown.shows(protein)
    assert found.shown.shows(measure_named("practice.minutes"))


def test_what_was_told_and_deleted_is_gone_from_the_table(file: JournalFile) -> None:
    found = preferences(file)
    found.set(PROFILE, Profile(age=41))
    found.set(PROFILE, Profile())
    with file.read() as connection:
        assert PROFILE.key not in stored.load(connection)
    assert found.profile == Profile()
