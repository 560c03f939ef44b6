"""Judges of another origin: scipy for clock times and ranks, the paper's formula for regularity.

Each judge is shown a planted fault, so that one that says yes to everything is noticed.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from nehabits.domain.circular import DAY, circular_mean
from nehabits.domain.day import days_between
from nehabits.domain.moment import Moment
from nehabits.domain.regularity import LEAST_PAIRS
from nehabits.domain.relation import spearman
from nehabits.domain.sleep import Sleep
from tests.examples import night
from tests.night_figures import circular_sd, regularity_index

FIRST = date(2026, 11, 2)
FORTNIGHT = days_between(FIRST, FIRST + timedelta(days=13))
WEEK = FORTNIGHT[:7]

clocks = st.lists(st.integers(0, 1439), min_size=1, max_size=28)


def mean_by_scipy(times: Sequence[float]) -> float:
    return float(stats.circmean(times, high=DAY, low=0))


def sd_by_scipy(times: Sequence[float]) -> float:
    """Sample SD, n − 1, of the signed distances to scipy's mean."""
    apart = np.asarray(times) - mean_by_scipy(times)
    return float(np.std((apart + DAY / 2) % DAY - DAY / 2, ddof=1))


def length_of_mean(times: Sequence[float]) -> float:
    return float(np.abs(np.exp(np.asarray(times) * 2j * np.pi / DAY).mean()))


def minutes_apart(one: float, other: float) -> float:
    return abs((one - other + DAY / 2) % DAY - DAY / 2)


@given(clocks)
def test_scipy_gives_the_same_mean_of_clock_times(times: list[float]) -> None:
    assume(length_of_mean(times) > 1e-6)
    mean = circular_mean(times)
    assert mean is not None
    assert minutes_apart(mean, mean_by_scipy(times)) < 1e-6


@given(clocks)
def test_scipy_gives_the_same_spread_of_clock_times(times: list[float]) -> None:
    assume(len(times) > 1)
    assume(length_of_mean(times) > 1e-3)
    mean = circular_mean(times)
    # Half a day from the mean either side is right.
    assume(all(minutes_apart(each, mean or 0) < 719.9 for each in times))
    assert circular_sd(times) == pytest.approx(sd_by_scipy(times), abs=1e-6)


@given(st.lists(st.integers(1320, 1440 + 120), min_size=2, max_size=28))
def test_of_times_around_midnight_the_judges_agree_on_a_line(times: list[float]) -> None:
    wrapped = [each % DAY for each in times]
    assert circular_sd(wrapped) == pytest.approx(sd_by_scipy(wrapped), abs=1e-6)
    # Two hours around midnight are nearly a line: the SD there is the one on the line.
    assert circular_sd(wrapped) == pytest.approx(np.std(times, ddof=1), abs=2)


def test_scipy_finds_a_mean_on_the_line_and_a_spread_over_n_wrong() -> None:
    times = [1430.0, 10.0, 40.0]
    assert minutes_apart(sum(times) / 3, mean_by_scipy(times)) > 60
    # On the line from −10 over 10 to 40.
    assert abs(np.std([-10, 10, 40]) - sd_by_scipy(times)) > 1
    assert abs(np.std(times, ddof=1) - sd_by_scipy(times)) > 100


def test_scipy_finds_a_correlation_of_values_no_rank() -> None:
    one, other = np.array([1.0, 2, 3, 4, 100]), np.array([2.0, 1, 40, 30, 5])
    rank = spearman(one, other)
    assert rank == pytest.approx(stats.spearmanr(one, other).statistic)
    # Ranks 1 to 5 and 2 1 5 4 3: d² = 1 + 1 + 4 + 0 + 4; 1 − 6 · 10 / (5 · 24) = 0.5
    assert rank == pytest.approx(0.5)
    assert stats.pearsonr(one, other).statistic < 0


def regularity_by_the_paper(
    nights: Iterable[tuple[datetime, datetime]], naps: Iterable[tuple[datetime, datetime]]
) -> float | None:
    """Phillips 2017: −100 + 200 / (M (N − 1)) × Σ Σ δ(s(i, j), s(i + 1, j)).

    Here s is the state of minute j of day i, from noon to noon, asked one by one; days without a
    night are not recorded, and only pairs of recorded days are added up. Ends are UTC.
    """
    nights = list(nights)
    asleep = [*nights, *naps]
    recorded = {end.date() for _, end in nights}

    def state(minute: datetime) -> bool:
        return any(start <= minute < end for start, end in asleep)

    equal, pairs = 0, 0
    for day in sorted(recorded):
        if day + timedelta(days=1) not in recorded:
            continue
        pairs += 1
        noon = datetime.combine(day - timedelta(days=1), time(12), UTC)
        for j in range(1440):
            minute = noon + timedelta(minutes=j)
            equal += state(minute) == state(minute + timedelta(days=1))
    return -100 + 200 * equal / (1440 * pairs) if pairs >= LEAST_PAIRS else None


