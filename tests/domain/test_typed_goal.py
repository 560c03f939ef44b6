"""A goal is read as people type it, and what cannot be read is answered at its field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.aim import Goal
from nehabits.domain.goal_bounds import checked_goal, goal_range
from nehabits.domain.measure import MEASURES, WINDOW_RULES, Measure, measure_named, own_measure
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_goal import GoalKind, bound_typed, goal_hint, kind_of, read_goal
from tests.examples import refused

COFFEE = own_measure(OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups"))
SCREENS = own_measure(OwnHabit(name="No screens", slug="screens"))
LEAST, MOST, BETWEEN = GoalKind.AT_LEAST, GoalKind.AT_MOST, GoalKind.BETWEEN
PRACTICE = measure_named("practice.minutes")


def read(measure: Measure | str, kind: GoalKind, low: str = "", high: str = "", days: str = ""):
    known = measure_named(measure) if isinstance(measure, str) else measure
    return read_goal(known, kind, low, high, days)


@pytest.mark.parametrize(
    ("measure", "typed", "low"),
    [
        ("practice.minutes", "10", 10),
        ("practice.minutes", "10 min", 10),
        ("practice.minutes", "1 h 20", 80),
        ("practice.minutes", "1:20", 80),
        ("practice.minutes", "1.5 h", 90),
        ("practice.minutes", "١٠", 10),
        ("sleep.duration", "7h30", 450),
        ("sleep.onset", "2330", 1410),
        ("sleep.onset", "11.30 pm", 1410),
        ("sleep.onset", "24:00", 0),
        ("sleep.wake", "7", 420),
        ("sleep.quality", "4", 4),
        ("sleep.efficiency", "85 %", 85),
        ("sleep.regularity_index", "−20", -20),
        ("sleep.social_jet_lag", "-1 h 20", -80),
        ("meal.protein", "60", 60),
        ("meal.protein", "60 g", 60),
        ("meal.protein", "60,5", 60.5),
        ("meal.folate", "400 µg DFE", 400),
        (COFFEE, "1 1/2 Cups", 1.5),
    ],
)
def test_a_number_is_read_in_the_measures_unit(
    measure: Measure | str, typed: str, low: float
) -> None:
    assert read(measure, LEAST, typed) == Goal(low)


def test_only_the_texts_of_the_kind_are_read() -> None:
    assert read(COFFEE, LEAST, "1", "words") == Goal(1)
    assert read(COFFEE, MOST, "words", "2") == Goal(None, 2)
    assert read(COFFEE, BETWEEN, "1", "2", " 5 ") == Goal(1, 2, 5)
    assert read("sleep.onset", BETWEEN, "23:00", "0:30") == Goal(1380, 30)


def test_what_a_day_has_or_has_not_asks_only_for_days() -> None:
    assert read(SCREENS, MOST, "words", "words", "5") == Goal(1, None, 5)
    assert read("practice.days", LEAST) == Goal(1)


@pytest.mark.parametrize(
    ("measure", "typed", "said"),
    [
        ("practice.minutes", "", "An aim has a number; type one."),
        ("practice.minutes", "  ", "An aim has a number; type one."),
        ("practice.minutes", "ten", "“ten” is not understood as a length of time"),
        ("practice.minutes", "0", "Every day has at least 0; type a higher number."),
        ("practice.minutes", "-5", "This is a number from 0 to 1,440."),
        ("practice.minutes", "25 h", "This is a number from 0 to 1,440."),
        ("practice.minutes", "9" * 10_000, "“999999999999999999999999999999…” is not understood"),
        ("sleep.onset", "", "An aim has a time; type one, such as 23:30."),
        ("sleep.onset", "late", "“late” is not understood as a time"),
        ("sleep.onset", "25:00", "“25:00” is no time of day; type one from 0:00 to 23:59."),
        ("sleep.quality", "6", "This is a number from 1 to 5."),
        ("meal.protein", "lots", "“lots” is not understood as a number; type one such as 10."),
        ("meal.protein", "--5", "“--5” is not understood as a number"),
        ("meal.protein", "🙂", "“🙂” is not understood as a number"),
        ("meal.protein", "1\t2\n3\t4", "“1�2�3�4” is not understood as a number"),
        (COFFEE, "2 mugs", "“2 mugs” is not understood as a number"),
    ],
)
def test_what_is_no_number_is_answered_there(measure: Measure | str, typed: str, said: str) -> None:
    with refused("low", said):
        read(measure, LEAST, typed)
    if typed != "0":
        with refused("high", said):
            read(measure, MOST, "", typed)


@pytest.mark.parametrize("days", ["0", "8", "-1", "2.5", "some", "9" * 10_000])
def test_days_a_week_are_one_to_seven(days: str) -> None:
    with refused("days_a_week", "Days a week are a number from 1 to 7."):
        read(COFFEE, LEAST, "1", "", days)


@given(data=st.data())
def test_what_is_shown_to_be_changed_reads_as_the_same_goal(data: st.DataObject) -> None:
    measure = data.draw(st.sampled_from([*MEASURES, COFFEE, SCREENS]))
    lowest, highest = goal_range(measure)
    bounds = st.none() | st.integers(int(lowest), int(min(highest, 9999))).map(float)
    days = st.none() if measure.week in WINDOW_RULES else st.none() | st.integers(1, 7)
    typed = Goal(data.draw(bounds), data.draw(bounds), data.draw(days))
    try:
        goal = checked_goal(
            measure, Goal(1.0, None, typed.days_a_week) if measure.is_yes_no else typed
        )
    except Refused:
        return
    days_typed = "" if goal.days_a_week is None else str(goal.days_a_week)
    low, high = (bound_typed(measure, bound) for bound in (goal.low, goal.high))
    assert read_goal(measure, kind_of(goal), low, high, days_typed) == goal


@given(kind=st.sampled_from(GoalKind), low=st.text(), high=st.text(), days=st.text())
def test_any_text_is_understood_or_refused_at_a_field(
    kind: GoalKind, low: str, high: str, days: str
) -> None:
    for measure in (PRACTICE, COFFEE, measure_named("sleep.onset")):
        said = ""
        try:
            goal = read_goal(measure, kind, low, high, days)
        except Refused as refusal:
            said, field = refusal.sentence, refusal.field
        if said:
            assert said.endswith(".")
            assert field in {"low", "high", "days_a_week"}
        else:
            assert checked_goal(measure, goal) == goal


@pytest.mark.parametrize(
    ("measure", "hint"),
    [
        ("sleep.onset", "A time such as 23:30"),
        ("practice.minutes", "Minutes, or 1 h 20"),
        ("sleep.quality", "From 1 to 5"),
        ("sleep.regularity_index", "From −100 to 100"),
        ("meal.protein", "g"),
    ],
)
def test_a_field_says_how_its_number_is_typed(measure: str, hint: str) -> None:
    assert goal_hint(measure_named(measure)) == hint
