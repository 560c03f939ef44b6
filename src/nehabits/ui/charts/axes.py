"""Where a chart's axes have their marks, and what they say."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from nehabits.domain.day_words import short_day_text, short_month_text
from nehabits.domain.measure import Measure
from nehabits.domain.phrase import clock_mark, value_text

EPOCH = date(1970, 1, 1)
_MINUTE_STEPS = (5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440, 3000, 6000, 12000, 30000)
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of an axis: where it is, in the axis's unit, and what it says."""

    position: float
    text: str


def day_number(day: date) -> int:
    """Return the place of a day on the time axis: whole days since 1970, whatever the zone."""
    return (day - EPOCH).days


def date_ticks(first: date, last: date, most: int) -> list[Tick]:
    """Return marks from first to last: days, Mondays, months or years, at most `most` of them."""
    span = (last - first).days + 1
    for step in _DAY_STEPS:
        if span / step <= most:
            return [_tick(day, short_day_text(day)) for day in _days(first, last, step)]
    for step in _MONTH_STEPS:
        if span / (step * 30.4) <= most:
            return [_tick(day, _month_text(day)) for day in _months(first, last, step)]
    step = next((each for each in _YEAR_STEPS if span / (each * 365.25) <= most), 100)
    return [_tick(day, str(day.year)) for day in _years(first, last, step)]


def value_ticks(measure: Measure, low: float, high: float, most: int) -> list[Tick]:
    """Return marks of a measure from low to high, at most about `most`, in its own words.

    Clock times may lie outside 0 to 1440: they are on a line that was cut where nobody sleeps.
    """
    step = value_step(measure, high - low, most)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    positions = (place * step for place in range(first, last + 1))
    say: Callable[[float], str] = (
        clock_mark if measure.is_clock else lambda value: value_text(measure, value)
    )
    return [Tick(position, say(position)) for position in positions]


def value_step(measure: Measure, span: float, most: int) -> float:
    """Return the distance of marks that fits a measure: minutes by the clock, others by tens."""
    least = max(span, 1e-9) / max(most, 1)
    if measure.is_clock or measure.unit == "min":
        fitting = next((step for step in _MINUTE_STEPS if step >= least), None)
        if fitting is not None:
            return float(fitting)
    if measure.unit in {"1–5", "days"}:
        return float(max(1, math.ceil(least)))
    power = 10 ** math.floor(math.log10(least))
    return float(next(step * power for step in (1, 2, 5, 10) if step * power >= least * 0.999))


def _tick(day: date, text: str) -> Tick:
    return Tick(float(day_number(day)), text)


def _month_text(day: date) -> str:
    return str(day.year) if day.month == 1 else short_month_text(day)


def _days(first: date, last: date, step: int) -> Iterator[date]:
    day = first
    if step >= 7:
        day += timedelta(days=-first.weekday() % 7)
    while day <= last:
        yield day
        day += timedelta(days=step)


def _months(first: date, last: date, step: int) -> Iterable[date]:
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    starts = (date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0)
    return (day for day in starts if first <= day <= last)


def _years(first: date, last: date, step: int) -> Iterable[date]:
    years = (year for year in range(first.year, last.year + 1) if year % step == 0)
    return (date(year, 1, 1) for year in years if first <= date(year, 1, 1) <= last)
