"""A month as a value: dots, hatching and words, worked out by hand."""

from datetime import date, timedelta

from nehabits.domain.day import weeks_of_month
from nehabits.domain.day_mark import DayMark, Mark, Reason
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking
from nehabits.ui.calendar.month_view import MonthDay, MonthView, month_view
from tests.journals import TODAY

NOVEMBER = date(2026, 11, 1)
AREAS = (Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS)
ILL, AWAY = TODAY - timedelta(days=1), TODAY + timedelta(days=2)


def view(
    said: dict[tuple[Pillar, date], Tracking],
    marks: tuple[DayMark, ...] = (),
    areas: tuple[Pillar, ...] = tuple(Pillar),
) -> MonthView:
    days = weeks_of_month(NOVEMBER)
    tracking = {(pillar, day): Tracking.EMPTY for pillar in Pillar for day in days} | said
    return month_view(
        NOVEMBER, days, TODAY, areas, (tracking, {(mark.pillar, mark.day): mark for mark in marks})
    )


def of(shown: MonthView, day: date) -> MonthDay:
    return next(each for each in shown.days if each.day == day)


def left_out(day: date, *areas: Pillar) -> dict[tuple[Pillar, date], Tracking]:
    return {(pillar, day): Tracking.NOT_TRACKED for pillar in areas}


def why(day: date, reason: Reason) -> tuple[DayMark, ...]:
    return tuple(
        DayMark(day=day, pillar=pillar, mark=Mark.NOT_TRACKED, reason=reason) for pillar in AREAS
    )


def test_a_month_has_its_name_its_weekdays_and_the_days_beside_it() -> None:
    shown = view({})
    assert shown.title == "November 2026"
    assert shown.weekdays == ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    assert [day.outside for day in shown.days] == [True] * 6 + [False] * 30 + [True] * 6
    assert [day.day for day in shown.days if day.is_today] == [TODAY]


def test_a_day_has_a_dot_for_each_of_the_four_areas_and_says_each_in_words() -> None:
    shown = view(
        {
            (Pillar.SLEEP, TODAY): Tracking.LOGGED,
            (Pillar.EXERCISE, TODAY): Tracking.NOTHING,
            (Pillar.MEALS, TODAY): Tracking.PARTIAL,
            (Pillar.OWN, TODAY): Tracking.LOGGED,
        }
    )
    day = of(shown, TODAY)
    assert day.dots == (
        (Pillar.SLEEP, Tracking.LOGGED),
        (Pillar.EXERCISE, Tracking.NOTHING),
        (Pillar.PRACTICE, Tracking.EMPTY),
        (Pillar.MEALS, Tracking.PARTIAL),
    )
    assert day.name == (
        "Saturday 21 November, today: sleep logged, exercise nothing that day, meals not complete"
    )
    assert of(shown, TODAY - timedelta(days=3)).name == "Wednesday 18 November: no entries"


def test_a_day_that_is_not_tracked_is_hatched_with_its_reason_and_has_no_dots() -> None:
    shown = view(
        left_out(ILL, *AREAS) | left_out(AWAY, *AREAS),
        why(ILL, Reason.ILL) + why(AWAY, Reason.HOLIDAY),
    )
    ill, away = of(shown, ILL), of(shown, AWAY)
    assert (ill.hatched, ill.reason, ill.dots) == (True, "ill", ())
    assert ill.name == "Friday 20 November: not tracked, ill"
    assert (away.reason, away.to_come, away.dots) == ("holiday", True, ())
    assert away.name == "Monday 23 November: not tracked, holiday"


def test_without_a_reason_the_day_says_that_it_is_not_tracked() -> None:
    day = of(view(left_out(ILL, *AREAS)), ILL)
    assert (day.reason, day.name) == ("not tracked", "Friday 20 November: not tracked")


def test_a_day_left_out_in_some_areas_keeps_its_dots() -> None:
    day = of(view(left_out(ILL, Pillar.EXERCISE), why(ILL, Reason.ILL)), ILL)
    assert not day.hatched
    assert (Pillar.EXERCISE, Tracking.NOT_TRACKED) in day.dots
    assert day.name == "Friday 20 November: exercise not tracked, ill"
    away = of(view(left_out(AWAY, Pillar.EXERCISE)), AWAY)
    assert (Pillar.EXERCISE, Tracking.NOT_TRACKED) in away.dots
    assert away.name == "Monday 23 November: exercise not tracked"


def test_days_to_come_have_no_dots_and_say_so() -> None:
    day = of(view({}), TODAY + timedelta(days=1))
    assert (day.to_come, day.dots) == (True, ())
    assert day.name == "Sunday 22 November: still to come"


def test_hidden_areas_have_no_dot_and_of_others_there_are_dots_where_no_area_is_shown() -> None:
    some = of(view({}, areas=(Pillar.SLEEP, Pillar.OWN)), TODAY)
    assert [pillar for pillar, _ in some.dots] == [Pillar.SLEEP]
    others = of(view({}, areas=(Pillar.CHECKIN, Pillar.OWN)), TODAY)
    assert [pillar for pillar, _ in others.dots] == [Pillar.CHECKIN, Pillar.OWN]


def test_another_year_is_named() -> None:
    days = weeks_of_month(date(2024, 2, 1))
    tracking = {(pillar, day): Tracking.EMPTY for pillar in Pillar for day in days}
    shown = month_view(date(2024, 2, 1), days, TODAY, AREAS, (tracking, {}))
    assert of(shown, date(2024, 2, 29)).name == "Thursday 29 February 2024: no entries"
