"""What can be done with a day or a period that is typed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from nehabits.domain.calendar_words import named, simple
from nehabits.domain.day import week_days, week_start
from nehabits.domain.day_text import read_days
from nehabits.domain.day_words import long_day_text, period_text
from nehabits.domain.period_text import Period, read_periods
from nehabits.domain.wording import mark, tr
from nehabits.ui.palette.command import Command

_EXPORT = mark("Export")


@dataclass(frozen=True, slots=True)
class Calendar:
    """The person's day, the weekday their weeks begin on, and the ways to a day, a week, an export.

    `export` takes the first and the last day.
    """

    today: date
    first_weekday: int
    show_day: Callable[[date], object]
    show_week: Callable[[date], object]
    export: Callable[[date, date], object]


def day_commands(text: str, calendar: Calendar) -> list[Command]:
    """Return what a typed day or period leads to; none if it is neither. Raises Refused."""
    today, first_weekday = calendar.today, calendar.first_weekday
    first_word, _, rest = simple(text).partition(" ")
    if rest.strip() and named(first_word, [_EXPORT]):
        periods = read_periods(rest, today, first_weekday)
        return [_export(period, calendar) for period in periods]
    days = read_days(text, today)
    if days:
        weeks = dict.fromkeys(week_start(day, first_weekday) for day in days)
        return [_day(day, calendar) for day in days] + [_week(each, calendar) for each in weeks]
    periods = read_periods(text, today, first_weekday)
    return [command for period in periods for command in _of_period(period, calendar)]


def _of_period(period: Period, calendar: Calendar) -> Iterator[Command]:
    first, last = period
    begins = week_start(first, calendar.first_weekday)
    if first == begins and last == min(begins + timedelta(days=6), calendar.today):
        yield _week(begins, calendar)
    yield _day(first, calendar)
    yield _export(period, calendar)


def _day(day: date, calendar: Calendar) -> Command:
    return Command(
        f"day {day}",
        tr("Go to {day}", day=long_day_text(day, year=True)),
        partial(calendar.show_day, day),
        is_typed=True,
    )


def _week(first: date, calendar: Calendar) -> Command:
    days = week_days(first)
    return Command(
        f"week {first}",
        tr("Week of {days}", days=period_text(first, days[-1], year=True)),
        partial(calendar.show_week, first),
        is_typed=True,
    )


def _export(period: Period, calendar: Calendar) -> Command:
    return Command(
        f"export {period}",
        tr("Export {days}", days=period_text(*period, year=True)),
        partial(calendar.export, *period),
        is_typed=True,
    )