def spans(sleeps: Iterable[Sleep]) -> list[tuple[datetime, datetime]]:
    return [(sleep.start.instant, sleep.end.instant) for sleep in sleeps]


def slept(day: date, end: int, length: int, *, is_nap: bool = False) -> Sleep:
    """Return a sleep of some minutes that ends so many minutes after the day's midnight."""
    wakes = datetime.combine(day, time(), UTC) + timedelta(minutes=end)
    starts = wakes - timedelta(minutes=length)
    start, stop = (Moment.of_instant(each, "UTC") for each in (starts, wakes))
    return Sleep(day=day, start=start, end=stop, nap=is_nap)


ends = st.lists(st.integers(240, 720), min_size=14, max_size=14)
lengths = st.lists(st.integers(30, 700), min_size=14, max_size=14)
siestas = st.dictionaries(st.sampled_from(FORTNIGHT), st.integers(20, 120), max_size=4)
missing = st.sets(st.sampled_from(FORTNIGHT), max_size=5)


@given(ends, lengths, siestas, missing)
def test_the_formula_of_the_paper_gives_the_same_index(
    wakes: list[int], minutes: list[int], siestas: dict[date, int], missing: set[date]
) -> None:
    nights = [
        slept(day, wake, length)
        for day, wake, length in zip(FORTNIGHT, wakes, minutes, strict=True)
        if day not in missing
    ]
    naps = [slept(day, 960, length, is_nap=True) for day, length in siestas.items()]
    index, _ = regularity_index([*nights, *naps], FORTNIGHT)
    judged = regularity_by_the_paper(spans(nights), spans(naps))
    assert index == (None if judged is None else pytest.approx(judged))
    assert index is None or -100 <= index <= 100


@pytest.mark.parametrize(
    ("times", "published"),
    [
        # Seven equal nights; an hour later and back; an hour less and back.
        ([("23:00", "07:00")], 100),
        ([("23:00", "07:00"), ("00:00", "08:00")], 83.33),
        ([("23:00", "07:00"), ("23:00", "06:00")], 91.67),
    ],
)
def test_the_paper_and_the_program_give_the_figures_of_the_specification(
    times: list[tuple[str, str]], published: float
) -> None:
    nights = [night(day, *times[place % len(times)]) for place, day in enumerate(WEEK)]
    index, pairs = regularity_index(nights, WEEK)
    assert pairs == 6
    assert index == pytest.approx(published, abs=0.005)
    assert regularity_by_the_paper(spans(nights), []) == pytest.approx(published, abs=0.005)


@pytest.mark.parametrize(
    "fault",
    [
        lambda sleep: (sleep.start.instant, sleep.end.instant + timedelta(minutes=1)),
        lambda sleep: (sleep.start.instant - timedelta(hours=1), sleep.end.instant),
    ],
)
def test_the_paper_finds_a_night_that_is_a_minute_or_an_hour_longer(
    fault: Callable[[Sleep], tuple[datetime, datetime]],
) -> None:
    nights = [night(day, "23:00", "07:00") for day in WEEK]
    wrong = [*spans(nights[:3]), fault(nights[3]), *spans(nights[4:])]
    index, _ = regularity_index(nights, WEEK)
    judged = regularity_by_the_paper(wrong, [])
    assert judged is not None
    assert abs(judged - (index or 0)) > 0.01


def test_the_paper_finds_a_missing_night_taken_for_time_awake() -> None:
    nights = [night(day, "23:00", "07:00") for day in FORTNIGHT if day != FORTNIGHT[6]]
    index, pairs = regularity_index(nights, FORTNIGHT)
    assert (index, pairs) == (100, 11)
    # Eight hours differ in two more pairs: −100 + 200 × (13 × 1440 − 2 × 480) / (13 × 1440).
    taken = -100 + 200 * (13 * 1440 - 2 * 480) / (13 * 1440)
    assert taken == pytest.approx(89.74, abs=0.005)
    assert regularity_by_the_paper(spans(nights), []) == 100
