"""Figures of four weeks in words."""

import pytest

from nehabits.domain.consistency import Consistency
from nehabits.domain.measure import measure_named
from nehabits.domain.week import Coverage, WeekFigure
from nehabits.services.four_weeks import FourWeeksRow
from nehabits.ui.guide.four_weeks_words import amount_words, none_words, rest_words

NIGHTS, DAYS = Coverage(26, 28, "nights"), Coverage(20, 28, "days")
COMPLETE = Coverage(17, 28, "complete days", 60, 62)


def row(measure: str, figure: WeekFigure, **fields: object) -> FourWeeksRow:
    plain = {"weeks": (), "reference": None, "consistency": None, "weeks_met": None}
    return FourWeeksRow(measure_named(measure), figure, **{**plain, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("measure", "value", "coverage", "said"),
    [
        ("sleep.duration", 429, NIGHTS, "7 h 09 a night"),
        ("sleep.midpoint_sd", 42, NIGHTS, "±42 min"),
        ("sleep.regularity_index", 81.2, NIGHTS, "81"),
        ("sleep.onset", 1395, NIGHTS, "23:15 on average"),
        ("sleep.quality", 3.5, NIGHTS, "median 3.5 of 5"),
        ("exercise.strength_days", 1.5, DAYS, "1.5 days a week"),
        ("exercise.strength_days", 4 / 3, DAYS, "1.3 days a week"),
        ("exercise.strength_days", 1, DAYS, "1 day a week"),
        ("practice.nature", 74.4, DAYS, "74 min a week"),
        ("meal.copper", 1.24, COMPLETE, "at least 1.2 mg a day"),
        ("meal.copper", 1.24, Coverage(17, 28, "complete days", 60, 60), "1.2 mg a day"),
    ],
)
def test_an_amount_is_a_day_a_night_or_a_week(
    measure: str, value: float, coverage: Coverage, said: str
) -> None:
    figure = WeekFigure(value, coverage.have, coverage)
    assert amount_words(measure_named(measure), figure) == said


def test_an_estimate_stands_beside_the_mean() -> None:
    figure = WeekFigure(2.1, 17, COMPLETE, estimated=0.5)
    said = amount_words(measure_named("meal.tyrosine"), figure)
    assert said == "2.1 g + 0.5 g estimated a day"


@pytest.mark.parametrize(
    ("measure", "figure", "said"),
    [
        ("sleep.duration", WeekFigure(None, 0, Coverage(0, 28, "nights")), "nothing logged yet"),
        (
            "sleep.duration",
            WeekFigure(None, 1, Coverage(1, 28, "nights")),
            "no mean yet: 1 night of the 4 it takes",
        ),
        (
            "checkin.mood",
            WeekFigure(None, 3, Coverage(3, 28, "days")),
            "no mean yet: 3 days of the 4 it takes",
        ),
        (
            "meal.copper",
            WeekFigure(None, 2, Coverage(2, 28, "complete days", 6, 6)),
            "no mean yet: 2 complete days of the 4 it takes",
        ),
        (
            "meal.copper",
            WeekFigure(None, 0, Coverage(0, 28, "complete days", 0, 0)),
            "no complete day with a value yet",
        ),
        (
            "sleep.midpoint_sd",
            WeekFigure(None, 3, Coverage(3, 28, "nights")),
            "no figure yet: it takes 7 nights",
        ),
        (
            "sleep.regularity_index",
            WeekFigure(None, 0, Coverage(0, 27, "pairs of days")),
            "no figure yet: it takes 6 pairs of nights in a row",
        ),
        (
            "sleep.social_jet_lag",
            WeekFigure(None, 3, Coverage(3, 28, "nights")),
            "no figure yet: it takes 2 nights of each kind",
        ),
    ],
)
def test_without_a_figure_it_says_what_it_takes(
    measure: str, figure: WeekFigure, said: str
) -> None:
    assert none_words(measure_named(measure), figure) == said
    assert amount_words(measure_named(measure), figure) == ""
    assert rest_words(row(measure, figure)) == said


def test_coverage_and_how_often_it_was_met_stand_beside_the_amount() -> None:
    nights = row("sleep.duration", WeekFigure(429, 26, NIGHTS), consistency=Consistency(19, 26))
    assert rest_words(nights) == "26 of 28 nights · at the reference on 19 of 26 tracked days"
    copper = row("meal.copper", WeekFigure(1.2, 17, COMPLETE))
    assert rest_words(copper) == "17 of 28 days complete · 2 of 62 foods have no copper value"


def test_weeks_without_an_entry_are_told() -> None:
    figure = WeekFigure(70, 8, Coverage(8, 28, "days"))
    whole = {"weeks": (None, 80, None, 60), "weeks_met": Consistency(1, 2)}
    assert rest_words(row("practice.nature", figure, **whole)) == (
        "over 2 weeks with an entry · 8 of 28 days · at the reference in 1 of 2 weeks"
    )
    assert "with an entry" not in rest_words(row("practice.nature", figure, weeks=(80.0, 60.0)))
