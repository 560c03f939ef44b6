"""Which reference stands beside a measure is dated: a past week shows what was chosen then."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.dated_choice import Choices, DatedChoice
from nehabits.services.reference_choices import choices_by_key, choices_from, choices_kept
from nehabits.storage import preferences as stored
from tests.diaries import Diary, diary
from tests.examples import night

SLEEP = "sleep.duration"
MONDAY = date(2026, 3, 2)
"""A Monday."""

_some = st.sampled_from([None, "", "nsf-sleep", "of_a_newer_version"])
_days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
dated = st.lists(st.builds(DatedChoice, _some, _days), unique_by=lambda each: each.since).map(
    lambda found: tuple(sorted(found, key=lambda each: each.since or date.min))
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["since", "choice"]), inner),
)


def days_later(days: int) -> date:
    return MONDAY + timedelta(days=days)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Diary]:
    with diary(tmp_path / "journal.sqlite", MONDAY) as found:
        yield found


def choose(opened: Diary, day: date, choice: str | None) -> None:
    opened.calendar.today = day
    opened.preferences.choose_reference(SLEEP, choice)


def high_of(opened: Diary, first: date) -> float | None:
    """The upper number beside the nights of a week: 540 of NSF, none of AASM."""
    line = opened.review.week(first).row(SLEEP).reference
    return None if line is None else line.high


def test_a_past_week_shows_what_was_chosen_then(opened: Diary) -> None:
    choose(opened, days_later(9), "nsf-sleep")
    choose(opened, days_later(21), "")
    opened.calendar.today = days_later(30)
    weeks = [opened.review.week(days_later(7 * each)).row(SLEEP).reference for each in range(4)]
    assert [each and each.high for each in weeks] == [None, 540, 540, None]
    assert (weeks[0] is None, weeks[3] is None) == (False, True)


def test_the_week_in_progress_shows_what_is_chosen_today(opened: Diary) -> None:
    choose(opened, days_later(2), "nsf-sleep")
    assert high_of(opened, MONDAY) == 540
    assert high_of(opened, days_later(7)) == 540
    choose(opened, days_later(2), None)
    assert high_of(opened, MONDAY) is None


def test_a_past_week_is_counted_against_what_was_chosen_then(opened: Diary) -> None:
    opened.calendar.today = days_later(9)
    for day in range(3):
        opened.journal.log(night(days_later(day), "22:00", "08:00"))
    choose(opened, days_later(9), "nsf-sleep")
    opened.calendar.today = days_later(20)
    met = [opened.review.week(days_later(7 * each)).row(SLEEP).consistency for each in range(2)]
    assert [each and each.met for each in met] == [3, 0]


def test_the_line_of_a_day_is_the_one_chosen_then_and_without_a_day_the_newest(
    opened: Diary,
) -> None:
    choose(opened, days_later(9), "nsf-sleep")
    lines = [opened.review.line(SLEEP, each) for each in (days_later(8), days_later(9), None)]
    assert [each and each.high for each in lines] == [None, 540, 540]


def test_choices_are_there_after_a_restart(opened: Diary) -> None:
    choose(opened, MONDAY, "nsf-sleep")
    choose(opened, days_later(3), "")
    with diary(opened.path, days_later(9)) as again:
        assert again.preferences.reference_choices(SLEEP) == (
            DatedChoice("nsf-sleep", MONDAY),
            DatedChoice("", days_later(3)),
        )
        assert again.preferences.reference_choice(SLEEP, days_later(2)) == "nsf-sleep"
        assert again.preferences.reference_choice(SLEEP, days_later(-1)) is None
        assert again.preferences.reference_choice(SLEEP) == ""


def test_a_choice_as_older_journals_keep_it_holds_since_ever(opened: Diary) -> None:
    with opened.file.write() as connection:
        stored.save(connection, f"reference.{SLEEP}", "nsf-sleep")
    opened.preferences.reload()
    assert opened.preferences.reference_choice(SLEEP, date(1990, 1, 1)) == "nsf-sleep"
    choose(opened, MONDAY, "")
    assert opened.preferences.reference_choices(SLEEP) == (
        DatedChoice("nsf-sleep"),
        DatedChoice("", MONDAY),
    )


def test_a_choice_the_catalogue_does_not_know_is_kept_and_answered_by_the_default(
    opened: Diary,
) -> None:
    choose(opened, MONDAY, "of_a_newer_version")
    assert opened.preferences.reference_choice(SLEEP) == "of_a_newer_version"
    line = opened.review.line(SLEEP)
    assert line is not None
    assert (line.low, line.high) == (420, None)


def test_choices_go_with_the_preferences_to_another_journal(opened: Diary, tmp_path: Path) -> None:
    choose(opened, MONDAY, "nsf-sleep")
    choose(opened, days_later(3), "")
    with diary(tmp_path / "other.sqlite", days_later(9)) as other:
        other.preferences.take_over(opened.preferences)
        expected = opened.preferences.reference_choices(SLEEP)
        assert other.preferences.reference_choices(SLEEP) == expected


@given(dated)
def test_choices_are_read_back_as_they_were_kept(choices: Choices) -> None:
    assert choices_from(choices_kept(choices)) == choices


@given(dated)
def test_an_export_loses_no_choice(choices: Choices) -> None:
    named = choices_by_key("reference.x", choices)
    found = []
    for key, said in named.items():
        day = key.removeprefix("reference.x").removeprefix(".since.")
        choice = None if said == "default" else said
        found.append(DatedChoice(choice, date.fromisoformat(day) if day else None))
    assert tuple(found) == choices


@given(anything)
def test_what_cannot_be_read_is_no_choice_and_no_error(kept: Any) -> None:
    for each in choices_from(kept):
        assert each.choice is None or isinstance(each.choice, str)
