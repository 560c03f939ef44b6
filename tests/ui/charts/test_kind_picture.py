"""Minutes by kind are told in bars as long as the days in sight ask for, and none is lost."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.kind_totals import KindTotals, SessionKind, kind_totals
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import Days, period
from nehabits.ui.charts.axes import EPOCH, day_number
from nehabits.ui.charts.kind_picture import KindPicture, kind_picture
from nehabits.ui.charts.kind_stack import MOST_NAMED
from nehabits.ui.charts.kind_steps import Step, bars_text, edges_of, step_for
from tests.ui.charts.typed_series import TODAY

MONDAY, SUNDAY = 0, 6


@dataclass
class Sight:
    first: float
    last: float


def day(back: int) -> date:
    return TODAY - timedelta(days=back)


def totals(
    logged: list[tuple[int, str, float]],
    back: int = 20,
    nothing: tuple[int, ...] = (),
    not_tracked: tuple[int, ...] = (),
) -> KindTotals:
    """Return practices of days back from today, each as days back, kind and minutes."""
    kinds = list(dict.fromkeys(kind for _, kind, _ in logged))
    found = (
        dates([back for back, _, _ in logged]),
        tuple(SessionKind(Pillar.PRACTICE, kind) for kind in kinds),
        np.array([kinds.index(kind) for _, kind, _ in logged], dtype=np.int64),
        np.array([minutes for _, _, minutes in logged], dtype=np.float64),
    )
    days = period(day(back), TODAY)
    return kind_totals(Pillar.PRACTICE, days, found, dates(nothing), dates(not_tracked))


def dates(back: list[int] | tuple[int, ...]) -> Days:
    return np.array([day(each) for each in back], dtype="datetime64[D]")


def picture(given: KindTotals, days: int = 14, first_weekday: int = MONDAY) -> KindPicture:
    last = day_number(TODAY)
    names = {"nature": "Time in nature", "yoga": "Yoga", "own yoga": "Yoga"}
    made = kind_picture(given, lambda kind: names.get(kind.key, kind.key), TODAY, first_weekday)
    made.sight.window = Sight(last - days + 1, last)
    return made


def move(shown: KindPicture, first: float, last: float) -> None:
    shown.sight.window = Sight(first, last)


def test_a_day_is_read_out_by_kind_and_its_row_says_the_same() -> None:
    shown = picture(totals([(1, "nature", 45), (0, "nature", 30), (0, "breathing", 5)]))
    assert shown.readout(20).title == "Sat 21 November 2026"
    assert shown.readout(20).lines == (
        "In all: 35 min",
        "Time in nature: 30 min",
        "breathing: 5 min",
    )
    assert shown.headings() == ("Day", "In all", "Time in nature", "breathing", "Note")
    assert shown.row(20) == ("Sat 21 November 2026", "35 min", "30 min", "5 min", "")
    assert shown.row(19) == ("Fri 20 November 2026", "45 min", "45 min", "0 min", "")
    assert shown.name == "Minutes by kind of practice"


def test_missing_nothing_and_not_tracked_read_differently() -> None:
    shown = picture(totals([(0, "nature", 30)], nothing=(1,), not_tracked=(2,)))
    assert shown.readout(19).lines == ("In all: 0 min",)
    assert shown.readout(18).lines == ("not tracked",)
    assert shown.readout(17).lines == ("nothing logged",)
    assert [shown.row(place)[1:] for place in (19, 18, 17)] == [
        ("0 min", "0 min", ""),
        ("", "", "not tracked"),
        ("", "", "nothing logged"),
    ]
    assert shown.summary(7, 20) == "2 of 13 days · 30 min in all"
    assert shown.legend(7, 20) == "bars: days · hatched: not tracked"
    assert shown.legend(19, 20) == "bars: days"


def test_a_file_has_minutes_as_numbers_and_nothing_where_nothing_is_known() -> None:
    shown = picture(totals([(0, "nature", 30)], nothing=(1,), not_tracked=(2,)))
    assert shown.numbers(17, 20) == (
        ("day", "In all, min", "Time in nature, min", "note"),
        [
            (day(3), None, None, "nothing logged"),
            (day(2), None, None, "not tracked"),
            (day(1), 0, 0, None),
            (TODAY, 30, 30, None),
        ],
    )


def test_kinds_of_one_name_are_one() -> None:
    shown = picture(totals([(0, "yoga", 20), (0, "own yoga", 15)]))
    assert shown.readout(20).lines == ("In all: 35 min", "Yoga: 35 min")


def test_the_kinds_of_most_days_are_named_and_keep_their_order_while_days_move() -> None:
    often = [(back, f"kind {kind}", 10.0) for kind in range(8) for back in range(kind, 20)]
    shown = picture(totals(often))
    stack = shown.stack()
    assert shown.names(stack) == (*(f"kind {kind}" for kind in range(MOST_NAMED)), "Other")
    assert stack.minutes[-8].tolist() == [10.0] * MOST_NAMED + [20.0]
    rare = picture(totals([*often, *((0, f"one {each}", 5.0) for each in range(3))]))
    move(rare, day_number(TODAY), day_number(TODAY))
    assert rare.names(rare.stack()) == ("kind 0", "one 0", "one 1", "one 2")


def test_seven_kinds_too_many_have_no_column_of_their_own() -> None:
    shown = picture(totals([(0, f"kind {kind}", kind + 1.0) for kind in range(9)]))
    assert shown.row(20)[1:-1] == ("45 min", *(f"{each} min" for each in range(1, 7)), "24 min")


@pytest.mark.parametrize(
    ("days", "step", "words"),
    [
        (1, Step.DAY, "bars: days"),
        (100, Step.DAY, "bars: days"),
        (101, Step.WEEK, "bars: weeks"),
        (1096, Step.WEEK, "bars: weeks"),
        (1100, Step.MONTH, "bars: months"),
        (3652, Step.MONTH, "bars: months"),
        (18262, Step.YEAR, "bars: years"),
    ],
)
def test_the_more_days_are_in_sight_the_longer_are_the_bars(
    days: int, step: Step, words: str
) -> None:
    assert step_for(days) is step
    assert bars_text(step) == words


def test_a_week_reads_as_whole_weeks_of_the_person_s_own() -> None:
    given = totals([(6, "nature", 60), (5, "nature", 30), (0, "yoga", 20)], back=400)
    shown = picture(given, days=200)
    # Saturday 21 November is in the week that began on Monday the 16th, or on Sunday the 15th.
    assert shown.readout(400).title == "Week of 16–22 November 2026"
    assert shown.readout(400).lines == (
        "2 of 6 days",
        "In all: 50 min",
        "Time in nature: 30 min",
        "Yoga: 20 min",
    )
    sunday = picture(given, days=200, first_weekday=SUNDAY).readout(400)
    assert sunday.title == "Week of 15–21 November 2026"
    assert sunday.lines[:2] == ("3 of 7 days", "In all: 1 h 50")


def test_months_and_years_are_read_out_by_name() -> None:
    given = totals([(21, "nature", 60), (20, "nature", 30)], back=10_000)
    month = picture(given, days=2000).readout(9980)
    assert (month.title, month.lines[1]) == ("November 2026", "In all: 30 min")
    year = picture(given, days=10_000).readout(9980)
    assert (year.title, year.lines[1]) == ("2026", "In all: 1 h 30")


def test_without_a_window_all_days_are_in_sight() -> None:
    shown = picture(totals([(20, "nature", 60), (0, "yoga", 30)]))
    assert len(shown.stack().tops) == 14
    shown.sight.window = None
    assert shown.stack().tops.sum() == 90


def test_an_empty_journal_has_no_bars_and_no_words_of_them() -> None:
    shown = picture(totals([]))
    assert shown.is_empty
    assert shown.stack().minutes.shape == (14, 0)
    assert shown.headings() == ("Day", "In all", "Note")
    assert shown.readout(20).lines == ("nothing logged",)
    assert shown.summary(7, 20) == "0 of 14 days"
    assert shown.last_known() == 20


entries = st.lists(
    st.tuples(st.integers(0, 4000), st.sampled_from("abcdefghij"), st.floats(1, 300)),
    max_size=60,
    unique_by=lambda entry: entry[:2],
)


@given(entries, st.integers(1, 4001), st.integers(0, 3000), st.sampled_from([MONDAY, SUNDAY]))
def test_no_minute_of_the_bars_in_sight_is_lost(
    logged: list[tuple[int, str, float]], days: int, back: int, first_weekday: int
) -> None:
    shown = picture(totals(logged, back=4000), days, first_weekday)
    end = day_number(TODAY) - back
    move(shown, end - days + 1, end)
    stack = shown.stack()
    assert stack.minutes.shape[1] <= MOST_NAMED + 1
    for bar, top in enumerate(stack.tops):
        begin, end = (EPOCH + timedelta(days=int(each)) for each in stack.edges[bar : bar + 2])
        within = [minutes for back, _, minutes in logged if begin <= day(back) < end]
        assert top == pytest.approx(sum(within))


@given(
    st.sampled_from(Step), st.integers(-30_000, 60_000), st.integers(0, 20_000), st.integers(0, 6)
)
def test_steps_follow_each_other_and_hold_the_days(
    step: Step, first: int, days: int, first_weekday: int
) -> None:
    edges = edges_of(step, first, first + days, first_weekday)
    assert edges[0] <= first < edges[1]
    assert edges[-2] <= first + days < edges[-1]
    lengths = {Step.DAY: {1}, Step.WEEK: {7}, Step.MONTH: {28, 29, 30, 31}, Step.YEAR: {365, 366}}
    assert set(np.diff(edges).tolist()) <= lengths[step]
    if step is Step.WEEK:
        assert (EPOCH + timedelta(days=int(edges[0]))).weekday() == first_weekday
