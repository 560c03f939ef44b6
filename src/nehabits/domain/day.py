"""Days and weeks as the person counts them."""

from calendar import monthrange
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import mark, tr

DEFAULT_DAY_START = time(4, 0)
MONDAY, SUNDAY = 0, 6
WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
"""The weekdays' untranslated names, Monday first."""

MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
"""The months' untranslated names."""

WEEKS_OF_MONTH, WEEKS_OF_YEAR = 6, 53
"""Weeks that hold any month, and any year, wherever it begins in a week."""

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
"""The days that a period may be asked for."""


def day_of(wall: datetime, day_start: time = DEFAULT_DAY_START) -> date:
    """Return the day a wall time belongs to: a day runs from day_start to the next day_start."""
    return wall.date() if wall.time() >= day_start else wall.date() - timedelta(days=1)


def week_start(day: date, first_weekday: int = MONDAY) -> date:
    """Return the first day of the week a day is in; weekdays count from Monday = 0."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def week_days(first: date) -> tuple[date, ...]:
    """Return the seven days of the week that starts on first."""
    return days_between(first, first + timedelta(days=6))


def weeks_of_month(day: date, first_weekday: int = MONDAY) -> tuple[date, ...]:
    """Return the 42 days, in whole weeks, that hold the month a day is in."""
    first = week_start(day.replace(day=1), first_weekday)
    return days_between(first, first + timedelta(days=7 * WEEKS_OF_MONTH - 1))


def weeks_of_year(day: date, today: date, first_weekday: int = MONDAY) -> tuple[date, date]:
    """Return the first and last day of the 53 weeks up to today, or of earlier ones, with a day.

    They go back by 52 weeks at a time, so that years share a week and every year ends alike; a day
    to come is answered by the weeks up to today.
    """
    this_week = week_start(today, first_weekday)
    back = (this_week - week_start(day, first_weekday)).days // 7
    years = max(0, (back - 1) // (WEEKS_OF_YEAR - 1))
    last_week = this_week - timedelta(weeks=years * (WEEKS_OF_YEAR - 1))
    first = last_week - timedelta(weeks=WEEKS_OF_YEAR - 1)
    return first, min(today, last_week + timedelta(days=6))


def within_reach(day: date) -> date:
    """Return a day, or the nearest one that a period may be asked for."""
    return min(max(day, EARLIEST), LATEST)


def week_name(first: date) -> str:
    """Return the ISO name of a week after its fourth day: 2026-W47."""
    year, week, _ = (first + timedelta(days=3)).isocalendar()
    return f"{year}-W{week:02d}"


def months_before(day: date, months: int) -> date:
    """Return the same day so many months ago, or the last of a month that has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=64)
def days_between(first: date, last: date) -> tuple[date, ...]:
    """Return every day from first to last, both included; none if last is before first."""
    return tuple(first + timedelta(days=step) for step in range((last - first).days + 1))


def is_weekend(day: date) -> bool:
    """Say whether a day is a Saturday or a Sunday."""
    return day.weekday() >= 5


def refuse_future(day: date, today: date) -> None:
    """Raise Refused when a day has not begun yet."""
    if day > today:
        raise Refused(
            tr("{day} is still to come; choose today or an earlier day.", day=day.isoformat()),
            "day",
        )
