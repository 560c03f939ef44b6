"""An aim is drawn over its own days, and named as the person's own."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from nehabits.domain.aim import Aim
from nehabits.domain.measure import measure_named
from nehabits.domain.reference import ReferenceLine
from nehabits.ui.charts.aim_spans import AimSpan, aim_spans, bounds_of
from nehabits.ui.charts.chart_lines import TrendLines, trend_lines
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.looks import Looks
from tests.ui.charts.shown import chart_on_screen, show_all, whole
from tests.ui.charts.typed_series import SLEEP, TODAY, series
from tests.wording.harvest import harvest

PRACTICE, ONSET = measure_named("practice.minutes"), measure_named("sleep.onset")
FIRST = TODAY - timedelta(days=13)


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def aim(measure: str = "practice.minutes", since: int = 30, **fields: float | date) -> Aim:
    return Aim(measure=measure, since=before(since), **fields)  # type: ignore[arg-type]


def spans(*aims: Aim) -> tuple[AimSpan, ...]:
    return aim_spans(PRACTICE, aims, FIRST, TODAY, None)


def lines(
    measure: str, value: float, *aims: Aim, reference: ReferenceLine | None = None
) -> TrendLines:
    return trend_lines(series(measure, [value] * 14), reference, TODAY, aims)


def test_each_aim_is_drawn_over_the_days_it_held() -> None:
    old, new = spans(aim(low=10.0, until=before(5)), aim(since=5, low=20.0))
    assert (old.first, old.last, old.bounds) == (FIRST, before(6), (10,))
    assert (new.first, new.last, new.bounds) == (before(5), TODAY, (20,))
    assert old.ends[1] == new.ends[0]
    assert new.words == "your aim: at least 20 min a day"
    assert bounds_of((old, new)) == [10, 20]


def test_an_aim_outside_the_period_or_of_another_measure_is_not_drawn() -> None:
    assert spans(aim(low=10.0, until=FIRST)) == ()
    assert spans(aim(since=-1, low=10.0)) == ()
    assert spans(aim("sleep.onset", low=10.0)) == ()
    (last_day,) = spans(aim(low=10.0, until=FIRST + timedelta(days=1)))
    assert (last_day.first, last_day.last) == (FIRST, FIRST)


def test_a_clock_aim_lies_on_the_unbroken_line_of_its_nights() -> None:
    made = lines("sleep.onset", 15.0, aim("sleep.onset", high=1410.0))
    (span,) = made.aims
    assert span.bounds == (-30,)
    assert whole(made).shows(-30)


def test_the_picture_has_room_for_the_aim() -> None:
    assert whole(lines("sleep.duration", 430.0)).high < 500
    assert whole(lines("sleep.duration", 430.0, aim("sleep.duration", low=500.0))).shows(500)


def test_a_day_is_read_out_with_the_aim_that_held_on_it() -> None:
    made = lines("practice.minutes", 12.0, aim(since=5, low=20.0))
    assert made.readout(13).lines[-1] == "your aim: at least 20 min a day"
    assert not any("aim" in each for each in made.readout(7).lines)


@pytest.fixture
def chart(qtbot: QtBot, looks: Looks) -> DayChart:
    return chart_on_screen(qtbot, looks, 600, 300)


def drawn(chart: DayChart) -> list[tuple[float, float]]:
    x, y = chart._paint._aims._lines.getData()
    return [] if x is None else list(zip(x.tolist(), y.tolist(), strict=True))


def test_a_line_is_drawn_from_the_first_to_the_last_day_and_named(chart: DayChart) -> None:
    made = lines("sleep.duration", 430.0, aim("sleep.duration", since=5, low=450.0))
    show_all(chart, made)
    last = made.x[-1]
    assert drawn(chart) == [(last - 5.5, 450), (last + 0.5, 450)]
    assert chart._paint._aims._words.isVisible()
    assert ("", "your aim") in harvest(chart)


def test_without_an_aim_nothing_is_left_over(chart: DayChart) -> None:
    both = aim("sleep.duration", low=450.0, high=500.0)
    show_all(chart, lines("sleep.duration", 430.0, both))
    assert len(drawn(chart)) == 4
    show_all(chart, lines("sleep.quality", 4.0))
    assert drawn(chart) == []
    assert not chart._paint._aims._words.isVisible()


@pytest.mark.parametrize(("since", "anchor"), [(30, (0, 1)), (7, (0, 1)), (0, (1, 0))])
def test_the_name_stands_inside_the_picture_and_off_the_references(
    chart: DayChart, since: int, anchor: tuple[int, int]
) -> None:
    made = lines("sleep.duration", 430.0, aim("sleep.duration", since, low=420.0), reference=SLEEP)
    show_all(chart, made)
    where = chart._paint._aims._words.anchor
    assert (where.x(), where.y()) == anchor


def test_at_the_foot_of_the_picture_the_name_stands_above(chart: DayChart) -> None:
    show_all(chart, lines("practice.minutes", 60.0, aim(since=0, low=5.0)))
    where = chart._paint._aims._words.anchor
    assert (where.x(), where.y()) == (1, 1)
