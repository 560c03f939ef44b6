"""The figures of a week worked out by hand, finished and in progress."""

import cmath
import math
import statistics
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from nehabits.domain.consistency import Consistency
from nehabits.domain.day_mark import Mark
from nehabits.domain.measure import MEASURES
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking
from nehabits.domain.week import Coverage
from nehabits.services.preferences import COMPLETE_BY_MAIN_MEALS
from nehabits.services.week_review import WeekReview, WeekRow
from tests.diaries import Diary, diary
from tests.fortnight import BEFORE, FRIDAY, LATER, MONDAY, SATURDAY, SUNDAY, WEEK, fill


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Diary]:
    """Open the two weeks when they are past."""
    with diary(tmp_path_factory.mktemp("review") / "journal.sqlite", LATER) as opened:
        fill(opened)
        yield opened


@pytest.fixture(scope="module")
def week(finished: Diary) -> WeekReview:
    return finished.review.week(MONDAY)


@pytest.fixture
def on_friday(tmp_path: Path) -> Iterator[Diary]:
    """Open the second week on its Friday."""
    with diary(tmp_path / "journal.sqlite", FRIDAY) as opened:
        fill(opened)
        yield opened


def circular(clocks: list[float]) -> float:
    """Return the mean of clock times by another way than the program's."""
    turn = 2 * math.pi / 1440
    return cmath.phase(sum(cmath.exp(1j * clock * turn) for clock in clocks)) / turn % 1440


def days_of(row: WeekRow) -> list[float | None]:
    return [cell.value for cell in row.cells]


NIGHTS = [480, 480, 450, None, 480, 480, 420]
NONE = None
DAYS: dict[str, list[float | None]] = {
    "sleep.duration": NIGHTS,
    "sleep.naps": [0, 0, 0, NONE, 0, 30, 0],
    "sleep.quality": [NONE, NONE, 4, NONE, NONE, NONE, NONE],
    "sleep.efficiency": [NONE] * 7,
    "sleep.onset": [1380, 1380, 1380, NONE, 1380, 30, 1380],
    "sleep.midpoint": [180, 180, 180, NONE, 180, 270, 210],
    "sleep.wake": [420, 420, 420, NONE, 420, 510, 420],
    "exercise.moderate": [30, NONE, 0, NONE, 0, NONE, 0],
    "exercise.vigorous": [0, NONE, 20, NONE, 0, NONE, 0],
    "exercise.moderate_equivalent": [30, NONE, 40, NONE, 0, NONE, 0],
    "exercise.mvpa": [30, NONE, 20, NONE, 0, NONE, 0],
    "exercise.strength_days": [0, NONE, 0, NONE, 1, NONE, 0],
    "exercise.active_days": [1, NONE, 1, NONE, 1, NONE, 0],
    "practice.minutes": [NONE, 10, NONE, 0, NONE, NONE, NONE],
    "practice.nature": [30, 0, NONE, 0, NONE, NONE, NONE],
    "practice.days": [NONE, 1, NONE, 0, NONE, NONE, NONE],
    "meal.protein": [60, 60, 60, 60, 20, NONE, 20],
    "meal.copper": [0.9, 0.6, 0.9, 0.9, 0.3, NONE, NONE],
    "meal.iron": [NONE] * 7,
    "checkin.mood": [2, 3, 5, 5, 1, NONE, NONE],
    "own.coffee": [2, 3.5, NONE, NONE, NONE, NONE, NONE],
}
"""The values of the days, Monday to Sunday."""


@pytest.mark.parametrize("measure", DAYS)
def test_the_days_of_a_week_are_what_was_logged(week: WeekReview, measure: str) -> None:
    assert days_of(week.row(measure)) == [
        None if value is None else pytest.approx(value) for value in DAYS[measure]
    ]


