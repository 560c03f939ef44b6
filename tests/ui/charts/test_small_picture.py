"""A small chart says the same as the large one: a weekly reference beside sums, never days."""

from typing import Any

import numpy as np
import pytest

from nehabits.domain.aim import Aim
from nehabits.domain.measure import measure_named
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.series import Series
from nehabits.ui.charts.chart_lines import trend_lines
from nehabits.ui.charts.small_picture import MOST_DOTS, SmallPicture
from tests.ui.charts.typed_series import MOVEMENT, NAN, SLEEP, TODAY, series

DAILY_PRACTICE = ReferenceLine(10, None, "made up, 2026", "10 min a day", "day")


def small(
    *given: Any, reference: ReferenceLine | None = None, aims: tuple[Aim, ...] = (), **more: Any
) -> SmallPicture:
    return SmallPicture(trend_lines(series(*given, **more), reference, TODAY, aims))


@pytest.mark.parametrize(
    ("given", "more", "words"),
    [
        (("sleep.duration", [420.0, NAN, 430, 440, 450]), {}, "mean 7 h 15 · 4 of 5 nights"),
        (("sleep.duration", [420.0, NAN, 430, 440]), {}, "3 of 4 nights"),
        (("exercise.moderate", [30.0, NAN, 60]), {}, "90 min in all · 2 of 3 days"),
        (("checkin.mood", [3.0, 4, 4, 5, 1]), {}, "median 4 · 4 of 4 days"),
        (
            ("meal.protein", [60.0, 80, 70, 90, 20, 75]),
            {"partial": (4,)},
            "mean 75 g · 4 of 5 days complete",
        ),
        (("sleep.onset", [1430.0, 10, 1425, 15]), {}, "mean 00:00 · 4 of 4 nights"),
        (("practice.minutes", [NAN, NAN]), {"not_tracked": (0,)}, "0 of 1 day"),
    ],
)
def test_the_figure_says_how_much_there_is_of_it(
    given: tuple[str, list[float]], more: dict[str, Any], words: str
) -> None:
    assert small(*given, **more).figure(0, len(given[1]) - 1) == words


def test_the_figure_is_of_the_days_in_sight() -> None:
    shown = small("exercise.moderate", [30.0, 20, 60])
    assert shown.figure(1, 2) == "80 min in all · 2 of 2 days"


def test_what_adds_up_over_a_week_has_no_single_days_beside_its_reference() -> None:
    shown = small("exercise.moderate_equivalent", [30.0, 0, 300] * 4, reference=MOVEMENT)
    assert not shown.has_dots(0, 11)
    assert shown.band is not None
    # The seven days to the last come to 900 min; no day's 300 sets the scale.
    sight = shown.sight(9, 11)
    assert sight.by_week
    assert sight.high >= 900
    assert small("practice.minutes", [12.0] * 9, reference=DAILY_PRACTICE).band is None


def test_an_aim_for_days_stands_beside_days_alone() -> None:
    sums = Aim(measure="practice.minutes", since=TODAY, low=20.0)
    assert small("practice.minutes", [12.0] * 9, aims=(sums,)).aims == ()
    nights = Aim(measure="sleep.duration", since=TODAY, low=560.0)
    shown = small("sleep.duration", [430.0] * 9, aims=(nights,))
    assert shown.sight(0, 8).shows(560)
    assert not shown.sight(0, 6).shows(560)


def test_few_days_have_dots_and_the_scale_knows_them() -> None:
    shown = small("sleep.duration", [300.0, *[430.0] * 99])
    assert shown.has_dots(0, MOST_DOTS - 1)
    assert shown.sight(0, 30).low <= 300
    assert not shown.has_dots(0, 99)
    assert shown.sight(0, 99).low > 300


def test_a_figure_of_28_nights_is_its_line_alone() -> None:
    size = 40
    nothing = np.full(size, NAN)
    days = series("sleep.duration", [NAN] * size).days
    line = np.concatenate((nothing[:30], np.linspace(40, 42, 10)))
    unknown = np.zeros(size, dtype=bool)
    spread = measure_named("sleep.midpoint_sd")
    made = Series(spread, days, nothing, line, unknown, unknown)
    shown = SmallPicture(trend_lines(made, None, TODAY))
    assert not shown.has_dots(0, 39)
    assert shown.figure(0, 39) == "±42 min"
    assert shown.figure(0, 20) == "no figure yet"


def test_the_reference_is_named_with_its_source_where_it_is_drawn() -> None:
    shown = small("sleep.duration", [430.0] * 9, reference=SLEEP)
    assert shown.source == "Reference: Adults, 7 h or more (AASM and SRS, 2015, consensus)"
    assert small("sleep.duration", [430.0] * 9).source == ""
    assert small("practice.minutes", [5.0] * 9, reference=DAILY_PRACTICE).source == ""
