"""Two measures beside each other: which days count, the medians, the rank."""

import math
import statistics
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from nehabits.domain.relation import LEAST_SHARED, Side, Split, relation, spearman
from tests.typed_pairs import FIRST, LATER, NAN, SCREENS, related, typed

MONTH = LEAST_SHARED
PROTEIN, ENERGY, ONSET = "meal.protein", "checkin.energy", "sleep.onset"


def ranked(one: list[float], other: list[float]) -> float | None:
    return spearman(np.array(one, dtype=float), np.array(other, dtype=float))


def test_the_rank_of_five_pairs_worked_by_hand() -> None:
    # Ranks 1 2 3 4 5 and 2 1 4 3 5: d² = 1 + 1 + 1 + 1 + 0; 1 − 6 · 4 / (5 · 24) = 0.8
    assert ranked([10, 20, 30, 40, 50], [2, 1, 40, 30, 500]) == pytest.approx(0.8)


def test_equal_values_share_the_mean_of_their_places() -> None:
    # Ranks 1 2.5 2.5 4 and 1 2 3 4: Sxy = 4.5, Sxx = 4.5, Syy = 5; 4.5 / √22.5
    assert ranked([1, 2, 2, 3], [1, 2, 3, 4]) == pytest.approx(4.5 / math.sqrt(22.5))


def test_there_is_no_rank_where_nothing_changes_or_nothing_is() -> None:
    assert ranked([1, 2, 3], [4, 4, 4]) is None
    assert ranked([4, 4, 4], [1, 2, 3]) is None
    assert ranked([], []) is None


def test_days_above_the_median_and_the_others_have_their_own_medians() -> None:
    protein = [50.0] * 10 + [70.0] * 8 + [90.0] * 10
    energy = [2.0] * 10 + [3.0] * 8 + [4.0] * 9 + [5.0]
    found = related(typed(PROTEIN, protein), typed(ENERGY, energy))
    assert found.days == 28
    # The median is 70; a day at the median is not above it.
    assert found.split == Split(70, False, Side(10, 4, 10), Side(18, 2, 18))


def test_where_most_days_have_the_highest_value_they_stand_against_the_rest() -> None:
    found = related(typed(ENERGY, [5.0] * 20 + [3.0] * 8), typed(PROTEIN, [80.0] * 20 + [60.0] * 8))
    assert found.split == Split(5, True, Side(20, 80, 20), Side(8, 60, 8))


@pytest.mark.parametrize("yes", [4, 14, 20])
def test_a_yes_or_no_parts_the_days_into_yes_and_no(yes: int) -> None:
    habit = [1.0] * yes + [0.0] * (28 - yes)
    found = related(typed(SCREENS, habit), typed(ENERGY, [4.0] * yes + [2.0] * (28 - yes)))
    assert found.split is not None
    assert found.split.more == Side(yes, 4, yes)
    assert found.split.other == Side(28 - yes, 2, 28 - yes)


def test_days_that_are_all_equal_cannot_be_parted() -> None:
    found = related(typed(ENERGY, [4.0] * 30), typed(PROTEIN, [float(day) for day in range(30)]))
    assert (found.days, found.split, found.rank) == (30, None, None)


def test_under_28_shared_days_there_is_their_number_alone() -> None:
    energy = [float(day % 5 + 1) for day in range(27)]
    found = related(typed(PROTEIN, energy), typed(ENERGY, energy))
    assert (found.days, found.is_enough, found.split, found.rank) == (27, False, None, None)
    assert related(typed(PROTEIN, [*energy, 3.0]), typed(ENERGY, [*energy, 3.0])).is_enough


def test_days_not_complete_not_tracked_or_empty_are_not_shared() -> None:
    values = [float(day) for day in range(40)]
    one = typed(PROTEIN, [NAN, *values[1:]], partial=[1, 2])
    other = typed(ENERGY, [*values[:-1], NAN], not_tracked=[2, 3, 4])
    assert related(one, other).days == 40 - len({0, 1, 2, 3, 4, 39})


def test_today_counts_for_sleep_alone() -> None:
    values = [float(day % 7) for day in range(30)]
    last = FIRST + timedelta(days=29)
    night = typed("sleep.duration", values)
    assert related(night, typed("sleep.quality", values), today=last).days == 30
    assert related(night, typed(ENERGY, values), today=last).days == 29
    assert related(night, typed("sleep.quality", values), today=FIRST).days == 1


def test_the_next_day_is_the_day_after_also_over_gaps() -> None:
    one = typed(PROTEIN, [NAN if day % 3 == 1 else float(day) for day in range(100)])
    other = typed(ENERGY, [NAN if day % 5 == 0 else float(day) for day in range(100)])
    pairs = [day for day in range(99) if day % 3 != 1 and (day + 1) % 5 != 0]
    found = related(one, other, 1)
    assert found.days == len(pairs)
    assert found.rank == 1
    middle = statistics.median(pairs)
    assert found.split is not None
    assert found.split.bound == middle
    assert found.split.more.median == statistics.median(day + 1 for day in pairs if day > middle)


