"""A series says of each day what the day says, and its line what the seven days come to."""

import math
import statistics
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nehabits.domain.day import days_between
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.entry import Entry
from nehabits.domain.measure import DayRule, Measure, WeekRule
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import Series
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import week_figure
from nehabits.services.preferences import COMPLETE_BY_MAIN_MEALS
from tests.diaries import Diary, diary, refill
from tests.examples import SATURDAY, exercise, refused
from tests.fortnight import BEFORE, LATER, MONDAY, SUNDAY, fill
from tests.made_up_person import Living
from tests.strategies import diaries

FIRST = SATURDAY - timedelta(days=9)
DAYS = days_between(FIRST, SATURDAY)
HABITS = (
    OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER),
    OwnHabit(name="Steps", slug="steps"),
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Diary]:
    with diary(tmp_path_factory.mktemp("series") / "journal.sqlite", SATURDAY) as opened:
        yield opened


def daily(opened: Diary) -> list[Measure]:
    return [each for each in opened.review.measures() if each.day is not DayRule.NONE]


def number(value: float) -> float | None:
    return None if math.isnan(value) else float(value)


def line_of(measure: Measure, cells: Sequence[DayCell]) -> float | None:
    """Return what seven days come to by way of their cells, as if all of them were past."""
    if measure.week is not WeekRule.MEDIAN:
        return week_figure(measure, cells, date.max).value
    values = [cell.value for cell in cells if cell.value is not None]
    return statistics.fmean(values) if len(values) >= 4 else None


def assert_is_what_the_days_say(opened: Diary, first: date, last: date) -> None:
    measures = daily(opened)
    cells = opened.review.cells(measures, first - timedelta(days=6), last)
    for measure in measures:
        series = opened.review.series(measure.id, first, last)
        days = cells[measure.id]
        assert [day.item() for day in series.days] == [cell.day for cell in days[6:]]
        assert [number(value) for value in series.values] == [cell.value for cell in days[6:]]
        assert list(series.partial) == [
            measure.is_of_foods and cell.tracking is Tracking.PARTIAL for cell in days[6:]
        ]
        assert list(series.not_tracked) == [
            cell.tracking is Tracking.NOT_TRACKED for cell in days[6:]
        ]
        lines = [line_of(measure, days[place : place + 7]) for place in range(len(days) - 6)]
        for found, expected in zip(series.trailing, lines, strict=True):
            assert number(found) == (
                None if expected is None else pytest.approx(expected, rel=1e-6, abs=1e-6)
            )


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(records=diaries(DAYS), by_main_meals=st.booleans())
def test_a_series_is_what_its_days_say(
    shared: Diary, records: list[Entry | DayMark], *, by_main_meals: bool
) -> None:
    refill(shared, [*HABITS, *records])
    shared.preferences.set(COMPLETE_BY_MAIN_MEALS, by_main_meals)
    assert_is_what_the_days_say(shared, FIRST + timedelta(days=2), SATURDAY)


def test_a_made_up_person_s_series_are_what_their_days_say(shared: Diary, living: Living) -> None:
    refill(shared, living(90, last=SATURDAY))
    assert_is_what_the_days_say(shared, SATURDAY - timedelta(days=80), SATURDAY)


@pytest.fixture
def fortnight(tmp_path: Path) -> Iterator[Diary]:
    with diary(tmp_path / "journal.sqlite", LATER) as opened:
        fill(opened)
        yield opened


def test_a_finished_week_is_the_last_point_of_its_line(fortnight: Diary) -> None:
    week = fortnight.review.week(MONDAY)
    compared = 0
    for measure in daily(fortnight):
        series = fortnight.review.series(measure.id, MONDAY, SUNDAY)
        value = week.row(measure.id).figure.value
        if measure.week is WeekRule.SUM:
            assert value == (None if np.isnan(series.values).all() else np.nansum(series.values))
        if measure.week is not WeekRule.MEDIAN:
            assert number(series.trailing[-1]) == (
                None if value is None else pytest.approx(value, rel=1e-9)
            )
            compared += value is not None
    assert compared == 17


def line(series: Series) -> list[float | None]:
    return [number(value) for value in series.trailing]


def test_the_line_of_the_first_day_looks_back_before_the_period(fortnight: Diary) -> None:
    series = fortnight.review.series("sleep.duration", MONDAY, MONDAY)
    # Tuesday, Wednesday, Friday, Saturday and Sunday before, and Monday.
    assert line(series) == [480]
    series = fortnight.review.series("exercise.moderate", SUNDAY, SUNDAY + timedelta(days=2))
    assert line(series) == [30, 0, 0]
    series = fortnight.review.series("sleep.duration", BEFORE, BEFORE + timedelta(days=4))
    assert line(series) == [None, None, None, None, 480]


def test_a_day_said_to_be_not_tracked_is_tracked_once_anything_of_its_area_is_logged(
    fortnight: Diary,
) -> None:
    saturday = SUNDAY - timedelta(days=1)
    for logged in (False, True):
        if logged:
            fortnight.journal.log(exercise(10, day=saturday))
        series = fortnight.review.series("exercise.moderate", saturday, SUNDAY)
        assert list(series.not_tracked) == [not logged, False]
    # Its night was logged without a quality.
    fortnight.journal.mark([saturday], Pillar.SLEEP, Mark.NOT_TRACKED)
    series = fortnight.review.series("sleep.quality", saturday, SUNDAY)
    assert not series.not_tracked.any()


def test_a_period_without_entries_is_empty(fortnight: Diary) -> None:
    first, last = date(1990, 1, 1), date(1990, 12, 31)
    series = fortnight.review.series("meal.protein", first, last)
    assert len(series.days) == len(series.values) == len(series.trailing) == 365
    assert np.isnan(series.values).all()
    assert np.isnan(series.trailing).all()
    assert not series.partial.any()
    assert not series.not_tracked.any()


def test_a_period_that_ends_before_it_starts_is_refused(fortnight: Diary) -> None:
    with refused("to", "The period ends before it starts"):
        fortnight.review.series("sleep.duration", SUNDAY, MONDAY)


def test_a_measure_there_is_not_has_no_series(fortnight: Diary) -> None:
    for measure in ("own.tea", "sleep.dreams"):
        with refused("measure", "There is no "):
            fortnight.review.series(measure, MONDAY, SUNDAY)
    series = fortnight.review.series("own.coffee", MONDAY, SUNDAY)
    assert [number(value) for value in series.values[:2]] == [2, 3.5]


def test_series_asked_together_are_those_asked_alone(shared: Diary, living: Living) -> None:
    refill(shared, living(40, last=SATURDAY))
    ids = [measure.id for measure in daily(shared)]
    together = shared.review.series_of(ids, FIRST, SATURDAY)
    assert [*together] == ids
    for measure_id in ids:
        alone = shared.review.series(measure_id, FIRST, SATURDAY)
        for name in ("days", "values", "trailing", "partial", "not_tracked"):
            ours, theirs = (getattr(each, name) for each in (together[measure_id], alone))
            np.testing.assert_array_equal(ours, theirs, err_msg=f"{measure_id} {name}")
