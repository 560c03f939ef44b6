"""A period on one page, worked out by hand over two weeks of March."""

import math
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from nehabits.domain.aim import Aim
from nehabits.domain.exercise import CountsAs
from nehabits.domain.measure import COFACTORS, WeekRule
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.summary import Summary
from nehabits.domain.tracking import Tracking
from nehabits.services.services import Services
from nehabits.services.summary import (
    SESSIONS,
    SummaryChoice,
    summary_of,
    summary_period,
    summary_with_details,
)
from tests.examples import exercise, practice
from tests.fortnight import BEFORE, LATER, MONDAY, SATURDAY, SUNDAY, TUESDAY, log_all
from tests.journals import TODAY, fill, open_journal

NOON = datetime(LATER.year, LATER.month, LATER.day, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def fortnight(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_journal(tmp_path_factory.mktemp("fortnight") / "journal.sqlite", NOON) as services:
        log_all(services.journal, LATER)
        yield services


@pytest.fixture(scope="module")
def summary(fortnight: Services) -> Summary:
    return summary_of(fortnight, SummaryChoice(BEFORE, SUNDAY))


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_journal(tmp_path_factory.mktemp("lived") / "journal.sqlite") as services:
        fill(services, 60)
        yield services


def test_time_asleep_is_the_mean_of_the_nights_with_their_range(summary: Summary) -> None:
    figure = summary.figures["sleep.duration"]
    # Ten nights of 480 min, one with 30 min awake, one an hour shorter by the clock change.
    assert figure.value == (10 * 480 + 450 + 420) / 12
    assert (figure.n, figure.low, figure.high) == (12, 420, 480)


def test_nights_are_counted_before_work_days_and_days_off(summary: Summary) -> None:
    assert summary.nights == (8, 4)


def test_naps_are_counted_beside_the_nights(summary: Summary, fortnight: Services) -> None:
    assert summary.naps == (1, 1)
    assert summary.sums["sleep.naps"].value == 30
    assert summary_of(fortnight, SummaryChoice(BEFORE, MONDAY)).naps == (0, 0)


def test_what_was_typed_of_one_night_alone_has_no_mean(summary: Summary) -> None:
    assert summary.figures["sleep.awake"].value is None
    assert summary.figures["sleep.awake"].n == 1
    assert summary.figures["sleep.in_bed"].n == 0


def test_clock_times_and_figures_of_nights_are_of_the_whole_period(summary: Summary) -> None:
    # Eight nights halve at 03:00, three at 04:30, one at 03:30.
    assert summary.figures["sleep.midpoint"].value == pytest.approx(205, abs=1)
    spread = math.sqrt((8 * 25**2 + 3 * 65**2 + 5**2) / 11)
    assert summary.figures["sleep.midpoint_sd"].value == pytest.approx(spread, abs=1)
    assert summary.figures["sleep.midpoint"].sd == summary.figures["sleep.midpoint_sd"].value
    assert summary.figures["sleep.social_jet_lag"].value == pytest.approx(75, abs=1)
    pairs = summary.figures["sleep.regularity_index"].figure
    assert (pairs.n, pairs.coverage.of) == (9, 13)


def test_a_week_with_a_day_not_tracked_is_not_complete_and_its_days_are_added_up(
    summary: Summary,
) -> None:
    assert summary.figures["exercise.moderate"].value is None
    sums = {name: summary.sums[f"exercise.{name}"].value for name in ("moderate", "vigorous")}
    assert sums == {"moderate": 30, "vigorous": 20}
    assert summary.sums["exercise.mvpa"].value == 50
    assert summary.sums["exercise.moderate_equivalent"].value == 70
    assert summary.sums["exercise.strength_days"].value == 1


def test_practice_is_the_mean_of_complete_weeks_with_its_sessions_by_kind(
    summary: Summary,
) -> None:
    minutes = summary.figures["practice.minutes"]
    # Of the first week nothing is known: that is not a week of 0.
    assert (minutes.value, minutes.n, minutes.figure.coverage.of) == (10, 1, 2)
    assert summary.figures[SESSIONS.id].value == 1
    assert [(kind.name, kind.sessions, kind.minutes) for kind in summary.kinds] == [
        ("Paced breathing", 1, 10)
    ]


def test_nutrients_are_means_of_complete_days_with_the_share_of_foods(summary: Summary) -> None:
    protein = summary.figures["meal.protein"]
    assert (protein.value, protein.n, protein.low, protein.high) == (52, 5, 20, 60)
    assert protein.sd == pytest.approx(math.sqrt(320))
    copper = summary.figures["meal.copper"]
    assert copper.value == pytest.approx((0.9 + 0.6 + 0.9 + 0.9) / 4)
    assert (copper.figure.coverage.foods_have, copper.figure.coverage.foods_of) == (11, 12)


def test_the_strips_say_what_each_day_says(summary: Summary) -> None:
    strips = {strip.pillar: strip for strip in summary.strips}
    assert strips[Pillar.SLEEP].logged == 12
    assert strips[Pillar.EXERCISE].count(Tracking.NOT_TRACKED) == 1
    assert strips[Pillar.EXERCISE].count(Tracking.NOTHING) == 1
    assert strips[Pillar.MEALS].count(Tracking.PARTIAL) == 1
    assert {strip.days for strip in summary.strips} == {14}


def test_the_references_are_those_in_force_at_the_end_of_the_period(
    fortnight: Services, summary: Summary
) -> None:
    said = summary.references["sleep.duration"]
    assert (said.words, said.source) == ("Adults, 7 h or more", "AASM and SRS, 2015, consensus")
    assert summary.references["meal.protein"].words.endswith("weight not given")
    assert summary.references["practice.minutes"].words == ""
    fortnight.preferences.choose_reference("sleep.duration", "")
    try:
        # Chosen today, which is after the period.
        assert summary_of(fortnight, SummaryChoice(BEFORE, SUNDAY)).references == summary.references
        today = summary_of(fortnight, SummaryChoice(BEFORE, LATER))
        assert today.references["sleep.duration"].words == ""
    finally:
        fortnight.preferences.choose_reference("sleep.duration", None)


def test_of_a_week_every_figure_is_the_one_of_the_week_page(fortnight: Services) -> None:
    summary = summary_of(fortnight, SummaryChoice(MONDAY, SUNDAY))
    compared = 0
    for row in fortnight.review.week(MONDAY).rows:
        if row.measure.is_of_window:
            continue
        found = (
            summary.sums[row.measure.id]
            if row.measure.week is WeekRule.SUM
            else summary.figures[row.measure.id].figure
        )
        assert found == row.figure, row.measure.id
        compared += 1
    assert compared > 30


def test_weeks_side_by_side_are_those_of_the_week_page(lived: Services) -> None:
    summary = summary_of(lived, SummaryChoice(TODAY - timedelta(days=27), TODAY))
    compared = 0
    for place, (first, last) in enumerate(summary.parts):
        if (last - first).days != 6:
            continue
        week = lived.review.week(first)
        for row in summary.rows:
            value = row.figures[place].value
            expected = week.row(row.measure.id).figure.value
            assert value == expected, (row.measure.id, first)
            compared += value is not None
    assert len(summary.parts) == 5
    assert compared >= 15


def test_a_part_of_a_week_has_no_sum(lived: Services) -> None:
    summary = summary_of(lived, SummaryChoice(TODAY - timedelta(days=27), TODAY))
    minutes = next(row for row in summary.rows if row.measure.id == "practice.minutes")
    assert minutes.figures[0].value is None
    assert minutes.figures[-1].value is None


def test_a_session_that_counts_in_both_areas_is_a_session_of_practice(tmp_path: Path) -> None:
    with open_journal(tmp_path / "journal.sqlite", NOON) as services:
        services.journal.log(
            exercise(30, day=TUESDAY, activity="yoga", counts_as=CountsAs.BOTH),
            exercise(30, day=TUESDAY),
            practice(5, day=SATURDAY),
        )
        summary = summary_of(services, SummaryChoice(MONDAY, SUNDAY))
    assert [(kind.sessions, kind.minutes) for kind in summary.kinds] == [(1, 30), (1, 5)]
    assert summary.figures[SESSIONS.id].value == 2


def test_only_chosen_areas_are_in_it_and_notes_only_if_wanted(tmp_path: Path) -> None:
    with open_journal(tmp_path / "journal.sqlite", NOON) as services:
        log_all(services.journal, LATER)
        services.journal.log(
            exercise(10, day=TUESDAY, note="Windy"), practice(5, day=TUESDAY, note="Quiet")
        )
        services.week_notes.keep(MONDAY, "A calm week")
        areas = frozenset({Pillar.EXERCISE})
        bare, bare_details = summary_with_details(
            services, SummaryChoice(MONDAY, SUNDAY, areas, name="  A. B. ")
        )
        noted = summary_of(services, SummaryChoice(MONDAY, SUNDAY, areas, notes=True))
    assert bare.notes == ()
    assert bare.name == "A. B."
    assert [(note.text, note.for_week) for note in noted.notes] == [
        ("A calm week", True),
        ("Windy", False),
    ]
    assert {each.measure.pillar for each in bare.figures.values()} == areas
    assert {each.pillar for each in bare_details.measures} == areas
    assert len(bare.strips) == 1


def test_an_empty_period_has_no_figure_at_all(fortnight: Services) -> None:
    first = date(2025, 1, 1)
    summary, details = summary_with_details(
        fortnight, SummaryChoice(first, first + timedelta(days=99), notes=True)
    )
    assert {figure.value for figure in summary.figures.values()} == {None}
    assert {figure.value for figure in summary.sums.values()} == {None}
    assert summary.kinds == ()
    assert details.measures == ()
    assert set(COFACTORS) <= {measure.id for measure in details.silent}


def test_a_period_left_out_is_the_last_28_days(fortnight: Services) -> None:
    assert summary_period(fortnight, None, None) == (LATER - timedelta(days=27), LATER)
    assert summary_period(fortnight, None, SUNDAY) == (SUNDAY - timedelta(days=27), SUNDAY)
    assert summary_period(fortnight, BEFORE, None) == (BEFORE, LATER)
    assert summary_period(fortnight, BEFORE, date(2030, 1, 1)) == (BEFORE, LATER)


@pytest.mark.parametrize(
    ("first", "last"),
    [(SUNDAY, MONDAY), (date(1800, 1, 1), MONDAY), (date(1990, 1, 1), MONDAY)],
)
def test_a_period_that_cannot_be_is_refused(fortnight: Services, first: date, last: date) -> None:
    with pytest.raises(Refused):
        summary_period(fortnight, first, last)


def test_aims_of_the_period_are_in_it_with_their_dates(tmp_path: Path) -> None:
    first, last = TODAY - timedelta(days=6), TODAY
    over, changed, later = first, first + timedelta(days=3), last + timedelta(days=1)
    with open_journal(tmp_path / "journal.sqlite") as services:
        for aim in (
            Aim(measure="sleep.duration", since=date(2026, 1, 1), until=over, low=400),
            Aim(measure="sleep.duration", since=over, until=changed, low=420),
            Aim(measure="sleep.duration", since=changed, low=450),
            Aim(measure="sleep.duration", since=later, low=480),
            Aim(measure="practice.minutes", since=date(2026, 1, 1), low=10),
        ):
            services.journal.keep_aim(aim)
        found = summary_of(services, SummaryChoice(first, last)).aims
        slept = summary_of(services, SummaryChoice(first, last, frozenset({Pillar.SLEEP}))).aims
    assert [each.aim.low for each in found] == [420, 450, 10]
    assert [each.aim.low for each in slept] == [420, 450]
