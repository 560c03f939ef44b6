"""One fortnight, the same numbers everywhere: command, page, chart and export agree by hand.

Its entries are in tests/fortnight.py; each figure is worked out here, with its sum.
"""

import json
import math
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from nehabits.app import main
from nehabits.domain.measure import MEASURES, WINDOW_RULES, Measure, WeekRule
from nehabits.domain.phrase import usual_text, value_text
from nehabits.services.services import Services
from nehabits.services.week_review import WeekReview
from nehabits.ui.charts.chart_lines import TrendLines, trend_lines
from nehabits.ui.charts.chart_words import day_value_text, trailing_name
from nehabits.ui.week.week_table import WeekTable, week_table
from tests.examples import at
from tests.exports import Rows, rows
from tests.fortnight import BEFORE, LATER, MONDAY, SUNDAY, WEEK, log_all
from tests.journals import open_journal

NONE = None


def mean_direction(degrees: list[float]) -> float:
    """Return the direction of the sum of unit vectors, in minutes: a day is 360 degrees."""
    east = sum(math.cos(math.radians(each)) for each in degrees)
    north = sum(math.sin(math.radians(each)) for each in degrees)
    return math.degrees(math.atan2(north, east)) % 360 * 4


MIDPOINTS = [180.0] * 8 + [270.0] * 3 + [210.0]
"""Of the twelve nights; 180 min are 45 degrees, 270 are 67.5, 210 are 52.5."""
MEAN_MIDPOINT = mean_direction([45.0] * 8 + [67.5] * 3 + [52.5])

DAYS: dict[str, list[float | None]] = {
    # 23:00–07:00; Wednesday 30 min awake; Thursday missing; the clocks skip an hour on Sunday.
    "sleep.duration": [480, 480, 480 - 30, NONE, 480, 480, 480 - 60],
    "sleep.naps": [0, 0, 0, NONE, 0, 30, 0],
    # Sunday: 210 min after 23:00, and the hour that is skipped.
    "sleep.midpoint": [180, 180, 180, NONE, 180, 270, 210],
    # Saturday is not tracked, Sunday said to be nothing.
    "exercise.moderate_equivalent": [30, NONE, 2 * 20, NONE, 0, NONE, 0],
    "exercise.vigorous": [0, NONE, 20, NONE, 0, NONE, 0],
    "exercise.strength_days": [0, NONE, 0, NONE, 1, NONE, 0],
    "practice.minutes": [NONE, 10, NONE, 0, NONE, NONE, NONE],
    "practice.nature": [30, 0, NONE, 0, NONE, NONE, NONE],
    # A food of 20 g at each meal; Friday and Sunday one meal.
    "meal.protein": [3 * 20, 3 * 20, 3 * 20, 3 * 20, 20, NONE, 20],
    # Of 0.3 mg each; Tuesday's dinner and Sunday's lunch unknown.
    "meal.copper": [3 * 0.3, 2 * 0.3, 3 * 0.3, 3 * 0.3, 0.3, NONE, NONE],
    "meal.iron": [NONE] * 7,
    "checkin.mood": [2, 3, 5, 5, 1, NONE, NONE],
    "own.coffee": [2, 3.5, NONE, NONE, NONE, NONE, NONE],
}
"""The days, Monday to Sunday; the measures of 28 nights have none."""

