"""Figures in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.clock_text import read_clock, read_minutes
from nehabits.domain.figure import Figure
from nehabits.domain.measure import MEASURES, measure_named, own_measure
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.phrase import (
    amount_text,
    clock_text,
    coverage_text,
    duration_text,
    figure_text,
    foods_text,
    number_text,
    short_name_within,
    span_text,
    value_text,
)
from nehabits.domain.week import Coverage
from tests.examples import at


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (445, "7 h 25"),
        (45, "45 min"),
        (60, "1 h"),
        (0, "0 min"),
        (425, "7 h 05"),
        (59.6, "1 h"),
        (-90, "−1 h 30"),
        (-0.2, "0 min"),
        (1500, "25 h"),
    ],
)
def test_a_length_of_time_is_hours_and_minutes(minutes: float, words: str) -> None:
    assert duration_text(minutes) == words


@given(st.integers(0, 1439))
def test_what_is_said_of_a_time_reads_as_that_time(minutes: int) -> None:
    clock = read_clock(clock_text(minutes))
    assert clock.hour * 60 + clock.minute == minutes
    assert read_minutes(duration_text(minutes)) == minutes


def test_a_clock_time_is_rounded_to_the_minute_and_goes_round() -> None:
    assert clock_text(1385) == "23:05"
    assert clock_text(1439.7) == "00:00"
    assert span_text(at("2026-11-20 23:10"), at("2026-11-21 06:45")) == "23:10–06:45"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (132.4, "132"),
        (16.94, "17"),
        (9.96, "10"),
        (9.4, "9.4"),
        (1.0, "1"),
        (0.997, "1"),
        (0.9, "0.9"),
        (0.24, "0.24"),
        (0.0952, "0.1"),
        (0.052, "0.05"),
        (0.0042, "0.004"),
        (1e-05, "0"),
        (1234.5, "1,234"),
        (-2.5, "−2.5"),
    ],
)
def test_a_number_has_the_decimals_it_deserves(value: float, words: str) -> None:
    assert number_text(value) == words


def test_an_amount_has_its_unit() -> None:
    assert amount_text(1.52, "mg") == "1.5 mg"
    assert amount_text(3, "") == "3"


@pytest.mark.parametrize(
    ("measure", "value", "words"),
    [
        ("sleep.duration", 438.4, "7 h 18"),
        ("sleep.naps", 20, "20 min"),
        ("sleep.quality", 3.5, "3.5"),
        ("sleep.efficiency", 92.6, "93 %"),
        ("sleep.onset", 1385.2, "23:05"),
        ("sleep.midpoint_sd", 41.7, "±42 min"),
        ("sleep.regularity_index", -12.4, "−12"),
        ("sleep.social_jet_lag", 90, "+90 min"),
        ("sleep.social_jet_lag", -30, "−30 min"),
        ("sleep.social_jet_lag", 0.3, "0 min"),
        ("exercise.moderate_equivalent", 125, "125 min"),
        ("exercise.strength_days", 1, "1 day"),
        ("practice.days", 4, "4 days"),
        ("meal.protein", 68.3, "68 g"),
        ("meal.folate", 362, "362 µg DFE"),
        ("checkin.energy", 4, "4"),
    ],
)
def test_a_value_is_said_with_its_unit(measure: str, value: float, words: str) -> None:
    assert value_text(measure_named(measure), value) == words


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_no_value_is_a_dash(measure: object) -> None:
    assert value_text(measure, None) == "–"  # type: ignore[arg-type]


def test_an_own_habit_is_said_in_its_own_unit() -> None:
    cups = own_measure(OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups"))
    plain_number = own_measure(OwnHabit(name="Steps", slug="steps", form=HabitForm.NUMBER))
    assert value_text(cups, 2) == "2 cups"
    assert value_text(plain_number, 8000) == "8,000"


def test_a_sum_over_foods_that_lack_a_value_is_at_least() -> None:
    copper = measure_named("meal.copper")
    assert figure_text(copper, Figure(0.9, 4, 4)) == "0.9 mg"
    assert figure_text(copper, Figure(0.9, 3, 4)) == "at least 0.9 mg"
    assert figure_text(copper, Figure(None, 0, 4)) == "–"
    assert figure_text(measure_named("practice.minutes"), Figure(5)) == "5 min"


@pytest.mark.parametrize(
    ("coverage", "words"),
    [
        (Coverage(4, 6, "nights"), "4 of 6 nights"),
        (Coverage(1, 1, "nights"), "1 of 1 night"),
        (Coverage(0, 0, "days"), "0 of 0 days"),
        (Coverage(21, 27, "pairs of days"), "21 of 27 pairs of days"),
        (Coverage(5, 6, "complete days", 40, 40), "5 of 6 days complete"),
        (
            Coverage(5, 6, "complete days", 37, 40),
            "5 of 6 days complete · 3 of 40 foods have no value",
        ),
    ],
)
def test_coverage_says_how_much_was_there(coverage: Coverage, words: str) -> None:
    assert coverage_text(coverage) == words


def test_the_foods_without_a_value_are_counted_by_name() -> None:
    assert foods_text(3, 4, "copper") == "1 of 4 foods has no copper value"
    assert foods_text(0, 1, "copper") == "1 of 1 food has no copper value"
    assert foods_text(4, 4, "copper") == ""
    assert coverage_text(Coverage(1, 1, "complete days", 2, 4), "zinc") == (
        "1 of 1 day complete · 2 of 4 foods have no zinc value"
    )


@pytest.mark.parametrize(
    ("minutes", "text"), [(177.5, "02:58"), (178.5, "02:59"), (1439.5, "00:00")]
)
def test_half_a_minute_is_rounded_up_as_people_do(minutes: float, text: str) -> None:
    assert clock_text(minutes) == text


def test_a_name_within_a_sentence_keeps_the_capital_that_belongs_to_it() -> None:
    assert short_name_within(measure_named("meal.vitamin_c")) == "vitamin C"
    assert short_name_within(measure_named("meal.vitamin_b6")) == "vitamin B6"
    assert short_name_within(measure_named("meal.phe_tyr")) == "tyrosine + Phe"
    assert short_name_within(measure_named("meal.copper")) == "copper"
