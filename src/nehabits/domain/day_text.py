"""Days as people type them: 3 march, march 3 2025, 2026-03-03, 3/3, yesterday, last sunday."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from nehabits.domain.calendar_words import SHORTEST, count_of, named, simple, words_of
from nehabits.domain.day import EARLIEST, MONTHS, WEEKDAYS, months_before, week_start
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import mark, tr

_YEAR_FIRST = re.compile(r"(\d{4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,2})\.?")
_NUMBERS = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2}))?\.?")
_SPOKEN = (mark("today"), mark("yesterday"), mark("day before yesterday"), mark("tomorrow"))
_AGO = (0, 1, 2, -1)
_UNITS = {"day": (1, 0), "week": (7, 0), "month": (0, 1), "year": (0, 12)}
"""The days and the months that a unit has."""

_A_LEAP_YEAR = 2024
_YEARS_BACK = 9
"""Between two days of 29 February there are eight years at most."""

_Written = tuple[int, int, int | None]
"""A day of the month, a month, and the year if one is typed."""


def read_days(text: str, today: date) -> tuple[date, ...]:
    """Return the day a text means, or the days where it has several meanings; none if it is no day.

    Without a year it is the nearest that has begun. Raises Refused for a day that is to come, that
    no calendar has, or before EARLIEST.
    """
    typed = simple(text)
    written = _in_numbers(typed) or _in_words(words_of(typed))
    if written:
        return _begun(text, [_dated(each, today) for each in written], today, written[0])
    found = _spoken(words_of(typed), today)
    return _begun(text, [found], today) if found is not None else ()


def units_before(day: date, count: int, unit: str) -> date | None:
    """Return the day so many days, weeks, months or years before; None if it is no such unit.

    Before EARLIEST it is the day before EARLIEST.
    """
    days, months = _UNITS.get(unit.removesuffix("s"), (0, 0))
    if not days + months:
        return None
    too_early = EARLIEST - timedelta(days=1)
    try:
        return max(too_early, months_before(day, count * months) - timedelta(days=count * days))
    except (ValueError, OverflowError):
        return too_early


def year_of(word: str) -> int | None:
    """Return the year of four digits, or of two in this century; None for anything else."""
    if not word.isdecimal() or len(word) not in {2, 4}:
        return None
    return int(word) + 2000 if len(word) == 2 else int(word) or None


def still_to_come(text: str) -> Refused:
    """Return the refusal of what has not begun yet."""
    return Refused(
        tr("“{typed}” is still to come; type today or an earlier day.", typed=quoted(text)), "day"
    )


def _in_numbers(typed: str) -> list[_Written]:
    found = _YEAR_FIRST.fullmatch(typed)
    if found:
        year = year_of(found[1])
        return [(int(found[4]), int(found[3]), year)] if year else []
    found = _NUMBERS.fullmatch(typed)
    if not found:
        return []
    one, other, year = int(found[1]), int(found[3]), year_of(found[4] or "")
    both = [(one, other, year), (other, one, year)]
    return [each for each in both if 1 <= each[1] <= 12] or both


def _in_words(words: tuple[str, ...]) -> list[_Written]:
    """Return what a day and a month's name mean, a weekday before and a year after them or not."""
    if len(words) > 2 and named(words[0], WEEKDAYS) and not words[0].isdecimal():
        words = words[1:]
    if len(words) not in {2, 3}:
        return []
    number, name = words[:2] if words[0].isdecimal() else (words[1], words[0])
    year = year_of(words[2]) if len(words) == 3 else None
    if not number.isdecimal() or len(number) > 2 or (len(words) == 3 and year is None):
        return []
    shortest = 1 if number is words[0] else SHORTEST
    return [(int(number), place + 1, year) for place in named(name, MONTHS, shortest)]


def _dated(written: _Written, today: date) -> date | None:
    day, month, year = written
    years = [year] if year is not None else range(today.year, today.year - _YEARS_BACK, -1)
    for each in years:
        if 1 <= month <= 12 and 1 <= day <= monthrange(each, month)[1]:
            found = date(each, month, day)
            if year is not None or found <= today:
                return found
    return None


def _spoken(words: tuple[str, ...], today: date) -> date | None:
    places = named(" ".join(words), _SPOKEN, shortest=4) if words else []
    if places:
        return today - timedelta(days=_AGO[places[0]])
    if len(words) == 3 and words[2] == "ago":
        count = count_of(words[0])
        return units_before(today, count, words[1]) if count is not None else None
    which, name = words if len(words) == 2 else ("", "".join(words))
    weekdays = named(name, WEEKDAYS)
    if not weekdays or which not in {"", "last", "this", "next"}:
        return None
    return _weekday(which, weekdays[0], today)


def _weekday(which: str, weekday: int, today: date) -> date:
    back = (today.weekday() - weekday) % 7
    if which == "last":
        return today - timedelta(days=back or 7)
    if which == "this":
        return week_start(today) + timedelta(days=weekday)
    return today + timedelta(days=7 - back) if which else today - timedelta(days=back)


def _begun(
    text: str, found: Iterable[date | None], today: date, written: _Written | None = None
) -> tuple[date, ...]:
    """Return the days that have begun; raises Refused if there are none."""
    days = [day for day in dict.fromkeys(found) if day is not None]
    begun = tuple(day for day in days if EARLIEST <= day <= today)
    if begun:
        return begun
    if not days and written is not None:
        raise Refused(_no_such_day(text, *written[1:]), "day")
    if days[0] > today:
        raise still_to_come(text)
    raise Refused(
        tr(
            "“{typed}” is too long ago; days begin with {year} here.",
            typed=quoted(text),
            year=EARLIEST.year,
        ),
        "day",
    )


def _no_such_day(text: str, month: int, year: int | None) -> str:
    if not 1 <= month <= 12:
        return tr("“{typed}” is no day; type it as in 3 march or 2026-03-03.", typed=quoted(text))
    name = tr(MONTHS[month - 1])
    return tr(
        "“{typed}” is no day; {month} has {count} days.",
        typed=quoted(text),
        month=name if year is None else tr("{month} {year}", month=name, year=year),
        count=monthrange(year or _A_LEAP_YEAR, month)[1],
    )
