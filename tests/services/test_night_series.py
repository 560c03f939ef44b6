"""A series of a figure of 28 nights says on each day what a week that ends then would say."""

import math
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from nehabits.domain.day import days_between
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.measure import measure_named
from nehabits.domain.night_window import window_days, window_figure
from nehabits.domain.pillar import Pillar
from nehabits.domain.sleep import Sleep
from nehabits.storage.tables import METADATA
from tests.diaries import Diary, diary
from tests.examples import BERLIN, nap, night
from tests.fortnight import LATER, MONDAY, SUNDAY, THURSDAY, fill
from tests.strategies import naps, nights

WINDOWS = tuple(
    measure_named(f"sleep.{key}") for key in ("midpoint_sd", "regularity_index", "social_jet_lag")
)
LAST = date(2026, 11, 21)
CHANGE = date(2026, 10, 25)
DAYS = days_between(CHANGE - timedelta(days=9), CHANGE + timedelta(days=9))
"""The clocks change in Europe in the middle, in the United States a week later."""

PLACES = st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"])


@st.composite
def nights_of_a_traveller(draw: st.DrawFn) -> list[Sleep]:
    """Draw nights and naps of most days, none of which overlap, in a zone for each few days."""
    slept: list[Sleep] = []
    zone = draw(PLACES)
    for day in DAYS:
        zone = draw(st.one_of(st.just(zone), st.just(zone), PLACES))
        for kind in (nights, naps):
            if draw(st.integers(0, 3)):
                each = draw(kind(day, st.just(zone)))
                if all(not _overlap(each, other) for other in slept):
                    slept.append(each)
    return slept


def _overlap(one: Sleep, other: Sleep) -> bool:
    return one.start.instant < other.end.instant and other.start.instant < one.end.instant


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Diary]:
    with diary(tmp_path_factory.mktemp("nights") / "journal.sqlite", LAST) as opened:
        yield opened


def refill(opened: Diary, records: Sequence[Sleep | DayMark]) -> None:
    with opened.file.write() as connection:
        for table in reversed(METADATA.sorted_tables):
            connection.execute(delete(table))
    opened.journal.fill(records)


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(slept=nights_of_a_traveller(), pauses=st.sets(st.sampled_from(DAYS), max_size=4))
def test_on_each_day_stands_the_figure_of_the_28_days_that_end_on_it(
    shared: Diary, slept: list[Sleep], pauses: set[date]
) -> None:
    marks = [DayMark(day=day, pillar=Pillar.SLEEP, mark=Mark.NOT_TRACKED) for day in pauses]
    refill(shared, [*slept, *marks])
    first, last = DAYS[3], DAYS[-1] + timedelta(days=12)
    for measure in WINDOWS:
        series = shared.review.series(measure.id, first, last)
        assert np.isnan(series.values).all()
        for day, found in zip(days_between(first, last), series.trailing, strict=True):
            expected = window_figure(measure, slept, window_days(day, LAST), frozenset(pauses))
            assert (None if math.isnan(found) else found) == (
                None if expected.value is None else pytest.approx(expected.value, abs=1e-9)
            )


def test_a_week_is_the_last_point_of_its_series(tmp_path: Path) -> None:
    with diary(tmp_path / "journal.sqlite", LATER) as opened:
        fill(opened)
        week = opened.review.week(MONDAY)
        for measure in WINDOWS:
            series = opened.review.series(measure.id, MONDAY, SUNDAY)
            assert series.trailing[-1] == pytest.approx(week.row(measure.id).figure.value)
            assert (series.days[0].item(), series.days[-1].item()) == (MONDAY, SUNDAY)
        opened.journal.mark([THURSDAY], Pillar.SLEEP, Mark.NOT_TRACKED)
        series = opened.review.series("sleep.midpoint_sd", MONDAY, SUNDAY)
        assert series.not_tracked.tolist() == [
            day == THURSDAY for day in days_between(MONDAY, SUNDAY)
        ]


def test_a_nap_makes_no_night_of_a_day_that_is_not_tracked(tmp_path: Path) -> None:
    with diary(tmp_path / "journal.sqlite", LATER) as opened:
        fill(opened)
        days = opened.review.week(MONDAY).row("sleep.midpoint_sd").figure.coverage.of
        before = MONDAY - timedelta(days=20)
        opened.journal.log(nap(before, "14:00", "14:20"))
        opened.journal.mark([before], Pillar.SLEEP, Mark.NOT_TRACKED)
        found = opened.review.week(MONDAY).row("sleep.midpoint_sd").figure.coverage.of
        assert found == days - 1


@pytest.mark.parametrize("today", [SUNDAY, THURSDAY])
def test_many_weeks_at_once_have_the_figures_of_each(tmp_path: Path, today: date) -> None:
    firsts = [MONDAY - timedelta(weeks=back) for back in (2, 1, 0)]
    with diary(tmp_path / "journal.sqlite", LATER) as opened:
        fill(opened)
    with diary(tmp_path / "journal.sqlite", today) as opened:
        review = opened.review
        cells = review.cells(
            [each for each in review.measures() if not each.is_of_window],
            firsts[0] - timedelta(days=3),
            SUNDAY + timedelta(days=2),
        )
        found = review.week_figures(cells, review.night_figures(firsts), firsts)
        for first, week in zip(firsts, found, strict=True):
            rows = review.week(first).rows
            assert (week.first, week.last) == (first, first + timedelta(days=6))
            assert list(week.figures) == [(row.measure, row.figure) for row in rows]


def test_a_figure_begins_with_its_least_nights_and_ends_when_they_leave_its_window(
    shared: Diary,
) -> None:
    days = days_between(CHANGE, CHANGE + timedelta(days=6))
    refill(shared, [night(day, "23:00", "07:00", day_off=day in days[:2]) for day in days])
    first, last = CHANGE, CHANGE + timedelta(days=27 + 6)
    known = {
        measure.id: np.flatnonzero(
            ~np.isnan(shared.review.series(measure.id, first, last).trailing)
        )
        for measure in WINDOWS
    }
    # Seven nights are there from the seventh day on until the first of them is 28 days ago.
    assert known["sleep.midpoint_sd"].tolist() == list(range(6, 28))
    assert known["sleep.regularity_index"].tolist() == list(range(6, 28))
    # Two nights off are the first ones, two of work days come with the fourth.
    assert known["sleep.social_jet_lag"].tolist() == list(range(3, 28))


def test_an_empty_journal_has_days_without_figures(shared: Diary) -> None:
    refill(shared, [])
    for measure in WINDOWS:
        series = shared.review.series(measure.id, LAST - timedelta(days=3), LAST)
        assert len(series.trailing) == 4
        assert np.isnan(series.trailing).all()


def test_nights_have_what_is_drawn_of_them_and_the_27_days_before(shared: Diary) -> None:
    slept = night(LAST, "23:00", "07:00", BERLIN, quality=4, minutes_awake=30)
    refill(shared, [slept, nap(LAST, "14:00", "14:20", BERLIN)])
    nights = shared.review.nights(LAST, LAST)
    assert len(nights.days) == 28
    assert nights.measured.tolist() == [True, False]
    assert nights.asleep.tolist() == [450, 20]
    assert nights.quality[0] == 4
    assert str(nights.onset[0]) == "2026-11-20T23:00:00.000000"
    assert np.isnan(nights.before).all()
