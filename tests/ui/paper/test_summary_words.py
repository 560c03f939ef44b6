"""What page 1 says of naps, of the person's own aims, and of figures that stand on little."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import Mark
from nehabits.domain.intensity import Intensity
from nehabits.domain.measure import measure_named
from nehabits.domain.pillar import Pillar
from nehabits.domain.summary import DatedAim, Summary
from nehabits.services.services import Services
from nehabits.services.summary import SummaryChoice, summary_of, summary_with_details
from nehabits.ui.paper.page import Paper, texts
from nehabits.ui.paper.summary_doubts import doubts
from nehabits.ui.paper.summary_own_words import aim_lines
from nehabits.ui.paper.summary_pages import pages
from nehabits.ui.paper.summary_sheet import first_page
from tests.examples import exercise, nap, night
from tests.journals import TODAY, open_journal

FIRST = TODAY - timedelta(days=27)
DAYS = [FIRST + timedelta(days=step) for step in range(28)]


@pytest.fixture
def services(qapp: QApplication, tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as opened:
        yield opened


def page(services: Services) -> Summary:
    return summary_of(services, SummaryChoice(FIRST, TODAY))


def said(summary: Summary) -> list[str]:
    return texts([first_page(summary, Paper.A4)])


def test_naps_are_said_in_a_line_and_nothing_where_there_are_none(services: Services) -> None:
    services.journal.log(*(night(day, "23:00", "07:00") for day in DAYS))
    assert not any("nap" in text.casefold() for text in said(page(services)))
    services.journal.log(
        nap(DAYS[1], "13:00", "13:20"),
        nap(DAYS[1], "16:00", "16:30"),
        nap(DAYS[9], "14:00", "14:20"),
    )
    assert "Naps: 3 naps on 2 days, 1 h 10 in all" in said(page(services))


def test_naps_without_a_night_are_said_under_the_sentence_of_the_minimum(
    services: Services,
) -> None:
    services.journal.log(nap(DAYS[1], "13:00", "13:20"))
    words = said(page(services))
    assert words.index("Naps: 1 nap on 1 day, 20 min in all") == 1 + words.index(
        "Under the minimum for a figure; what there is stands in the tables."
    )


def test_the_persons_own_aims_are_named_as_theirs_and_dated(services: Services) -> None:
    services.journal.keep_aim(
        Aim(measure="practice.minutes", since=date(2026, 1, 2), low=10, days_a_week=5)
    )
    services.journal.keep_aim(Aim(measure="sleep.duration", since=DAYS[0], until=DAYS[5], low=420))
    words = said(page(services))
    place = words.index("The person’s own aims")
    assert words[place + 1 : place + 4] == [
        "set by the person",
        "Time asleep: at least 7 h a night, from 25 October 2026 to 29 October 2026",
        "Practice minutes: at least 10 min on 5 days a week, since 2 January 2026",
    ]


def test_of_many_aims_there_are_four_lines(services: Services) -> None:
    aim = Aim(measure="practice.minutes", since=FIRST, low=10)
    many = replace(page(services), aims=(DatedAim(measure_named(aim.measure), aim),) * 9)
    assert len(aim_lines(many)) == 4
    assert aim_lines(many)[-1] == "6 more aims"
    assert len(aim_lines(replace(many, aims=many.aims[:4]))) == 4


def test_a_full_record_has_no_doubts(services: Services) -> None:
    services.journal.log(*(night(day, "23:00", "07:00") for day in DAYS))
    assert doubts(page(services)) == ""
    assert "Less certain" not in said(page(services))


def test_a_figure_of_fewer_than_three_in_four_nights_is_named(services: Services) -> None:
    nights = [night(day, "23:00", "07:00", minutes_awake=5) for day in DAYS[:20]]
    services.journal.log(*nights, *(night(day, "23:00", "07:00") for day in DAYS[20:]))
    assert doubts(page(services)) == "20 of 28 nights: minutes awake in the night"
    assert "Less certain" in said(page(services))


def test_three_in_four_nights_are_enough(services: Services) -> None:
    nights = [night(day, "23:00", "07:00", minutes_awake=5) for day in DAYS[:21]]
    services.journal.log(*nights, *(night(day, "23:00", "07:00") for day in DAYS[21:]))
    assert doubts(page(services)) == ""


def test_a_mean_of_few_weeks_is_named_by_its_area(services: Services) -> None:
    services.journal.log(*(exercise(30, Intensity.MODERATE, day=day) for day in DAYS))
    assert doubts(page(services)) == "mean of 3 weeks: exercise"


@pytest.mark.parametrize(
    ("foods", "reason"),
    [
        ("150 g Greek yoghurt, 2 eggs, 100 g spinach, 1 apple", "estimated in part"),
        ("150 g Greek yoghurt, 2 eggs", "under three quarters of the foods have a value"),
    ],
)
def test_what_foods_lack_is_named(services: Services, foods: str, reason: str) -> None:
    # Greek yoghurt alone has no measured tyrosine.
    for day in DAYS[:-1]:
        reading = services.quick_entry.read(f"lunch 12:00: {foods}", day)
        services.journal.log(*reading.entries)
    services.journal.mark(DAYS[:-1], Pillar.MEALS, Mark.COMPLETE)
    assert doubts(page(services)) == f"{reason}: tyrosine and phenylalanine"


def test_of_more_than_ten_years_a_table_a_day_is_left_out(services: Services) -> None:
    long_ago = TODAY - timedelta(days=11 * 366)
    services.journal.log(night(long_ago, "23:00", "07:00"), night(TODAY, "23:00", "07:00"))
    for first, has_tables in ((long_ago, False), (FIRST, True)):
        choice = SummaryChoice(first, TODAY)
        summary, details = summary_with_details(services, choice)
        words = texts(pages(summary, Paper.A4, details))
        assert any(text.startswith("Day by day") for text in words) is has_tables
        assert any("a table a day is left out" in text for text in words) is not has_tables
        assert ("a box a year, filled as far as its days" in words) is not has_tables


def test_days_without_an_entry_are_said_to_add_nothing_to_a_week(services: Services) -> None:
    services.journal.log(*(exercise(30, Intensity.MODERATE, day=day) for day in DAYS[::2]))
    services.journal.mark(DAYS[1:4:2], Pillar.EXERCISE, Mark.NOTHING)
    assert doubts(page(services)) == (
        "mean of 3 weeks: exercise · 12 days without an entry add nothing: exercise"
    )
    assert "14 of 28 days, nothing 2, no entry 12" in said(page(services))


def test_nutrients_that_are_a_least_are_named_together(services: Services) -> None:
    for day in DAYS[:-1]:
        # Own foods of a label name few nutrients.
        entries = services.quick_entry.read("lunch 12:00: 2 eggs, 150 g spinach", day).entries
        services.journal.log(*entries)
    services.journal.mark(DAYS[:-1], Pillar.MEALS, Mark.COMPLETE)
    summary = page(services)
    figures = dict(summary.figures)
    for measure in ("meal.protein", "meal.copper", "meal.zinc"):
        figure = figures[measure]
        coverage = replace(figure.figure.coverage, foods_have=53, foods_of=54)
        figures[measure] = replace(figure, figure=replace(figure.figure, coverage=coverage))
    least = "“at least”, as some foods have no value"
    assert doubts(replace(summary, figures=figures)) == f"{least}: protein and 2 more"


def test_the_legend_names_what_is_there_alone(services: Services) -> None:
    services.journal.log(*(night(day, "23:00", "07:00") for day in DAYS))
    words = said(summary_of(services, SummaryChoice(FIRST, TODAY, frozenset({Pillar.SLEEP}))))
    assert "logged" in words
    assert "not tracked" not in words
    assert "no entry" not in words
