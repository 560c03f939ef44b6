"""A year of a measure as a value, from a journal whose days are known."""

from datetime import date, timedelta

import pytest

from nehabits.domain.day_mark import Mark
from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import (
    FIRST_WEEKDAY,
    HIDDEN_AREAS,
    MEAL_NUMBERS_HIDDEN,
    YEAR_TINT,
)
from nehabits.services.services import Services
from nehabits.ui.calendar.calendar_answer import year_answer
from nehabits.ui.calendar.year_view import Fill, YearView
from tests.examples import item, meal, night, practice
from tests.journals import TODAY

FIRST = date(2025, 11, 17)


def year(services: Services, tint: str = "sleep.duration", day: date = TODAY) -> YearView:
    services.preferences.set(YEAR_TINT, tint)
    found = year_answer(services, day).year
    assert found is not None
    return found


def at(view: YearView, day: date) -> int:
    place = view.place(day)
    assert place is not None
    return place


def test_an_empty_year_is_outlined_and_says_so(services: Services) -> None:
    view = year(services)
    assert (view.title, view.first, view.last) == ("The last year", FIRST, TODAY)
    assert len(view.days) == 53 * 7 - 1
    assert {view.fill(place) for place in range(len(view.days))} == {Fill.OUTLINED}
    assert view.legend() == "time asleep · outlined: nothing logged"
    assert view.ends() == ("", "")
    assert view.text(0) == "Mon 17 November 2025: nothing logged"
    assert view.place(TODAY + timedelta(days=1)) is None


def test_each_night_has_its_tint_and_its_words(services: Services) -> None:
    services.journal.log(
        night(TODAY, "23:00", "07:00"),
        night(TODAY - timedelta(days=1), "00:00", "06:00"),
        night(TODAY - timedelta(days=365), "23:30", "06:30"),
    )
    services.journal.leave_out(FIRST, FIRST, {Pillar.SLEEP})
    view = year(services)
    places = [at(view, TODAY - timedelta(days=back)) for back in (0, 1, 365)]
    assert [view.painted(place) for place in places] == [
        (Fill.TINTED, 4), (Fill.TINTED, 0), (Fill.TINTED, 2),
    ]  # fmt: skip
    assert view.text(places[0]) == "Sat 21 November 2026: time asleep 8 h"
    assert view.ends() == ("6 h", "8 h")
    assert view.painted(0) == (Fill.HATCHED, 0)
    assert view.row(0) == ("Mon 17 November 2025", "", "not tracked")
    assert view.headings() == ("Day", "Time asleep", "Note")
    assert "hatched: not tracked" in view.legend()


def test_nothing_that_day_is_a_zero_with_a_tint_and_no_entry_is_none(services: Services) -> None:
    services.journal.log(practice(20))
    services.journal.mark([TODAY - timedelta(days=1)], Pillar.PRACTICE, Mark.NOTHING)
    view = year(services, "practice.minutes")
    zero, none = at(view, TODAY - timedelta(days=1)), at(view, TODAY - timedelta(days=2))
    assert view.painted(zero) == (Fill.TINTED, 0)
    assert view.text(zero) == "Fri 20 November 2026: practice minutes 0 min"
    assert view.fill(none) is Fill.OUTLINED


def test_meals_that_are_not_complete_are_hollow(services: Services) -> None:
    services.journal.log(meal(item("lentils", 100.0, protein=9.0)))
    view = year(services, "meal.protein")
    place = at(view, TODAY)
    assert view.fill(place) is Fill.HOLLOW
    assert view.text(place) == "Sat 21 November 2026: protein 9 g, day not finished"
    services.journal.mark([TODAY], Pillar.MEALS, Mark.COMPLETE)
    assert year(services, "meal.protein").fill(place) is Fill.TINTED


def test_bedtimes_are_said_on_the_clock(services: Services) -> None:
    days = [TODAY - timedelta(days=back) for back in range(3)]
    for day, start in zip(days, ("23:30", "00:00", "00:30"), strict=True):
        services.journal.log(night(day, start, "07:00"))
    view = year(services, "sleep.onset")
    assert view.ends() == ("23:30", "00:30")
    assert [view.painted(at(view, day))[1] for day in days] == [0, 2, 4]
    assert view.text(at(view, days[2])) == "Thu 19 November 2026: falling asleep 00:30"


def test_months_and_weekdays_stand_at_their_columns_and_rows(services: Services) -> None:
    view = year(services)
    assert view.months()[:2] == ((2, "Dec"), (6, "Jan"))
    assert len(view.months()) == 12
    assert view.weekdays()[0] == "Mon"
    services.preferences.set(FIRST_WEEKDAY, 6)
    assert year(services).weekdays()[0] == "Sun"
    assert year(services).first == date(2025, 11, 16)


def test_an_earlier_year_is_named_by_its_months(services: Services) -> None:
    view = year(services, day=date(2024, 2, 29))
    assert view.place(date(2024, 2, 29)) is not None
    assert view.title == "November 2023 – November 2024"
    assert not view.is_last
    assert year(services, day=date(1900, 1, 1)).place(date(1900, 1, 1)) is not None


@pytest.mark.parametrize("gone", ["own.coffee", "sleep.regularity_index", "nonsense"])
def test_a_tint_that_is_gone_is_answered_by_the_first_measure(
    services: Services, gone: str
) -> None:
    assert year(services, gone).measure.id == "sleep.duration"


def test_hidden_areas_are_not_offered(services: Services) -> None:
    services.preferences.set(HIDDEN_AREAS, frozenset({"sleep", "own"}))
    answer = year_answer(services, TODAY)
    assert Pillar.SLEEP not in {measure.pillar for measure in answer.measures}
    assert answer.year is not None
    assert answer.year.pillar is Pillar.EXERCISE
    services.preferences.set(HIDDEN_AREAS, frozenset(set(Pillar) - {Pillar.MEALS}))
    services.preferences.set(MEAL_NUMBERS_HIDDEN, value=True)
    assert year_answer(services, TODAY).year is None
