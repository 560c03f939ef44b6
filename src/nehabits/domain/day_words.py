"""Days, weeks and periods in words, the same on every page."""

from datetime import date

from nehabits.domain.day import MONTHS, WEEKDAYS
from nehabits.domain.wording import mark, tr

_SHORT_WEEKDAYS = (
    mark("Mon"),
    mark("Tue"),
    mark("Wed"),
    mark("Thu"),
    mark("Fri"),
    mark("Sat"),
    mark("Sun"),
)
_SHORT_MONTHS = (
    mark("Jan"),
    mark("Feb"),
    mark("Mar"),
    mark("Apr"),
    mark("May"),
    mark("Jun"),
    mark("Jul"),
    mark("Aug"),
    mark("Sep"),
    mark("Oct"),
    mark("Nov"),
    mark("Dec"),
)


def weekday_text(day: date) -> str:
    """Return a day's weekday as Monday."""
    return tr(WEEKDAYS[day.weekday()])


def short_weekday_text(day: date) -> str:
    """Return a day's weekday as Mon."""
    return tr(_SHORT_WEEKDAYS[day.weekday()])


def day_text(day: date, *, year: bool = False) -> str:
    """Return a day as Mon 19 October, or Mon 19 October 2026."""
    text = tr(
        "{weekday} {day} {month}",
        weekday=short_weekday_text(day),
        day=day.day,
        month=tr(MONTHS[day.month - 1]),
    )
    return tr("{day} {year}", day=text, year=day.year) if year else text


def short_day_text(day: date) -> str:
    """Return a day as 19 Oct."""
    return tr("{day} {month}", day=day.day, month=short_month_text(day))


def short_month_text(day: date) -> str:
    """Return a day's month as Oct."""
    return tr(_SHORT_MONTHS[day.month - 1])


def period_text(first: date, last: date, *, year: bool = False) -> str:
    """Return a period as 16–22 November or 28 September – 4 October; the year where it is needed.

    `year` adds it also where both days are in the same one.
    """
    if first.year != last.year:
        return tr("{first} – {last}", first=_full(first), last=_full(last))
    if first == last:
        text = _day_and_month(first)
    elif first.month == last.month:
        text = tr("{first}–{last}", first=first.day, last=_day_and_month(last))
    else:
        text = tr("{first} – {last}", first=_day_and_month(first), last=_day_and_month(last))
    return tr("{day} {year}", day=text, year=last.year) if year else text


def date_text(day: date, *, year: bool = False) -> str:
    """Return a day as 3 November, or 3 November 2026."""
    return _full(day) if year else _day_and_month(day)


def _day_and_month(day: date) -> str:
    return tr("{day} {month}", day=day.day, month=tr(MONTHS[day.month - 1]))


def _full(day: date) -> str:
    return tr("{day} {year}", day=_day_and_month(day), year=day.year)


def long_day_text(day: date, *, year: bool = False) -> str:
    """Return a day as Monday 19 October, or Monday 19 October 2026."""
    text = f"{weekday_text(day)} {_day_and_month(day)}"
    return tr("{day} {year}", day=text, year=day.year) if year else text


def weekday_letter(day: date) -> str:
    """Return the first letter of a day's weekday."""
    return weekday_text(day)[:1]


def month_text(day: date) -> str:
    """Return a day's month as November 2026."""
    return tr("{month} {year}", month=tr(MONTHS[day.month - 1]), year=day.year)