FIGURES: dict[str, tuple[float | None, int, Coverage]] = {
    # Six nights: 480 × 4 + 450 + 420.
    "sleep.duration": (465, 6, Coverage(6, 7, "nights")),
    "sleep.naps": (30, 6, Coverage(6, 7, "nights")),
    "sleep.quality": (None, 1, Coverage(1, 7, "nights")),
    "sleep.efficiency": (None, 0, Coverage(0, 7, "nights")),
    "sleep.midpoint": (circular([180] * 4 + [270, 210]), 6, Coverage(6, 7, "nights")),
    "sleep.onset": (circular([1380] * 5 + [30]), 6, Coverage(6, 7, "nights")),
    # Saturday was not tracked: it leaves the days.
    "exercise.moderate": (30, 4, Coverage(4, 6, "days")),
    "exercise.moderate_equivalent": (70, 4, Coverage(4, 6, "days")),
    "exercise.mvpa": (50, 4, Coverage(4, 6, "days")),
    "exercise.strength_days": (1, 4, Coverage(4, 6, "days")),
    "exercise.active_days": (3, 4, Coverage(4, 6, "days")),
    "practice.minutes": (10, 2, Coverage(2, 7, "days")),
    "practice.nature": (30, 3, Coverage(3, 7, "days")),
    "practice.days": (1, 2, Coverage(2, 7, "days")),
    # Four days of 60 and Sunday's 20, which is said to be all; Friday is partial.
    "meal.protein": (52, 5, Coverage(5, 6, "complete days", 13, 13)),
    # Of Sunday's food nothing is known, of Tuesday's three two.
    "meal.copper": (0.825, 4, Coverage(4, 6, "complete days", 11, 12)),
    "meal.iron": (None, 0, Coverage(0, 6, "complete days", 0, 0)),
    "checkin.mood": (3, 5, Coverage(5, 7, "days")),
    "own.coffee": (5.5, 2, Coverage(2, 7, "days")),
}
"""The week's value, how many days are in it, and its coverage."""


@pytest.mark.parametrize("measure", FIGURES)
def test_the_figures_of_a_week_are_those_worked_out_by_hand(week: WeekReview, measure: str) -> None:
    value, n, coverage = FIGURES[measure]
    figure = week.row(measure).figure
    assert figure.value == (None if value is None else pytest.approx(value))
    assert (figure.n, figure.coverage) == (n, coverage)


def test_figures_of_28_days_are_those_worked_out_by_hand(week: WeekReview) -> None:
    # Twelve nights in the 28 days that end on Sunday.
    midpoints = [180.0] * 8 + [270.0] * 3 + [210.0]
    mean = circular(midpoints)
    spread = week.row("sleep.midpoint_sd").figure
    assert spread.value == pytest.approx(statistics.stdev(each - mean for each in midpoints))
    assert (spread.n, spread.coverage) == (12, Coverage(12, 28, "nights"))

    # Nine pairs of nights. Five are the same; three differ by 90 min at each end; of the last the
    # clocks skip 60, and it has the nap besides.
    index = week.row("sleep.regularity_index").figure
    equal = 5 * 1440 + 3 * (1440 - 180) + (1380 - 180 - 30)
    assert index.value == pytest.approx(-100 + 200 * equal / (8 * 1440 + 1380))
    assert (index.n, index.coverage) == (9, Coverage(9, 27, "pairs of days"))

    lag = week.row("sleep.social_jet_lag").figure
    assert lag.value == pytest.approx(circular([270, 270, 270, 210]) - 180)
    assert lag.n == 12


def test_the_week_before_stands_beside_it(week: WeekReview) -> None:
    previous = {row.measure.id: row.previous for row in week.rows}
    assert previous.pop("sleep.duration") == 480
    assert previous.pop("sleep.naps") == 0
    assert previous.pop("sleep.midpoint") == pytest.approx(circular([180] * 4 + [270] * 2))
    assert previous.pop("sleep.onset") == pytest.approx(circular([1380] * 4 + [30] * 2))
    assert previous.pop("sleep.wake") == pytest.approx(circular([420] * 4 + [510] * 2))
    # Six nights are too few for a spread, four pairs for an index; two nights off are enough.
    assert previous.pop("sleep.social_jet_lag") == pytest.approx(90)
    assert set(previous.values()) == {None}


def test_the_previous_week_is_what_that_week_itself_says(finished: Diary, week: WeekReview) -> None:
    before = finished.review.week(BEFORE)
    assert [row.previous for row in week.rows] == [row.figure.value for row in before.rows]


def test_the_five_weeks_are_what_each_of_them_says_itself(
    finished: Diary, week: WeekReview
) -> None:
    firsts = [MONDAY - timedelta(days=7 * back) for back in (4, 3, 2, 1, 0)]
    said = [finished.review.week(first) for first in firsts]
    for row in week.rows:
        figures = tuple(each.row(row.measure.id).figure.value for each in said)
        assert row.weeks == figures, row.measure.id
    assert [value is None for value in week.row("sleep.duration").weeks] == [True] * 3 + [False] * 2


