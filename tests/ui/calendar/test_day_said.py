"""The chosen day in words, from a journal whose days are known."""

from datetime import timedelta

from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import Mark, Reason
from nehabits.domain.intensity import Intensity
from nehabits.domain.meal import MealKind
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import HIDDEN_AREAS, MEAL_NUMBERS_HIDDEN
from nehabits.services.services import Services
from nehabits.ui.calendar.calendar_answer import month_answer
from nehabits.ui.calendar.calendar_choice import CalendarChoice
from nehabits.ui.calendar.day_said import AreaLine, DaySaid
from tests.examples import exercise, item, meal, nap, night, practice
from tests.journals import TODAY, ZONE

HERE = CalendarChoice.of(TODAY)


def said(services: Services, choice: CalendarChoice = HERE) -> DaySaid:
    return month_answer(services, choice).said


def lines(services: Services, choice: CalendarChoice = HERE) -> dict[Pillar, AreaLine]:
    return {line.pillar: line for line in said(services, choice).areas}


def test_a_day_without_anything_says_so_for_each_area_by_its_name(services: Services) -> None:
    shown = said(services)
    assert (shown.title, shown.below) == ("Saturday 21 November", "Nothing logged")
    assert shown.can_open
    assert [line.figure for line in shown.areas] == [
        "Sleep: no entry",
        "Exercise: no entry",
        "Stress practice: no entry",
        "Meals: no entry",
        "How it feels: no entry",
    ]


def test_each_area_says_its_figure_and_its_entries(services: Services) -> None:
    services.journal.keep_habit(
        OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups")
    )
    services.journal.log(
        night(TODAY, "23:05", "06:45", ZONE, quality=4, day_off=True),
        exercise(30, Intensity.VIGOROUS),
        exercise(20, activity="walking"),
        practice(15),
        meal(item("lentils", 100.0, protein=9.0), item("spinach", 50.0, protein=2.0)),
        CheckIn(day=TODAY, energy=4, note="a long walk"),
        HabitRecord(day=TODAY, habit="coffee", value=2),
    )
    shown = said(services)
    assert shown.below == "6 areas logged"
    found = lines(services)
    assert found[Pillar.SLEEP].figure == "7 h 40 asleep"
    assert found[Pillar.SLEEP].entries == ("23:05–06:45, quality 4",)
    assert found[Pillar.EXERCISE].figure == "80 moderate-equivalent min"
    assert len(found[Pillar.EXERCISE].entries) == 2
    assert found[Pillar.PRACTICE].figure == "15 min of practice"
    assert found[Pillar.MEALS].figure == "11 g protein, day not complete"
    assert found[Pillar.MEALS].entries == ("Lunch: lentils, spinach",)
    assert found[Pillar.CHECKIN].entries == ("Energy 4, a long walk",)
    assert found[Pillar.OWN].figure == "1 own habit"
    assert found[Pillar.OWN].entries == ("Coffee, 2",)
    assert found[Pillar.OWN].name == "1 own habit; Coffee, 2"


def test_foods_without_a_value_make_the_sum_at_least(services: Services) -> None:
    services.journal.log(meal(item("lentils", 100.0, protein=9.0), item("stew", 100.0)))
    assert lines(services)[Pillar.MEALS].figure == "At least 9 g protein, day not complete"


def test_without_numbers_meals_are_counted(services: Services) -> None:
    services.preferences.set(MEAL_NUMBERS_HIDDEN, value=True)
    services.journal.log(meal(item("lentils", 100.0, protein=9.0)), meal(kind=MealKind.DINNER))
    assert lines(services)[Pillar.MEALS].figure == "2 meals, day not complete"
    assert "9" not in lines(services)[Pillar.MEALS].name


def test_strength_alone_and_a_nap_alone_are_said(services: Services) -> None:
    services.journal.log(
        exercise(40, activity="weights", aerobic=False, strength=True),
        nap(TODAY, "14:00", "14:20", ZONE),
    )
    found = lines(services)
    assert found[Pillar.EXERCISE].figure == "Strength"
    assert found[Pillar.SLEEP].figure == "20 min of naps"


def test_nothing_that_day_and_not_tracked_are_said_apart(services: Services) -> None:
    services.journal.mark([TODAY], Pillar.EXERCISE, Mark.NOTHING)
    services.journal.leave_out(TODAY, TODAY, {Pillar.SLEEP}, Reason.ILL)
    found = lines(services)
    assert found[Pillar.EXERCISE].figure == "Exercise: nothing that day"
    assert found[Pillar.SLEEP].figure == "Sleep: not tracked, ill"


def test_hidden_areas_are_left_out(services: Services) -> None:
    services.journal.log(practice(15))
    services.preferences.set(HIDDEN_AREAS, frozenset({"practice", "checkin"}))
    assert [line.pillar for line in said(services).areas] == [
        Pillar.SLEEP, Pillar.EXERCISE, Pillar.MEALS,
    ]  # fmt: skip
    assert said(services).below == "Nothing logged"


def test_a_day_to_come_cannot_be_opened_and_says_only_what_is_not_tracked(
    services: Services,
) -> None:
    tomorrow = HERE.by_days(1)
    assert said(services, tomorrow) == DaySaid("Sunday 22 November", "Still to come")
    services.journal.leave_out(tomorrow.day, tomorrow.day, {Pillar.SLEEP}, Reason.HOLIDAY)
    assert [line.figure for line in said(services, tomorrow).areas] == [
        "Sleep: not tracked, holiday"
    ]


def test_several_days_are_counted(services: Services) -> None:
    shown = said(services, HERE.by_days(-3, extend=True))
    assert shown == DaySaid("18–21 November 2026", "4 days chosen")


def test_another_year_is_named(services: Services) -> None:
    assert said(services, HERE.go_to(TODAY - timedelta(days=365))).title == (
        "Friday 21 November 2025"
    )
