"""The figure of a week, from days worked out by hand."""

import math
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.day import week_days
from nehabits.domain.day_figures import day_figures
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.figure import Figure
from nehabits.domain.intensity import Intensity
from nehabits.domain.measure import Measure, WeekRule, measure_named
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import Coverage, WeekFigure, summarise, week_figure
from tests.strategies import day_entries

WEEK = week_days(date(2026, 11, 16))
MONDAY, THURSDAY, SUNDAY = WEEK[0], WEEK[3], WEEK[6]
LATER = SUNDAY + timedelta(days=30)
LOGGED, PARTIAL, NOTHING = Tracking.LOGGED, Tracking.PARTIAL, Tracking.NOTHING
NOT_TRACKED, EMPTY = Tracking.NOT_TRACKED, Tracking.EMPTY

DURATION = measure_named("sleep.duration")
WAKE = measure_named("sleep.wake")
QUALITY = measure_named("sleep.quality")
NAPS = measure_named("sleep.naps")
VIGOROUS = measure_named("exercise.vigorous")
ACTIVE = measure_named("exercise.active_days")
MINUTES = measure_named("practice.minutes")
PROTEIN = measure_named("meal.protein")
MOOD = measure_named("checkin.mood")


def week_of(
    values: Sequence[float | None], tracking: Sequence[Tracking] | None = None
) -> list[DayCell]:
    """Return the cells of a week's days; a day with a value is logged unless said otherwise."""
    said = tracking or [EMPTY if value is None else LOGGED for value in values]
    return [
        DayCell(day, Figure(value), each)
        for day, value, each in zip(WEEK, values, said, strict=True)
    ]


def figure(measure: Measure, values: Sequence[float | None], today: date = LATER) -> WeekFigure:
    """Return a measure's figure of a week of plain days."""
    return week_figure(measure, week_of(values), today)


def test_a_mean_is_over_the_days_that_were_logged() -> None:
    found = figure(DURATION, [420, None, 450, 480, None, 390, 510])
    assert found == WeekFigure(450, 5, Coverage(5, 7, "nights"))


def test_a_mean_needs_four_days() -> None:
    assert figure(DURATION, [420, 450, 480, None, None, None, None]) == WeekFigure(
        None, 3, Coverage(3, 7, "nights")
    )
    assert figure(DURATION, [420, 450, 480, 430, None, None, None]).value == 445


def test_a_median_needs_four_days_and_takes_the_middle() -> None:
    assert figure(MOOD, [1, 5, 5, None, None, None, None]).value is None
    assert figure(MOOD, [1, 5, 5, 5, None, None, None]).value == 5
    assert figure(MOOD, [2, 5, 3, 1, None, None, None]).value == 2.5
    assert figure(QUALITY, [2, 5, 3, 1, 1, None, None]) == WeekFigure(
        2, 5, Coverage(5, 7, "nights")
    )


def test_a_circular_mean_needs_four_days_and_goes_round_midnight() -> None:
    onset = measure_named("sleep.onset")
    assert figure(onset, [1430, 10, 1420, None, None, None, None]).value is None
    found = figure(onset, [1430, 10, 1435, 5, None, None, None])
    assert min(found.value or 0, 1440 - (found.value or 0)) == pytest.approx(0, abs=1e-6)
    assert figure(WAKE, [400, 420, 440, 420, None, None, None]).value == pytest.approx(420)


def test_a_sum_needs_no_number_of_days() -> None:
    found = figure(VIGOROUS, [None, None, 30, None, None, None, None])
    assert found == WeekFigure(30, 1, Coverage(1, 7, "days"))


def test_a_week_without_a_value_on_any_day_has_none() -> None:
    for measure in (VIGOROUS, ACTIVE, DURATION, MOOD, PROTEIN):
        found = figure(measure, [None] * 7)
        assert (found.value, found.n) == (None, 0)


