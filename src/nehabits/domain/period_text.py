"""Periods as people type them: last month, this week, last 4 weeks, march, 2025, since 3 march."""

import re
from calendar import monthrange
from datetime import date, timedelta

from nehabits.domain.calendar_words import count_of, named, simple, words_of
from nehabits.domain.day import EARLIEST, MONDAY, MONTHS, months_before, week_start
from nehabits.domain.day_text import read_days, still_to_come, units_before, year_of
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import tr

Period = tuple[date, date]
"""A first and a last day."""

_BETWEEN = re.compile(r"(?:from\s+)?(.+?)\s+(?:to|until|till|-)\s+(.+)")
_SINCE = re.compile(r"(?:since|from)\s+(.+)")
_WEEK_OF = re.compile(r"(?:the\s+)?week\s+(?:of|with)\s+(.+)")
_MONTH = re.compile(r"(\d{4})\s*[./-]\s*(\d{1,2})")
_BEFORE = {"this": 0, "last": 1, "previous": 1, "next": -1}


def read_periods(text: str, today: date, first_weekday: int = MONDAY) -> tuple[Period, ...]:
    """Return the period a text means, up to today; each of them where it has several meanings.

    None if it is no period; a day is one. Raises Refused for what is to come, ends before it
    begins, or is no day of any calendar.
    """
    typed = simple(text)
    week, since, between = (form.fullmatch(typed) for form in (_WEEK_OF, _SINCE, _BETWEEN))
    if week:
        return tuple(week_with(day, today, first_weekday) for day in read_days(week[1], today))
    if between:
        return _between(
            text,
            read_periods(between[1], today, first_weekday),
            read_periods(between[2], today, first_weekday),
        )
    if since:
        begun = read_periods(since[1], today, first_weekday)
        return tuple((first, today) for first, _ in begun)
    found = _named(words_of(typed), today, first_weekday) or _month_in_numbers(typed)
    if found is None:
        return tuple((day, day) for day in read_days(typed, today))
    first, last = found
    if first > today:
        raise still_to_come(text)
    return ((first, min(last, today)),) if first >= EARLIEST else ()


def week_with(day: date, today: date, first_weekday: int = MONDAY) -> Period:
    """Return the week a day is in, up to today."""
    first = week_start(day, first_weekday)
    return first, min(first + timedelta(days=6), today)


def _between(text: str, begins: tuple[Period, ...], ends: tuple[Period, ...]) -> tuple[Period, ...]:
    found = {(begin[0], end[1]): None for begin in begins for end in ends if begin[0] <= end[1]}
    if begins and ends and not found:
        raise Refused(tr("“{typed}” ends before it begins.", typed=quoted(text)), "day")
    return tuple(found)


def _named(words: tuple[str, ...], today: date, first_weekday: int) -> Period | None:
    match words:
        case ("this" | "last" | "previous" | "next" as which, unit):
            return _whole(unit, _BEFORE[which], today, first_weekday)
        case ("past", unit):
            return _rolling("one", unit, today)
        case ("last" | "past", count, unit):
            return _rolling(count, unit, today)
        case (name, typed_year) if len(typed_year) == 4 and year_of(typed_year):
            return _month(name, year_of(typed_year), today)
        case (word,) if word.isdecimal():
            year = year_of(word) if len(word) == 4 else None
            return _year(year) if year else None
        case (word,):
            return _month(word, None, today)
    return None


def _whole(unit: str, before: int, today: date, first_weekday: int) -> Period | None:
    """Return this week, month or year, or one before."""
    match unit:
        case "week":
            first = week_start(today, first_weekday) - timedelta(days=7 * before)
            return first, first + timedelta(days=6)
        case "month":
            month = months_before(today.replace(day=1), before)
            return _days_of_month(month.year, month.month)
        case "year":
            return _year(today.year - before)
    return None


def _rolling(count_word: str, unit: str, today: date) -> Period | None:
    """Return so many days, weeks, months or years that end today."""
    count = count_of(count_word)
    before = units_before(today, count, unit) if count else None
    return (before + timedelta(days=1), today) if before is not None else None


def _month(word: str, year: int | None, today: date) -> Period | None:
    places = named(word, MONTHS)
    if len(places) != 1:
        return None
    month = places[0] + 1
    if year is None:
        year = today.year if month <= today.month else today.year - 1
    return _days_of_month(year, month)


def _month_in_numbers(typed: str) -> Period | None:
    found = _MONTH.fullmatch(typed)
    year = year_of(found[1]) if found else None
    if found is None or year is None or not 1 <= int(found[2]) <= 12:
        return None
    return _days_of_month(year, int(found[2]))


def _days_of_month(year: int, month: int) -> Period:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _year(year: int) -> Period:
    return date(year, 1, 1), date(year, 12, 31)
