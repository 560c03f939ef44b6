"""What a day and a period hold, worked out by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nehabits.domain.day_mark import Mark
from nehabits.domain.figure import Figure
from nehabits.domain.measure import MEASURES
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking
from nehabits.services.week_review import WeekReview
from tests.diaries import Diary, diary
from tests.fortnight import (
    BEFORE,
    COFFEE,
    FRIDAY,
    LATER,
    MONDAY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEEK,
    fill,
)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Diary]:
    """Open the two weeks when they are past."""
    with diary(tmp_path_factory.mktemp("review") / "journal.sqlite", LATER) as opened:
        fill(opened)
        yield opened


@pytest.fixture(scope="module")
def week(finished: Diary) -> WeekReview:
    return finished.review.week(MONDAY)


def test_what_each_day_says_of_an_area(finished: Diary) -> None:
    tracking = finished.review.tracking(MONDAY, SUNDAY)
    logged, partial, nothing, not_tracked, empty = (
        Tracking.LOGGED,
        Tracking.PARTIAL,
        Tracking.NOTHING,
        Tracking.NOT_TRACKED,
        Tracking.EMPTY,
    )
    assert {pillar: [tracking[pillar, day] for day in WEEK] for pillar in Pillar} == {
        Pillar.SLEEP: [logged] * 3 + [empty] + [logged] * 3,
        Pillar.EXERCISE: [logged, empty, logged, empty, logged, not_tracked, nothing],
        Pillar.PRACTICE: [empty, logged, empty, nothing, empty, empty, empty],
        Pillar.MEALS: [logged] * 4 + [partial, not_tracked, logged],
        Pillar.CHECKIN: [logged] * 5 + [empty] * 2,
        Pillar.OWN: [logged] * 2 + [empty] * 5,
    }


def test_a_day_holds_its_entries_and_every_daily_measure(finished: Diary) -> None:
    day = finished.review.day(SATURDAY)
    assert [type(each).__name__ for each in day.entries] == ["Sleep", "Sleep"]
    assert day.marks == {Pillar.EXERCISE: Mark.NOT_TRACKED, Pillar.MEALS: Mark.NOT_TRACKED}
    assert day.tracking[Pillar.MEALS] is Tracking.NOT_TRACKED
    daily = [each.id for each in MEASURES if each.id not in WINDOWS]
    assert list(day.cells) == [*daily, "own.coffee"]
    assert day.cells["sleep.naps"].figure == Figure(30)
    tuesday = finished.review.day(TUESDAY)
    assert tuesday.cells["meal.copper"].figure == Figure(0.6, 2, 3)
    sunday = finished.review.day(SUNDAY)
    assert sunday.cells["meal.copper"].figure == Figure(None, 0, 1)
    assert sunday.cells["sleep.duration"].value == 420


WINDOWS = {"sleep.midpoint_sd", "sleep.regularity_index", "sleep.social_jet_lag"}


def test_a_day_of_a_week_and_the_day_itself_say_the_same(finished: Diary, week: WeekReview) -> None:
    for place, day in enumerate(WEEK):
        cells = finished.review.day(day).cells
        for row in week.rows:
            if row.measure.id not in WINDOWS:
                assert row.cells[place] == cells[row.measure.id]


def test_the_span_and_the_entries_of_a_period(finished: Diary, tmp_path: Path) -> None:
    assert finished.review.span() == (BEFORE, SUNDAY)
    assert [each.day for each in finished.review.entries(THURSDAY, FRIDAY)] == sorted(
        [THURSDAY] * 4 + [FRIDAY] * 4
    )
    with diary(tmp_path / "empty.sqlite", LATER) as empty:
        assert empty.review.span() is None
        assert empty.review.entries(BEFORE, SUNDAY) == ()
        rows = empty.review.week(MONDAY).rows
        assert all(row.figure.value is None and row.previous is None for row in rows)


def test_marks_of_a_period_are_in_the_order_of_days_and_areas(finished: Diary) -> None:
    said = [(each.day, each.pillar) for each in finished.review.marks(THURSDAY, SATURDAY)]
    assert said == [
        (THURSDAY, Pillar.PRACTICE),
        (SATURDAY, Pillar.EXERCISE),
        (SATURDAY, Pillar.MEALS),
    ]


def test_measures_end_with_the_person_s_own(finished: Diary) -> None:
    *ours, own = finished.review.measures()
    assert tuple(ours) == MEASURES
    assert (own.id, own.unit, own.name) == ("own.coffee", "cups", COFFEE.name)


def test_the_reference_the_person_chose_stands_beside_the_week(finished: Diary) -> None:
    line = finished.review.line("sleep.duration")
    assert line is not None
    assert line.low == 420
    assert finished.review.week(MONDAY).row("sleep.duration").reference == line
    finished.preferences.choose_reference("sleep.duration", "")
    assert finished.review.line("sleep.duration") is None
    assert finished.review.week(LATER).row("sleep.duration").reference is None
    assert finished.review.week(MONDAY).row("sleep.duration").reference == line
    finished.preferences.choose_reference("sleep.duration", None)
    assert finished.review.line("sleep.duration") == line