def test_a_week_of_true_zeros_is_zero() -> None:
    cells = week_of([0] * 7, [NOTHING] * 7)
    assert week_figure(MINUTES, cells, LATER) == WeekFigure(0, 7, Coverage(7, 7, "days"))


def test_yes_and_no_are_counted() -> None:
    assert figure(ACTIVE, [1, 0, 1, None, 1, 0, None]) == WeekFigure(3, 5, Coverage(5, 7, "days"))


def test_a_sum_of_a_week_in_progress_includes_today() -> None:
    found = figure(VIGOROUS, [10, None, None, 20, None, None, None], today=THURSDAY)
    assert found == WeekFigure(30, 2, Coverage(2, 4, "days"))


def test_a_mean_of_a_week_in_progress_leaves_today_out() -> None:
    friday = WEEK[4]
    found = figure(MOOD, [3, 3, 3, 3, 5, None, None], today=friday)
    assert found == WeekFigure(3, 4, Coverage(4, 4, "days"))
    assert figure(MOOD, [3, 3, 3, 5, None, None, None], today=THURSDAY).value is None


def test_sleep_of_a_week_in_progress_includes_the_night_to_today() -> None:
    found = figure(DURATION, [420, 440, 460, 480, None, None, None], today=THURSDAY)
    assert found == WeekFigure(450, 4, Coverage(4, 4, "nights"))


def test_days_to_come_are_in_no_denominator() -> None:
    assert figure(MOOD, [None] * 7, today=MONDAY).coverage == Coverage(0, 0, "days")
    assert figure(VIGOROUS, [None] * 7, today=MONDAY).coverage == Coverage(0, 1, "days")
    future = figure(VIGOROUS, [5] * 7, today=MONDAY - timedelta(days=1))
    assert future == WeekFigure(None, 0, Coverage(0, 0, "days"))


def test_days_that_were_not_tracked_leave_the_denominator_unless_something_was_logged() -> None:
    cells = week_of(
        [10, None, None, 20, None, 0, None],
        [LOGGED, NOT_TRACKED, EMPTY, NOT_TRACKED, NOT_TRACKED, NOTHING, EMPTY],
    )
    assert week_figure(VIGOROUS, cells, LATER) == WeekFigure(30, 3, Coverage(3, 5, "days"))


def test_days_of_meals_that_are_not_complete_are_left_out_of_means() -> None:
    cells = week_of(
        [60, 20, 80, 70, 50, None, None],
        [LOGGED, PARTIAL, LOGGED, LOGGED, LOGGED, EMPTY, EMPTY],
    )
    found = week_figure(PROTEIN, cells, LATER)
    assert found == WeekFigure(65, 4, Coverage(4, 7, "complete days", 0, 0))


def test_four_complete_days_are_needed_not_four_days_with_meals() -> None:
    tracking = [LOGGED, LOGGED, LOGGED, PARTIAL, PARTIAL, EMPTY, EMPTY]
    cells = week_of([60, 60, 60, 60, 60, None, None], tracking)
    assert week_figure(PROTEIN, cells, LATER).value is None


def test_a_day_on_which_nothing_was_eaten_is_a_complete_day() -> None:
    tracking = [LOGGED, LOGGED, LOGGED, NOTHING, EMPTY, EMPTY, EMPTY]
    cells = week_of([60, 60, 60, 0, None, None, None], tracking)
    assert week_figure(PROTEIN, cells, LATER).value == 45


def test_a_sum_keeps_the_days_that_are_not_complete() -> None:
    cells = week_of([10, 20, None, None, None, None, None], [LOGGED, PARTIAL, *[EMPTY] * 5])
    assert week_figure(MINUTES, cells, LATER).value == 30


