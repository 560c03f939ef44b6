"""What the calendar asks the services: a month with its chosen day, and a year of a measure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from nehabits.domain.checkin import CheckIn
from nehabits.domain.day import weeks_of_month, weeks_of_year
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.measure import Measure
from nehabits.domain.own_habit import HabitRecord
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.services.day_review import DaysReview
from nehabits.services.preferences import YEAR_TINT
from nehabits.services.services import Services
from nehabits.ui.calendar.calendar_choice import CalendarChoice
from nehabits.ui.calendar.day_said import FIGURES, DayFacts, DaySaid, day_said, days_said
from nehabits.ui.calendar.month_view import MonthView, month_view
from nehabits.ui.calendar.year_view import YearView, year_view
from nehabits.ui.today.day_facts import entry_names

_KINDS: tuple[type[Entry], ...] = (Sleep, Exercise, Practice, Meal, CheckIn, HabitRecord)


@dataclass(frozen=True, slots=True)
class MonthAnswer:
    """A choice with what is shown of it; `is_new`: nothing was ever logged or said."""

    choice: CalendarChoice
    today: date
    first_weekday: int
    month: MonthView
    said: DaySaid
    is_new: bool


@dataclass(frozen=True, slots=True)
class YearAnswer:
    """The measures a year can be tinted by, and the year; None where no daily figure is shown."""

    measures: tuple[Measure, ...]
    year: YearView | None


def month_answer(services: Services, choice: CalendarChoice) -> MonthAnswer:
    """Return what a choice shows, asked in one question: 42 days, and the entries of one."""
    first_weekday, shown = services.preferences.first_weekday, services.preferences.shown
    days, today = weeks_of_month(choice.month, first_weekday), services.today()
    since: Mapping[type[Entry], date] = dict.fromkeys(_KINDS, choice.day)
    found = services.review.days(FIGURES, (days[0], days[-1]), since, choice.day)
    said = (found.tracking, found.marks)
    return MonthAnswer(
        choice,
        today,
        first_weekday,
        month_view(choice.month, days, today, shown.areas, said),
        days_said(choice) if choice.is_range else day_said(_facts(services, found, choice.day)),
        services.journal.is_empty(),
    )


def year_answer(services: Services, day: date) -> YearAnswer:
    """Return the year with a day in it, tinted by the measure that was chosen.

    One that is gone or hidden is answered by the first measure that is shown.
    """
    shown = services.preferences.shown.among(services.review.measures())
    measures = tuple(measure for measure in shown if not measure.is_of_window)
    if not measures:
        return YearAnswer((), None)
    known = [measure.id for measure in measures]
    kept, today = services.preferences.get(YEAR_TINT), services.today()
    measure_id = kept if kept in known else known[0]
    first, last = weeks_of_year(day, today, services.preferences.first_weekday)
    series = services.review.series(measure_id, first, last)
    return YearAnswer(measures, year_view(series, today))


def _facts(services: Services, found: DaysReview, day: date) -> DayFacts:
    return DayFacts(
        day=day,
        today=services.today(),
        entries=found.entries,
        measures=found.measures,
        cells={
            key: next(cell for cell in cells if cell.day == day)
            for key, cells in found.cells.items()
        },
        tracking={pillar: found.tracking[pillar, day] for pillar in Pillar},
        marks={pillar: mark for (pillar, each), mark in found.marks.items() if each == day},
        name_of=entry_names(services, found.habits),
        shown=services.preferences.shown,
        has_habits=any(habit.is_used_on(day) for habit in found.habits),
    )
