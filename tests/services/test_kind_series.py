"""The kinds of a day come to what the day's measures say, whatever was logged."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from nehabits.domain.day import days_between
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import CountsAs, Exercise
from nehabits.domain.kind_totals import KindTotals
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from tests.diaries import Diary, diary, refill
from tests.examples import SATURDAY, exercise, practice
from tests.strategies import diaries

FIRST = SATURDAY - timedelta(days=9)
DAYS = days_between(FIRST, SATURDAY)
FRIDAY = SATURDAY - timedelta(days=1)
HABITS = (
    OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER),
    OwnHabit(name="Steps", slug="steps"),
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Diary]:
    with diary(tmp_path_factory.mktemp("kinds") / "journal.sqlite", SATURDAY) as opened:
        yield opened


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Diary]:
    with diary(tmp_path / "journal.sqlite", SATURDAY) as opened:
        yield opened


def kinds_on(totals: KindTotals, day: date) -> dict[tuple[str, str], float]:
    place = (day - totals.days[0].item()).days
    return {
        (totals.kinds[kind].area, totals.kinds[kind].key): minutes
        for at, kind, minutes in zip(totals.day_of, totals.kind_of, totals.minutes, strict=True)
        if at == place
    }


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(records=diaries(DAYS))
def test_the_kinds_of_a_day_add_up_to_its_measure(
    shared: Diary, records: list[Entry | DayMark]
) -> None:
    refill(shared, [*HABITS, *records])
    first = FIRST + timedelta(days=1)
    practised = shared.review.series("practice.minutes", first, SATURDAY)
    practices = shared.review.kinds(Pillar.PRACTICE, first, SATURDAY)
    np.testing.assert_array_equal(practices.totals, practised.values)
    np.testing.assert_array_equal(practices.not_tracked, practised.not_tracked)

    moved = shared.review.kinds(Pillar.EXERCISE, first, SATURDAY)
    known = shared.review.series("exercise.active_days", first, SATURDAY)
    np.testing.assert_array_equal(np.isnan(moved.totals), np.isnan(known.values))
    np.testing.assert_array_equal(moved.not_tracked, known.not_tracked)
    for day, total in zip(moved.days.tolist(), moved.totals.tolist(), strict=True):
        logged = sum(
            each.minutes
            for each in records
            if each.day == day
            and isinstance(each, Exercise | Practice)
            and each.counts_as is not CountsAs.PRACTICE
        )
        assert logged == (0 if np.isnan(total) else total)


def test_a_yoga_that_counts_as_both_stands_in_both(opened: Diary) -> None:
    opened.journal.log(
        practice(20, "yoga", counts_as=CountsAs.BOTH),
        practice(10, "yoga"),
        exercise(30, activity="yoga", counts_as=CountsAs.BOTH),
        exercise(40, counts_as=CountsAs.EXERCISE),
        practice(5, "breathing", counts_as=CountsAs.EXERCISE),
    )
    moved = opened.review.kinds(Pillar.EXERCISE, FRIDAY, SATURDAY)
    assert kinds_on(moved, SATURDAY) == {
        ("practice", "yoga"): 20,
        ("exercise", "yoga"): 30,
        ("exercise", "running"): 40,
        ("practice", "breathing"): 5,
    }
    practised = opened.review.kinds(Pillar.PRACTICE, FRIDAY, SATURDAY)
    assert kinds_on(practised, SATURDAY) == {("practice", "yoga"): 30, ("exercise", "yoga"): 30}
    assert practised.totals[1] == 60


def test_missing_nothing_and_not_tracked_are_three_things(opened: Diary) -> None:
    missing, nothing, left_out, logged = days_between(SATURDAY - timedelta(days=3), SATURDAY)
    opened.journal.mark([nothing], Pillar.EXERCISE, Mark.NOTHING)
    opened.journal.mark([left_out, logged], Pillar.EXERCISE, Mark.NOT_TRACKED)
    opened.journal.log(exercise(25))
    totals = opened.review.kinds(Pillar.EXERCISE, missing, logged)
    np.testing.assert_array_equal(totals.totals, [np.nan, 0, np.nan, 25])
    assert totals.nothing.tolist() == [False, True, False, False]
    assert totals.not_tracked.tolist() == [False, False, True, False]


def test_a_period_without_entries_has_days_and_no_kinds(opened: Diary) -> None:
    totals = opened.review.kinds(Pillar.PRACTICE, date(1990, 1, 1), date(1990, 12, 31))
    assert len(totals.days) == 365
    assert totals.kinds == ()
    assert np.isnan(totals.totals).all()