def test_days_out_of_sight_do_not_count_but_the_day_after_the_last_does() -> None:
    values = [float(day % 6) for day in range(90)]
    one, other = typed(PROTEIN, values), typed(ENERGY, values)
    sight = (FIRST + timedelta(days=10), FIRST + timedelta(days=39))
    assert relation(one, other, 0, sight, LATER).days == 30
    assert relation(one, other, 1, sight, LATER).days == 30
    beyond = (date(2025, 1, 1), date(2027, 1, 1))
    assert relation(one, other, 1, beyond, LATER).days == 89
    assert relation(one, other, 0, (date(2030, 1, 1), date(2030, 3, 1)), LATER).days == 0


def test_series_over_other_days_meet_on_the_days_both_have() -> None:
    values = [float(day) for day in range(60)]
    found = related(typed(PROTEIN, values), typed(ENERGY, values, FIRST + timedelta(days=20)))
    assert (found.days, found.rank) == (40, 1)


def test_times_around_midnight_are_later_after_it() -> None:
    # 23:30 to 00:27: the later to sleep, the less energy.
    onset = [(1410.0 + 2 * day) % 1440 for day in range(30)]
    energy = [float(40 - day) for day in range(30)]
    found = related(typed(ONSET, onset), typed(ENERGY, energy))
    assert found.rank == -1
    assert found.split is not None
    assert found.split.bound == pytest.approx(1439)
    assert found.split.more.median < found.split.other.median
    turned = related(typed(ENERGY, energy), typed(ONSET, onset)).split
    assert turned is not None
    # The 15 days with more energy have the earlier times: 23:30 to 23:58, in the middle 23:44.
    assert turned.more.median == pytest.approx(1424)
    assert turned.other.median == pytest.approx(14)


some = st.none() | st.integers(0, 6) | st.floats(0, 1000)
pairs = st.lists(st.tuples(some, some), min_size=1, max_size=90)
numbers = st.lists(
    st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=2, max_size=60
).map(lambda each: tuple(map(list, zip(*each, strict=True))))


@given(both=numbers)
def test_the_rank_is_within_its_bounds_and_the_same_from_both_sides(
    both: tuple[list[float], list[float]],
) -> None:
    one, other = both
    rank = ranked(one, other)
    assert rank == ranked(other, one)
    assert rank is None or -1 <= rank <= 1


@given(both=numbers)
def test_the_rank_does_not_change_when_values_are_stretched_in_their_order(
    both: tuple[list[float], list[float]],
) -> None:
    one, other = both
    assert ranked(one, other) == ranked([value**3 + 7 for value in one], other)


@given(both=numbers)
def test_a_measure_beside_itself_has_rank_one_and_turned_round_minus_one(
    both: tuple[list[float], list[float]],
) -> None:
    one, _ = both
    assume(len(set(one)) > 1)
    assert ranked(one, one) == 1
    assert ranked(one, [-value for value in one]) == -1


@given(both=numbers)
def test_scipy_has_the_same_rank(both: tuple[list[float], list[float]]) -> None:
    one, other = both
    assume(len(set(one)) > 1 and len(set(other)) > 1)
    assert ranked(one, other) == pytest.approx(stats.spearmanr(one, other).statistic)


@given(values=pairs, lag=st.integers(0, 1))
def test_medians_are_those_of_the_days_one_by_one(
    values: list[tuple[float | None, float | None]], lag: int
) -> None:
    one = [NAN if first is None else float(first) for first, _ in values]
    other = [NAN if second is None else float(second) for _, second in values]
    found = related(typed(PROTEIN, one), typed(ENERGY, other), lag)
    shared = [
        (one[day], other[day + lag])
        for day in range(len(values) - lag)
        if not math.isnan(one[day]) and not math.isnan(other[day + lag])
    ]
    assert found.days == len(shared)
    if len(shared) < LEAST_SHARED or len({first for first, _ in shared}) == 1:
        assert found.split is None
        return
    bound = statistics.median(first for first, _ in shared)
    more = [second for first, second in shared if first > bound]
    if not more:
        more = [second for first, second in shared if first == bound]
    assert found.split is not None
    assert found.split.bound == bound
    assert found.split.more.days == len(more)
    assert found.split.more.median == statistics.median(more)
    assert found.split.more.days + found.split.other.days == len(shared)


@given(values=pairs)
def test_a_lag_of_a_day_is_the_second_series_moved_by_a_day(
    values: list[tuple[float | None, float | None]],
) -> None:
    one = [NAN if first is None else float(first) for first, _ in values]
    other = [NAN if second is None else float(second) for _, second in values]
    moved = typed(ENERGY, other, FIRST - timedelta(days=1))
    lagged = related(typed(PROTEIN, one), typed(ENERGY, other), 1)
    same = related(typed(PROTEIN, one), moved, 0)
    assert (lagged.days, lagged.split, lagged.rank) == (same.days, same.split, same.rank)
