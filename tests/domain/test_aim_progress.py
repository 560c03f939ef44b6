"""How an aim goes: fortnights worked out by hand."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.aim import Aim, aim_on
from nehabits.domain.aim_progress import AimProgress, aim_progress
from nehabits.domain.consistency import Consistency, counted
from nehabits.domain.figure import Figure
from nehabits.domain.measure import measure_named, own_measure
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.tracking import DayCell, Tracking

PRACTICE, ONSET = measure_named("practice.minutes"), measure_named("sleep.onset")
COFFEE = own_measure(OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups"))
MONDAY = date(2026, 11, 2)
NEXT = MONDAY + timedelta(days=7)
SUNDAY = MONDAY + timedelta(days=13)
AFTER = SUNDAY + timedelta(days=1)
ILL = Tracking.NOT_TRACKED
LATEST = 23 * 60 + 30


def cells(*values: float | Tracking | None) -> list[DayCell]:
    """Return days from the first Monday on: a value, nothing, or what is said of the day."""
    made = []
    for step, value in enumerate(values):
        day = MONDAY + timedelta(days=step)
        if isinstance(value, Tracking):
            made.append(DayCell(day, Figure(None), value))
        else:
            said = Tracking.EMPTY if value is None else Tracking.LOGGED
            made.append(DayCell(day, Figure(value), said))
    return made


def clock(text: str) -> float:
    hour, minute = text.split(":")
    return int(hour) * 60.0 + int(minute)


def aim(measure: str, low: float | None = None, high: float | None = None, **dates: date) -> Aim:
    return Aim(measure=measure, low=low, high=high, **{"since": MONDAY, **dates})


def test_an_ill_week_is_left_out_and_does_not_break_the_run() -> None:
    ten = [aim("practice.minutes", 10)]
    days = cells(10, 12, 15, ILL, ILL, ILL, ILL, ILL, ILL, ILL, 10, 30, 5, None)
    progress = aim_progress(PRACTICE, ten, days, NEXT, AFTER)
    assert progress == AimProgress(Consistency(5, 7), 5, 2)


def test_each_day_is_held_to_the_aim_that_held_on_it() -> None:
    changed = [aim("practice.minutes", 10, until=NEXT), aim("practice.minutes", 20, since=NEXT)]
    days = cells(*[12] * 7, *[12] * 3, *[20] * 4)
    assert aim_progress(PRACTICE, changed, days, NEXT, AFTER) == AimProgress(
        Consistency(11, 14), 7, 4
    )
    only_old = aim_progress(PRACTICE, changed[:1], days, NEXT, AFTER)
    assert only_old == AimProgress(Consistency(7, 7), 7, 0)


def test_days_before_the_aim_are_in_no_count() -> None:
    young = [aim("practice.minutes", 10, since=MONDAY + timedelta(days=12))]
    progress = aim_progress(PRACTICE, young, cells(*[30] * 13, 5), NEXT, AFTER)
    assert progress == AimProgress(Consistency(1, 2), 1, 1)


def test_a_clock_aim_goes_across_midnight() -> None:
    early = [aim("sleep.onset", None, LATEST)]
    week = ["23:30", "23:31", "22:10", "00:10", "23:50", "21:00", "00:00"]
    days = cells(*map(clock, week))
    assert aim_progress(ONSET, early, days, MONDAY, NEXT) == AimProgress(Consistency(3, 7), 1, 3)


def test_a_clock_aim_between_two_times_of_two_dates() -> None:
    around = [aim("sleep.onset", clock("23:30"), clock("00:15"))]
    week = ["23:29", "23:30", "00:00", "00:15", "00:16", "12:00", "23:59"]
    days = cells(*map(clock, week))
    assert aim_progress(ONSET, around, days, MONDAY, NEXT) == AimProgress(Consistency(4, 7), 3, 4)


def test_not_earlier_than_goes_round_the_clock_too() -> None:
    late = [aim("sleep.onset", clock("23:50"))]
    days = cells(*map(clock, ["23:49", "23:50", "00:10", "05:00"]))
    assert aim_progress(ONSET, late, days, MONDAY, NEXT).consistency == Consistency(3, 4)


def test_today_counts_once_it_is_met() -> None:
    ten, today = [aim("practice.minutes", 10)], MONDAY + timedelta(days=2)
    for value in (None, 5):
        progress = aim_progress(PRACTICE, ten, cells(10, 10, value), MONDAY, today)
        assert progress == AimProgress(Consistency(2, 2), 2, 2)
    progress = aim_progress(PRACTICE, ten, cells(10, 10, 11), MONDAY, today)
    assert progress == AimProgress(Consistency(3, 3), 3, 3)


def test_an_upper_bound_is_decided_today_only_once_it_is_passed() -> None:
    two, today = [aim("own.coffee", None, 2)], MONDAY + timedelta(days=1)
    below = aim_progress(COFFEE, two, cells(2, 1), MONDAY, today)
    assert below.consistency == Consistency(1, 1)
    above = aim_progress(COFFEE, two, cells(2, 3), MONDAY, today)
    assert above.consistency == Consistency(1, 2)
    between = [aim("own.coffee", 1, 2)]
    assert aim_progress(COFFEE, between, cells(2, 1), MONDAY, today).consistency.tracked == 1
    assert aim_progress(COFFEE, between, cells(2, 3), MONDAY, today).consistency.tracked == 2


def test_last_night_is_over_when_it_is_logged() -> None:
    early, today = [aim("sleep.onset", None, LATEST)], MONDAY + timedelta(days=1)
    late = aim_progress(ONSET, early, cells(LATEST, clock("00:10")), MONDAY, today)
    assert late.consistency == Consistency(1, 2)
    unknown = aim_progress(ONSET, early, cells(LATEST, None), MONDAY, today)
    assert unknown.consistency == Consistency(1, 1)


def test_days_to_come_and_unfinished_meals_are_in_no_count() -> None:
    ten = [aim("practice.minutes", 10)]
    days = [*cells(10), DayCell(MONDAY + timedelta(days=1), Figure(9.0), Tracking.PARTIAL)]
    assert aim_progress(PRACTICE, ten, days, MONDAY, AFTER).consistency == Consistency(1, 1)
    assert aim_progress(PRACTICE, ten, cells(10, 10), MONDAY, MONDAY).consistency.tracked == 1


def test_of_two_aims_on_a_day_the_newer_one_holds() -> None:
    old, new = aim("practice.minutes", 10), aim("practice.minutes", 20, since=NEXT)
    assert aim_on([old, new], NEXT) == new
    assert aim_on([old, new], MONDAY) == old
    assert aim_on([new], MONDAY) is None


minutes = st.integers(0, 1439)


@given(
    times=st.lists(minutes, max_size=28),
    low=st.none() | minutes,
    high=st.none() | minutes,
    turn=st.integers(0, 1439),
)
def test_turning_every_clock_turns_nothing(
    times: list[int], low: int | None, high: int | None, turn: int
) -> None:
    if low is None and high is None:
        return

    def turned(clock: int | None, by: int) -> float | None:
        return None if clock is None else (clock + by) % 1440

    def progress(by: int) -> AimProgress:
        goal = aim("sleep.onset", turned(low, by), turned(high, by))
        days = cells(*(turned(time, by) for time in times))
        return aim_progress(ONSET, [goal], days, NEXT, MONDAY + timedelta(days=60))

    assert progress(0) == progress(turn)


@given(values=st.lists(st.none() | st.just(ILL) | st.integers(0, 20), max_size=28))
def test_a_run_is_no_longer_than_the_days_that_met_it(
    values: list[int | Tracking | None],
) -> None:
    far = MONDAY + timedelta(days=60)
    days = cells(*values)
    progress = aim_progress(PRACTICE, [aim("practice.minutes", 10)], days, MONDAY, far)
    met, tracked = progress.consistency.met, progress.consistency.tracked
    assert progress.longest_run <= met <= tracked
    assert tracked == len([value for value in values if value is not ILL])
    assert progress.this_week == met
    assert (progress.longest_run == met) or counted([True] * met).met > progress.longest_run