FIGURES: dict[str, float | None] = {
    "sleep.duration": (4 * 480 + 450 + 420) / 6,
    "sleep.naps": 30,
    "sleep.midpoint": mean_direction([45.0] * 4 + [67.5] + [52.5]),
    "exercise.moderate_equivalent": 30 + 2 * 20,
    "exercise.vigorous": 20,
    "exercise.strength_days": 1,
    "practice.minutes": 10 + 0,
    "practice.nature": 30 + 0 + 0,
    # Friday is not complete, Sunday said to be.
    "meal.protein": (4 * 60 + 20) / 5,
    "meal.copper": (0.9 + 0.6 + 0.9 + 0.9) / 4,
    "meal.iron": NONE,
    "checkin.mood": 3,
    "own.coffee": 2 + 3.5,
    "sleep.midpoint_sd": statistics.stdev(each - MEAN_MIDPOINT for each in MIDPOINTS),
    # Nine pairs: five equal; three differ by 90 min at each end; the last has 60 min fewer and
    # half an hour of nap besides.
    "sleep.regularity_index": -100
    + 200 * (5 * 1440 + 3 * (1440 - 180) + 1380 - 180 - 30) / (8 * 1440 + 1380),
    "sleep.social_jet_lag": mean_direction([67.5] * 3 + [52.5]) - 180,
}
BEFORE_IT: dict[str, float | None] = {
    "sleep.duration": 6 * 480 / 6,
    "sleep.midpoint": mean_direction([45.0] * 4 + [67.5] * 2),
    "sleep.social_jet_lag": 270 - 180,
    "exercise.moderate_equivalent": NONE,
    "meal.protein": NONE,
    "own.coffee": NONE,
}
"""The week before, which has six nights and nothing else."""

DAILY = {
    "sleep.duration": "sleep_duration_min",
    "sleep.midpoint": "sleep_midpoint",
    "exercise.moderate_equivalent": "exercise_moderate_equivalent_min",
    "practice.minutes": "practice_minutes_min",
    "meal.protein": "meal_protein_g",
    "meal.copper": "meal_copper_mg",
    "checkin.mood": "checkin_mood_1_5",
    "own.coffee": "own_coffee_cups",
}
"""The columns of the day table."""


@dataclass(frozen=True)
class Told:
    """The fortnight as each place tells it."""

    week: WeekReview
    table: WeekTable
    lines: dict[str, TrendLines]
    command: dict[str, Any]
    weeks: Rows
    daily: Rows

    def measure(self, measure_id: str) -> Measure:
        return self.week.row(measure_id).measure


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    folder = tmp_path_factory.mktemp("fortnight")
    path = folder / "journal.sqlite"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        with open_journal(path, at(f"{LATER} 18:00", "Europe/Berlin").instant) as services:
            log_all(services.journal, LATER)
            week = services.review.week(MONDAY)
            yield Told(
                week,
                week_table(week, services.today(), everything=True),
                {each: _lines(services, each) for each in DAYS},
                _command(path),
                *_exported(services, folder / "out"),
            )


def _lines(services: Services, measure_id: str) -> TrendLines:
    series = services.review.series(measure_id, BEFORE, SUNDAY)
    return trend_lines(series, services.review.line(measure_id), services.today())


def _command(path: Path) -> dict[str, Any]:
    printed: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout.write", printed.append)
        assert main(("--journal", str(path), "week", "2026-03-25", "--json")) == 0
    found = json.loads("".join(printed))
    return {each["id"]: each for each in found["measures"]}


def _exported(services: Services, folder: Path) -> tuple[Rows, Rows]:
    written = services.export.write(folder).folder
    return rows(written, "weeks"), rows(written, "daily")


def same(value: float | None) -> Any:
    return None if value is None else pytest.approx(value, abs=1e-9)


def number(text: str) -> float | None:
    """Return a cell of the export as a number, a clock time as minutes."""
    if ":" in text:
        hours, minutes = text.split(":")
        return int(hours) * 60 + int(minutes)
    return float(text) if text else None


@pytest.mark.parametrize("measure", FIGURES)
def test_review_and_command_give_the_week(told: Told, measure: str) -> None:
    assert told.week.row(measure).figure.value == same(FIGURES[measure])
    assert told.command[measure]["value"] == same(FIGURES[measure])


@pytest.mark.parametrize("measure", FIGURES)
def test_the_page_says_the_week(told: Told, measure: str) -> None:
    (line,) = (each for each in told.table.lines if each.measure_id == measure)
    assert line.figure == usual_text(told.measure(measure), FIGURES[measure])
    if measure in BEFORE_IT:
        assert line.said_previous == usual_text(told.measure(measure), BEFORE_IT[measure])


