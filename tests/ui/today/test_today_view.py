"""The line, the week, the habits and the cofactors of Today, from what the journal holds."""

from datetime import date, timedelta

import pytest

from nehabits.domain.day_mark import Mark
from nehabits.domain.meal import MealKind
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking
from nehabits.services.services import Services
from nehabits.ui.today.today_view import TodayView, today_view
from tests.examples import exercise, item, meal, night
from tests.journals import TODAY

YESTERDAY = TODAY - timedelta(days=1)


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_what_is_still_open_is_said_in_a_line(services: Services) -> None:
    assert today_view(services, TODAY).still_open == (
        "Still open: sleep, exercise, practice, breakfast, lunch, dinner, how the day feels"
    )
    services.journal.log(meal(item(), kind=MealKind.LUNCH), exercise(30))
    services.journal.mark([TODAY], Pillar.SLEEP, Mark.NOT_TRACKED)
    services.journal.mark([TODAY], Pillar.PRACTICE, Mark.NOTHING)
    open_ones = "Still open: breakfast, dinner, how the day feels"
    assert today_view(services, TODAY).still_open == open_ones
    services.journal.mark([TODAY], Pillar.MEALS, Mark.COMPLETE)
    services.journal.mark([TODAY], Pillar.CHECKIN, Mark.NOT_TRACKED)
    assert today_view(services, TODAY).still_open == "Every area has an entry"


def test_the_strip_has_a_dot_for_each_area_of_each_day(services: Services) -> None:
    services.journal.log(exercise(30), meal(item()), night(YESTERDAY, "23:00", "07:00"))
    strip = today_view(services, TODAY).strip
    assert [day.weekday for day in strip] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    empty = Tracking.EMPTY
    assert strip[5].dots == (empty, Tracking.LOGGED, empty, Tracking.PARTIAL)
    assert strip[4].dots == (Tracking.LOGGED, empty, empty, empty)
    assert [day.chosen for day in strip].index(True) == 5
    assert [day.to_come for day in strip] == [False] * 6 + [True]
    assert strip[5].name == "Saturday 21 November: exercise logged, meals not complete"
    assert strip[0].name == "Monday 16 November: no entries"


def test_a_day_to_come_is_shown_as_today(services: Services) -> None:
    assert today_view(services, TODAY + timedelta(days=9)).day == TODAY


def test_a_day_of_another_year_says_the_year(services: Services) -> None:
    assert today_view(services, date(2025, 11, 21)).title == "Friday 21 November 2025"


def test_own_habits_say_how_often_and_leave_when_archived(services: Services) -> None:
    services.journal.keep_habit(OwnHabit(name="Walk", slug="walk"))
    cups = OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups", position=1)
    services.journal.keep_habit(cups)
    old = OwnHabit(name="Old", slug="old", archived=before(3), position=2)
    services.journal.keep_habit(old)
    services.journal.log(
        HabitRecord(day=TODAY, habit="walk"),
        HabitRecord(day=before(6), habit="walk"),
        HabitRecord(day=before(7), habit="walk"),
        HabitRecord(day=TODAY, habit="coffee", value=2),
    )
    walk, coffee = today_view(services, TODAY).habits
    assert (walk.value, walk.aside, walk.is_tick) == (1, "2 of 7", True)
    assert (coffee.value, coffee.aside, coffee.is_tick) == (2, "cups", False)
    assert len(today_view(services, before(4)).habits) == 3


def cofactor(view: TodayView, name: str) -> tuple[str, float, float | None]:
    line = next(line for line in view.cofactors.lines if line.name == name)
    return line.value, line.shares.now, line.shares.low


def test_cofactors_are_seven_day_means_beside_their_reference(services: Services) -> None:
    for n in range(1, 5):
        for kind in list(MealKind)[:3]:
            services.journal.log(meal(item(folate=100.0), kind=kind, day=before(n)))
    view = today_view(services, TODAY)
    assert view.cofactors.subtitle == "mean of 4 complete days; line or band: reference"
    value, mean, low = cofactor(view, "Folate")
    assert value == "300 µg"
    assert mean == pytest.approx(300 / 600)
    assert low == pytest.approx(400 / 600)
    assert cofactor(view, "Iron")[:2] == ("–", 0)
    folate = next(line for line in view.cofactors.lines if line.name == "Folate")
    assert "300 µg DFE a day · 4 of 7 days complete" in folate.more
    assert "Adults, 400 µg a day (NASEM, 1998, recommended intake)" in folate.more


def test_three_complete_days_have_no_mean(services: Services) -> None:
    for n in range(1, 4):
        for kind in list(MealKind)[:3]:
            services.journal.log(meal(item(folate=100.0), kind=kind, day=before(n)))
    assert cofactor(today_view(services, TODAY), "Folate")[0] == "–"


def test_the_page_knows_which_days_it_shows(services: Services) -> None:
    view = today_view(services, TODAY)
    assert view.shows(frozenset({before(13)}))
    assert not view.shows(frozenset({before(14), before(100)}))
    assert view.shows(frozenset({before(100), TODAY}))
