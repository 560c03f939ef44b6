"""Over how many days a bar of a stack goes: the more days are in sight, the more."""

from datetime import date, timedelta
from enum import StrEnum

import numpy as np

from nehabits.domain.day import MONTHS, week_start
from nehabits.domain.day_words import day_text, period_text
from nehabits.domain.kind_totals import Places
from nehabits.domain.wording import tr
from nehabits.ui.charts.axes import EPOCH, day_number

_MOST_DAYS, _MOST_WEEKS, _MOST_MONTHS = 100, 3 * 366, 20 * 366
"""Days in sight up to which a bar is a day, a week, a month; above it is a year."""


class Step(StrEnum):
    """The days of a bar."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


def step_for(days: float) -> Step:
    """Return the step that so many days in sight are told in."""
    bounds = ((_MOST_DAYS, Step.DAY), (_MOST_WEEKS, Step.WEEK), (_MOST_MONTHS, Step.MONTH))
    return next((step for most, step in bounds if days <= most), Step.YEAR)


def edges_of(step: Step, first: int, last: int, first_weekday: int) -> Places:
    """Return where the steps begin that the days from first to last are in, and the last ends.

    In whole days since 1970; weeks begin on `first_weekday`, Monday = 0.
    """
    if step is Step.DAY:
        return np.arange(first, last + 2)
    if step is Step.WEEK:
        begin = day_number(week_start(_day(first), first_weekday))
        return np.arange(begin, last + 8, 7)
    unit = "datetime64[M]" if step is Step.MONTH else "datetime64[Y]"
    begin, end = np.array([first, last]).astype("datetime64[D]").astype(unit).astype(np.int64)
    edges: Places = np.arange(begin, end + 2).astype(unit).astype("datetime64[D]").astype(np.int64)
    return edges


def step_text(step: Step, first: int, end: int) -> str:
    """Return the days of a bar in words, from its first day to the one before `end`."""
    day, last = _day(first), _day(end - 1)
    match step:
        case Step.DAY:
            return day_text(day, year=True)
        case Step.WEEK:
            return tr("Week of {days}", days=period_text(day, last, year=True))
        case Step.MONTH:
            return tr("{month} {year}", month=tr(MONTHS[day.month - 1]), year=day.year)
        case Step.YEAR:
            return str(day.year)


def bars_text(step: Step) -> str:
    """Return what a bar is, for a legend."""
    return {
        Step.DAY: tr("bars: days"),
        Step.WEEK: tr("bars: weeks"),
        Step.MONTH: tr("bars: months"),
        Step.YEAR: tr("bars: years"),
    }[step]


def _day(number: int) -> date:
    return EPOCH + timedelta(days=int(number))
