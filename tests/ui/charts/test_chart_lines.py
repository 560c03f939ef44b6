"""A chart's value says what was logged, beside what, and how much of it there is."""

from typing import Any

import numpy as np
import pytest

from nehabits.domain.measure import own_measure
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.reference import ReferenceLine
from nehabits.ui.charts.chart_lines import TrendLines, documents_text, trend_lines
from nehabits.ui.charts.chart_summary import summary_text
from tests.ui.charts.shown import whole
from tests.ui.charts.typed_series import MOVEMENT, NAN, SLEEP, TODAY, series


def lines(*given: Any, reference: ReferenceLine | None = None, **more: Any) -> TrendLines:
    return trend_lines(series(*given, **more), reference, TODAY)


def test_a_night_is_read_out_with_its_day_and_the_seven_days_before() -> None:
    shown = lines("sleep.duration", [400, 430, 440, 450, 420, 435, 432], reference=SLEEP)
    readout = shown.readout(6)
    assert readout.day == TODAY
    assert readout.title == "Sat 21 November"
    assert readout.lines == ("Time asleep: 7 h 12", "7-day mean: 7 h 10")
    assert readout.sentence == "Sat 21 November: Time asleep: 7 h 12, 7-day mean: 7 h 10"


def test_a_day_of_another_year_is_read_out_with_it() -> None:
    shown = lines("sleep.duration", [420.0] * 400)
    assert shown.readout(0).title == "Sat 18 October 2025"


def test_a_day_without_anything_says_so_and_is_a_gap() -> None:
    shown = lines("sleep.duration", [400, NAN, NAN, 430], not_tracked=(2,))
    assert shown.readout(1).lines == ("nothing logged",)
    assert shown.readout(2).lines == ("not tracked",)
    assert np.isnan(shown.values[1:3]).all()
    assert shown.last_known() == 3


def test_a_day_of_meals_that_is_not_finished_is_named_and_left_out_of_the_mean() -> None:
    shown = lines("meal.protein", [60, 80, 70, 90, 20], partial=(4,))
    assert shown.readout(4).lines == (
        "Protein: 20 g",
        "7-day mean: 75 g",
        "day not finished, left out of the mean",
    )
    legend = shown.legend(0, 4, thinned=False)
    assert legend == "dots: days · hollow: day not finished · line: 7-day mean"


def test_minutes_of_a_week_are_bars_from_nothing() -> None:
    shown = lines("exercise.moderate_equivalent", [30, 0, NAN, 60, 0, 40, 20, 30])
    assert shown.is_bars
    assert shown.line.tolist() == [30, 30, 30, 90, 90, 130, 150, 150]
    assert whole(shown).low == 0
    assert shown.legend(0, 7, thinned=False) == "bars: days"
    assert shown.readout(7).lines == (
        "Moderate-equivalent minutes: 30 min",
        "7-day sum: 150 min",
    )


def test_a_yes_or_no_reads_as_such() -> None:
    shown = lines("exercise.strength_days", [1, 0])
    assert shown.readout(0).lines == ("Strength days: yes", "7-day sum: 1 day")
    assert shown.readout(1).lines[0] == "Strength days: no"


def test_times_around_midnight_lie_beside_each_other_and_read_as_clocks() -> None:
    shown = lines("sleep.onset", [1430, 10, 1425, 15, 1430])
    assert np.ptp(shown.values) == 30
    assert whole(shown).high - whole(shown).low < 1440
    assert [shown.row(place)[1] for place in range(2)] == ["23:50", "00:10"]
    assert shown.row(4)[2] == "23:58"


def test_times_keep_their_clock_when_somebody_sleeps_by_day() -> None:
    shown = lines("sleep.wake", [700, 730, 690, 740])
    assert np.ptp(shown.values) == 50
    assert shown.row(0)[1] == "11:40"


def test_the_reference_keeps_its_words_and_fits_into_the_picture() -> None:
    shown = lines("exercise.moderate_equivalent", [100, 60] * 20, reference=MOVEMENT)
    assert shown.band is not None
    assert (shown.band.low, shown.band.high) == (150, 300)
    assert shown.band.words == "Adults, 150–300 min a week"
    assert whole(shown).high > 300
    assert lines("checkin.mood", [3, 4]).band is None


def test_a_bound_far_above_all_days_does_not_press_them_flat() -> None:
    shown = lines("exercise.moderate_equivalent", [1.0] * 40, reference=MOVEMENT)
    assert whole(shown).high < 50


@pytest.mark.parametrize(
    ("given", "reference", "expected"),
    [
        (
            ("sleep.duration", [400, 430, NAN, 440, 450]),
            SLEEP,
            "4 of 5 nights · 3 at the reference · mean 7 h 10",
        ),
        (("sleep.duration", [400, 430, NAN]), None, "2 of 3 nights"),
        (("exercise.moderate_equivalent", [30, NAN, 60]), MOVEMENT, "2 of 3 days · 90 min in all"),
        (("checkin.mood", [3, 4, 4, 5, 1]), None, "4 of 4 days · median 4"),
        (("sleep.onset", [1430, 10, 1430, 10]), None, "4 of 4 nights · mean 00:00"),
        (("sleep.duration", [NAN, NAN]), SLEEP, "0 of 2 nights"),
    ],
)
def test_the_summary_says_how_much_was_there_and_what_it_comes_to(
    given: tuple[str, list[float]], reference: ReferenceLine | None, expected: str
) -> None:
    assert summary_text(series(*given), reference, TODAY) == expected


def test_days_not_tracked_leave_the_coverage_and_unfinished_ones_the_mean() -> None:
    shown = series("meal.protein", [60, 80, 70, 90, NAN, 20, 50], partial=(5,), not_tracked=(4,))
    assert summary_text(shown, None, TODAY) == "4 of 5 days complete · mean 75 g"


def test_nothing_is_empty_and_one_entry_is_not() -> None:
    assert lines("sleep.duration", [NAN] * 7).is_empty
    one = lines("sleep.duration", [NAN] * 6 + [480.0])
    assert not one.is_empty
    assert whole(one).low < 480 < whole(one).high


@pytest.mark.parametrize(
    "measure",
    ["sleep.duration", "sleep.onset", "sleep.efficiency", "exercise.vigorous", "meal.copper"],
)
@pytest.mark.parametrize("value", [0.0, 0.001, 100.0, 1439.0])
def test_equal_values_have_room_around_them(measure: str, value: float) -> None:
    shown = lines(measure, [value] * 10)
    sight = whole(shown)
    assert sight.low < sight.high
    assert sight.low <= shown.values.min()
    assert shown.values.max() <= sight.high


def test_an_own_habit_keeps_the_persons_words_and_unit() -> None:
    cups = own_measure(OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups"))
    shown = lines(cups, [2, 3])
    assert shown.readout(1).lines == ("Coffee: 3 cups", "7-day sum: 5 cups")


def test_documents_are_quoted_by_their_titles() -> None:
    assert documents_text(("One", "Two")) == "Recommended in “One”, “Two”"
    assert documents_text(()) == ""
