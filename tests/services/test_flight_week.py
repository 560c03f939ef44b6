"""A week in which the person flies from Berlin to New York, worked out by hand."""

import cmath
import math
import statistics
from collections.abc import Iterator
from datetime import timedelta

import pytest

from nehabits.domain.week import Coverage
from nehabits.services.week_review import WeekReview
from tests.diaries import Diary, diary
from tests.fortnight import FLIGHT_WEEK, LATER, SUNDAY, fill, flight


@pytest.fixture(scope="module")
def flown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Diary]:
    with diary(tmp_path_factory.mktemp("flight") / "journal.sqlite", LATER) as opened:
        fill(opened)
        opened.journal.log(*flight())
        yield opened


@pytest.fixture(scope="module")
def week(flown: Diary) -> WeekReview:
    return flown.review.week(FLIGHT_WEEK[0])


def circular(clocks: list[float]) -> float:
    """Return the mean of clock times by another way than the program's."""
    turn = 2 * math.pi / 1440
    return cmath.phase(sum(cmath.exp(1j * clock * turn) for clock in clocks)) / turn % 1440


def days_of(week: WeekReview, measure: str) -> list[float | None]:
    return [cell.value for cell in week.row(measure).cells]


def test_nights_are_as_long_as_they_were_and_read_by_the_clocks_where_the_person_woke(
    week: WeekReview,
) -> None:
    assert days_of(week, "sleep.duration") == [480, 480, 480, 450, 480, 480, 480]
    assert days_of(week, "sleep.onset") == [1380, 1380, 1380, 1380, 1380, 30, 30]
    assert days_of(week, "sleep.wake") == [420, 420, 420, 390, 420, 510, 510]
    assert days_of(week, "sleep.midpoint") == [180, 180, 180, 165, 180, 270, 270]


def test_a_nap_over_the_ocean_lasts_two_hours_though_the_clocks_go_back(week: WeekReview) -> None:
    # 13:00 in Berlin is 11:00 UTC, 09:00 in New York is 13:00 UTC.
    assert days_of(week, "sleep.naps") == [0, 0, 120, 0, 0, 0, 0]
    assert week.row("sleep.naps").figure.value == 120


def test_the_figures_of_the_week_need_no_zone(week: WeekReview) -> None:
    duration = week.row("sleep.duration").figure
    # (6 × 480 + 450) / 7
    assert duration.value == pytest.approx(3330 / 7)
    assert (duration.n, duration.coverage) == (7, Coverage(7, 7, "nights"))
    onset = week.row("sleep.onset").figure.value
    assert onset == pytest.approx(circular([1380] * 5 + [30] * 2))
    assert days_of(week, "exercise.moderate") == [None, None, 25, None, None, None, None]
    assert week.row("exercise.moderate_equivalent").figure.value == 25
    assert week.row("practice.minutes").figure.value == 10


def test_28_nights_go_over_the_change_of_zone(week: WeekReview) -> None:
    # The nights of three weeks: twelve at 03:00, Thursday's 02:45, five days off at 04:30 and
    # the 03:30 of the clock change.
    work = [180.0] * 8 + [180.0] * 4 + [165.0]
    off = [270.0] * 2 + [270.0, 210.0] + [270.0] * 2
    mean = circular([*work, *off])
    spread = week.row("sleep.midpoint_sd").figure
    expected = statistics.stdev(each - mean for each in (*work, *off))
    assert (spread.value, spread.n) == (pytest.approx(expected), 19)
    lag = week.row("sleep.social_jet_lag").figure.value
    assert lag == pytest.approx(circular(off) - circular(work))


def test_regularity_compares_wall_clocks_on_both_sides_of_the_flight(week: WeekReview) -> None:
    # The nine pairs of the fortnight: five equal, three that differ by 90 min at each end, and
    # Saturday and Sunday of the clock change, 60 min fewer, with the nap besides.
    equal = 5 * 1440 + 3 * (1440 - 180) + (1380 - 180 - 30)
    # Sunday and Monday: 60 min fewer, and Saturday's nap after noon. Two pairs of equal nights.
    equal += (1380 - 30) + 2 * 1440
    # Over the flight 07:00 and 06:30, then 06:30 and 07:00; 90 min at each end; equal nights. The
    # nap is before noon in New York and after noon in Berlin: it is in no day that is compared.
    equal += 2 * (1440 - 30) + (1440 - 180) + 1440
    compared = 16 * 1440 - 2 * 60
    index = week.row("sleep.regularity_index").figure
    assert index.value == pytest.approx(-100 + 200 * equal / compared)
    assert (index.n, index.coverage) == (16, Coverage(16, 27, "pairs of days"))


def test_the_week_before_is_what_it_was_before_the_flight(flown: Diary, week: WeekReview) -> None:
    before = flown.review.week(SUNDAY - timedelta(days=6))
    assert before.row("sleep.duration").figure.value == 465
    assert week.row("sleep.duration").previous == 465
