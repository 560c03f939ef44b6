"""Journals that are hard to show: hardly anything in them, years of gaps, aims of zero, a flight.

Every measure's chart is worked out and every page of the hardest is painted; any warning is a
failure.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from nehabits.domain.aim import Aim
from nehabits.domain.goal_bounds import goal_range
from nehabits.domain.measure import DayRule
from nehabits.exchange.resources import resource_path
from nehabits.services.services import Services
from nehabits.ui.charts.chart_lines import TrendLines, trend_lines
from nehabits.ui.pictures import save_pictures
from tests.examples import exercise, meal, night, practice, refused
from tests.fortnight import LATER, flight, log_all
from tests.journals import open_journal

Fill = Callable[[Services], object]

LONG_AGO = date(1990, 1, 1)


def empty(services: Services) -> None:
    """Leave it as it is when it is new."""


def one_entry(services: Services) -> None:
    services.journal.log(practice(10, day=LATER))


def of_1990_and_today(services: Services) -> None:
    for day in (LONG_AGO, LATER):
        services.journal.log(night(day, "23:00", "07:00"), meal(day=day), exercise(30, day=day))


def years_of_gaps(services: Services) -> None:
    for year in range(1995, 2026, 5):
        services.journal.log(*(exercise(30, day=date(year, 3, day)) for day in range(1, 9)))


def a_flight(services: Services) -> None:
    log_all(services.journal, LATER)
    services.journal.log(*flight())


def aims_of_zero(services: Services) -> None:
    """Aim for nothing but zero, in the fortnight with its zeros and the week with its flight."""
    a_flight(services)
    for number, measure in enumerate(services.review.measures()):
        zero = max(0.0, goal_range(measure)[0])
        bounds = [(zero, None), (None, zero), (zero, zero)][number % 3]
        since = LATER - timedelta(days=20)
        services.journal.keep_aim(
            Aim(measure=measure.id, since=since, low=bounds[0], high=bounds[1])
        )


JOURNALS = (empty, one_entry, of_1990_and_today, years_of_gaps, a_flight, aims_of_zero)


@pytest.fixture
def services(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Services]:
    monkeypatch.setattr("nehabits.app.local_zone", lambda: "Europe/Berlin")
    fill: Fill = request.param
    evening = datetime.combine(LATER, datetime.min.time(), UTC) + timedelta(hours=16)
    with open_journal(tmp_path / "journal.sqlite", evening) as opened:
        fill(opened)
        yield opened


def charts(services: Services) -> Iterator[TrendLines]:
    span = services.review.span() or (LATER, LATER)
    for measure in services.review.measures():
        if measure.day is not DayRule.NONE:
            yield trend_lines(
                services.review.series(measure.id, min(span[0], LATER), LATER),
                services.review.line(measure.id),
                LATER,
                services.journal.aims(),
            )


@pytest.mark.parametrize("services", [of_1990_and_today, aims_of_zero], indirect=True)
def test_every_page_is_painted(qapp: QApplication, services: Services, tmp_path: Path) -> None:
    saved = save_pictures(services, tmp_path / "pictures", resource_path("icons").parent)
    assert saved
    for file in saved:
        assert not QImage(str(file)).isNull()


@pytest.mark.parametrize("services", JOURNALS, indirect=True)
def test_every_chart_has_a_scale_and_words(services: Services) -> None:
    for lines in charts(services):
        last = len(lines.days) - 1
        for first in {0, max(0, last - 6), max(0, last - 90)}:
            sight = lines.sight(first, last)
            assert np.isfinite([sight.low, sight.high]).all(), lines.name
            assert sight.low < sight.high, lines.name
            assert lines.summary(first, last)
            assert lines.legend(first, last, thinned=False)
        for place in {0, last, lines.last_known()}:
            assert lines.readout(place).day == lines.days[place].item()
            assert len(lines.row(place)) == len(lines.headings())


@pytest.mark.parametrize("services", JOURNALS, indirect=True)
def test_every_week_and_every_aim_has_an_answer(services: Services) -> None:
    for back in (0, 7, 14, 21, 7 * 52):
        for row in services.review.week(LATER - timedelta(days=back)).rows:
            assert row.figure.value is None or np.isfinite(row.figure.value)
            if row.progress is not None:
                assert 0 <= row.progress.consistency.met <= row.progress.consistency.tracked
    standing = services.aims.all().standing
    assert len(standing) == len(services.journal.aims())


@pytest.mark.parametrize("services", [aims_of_zero], indirect=True)
def test_a_zero_that_was_logged_meets_an_aim_of_at_most_zero(services: Services) -> None:
    aims = {aim.measure: aim for aim in services.journal.aims()}
    assert aims["sleep.naps"].high == 0
    # Eleven nights since 17 March, and a nap on one of their days.
    progress = services.review.week(date(2026, 3, 23)).row("sleep.naps").progress
    assert progress is not None
    assert progress.consistency.met == 10


@pytest.mark.parametrize("services", [empty], indirect=True)
def test_a_low_above_a_high_is_refused_in_one_sentence(services: Services) -> None:
    with refused("low", "The lower number is above the higher one; change one."):
        services.journal.keep_aim(Aim(measure="meal.protein", since=LATER, low=1.0, high=0.0))
    assert services.journal.aims() == ()
