"""A measure's daily series over ten and fifty years, beside the same SQL sent by sqlite3."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from nehabits.domain.day_figures import MAIN_MEALS_LOGGED, entries_key
from nehabits.domain.day_mark import Mark
from nehabits.domain.nights import FIGURE_COLUMNS
from nehabits.domain.pillar import Pillar
from nehabits.services.night_series import BEFORE
from tests.bench.conftest import DECADE, HALF_CENTURY, Ledger, side_by_side
from tests.journals import TODAY, open_journal

FIGURES = """
    SELECT day, value FROM day_figures WHERE measure = ? AND day BETWEEN ? AND ? ORDER BY day
"""
MARKS = "SELECT day FROM day_marks WHERE day BETWEEN ? AND ? AND pillar = ? AND mark = ?"
WITHOUT_ENTRIES = """ AND NOT EXISTS (
    SELECT * FROM day_figures WHERE measure = ? AND day_figures.day = day_marks.day)"""
SLEEPS = "SELECT {} FROM sleeps WHERE start_instant < ? AND end_instant > ?".format(  # noqa: S608 - names of ours
    ", ".join(FIGURE_COLUMNS)
)
BOUND = 2.0
WINDOW_BOUND = 2.5
"""Figures of 28 nights are worked out from the nights themselves, minute by minute."""

WINDOWS = ("sleep.midpoint_sd", "sleep.regularity_index", "sleep.social_jet_lag")

MEASURES = {
    "sleep.duration": Pillar.SLEEP,
    "exercise.moderate_equivalent": Pillar.EXERCISE,
    "practice.minutes": Pillar.PRACTICE,
    "meal.copper": Pillar.MEALS,
    "checkin.energy": Pillar.CHECKIN,
}


def questions(
    measure: str, pillar: Pillar, period: tuple[str, str]
) -> list[tuple[str, Sequence[str]]]:
    """Return the SQL that a series of a measure asks, with its parameters."""
    asked: list[tuple[str, Sequence[str]]] = [
        (FIGURES, (measure, *period)),
        (
            MARKS + WITHOUT_ENTRIES,
            (*period, pillar.value, Mark.NOT_TRACKED.value, entries_key(pillar)),
        ),
    ]
    if pillar is Pillar.MEALS:
        asked += [(MARKS, (*period, pillar.value, Mark.COMPLETE.value))]
        asked += [(FIGURES, (key, *period)) for key in (entries_key(pillar), MAIN_MEALS_LOGGED)]
    return asked


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(("name", "days"), [("decade", DECADE), ("half_century", HALF_CENTURY)])
def test_a_series_costs_at_most_twice_its_sql(
    measure: str, name: str, days: int, request: pytest.FixtureRequest, ledger: Ledger
) -> None:
    path: Path = request.getfixturevalue(name)
    first = TODAY - timedelta(days=days - 1)
    period = ((first - timedelta(days=6)).isoformat(), TODAY.isoformat())
    asked = questions(measure, MEASURES[measure], period)
    with open_journal(path) as services, closing(sqlite3.connect(path)) as raw:
        ours, floor = side_by_side(
            lambda: services.review.series(measure, first, TODAY),
            lambda: [raw.execute(sql, given).fetchall() for sql, given in asked],
        )
    ledger.gate(f"Series of {measure}, {days // 365} years", ours, floor, BOUND)


@pytest.mark.parametrize("measure", WINDOWS)
@pytest.mark.parametrize(("name", "days"), [("decade", DECADE), ("half_century", HALF_CENTURY)])
def test_a_series_of_28_nights_costs_at_most_so_many_times_its_sql(
    measure: str, name: str, days: int, request: pytest.FixtureRequest, ledger: Ledger
) -> None:
    path: Path = request.getfixturevalue(name)
    first = TODAY - timedelta(days=days - 1)
    before = (first - timedelta(days=BEFORE)).isoformat()
    period = (before, TODAY.isoformat())
    pauses, mark = questions(measure, Pillar.SLEEP, period)[1]
    with open_journal(path) as services, closing(sqlite3.connect(path)) as raw:

        def floor() -> None:
            raw.execute(SLEEPS, ("9999-01-01", before)).fetchall()
            raw.execute(pauses, mark).fetchall()

        ours, plain = side_by_side(lambda: services.review.series(measure, first, TODAY), floor)
    ledger.gate(f"Series of {measure}, {days // 365} years", ours, plain, WINDOW_BOUND)
