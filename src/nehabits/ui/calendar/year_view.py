"""A year of a measure as the calendar shows it, as a value: a tint and words for each day."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

import numpy as np

from nehabits.domain.circular import DAY
from nehabits.domain.day_words import day_text, month_text, short_month_text, short_weekday_text
from nehabits.domain.measure import Measure
from nehabits.domain.phrase import name_within, value_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import Days, Mask, Series, Values
from nehabits.domain.wording import plural, tr
from nehabits.ui.calendar.tint_scale import TintScale, tint_scale
from nehabits.ui.charts.chart_words import day_value_text

WEEK = 7


class Fill(Enum):
    """How a day of the year is painted."""

    TINTED = auto()
    HOLLOW = auto()
    HATCHED = auto()
    OUTLINED = auto()


@dataclass(frozen=True, slots=True, eq=False)
class YearView:
    """A measure on every day of some whole weeks, the last one perhaps not over.

    A place each in all arrays, a column a week; `scale` is None where nothing is logged,
    `is_last` says that they end today.
    """

    measure: Measure
    title: str
    days: Days
    values: Values
    partial: Mask
    not_tracked: Mask
    scale: TintScale | None
    is_last: bool

    @property
    def name(self) -> str:
        """What is shown, in words."""
        return f"{self.title}, {name_within(self.measure)}"

    @property
    def pillar(self) -> Pillar:
        """The area whose colour it has."""
        return self.measure.pillar

    @property
    def first(self) -> date:
        """The first day."""
        return self.day(0)

    @property
    def last(self) -> date:
        """The last day."""
        return self.day(len(self.days) - 1)

    def day(self, place: int) -> date:
        """Return the day at a place."""
        found: date = self.days[place].item()
        return found

    def place(self, day: date) -> int | None:
        """Return the place of a day; None if it is not among them."""
        place = (day - self.first).days
        return place if 0 <= place < len(self.days) else None

    def fill(self, place: int) -> Fill:
        """Return how a day is painted."""
        if not np.isnan(self.values[place]):
            return Fill.HOLLOW if self.partial[place] else Fill.TINTED
        return Fill.HATCHED if self.not_tracked[place] else Fill.OUTLINED

    def painted(self, place: int) -> tuple[Fill, int]:
        """Return how a day is painted, and its tint, 0 to 4, where it has a value."""
        fill = self.fill(place)
        has_value = fill in {Fill.TINTED, Fill.HOLLOW} and self.scale is not None
        tint = self.scale.tint(float(self.values[place])) if self.scale and has_value else 0
        return fill, tint

    def text(self, place: int) -> str:
        """Return a day in words: Sat 21 November 2026: time asleep 7 h 25."""
        day, value, note = self.row(place)
        measured = f"{name_within(self.measure)} {value}" if value else ""
        said = ", ".join(filter(None, [measured, note]))
        return tr("{day}: {areas}", day=day, areas=said)

    def headings(self) -> tuple[str, ...]:
        """Return the headings of the numbers as a table."""
        return tr("Day"), self.measure.name, tr("Note")

    def row(self, place: int) -> tuple[str, str, str]:
        """Return the day at a place as a row of that table."""
        value = float(self.values[place])
        fill = self.fill(place)
        notes = {
            Fill.HOLLOW: tr("day not finished"),
            Fill.HATCHED: tr("not tracked"),
            Fill.OUTLINED: tr("nothing logged"),
        }
        said = "" if np.isnan(value) else day_value_text(self.measure, value)
        return day_text(self.day(place), year=True), said, notes.get(fill, "")

    def months(self) -> tuple[tuple[int, str], ...]:
        """Return the columns in which a month begins, each with its short name."""
        firsts = (place for place in range(len(self.days)) if self.day(place).day == 1)
        return tuple((place // WEEK, short_month_text(self.day(place))) for place in firsts)

    def weekdays(self) -> tuple[str, ...]:
        """Return the names of the rows, from the first day of a week on."""
        return tuple(short_weekday_text(self.day(place)) for place in range(WEEK))

    def legend(self) -> str:
        """Say what is what, as far as it is there: time asleep · outlined: nothing logged."""
        fills = {self.fill(place) for place in range(len(self.days))}
        named = {
            Fill.OUTLINED: tr("outlined: nothing logged"),
            Fill.HATCHED: tr("hatched: not tracked"),
            Fill.HOLLOW: tr("hollow: day not finished"),
        }
        parts = [text for fill, text in named.items() if fill in fills]
        return " · ".join([name_within(self.measure), *parts])

    def summary(self) -> str:
        """Say how many days have a value: 301 of 371 days."""
        have = int(np.count_nonzero(~np.isnan(self.values)))
        of = len(self.days)
        return plural("{have} of {count} day", "{have} of {count} days", of, have=have)

    def ends(self) -> tuple[str, str]:
        """Return the lowest and the highest tint in words; empty without a value."""
        scale, measure = self.scale, self.measure
        if scale is None:
            return "", ""
        if measure.is_yes_no:
            return day_value_text(measure, 0), day_value_text(measure, 1)
        if measure.unit == "1–5":
            return "1", "5"
        on_clock = (end % DAY if measure.is_clock else end for end in (scale.low, scale.high))
        low, high = (value_text(measure, end) for end in on_clock)
        if scale.below:
            low = tr("{time} or earlier", time=low) if measure.is_clock else _or_less(low)
        if scale.above:
            high = tr("{time} or later", time=high) if measure.is_clock else _or_more(high)
        return low, high


def year_view(series: Series, today: date) -> YearView:
    """Return the year that a series shows; its first day is the first one of a week."""
    first, last = series.days[0].item(), series.days[-1].item()
    is_last = last == today
    title = tr("The last year") if is_last else _months(first, last)
    return YearView(
        measure=series.measure,
        title=title,
        days=series.days,
        values=series.values,
        partial=series.partial,
        not_tracked=series.not_tracked,
        scale=tint_scale(series.measure, series.values),
        is_last=is_last,
    )


def _months(first: date, last: date) -> str:
    return tr("{first} – {last}", first=month_text(first), last=month_text(last))


def _or_less(amount: str) -> str:
    return tr("{amount} or less", amount=amount)


def _or_more(amount: str) -> str:
    return tr("{amount} or more", amount=amount)
