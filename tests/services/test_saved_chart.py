"""The numbers of a chart as a table: ISO dates, raw numbers, units in the names of columns."""

import csv
import io
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from nehabits.domain.measure import own_measure
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.services.saved_chart import ChartNumbers, save, series_numbers
from tests.typed_pairs import FIRST, NAN, typed

ASLEEP = typed("sleep.duration", [420, 430.5, NAN, 440, 450, 460], not_tracked=[2])
LAST = FIRST + timedelta(days=5)


def test_a_row_a_day_with_units_in_the_names_and_nothing_for_what_is_missing() -> None:
    numbers = series_numbers(ASLEEP, FIRST, LAST)
    assert numbers.csv().decode("utf-8-sig") == (
        "day,sleep_duration_min,sleep_duration_min_7_day_mean,sleep_duration_note\r\n"
        "2026-01-01,420,,\r\n"
        "2026-01-02,430.5,,\r\n"
        "2026-01-03,,,not_tracked\r\n"
        "2026-01-04,440,,\r\n"
        "2026-01-05,450,435.125,\r\n"
        "2026-01-06,460,440.1,\r\n"
    )
    assert numbers.csv().startswith(b"\xef\xbb\xbf")
    assert numbers.text().startswith("day\tsleep_duration_min\t")


def test_the_days_in_sight_alone_are_in_it_and_days_beyond_the_series_are_empty() -> None:
    assert len(series_numbers(ASLEEP, FIRST + timedelta(days=1), LAST).rows) == 5
    around = series_numbers(ASLEEP, FIRST - timedelta(days=1), LAST + timedelta(days=1)).rows
    assert around[0] == (date(2025, 12, 31), None, None, "")
    assert around[-1][1:] == (None, None, "")


def test_what_is_laid_over_stands_beside_with_the_value_of_the_next_day() -> None:
    protein = typed("meal.protein", [60, 70, 80, 90, 100, 110], partial=[1])
    numbers = series_numbers(ASLEEP, FIRST, LAST, protein, 1)
    assert numbers.header[4:] == (
        "meal_protein_g_next_day",
        "meal_protein_g_7_day_mean_next_day",
        "meal_protein_note_next_day",
    )
    assert [row[4] for row in numbers.rows] == [70, 80, 90, 100, 110, None]
    assert [row[6] for row in numbers.rows] == ["partial", "", "", "", "", ""]


def test_clock_times_are_clocks_and_sums_are_called_so() -> None:
    onset = series_numbers(typed("sleep.onset", [1430.0, 10.0]), FIRST, FIRST + timedelta(days=1))
    assert [row[1] for row in onset.rows] == ["23:50", "00:10"]
    moved = series_numbers(typed("exercise.moderate", [30.0]), FIRST, FIRST)
    assert moved.header[2] == "exercise_moderate_min_7_day_sum"


def test_a_figure_of_28_days_stands_once_under_its_own_name() -> None:
    spread = replace(typed("sleep.midpoint_sd", [NAN, NAN]), trailing=np.array([NAN, 42.0]))
    numbers = series_numbers(spread, FIRST, FIRST + timedelta(days=1))
    assert numbers.header == ("day", "sleep_midpoint_sd_min")
    assert [row[1] for row in numbers.rows] == [None, 42]


@pytest.mark.parametrize("unit", [";=1+1", "=1+1", "a,b\n=2"])
def test_no_unit_that_a_person_typed_is_taken_for_a_formula(unit: str) -> None:
    habit = own_measure(OwnHabit(name="x", slug="x", form=HabitForm.NUMBER, unit=unit))
    numbers = series_numbers(typed(habit, [1.0]), FIRST, FIRST)
    header = next(csv.reader(io.StringIO(numbers.csv().decode("utf-8-sig"), newline="")))
    for separator in ";,\t\n":
        for name in header:
            assert not any(part.startswith("=") for part in name.split(separator))


def test_any_text_of_a_table_is_guarded_and_quoted() -> None:
    numbers = ChartNumbers(("day", "note"), ((date(2026, 1, 1), '=1+1, "so"'),))
    assert numbers.csv().decode("utf-8-sig").splitlines()[1] == '2026-01-01,"\'=1+1, ""so"""'


def test_a_table_is_saved_as_it_is(tmp_path: Path) -> None:
    numbers = series_numbers(ASLEEP, FIRST, LAST)
    save(tmp_path / "asleep.csv", numbers.csv())
    assert (tmp_path / "asleep.csv").read_bytes() == numbers.csv()
