"""The last four weeks of the fortnight, worked out by hand."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from nehabits.domain.aim import Aim
from nehabits.domain.consistency import Consistency
from nehabits.domain.measure import WINDOW_RULES
from nehabits.domain.week import Coverage
from nehabits.services.four_weeks import FourWeeks
from tests.diaries import Diary, diary
from tests.fortnight import BEFORE, LATER, MONDAY, SUNDAY, fill


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Diary]:
    """Open the two weeks when they are past."""
    with diary(tmp_path_factory.mktemp("review") / "journal.sqlite", LATER) as opened:
        fill(opened)
        yield opened


@pytest.fixture(scope="module")
def weeks(finished: Diary) -> FourWeeks:
    return finished.review.four_weeks(SUNDAY)


FIGURES: dict[str, tuple[float | None, int, Coverage]] = {
    # Six nights of 480 the week before, then 480 × 4 + 450 + 420.
    "sleep.duration": ((480 * 6 + 465 * 6) / 12, 12, Coverage(12, 28, "nights")),
    # Only the last week has sessions: the mean of one week. Saturday was not tracked.
    "exercise.moderate_equivalent": (70, 4, Coverage(4, 27, "days")),
    "exercise.strength_days": (1, 4, Coverage(4, 27, "days")),
    "practice.minutes": (10, 2, Coverage(2, 28, "days")),
    # Two weeks have nights, and 30 minutes of nap.
    "sleep.naps": (15, 12, Coverage(12, 28, "nights")),
    "meal.protein": (52, 5, Coverage(5, 27, "complete days", 13, 13)),
    "meal.copper": (0.825, 4, Coverage(4, 27, "complete days", 11, 12)),
    "meal.iron": (None, 0, Coverage(0, 27, "complete days", 0, 0)),
    "checkin.mood": (3, 5, Coverage(5, 28, "days")),
    "own.coffee": (5.5, 2, Coverage(2, 28, "days")),
}


@pytest.mark.parametrize("measure", FIGURES)
def test_the_figures_are_those_worked_out_by_hand(weeks: FourWeeks, measure: str) -> None:
    value, n, coverage = FIGURES[measure]
    figure = weeks.row(measure).figure
    assert figure.value == (None if value is None else pytest.approx(value))
    assert (figure.n, figure.coverage) == (n, coverage)


def test_the_sums_of_the_weeks_are_there(weeks: FourWeeks) -> None:
    assert weeks.row("sleep.naps").weeks == (None, None, 0, 30)
    assert weeks.row("exercise.moderate_equivalent").weeks == (None, None, None, 70)
    assert weeks.row("sleep.duration").weeks == ()


def test_what_goes_over_28_days_is_what_the_week_says(finished: Diary, weeks: FourWeeks) -> None:
    week = finished.review.week(MONDAY)
    for row in week.rows:
        ours = weeks.row(row.measure.id)
        assert ours.reference == row.reference
        # The week's is over weeks where the reference is for one; so is ours, beside the days.
        assert ours.consistency in {row.consistency, None}
        if row.measure.week in WINDOW_RULES:
            assert ours.figure == row.figure


def test_how_often_a_reference_was_met(weeks: FourWeeks) -> None:
    # All twelve nights have 7 h; a night that was not logged is no night of 7 h.
    assert weeks.row("sleep.duration").consistency == Consistency(12, 28)
    assert weeks.row("exercise.moderate_equivalent").weeks_met == Consistency(0, 1)
    assert weeks.row("exercise.moderate_equivalent").consistency is None
    assert weeks.row("practice.nature").weeks_met is None


def test_an_aim_of_the_four_weeks_is_there_with_how_it_goes(tmp_path: Path) -> None:
    with diary(tmp_path / "journal.sqlite", LATER) as opened:
        fill(opened)
        opened.journal.keep_aim(Aim(measure="practice.minutes", since=BEFORE, low=5))
        row = opened.review.four_weeks(SUNDAY).row("practice.minutes")
        assert [aim.low for aim in row.aims] == [5]
        assert row.progress is not None
        assert row.progress.consistency == Consistency(1, 14)


def test_four_weeks_end_on_the_day_that_is_asked_for(finished: Diary) -> None:
    weeks = finished.review.four_weeks(SUNDAY - timedelta(days=7))
    assert (weeks.first, weeks.last) == (MONDAY - timedelta(days=28), MONDAY - timedelta(days=1))
    assert weeks.row("sleep.duration").figure.value == 480


def test_an_empty_journal_has_rows_without_figures(tmp_path: Path) -> None:
    with diary(tmp_path / "journal.sqlite", LATER) as opened:
        rows = opened.review.four_weeks(LATER).rows
        assert rows
        assert {row.figure.value for row in rows} == {None}