def test_a_reference_for_a_week_is_counted_in_weeks_and_one_for_a_day_in_days(
    week: WeekReview,
) -> None:
    # 70 min of 150, one strength day of two; in the three weeks before nothing was logged.
    assert week.row("exercise.moderate_equivalent").consistency == Consistency(0, 1)
    assert week.row("exercise.strength_days").consistency == Consistency(0, 1)
    # Twelve nights of 7 h or more in 28 days, none of which was said to be not tracked.
    assert week.row("sleep.duration").consistency == Consistency(12, 28)


def test_a_week_has_a_name_and_a_row_for_each_measure(week: WeekReview) -> None:
    assert (week.name, week.first, week.last) == ("2026-W13", MONDAY, SUNDAY)
    ids = [row.measure.id for row in week.rows]
    assert ids == [*(measure.id for measure in MEASURES), "own.coffee"]
    assert all([cell.day for cell in row.cells] == WEEK for row in week.rows)


def test_a_week_may_begin_on_any_day(finished: Diary) -> None:
    week = finished.review.week(MONDAY - timedelta(days=1))
    assert (week.name, week.first) == ("2026-W13", date(2026, 3, 22))
    assert days_of(week.row("sleep.duration")) == [480, *NIGHTS[:6]]


def test_meals_are_complete_only_when_said_if_the_person_wants_it_so(tmp_path: Path) -> None:
    with diary(tmp_path / "journal.sqlite", LATER) as opened:
        fill(opened)
        opened.preferences.set(COMPLETE_BY_MAIN_MEALS, value=False)
        row = opened.review.week(MONDAY).row("meal.protein")
        assert [cell.tracking for cell in row.cells[:5]] == [Tracking.PARTIAL] * 5
        assert (row.figure.value, row.figure.n) == (None, 1)
        opened.journal.mark(WEEK[:4], Pillar.MEALS, Mark.COMPLETE)
        row = opened.review.week(MONDAY).row("meal.protein")
        assert (row.figure.value, row.figure.n) == (52, 5)


def test_in_a_week_in_progress_means_leave_today_out_except_of_sleep(on_friday: Diary) -> None:
    week = on_friday.review.week(MONDAY)
    expected: dict[str, tuple[float | None, int, Coverage]] = {
        # Last night belongs to today and counts: 480 × 3 + 450.
        "sleep.duration": (472.5, 4, Coverage(4, 5, "nights")),
        "sleep.naps": (0, 4, Coverage(4, 5, "nights")),
        "exercise.moderate_equivalent": (70, 3, Coverage(3, 5, "days")),
        "exercise.strength_days": (1, 3, Coverage(3, 5, "days")),
        "practice.minutes": (10, 2, Coverage(2, 5, "days")),
        "meal.protein": (60, 4, Coverage(4, 4, "complete days", 12, 12)),
        "checkin.mood": (4, 4, Coverage(4, 4, "days")),
        "own.coffee": (5.5, 2, Coverage(2, 5, "days")),
    }
    found = {measure: week.row(measure).figure for measure in expected}
    assert {key: (each.value, each.n, each.coverage) for key, each in found.items()} == expected
    assert week.row("checkin.mood").cells[4].value == 1


def test_today_counts_in_means_once_it_is_past(on_friday: Diary) -> None:
    on_friday.calendar.today = SATURDAY
    week = on_friday.review.week(MONDAY)
    assert week.row("checkin.mood").figure.value == 3
    assert week.row("sleep.duration").figure.coverage == Coverage(4, 6, "nights")
    assert week.row("meal.protein").figure.coverage == Coverage(4, 5, "complete days", 12, 12)


def test_28_days_end_today_in_a_week_in_progress(on_friday: Diary) -> None:
    spread = on_friday.review.week(MONDAY).row("sleep.midpoint_sd").figure
    assert (spread.n, spread.coverage) == (10, Coverage(10, 28, "nights"))
    # 28 days to Friday reach back to 28 February; a later day reaches less far.
    on_friday.calendar.today = BEFORE + timedelta(days=27)
    later = on_friday.review.week(BEFORE + timedelta(days=21)).row("sleep.midpoint_sd").figure
    assert later.n == 10
    on_friday.calendar.today += timedelta(days=2)
    later = on_friday.review.week(BEFORE + timedelta(days=28)).row("sleep.midpoint_sd").figure
    assert later.n == 8


def test_a_week_to_come_is_empty(on_friday: Diary) -> None:
    week = on_friday.review.week(MONDAY + timedelta(days=14))
    assert {cell.value for row in week.rows for cell in row.cells} == {None}
    assert all(row.figure.value is None or row.measure.pillar == Pillar.SLEEP for row in week.rows)
