"""What is logged on a day changes that day, and the figures that day is in, and no other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nehabits.domain.day import days_between
from nehabits.domain.entry import Entry
from nehabits.domain.measure import WINDOW_RULES, DayRule
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.series import Series
from nehabits.services.week_review import WeekReview, WeekRow
from tests.diaries import Diary, diary, refill
from tests.strategies import day_entries

MONDAY = date(2026, 3, 2)
LOGGED = days_between(MONDAY, MONDAY + timedelta(days=20))
LAST = MONDAY + timedelta(days=69)
"""The last day of the ten weeks looked at; the first three hold entries."""

HABITS = (
    OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER),
    OwnHabit(name="Steps", slug="steps"),
)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Diary]:
    with diary(tmp_path_factory.mktemp("adding") / "journal.sqlite", LAST) as found:
        yield found


@st.composite
def logged(draw: st.DrawFn) -> tuple[list[Entry], list[Entry], date]:
    """Draw the entries of some days, those of one day more, and which day that is."""
    days = draw(st.lists(st.sampled_from(LOGGED), unique=True, min_size=2, max_size=8))
    entries = [list(draw(day_entries(day, st.just("UTC")))) for day in days]
    return [each for of_day in entries[1:] for each in of_day], entries[0], days[0]


def all_series(opened: Diary) -> list[Series]:
    measures = [each for each in opened.review.measures() if each.day is not DayRule.NONE]
    return [opened.review.series(each.id, MONDAY, LAST) for each in measures]


def all_weeks(opened: Diary) -> list[WeekReview]:
    return [opened.review.week(MONDAY + timedelta(days=7 * each)) for each in range(10)]


def apart(one: np.ndarray, other: np.ndarray) -> set[int]:
    """Return the places at which two arrays differ; nan is what nan is."""
    same = (one == other) | (np.isnan(one) & np.isnan(other))
    return set(np.flatnonzero(~same).tolist())


@settings(max_examples=25, suppress_health_check=[*HealthCheck])
@given(logged())
def test_a_day_more_changes_its_own_place_and_the_seven_days_it_is_in(
    opened: Diary, drawn: tuple[list[Entry], list[Entry], date]
) -> None:
    others, added, day = drawn
    refill(opened, [*HABITS, *others])
    before = all_series(opened)
    opened.journal.log(*added)
    place = (day - MONDAY).days
    for old, new in zip(before, all_series(opened), strict=True):
        assert apart(old.values, new.values) <= {place}, new.measure.id
        assert apart(old.partial * 1.0, new.partial * 1.0) <= {place}, new.measure.id
        assert apart(old.trailing, new.trailing) <= set(range(place, place + 7)), new.measure.id


@settings(max_examples=25, suppress_health_check=[*HealthCheck])
@given(logged())
def test_a_day_more_changes_no_other_week_but_what_looks_back_on_it(
    opened: Diary, drawn: tuple[list[Entry], list[Entry], date]
) -> None:
    others, added, day = drawn
    refill(opened, [*HABITS, *others])
    before = all_weeks(opened)
    opened.journal.log(*added)
    place = (day - MONDAY).days // 7
    for number, (old, new) in enumerate(zip(before, all_weeks(opened), strict=True)):
        # Of five weeks the first looks back 28 days too: over four more, and the afternoon before.
        if number < place or number >= place + 10:
            assert new == old
            continue
        for one, other in zip(old.rows, new.rows, strict=True):
            if number == place:
                assert other_days(one, day) == other_days(other, day), one.measure.id
            elif one.measure.week not in WINDOW_RULES:
                assert of_its_own(one) == of_its_own(other)


def other_days(row: WeekRow, day: date) -> list[float | None]:
    return [cell.value for cell in row.cells if cell.day != day]


def of_its_own(row: WeekRow) -> WeekRow:
    """Return a row without what looks back 28 days, or on the weeks before."""
    return replace(row, consistency=None, progress=None, weeks=row.weeks[-1:])
