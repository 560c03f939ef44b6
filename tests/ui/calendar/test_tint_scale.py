"""Which tint a value has, worked out by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.measure import Measure, measure_named, own_measure
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.ui.calendar.tint_scale import TINTS, TintScale, tint_scale

ASLEEP = measure_named("sleep.duration")
BEDTIME = measure_named("sleep.onset")
MINUTES = measure_named("practice.minutes")
ENERGY = measure_named("checkin.energy")
STRENGTH = measure_named("exercise.strength_days")
NAN = float("nan")


def scale(measure: Measure, *values: float) -> TintScale:
    found = tint_scale(measure, np.array(values, dtype=np.float64))
    assert found is not None
    return found


def test_steps_are_equal_from_the_lowest_to_the_highest() -> None:
    found = scale(ASLEEP, 400, 420, 440, 460, 480, 500)
    assert (found.low, found.high, found.steps) == (400, 500, 5)
    assert [found.tint(value) for value in (400, 419, 420, 460, 499, 500)] == [0, 0, 1, 3, 4, 4]


def test_one_unusual_day_does_not_pale_all_others() -> None:
    found = scale(ASLEEP, *range(400, 500), 1200, 60)
    assert 400 <= found.low <= 410
    assert 490 <= found.high < 500
    assert (found.below, found.above) == (True, True)
    assert (found.tint(60), found.tint(1200)) == (0, TINTS - 1)


def test_what_adds_up_begins_at_nothing() -> None:
    found = scale(MINUTES, 10, 20, 20)
    assert (found.low, found.high) == (0, 20)
    assert found.tint(0) == 0


def test_each_score_has_a_tint_and_yes_and_no_are_far_apart() -> None:
    scores = scale(ENERGY, 3, 3)
    assert [scores.tint(value) for value in (1, 2, 3, 4, 5)] == [0, 1, 2, 3, 4]
    yes_no = scale(STRENGTH, 1, NAN)
    assert [yes_no.tint(value) for value in (0, 1)] == [0, 4]
    assert yes_no.tints == (0, 4)
    tick = own_measure(OwnHabit(name="No screens", slug="screens", form=HabitForm.TICK))
    assert scale(tick, 1).tints == (0, 4)


def test_bedtimes_on_both_sides_of_midnight_lie_in_their_order() -> None:
    found = scale(BEDTIME, 22 * 60 + 30, 23 * 60 + 30, 0, 30, 60)
    assert (found.low % 1440, found.high % 1440) == (22 * 60 + 30, 60)
    tints = [found.tint(value) for value in (22 * 60 + 30, 23 * 60 + 30, 0, 30, 60)]
    assert tints == sorted(tints)
    assert (tints[0], tints[-1]) == (0, 4)


def test_equal_values_have_one_tint_in_the_middle() -> None:
    found = scale(ASLEEP, 480, 480, NAN)
    assert (found.steps, found.tint(480), found.tints) == (1, 2, (2,))
    none = scale(MINUTES, 0, 0)
    assert none.tints == (2,)
    assert none.tint(0) == 2


def test_without_a_value_there_is_no_scale() -> None:
    assert tint_scale(ASLEEP, np.array([NAN, NAN])) is None
    assert tint_scale(ASLEEP, np.array([])) is None


@pytest.mark.parametrize("measure", [ASLEEP, MINUTES, BEDTIME])
@given(values=st.lists(st.floats(0, 1439), min_size=1, max_size=60))
def test_every_value_has_a_tint_and_more_is_never_paler(
    measure: Measure, values: list[float]
) -> None:
    found = tint_scale(measure, np.array(values))
    assert found is not None
    placed = sorted(values, key=found._placed)
    tints = [found.tint(value) for value in placed]
    assert tints == sorted(tints)
    assert set(tints) <= set(range(TINTS))