@pytest.mark.parametrize("measure", FIGURES)
def test_the_export_has_the_week(told: Told, measure: str) -> None:
    (row,) = (
        each for each in told.weeks if each["week"] == "2026-W13" and each["measure"] == measure
    )
    assert number(row["value"]) == same(FIGURES[measure])


@pytest.mark.parametrize("measure", BEFORE_IT)
def test_everyone_has_the_same_week_before(told: Told, measure: str) -> None:
    (row,) = (
        each for each in told.weeks if each["week"] == "2026-W12" and each["measure"] == measure
    )
    found = (
        told.week.row(measure).previous,
        told.command[measure]["previous"],
        number(row["value"]),
    )
    assert found == (same(BEFORE_IT[measure]),) * 3


@pytest.mark.parametrize("measure", DAYS)
def test_review_command_and_series_give_the_days(told: Told, measure: str) -> None:
    expected = [same(each) for each in DAYS[measure]]
    assert [cell.value for cell in told.week.row(measure).cells] == expected
    assert told.command[measure]["days"] == expected
    values = told.lines[measure].series.values[-7:]
    assert [None if math.isnan(each) else float(each) for each in values] == expected


@pytest.mark.parametrize("measure", DAILY)
def test_the_export_has_the_days(told: Told, measure: str) -> None:
    found = {row["day"]: number(row[DAILY[measure]]) for row in told.daily}
    assert [found[day.isoformat()] for day in WEEK] == [same(each) for each in DAYS[measure]]


@pytest.mark.parametrize("measure", DAYS)
def test_the_line_of_the_chart_ends_with_the_week(told: Told, measure: str) -> None:
    lines = told.lines[measure]
    expected = FIGURES[measure]
    if told.measure(measure).week is WeekRule.MEDIAN:
        # The line is a mean, and is called so: (2 + 3 + 5 + 5 + 1) / 5.
        expected = 3.2
    line = float(lines.series.trailing[-1])
    assert (None if math.isnan(line) else line) == same(expected)
    title, *said = lines.readout(len(lines.days) - 1).lines
    words = f"{trailing_name(lines.measure)}: {value_text(lines.measure, expected)}"
    assert (words in (title, *said)) == (expected is not None)


@pytest.mark.parametrize("measure", DAYS)
def test_the_crosshair_says_the_days(told: Told, measure: str) -> None:
    lines = told.lines[measure]
    for place, day in enumerate(WEEK):
        value = DAYS[measure][place]
        readout = lines.readout((day - BEFORE).days)
        assert readout.day == day
        text = "" if value is None else day_value_text(lines.measure, value)
        named = f"{lines.name}: {text}"
        assert (named in readout.lines) == (value is not None)


@pytest.mark.parametrize("measure", DAYS)
def test_the_bars_of_the_chart_are_the_weeks(told: Told, measure: str) -> None:
    weeks = told.lines[measure].weeks
    assert (weeks is not None) == (told.measure(measure).week is WeekRule.SUM)
    if weeks is not None:
        before, this = (None if math.isnan(each) else float(each) for each in weeks.sums)
        assert this == same(FIGURES[measure])
        assert before == same(told.week.row(measure).previous)


def test_the_fortnight_holds_all_that_makes_a_week_hard(told: Told) -> None:
    sunday = told.week.row("sleep.duration").cells[-1].value
    assert sunday == 420, "the clock change"
    assert told.week.row("sleep.duration").cells[3].value is None, "the missing night"
    assert told.week.row("sleep.naps").cells[5].value == 30, "the nap"
    assert told.week.row("sleep.social_jet_lag").figure.value is not None, "the days off"
    copper = told.week.row("meal.copper").figure.coverage
    # Twelve foods on the days that count; of Tuesday's dinner copper is unknown.
    assert (copper.foods_have, copper.foods_of) == (11, 12)
    assert told.command["meal.copper"]["coverage"]["foods_have"] == 11
    assert {each.id for each in MEASURES if each.week in WINDOW_RULES} <= set(FIGURES)