def test_the_foods_of_the_days_in_a_mean_are_counted() -> None:
    foods = [(3, 4), (5, 5), (0, 2), (2, 2), (1, 1), (9, 9), (7, 7)]
    values = [60.0, 60.0, None, 60.0, 60.0, 60.0, 60.0]
    tracking = [LOGGED, LOGGED, LOGGED, LOGGED, LOGGED, PARTIAL, NOT_TRACKED]
    cells = [
        DayCell(day, Figure(value, *food), each)
        for day, value, food, each in zip(WEEK, values, foods, tracking, strict=True)
    ]
    # The sixth day is not complete, and the last is today.
    found = week_figure(PROTEIN, cells, SUNDAY)
    assert found == WeekFigure(60, 4, Coverage(4, 6, "complete days", 11, 12))


def test_other_measures_have_no_foods() -> None:
    coverage = figure(NAPS, [20, *[None] * 6]).coverage
    assert coverage == Coverage(1, 7, "nights")
    assert coverage.foods_have is coverage.foods_of is None


@pytest.mark.parametrize("rule", WeekRule)
def test_no_values_have_no_summary(rule: WeekRule) -> None:
    assert summarise(rule, []) is None


@pytest.mark.parametrize("rule", [WeekRule.SPREAD, WeekRule.REGULARITY, WeekRule.SOCIAL_JET_LAG])
def test_figures_of_nights_are_not_made_of_day_values(rule: WeekRule) -> None:
    with pytest.raises(ValueError, match=f"^{rule} is a figure of nights, not of day values$"):
        summarise(rule, [1.0])


def test_one_number_is_its_own_summary() -> None:
    for rule in (WeekRule.SUM, WeekRule.MEAN, WeekRule.MEDIAN, WeekRule.CIRCULAR_MEAN):
        summary = summarise(rule, [3])
        assert isinstance(summary, float)
        assert summary == pytest.approx(3)


@given(data=st.data(), values=st.lists(st.none() | st.floats(0, 1e6), min_size=7, max_size=7))
def test_the_order_of_days_changes_nothing_at_all(
    data: st.DataObject, values: list[float | None]
) -> None:
    cells = week_of(values)
    shuffled = data.draw(st.permutations(cells))
    for measure in (DURATION, WAKE, QUALITY, VIGOROUS, PROTEIN):
        assert week_figure(measure, shuffled, LATER) == week_figure(measure, cells, LATER)


@given(values=st.lists(st.none() | st.integers(0, 1440), min_size=7, max_size=7))
def test_means_and_medians_lie_within_their_days(values: list[int | None]) -> None:
    logged = [value for value in values if value is not None]
    for measure in (DURATION, QUALITY):
        found = figure(measure, values)
        assert found.n == found.coverage.have == len(logged)
        assert (found.value is None) == (len(logged) < 4)
        assert found.value is None or min(logged) <= found.value <= max(logged)


@given(data=st.data())
def test_nothing_is_lost_between_entries_and_the_totals_of_a_week(data: st.DataObject) -> None:
    logged = [data.draw(day_entries(day, st.just("UTC"))) for day in WEEK[:3]]
    entries = [entry for day in logged for entry in day]
    sessions = [each for each in entries if isinstance(each, Exercise | Practice)]
    naps = [each.minutes_asleep for each in entries if isinstance(each, Sleep) and each.nap]
    practised = [each.minutes for each in sessions if each.counts_as in {"practice", "both"}]
    vigorous = [
        each.minutes
        for each in sessions
        if each.counts_as in {"exercise", "both"}
        and each.intensity is Intensity.VIGOROUS
        and getattr(each, "aerobic", True)
    ]
    assert _of_week(NAPS, entries) == math.fsum(naps)
    assert _of_week(MINUTES, entries) == sum(practised)
    assert _of_week(VIGOROUS, entries) == sum(vigorous)


def _of_week(measure: Measure, entries: Sequence[Entry]) -> float:
    """Return a measure's sum over a week of entries, 0 if it has none."""
    cells = []
    for day in WEEK:
        found = day_figures(entry for entry in entries if entry.day == day)
        cells.append(DayCell(day, found.get(measure.id, Figure(None)), LOGGED))
    return week_figure(measure, cells, LATER).value or 0
