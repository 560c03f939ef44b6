"""How complete a record is: what the days of a period say of an area, by day, week and so on."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from nehabits.domain.day import days_between, week_start
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking

MOST_DAYS, MOST_WEEKS, MOST_MONTHS = 63, 78, 121
"""Up to so many days a strip has a box a day, up to so many weeks a box a week, and so on."""


_DAYS_A_MONTH = 365.2425 / 12


class Step(StrEnum):
    """What a box of a strip stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class StripBox:
    """Some days in a row, and on how many of them each thing was said of the area."""

    first: date
    last: date
    counts: Mapping[Tracking, int]

    @property
    def days(self) -> int:
        """How many days it stands for."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Strip:
    """The boxes of an area, by day; days to come are in none."""

    pillar: Pillar
    step: Step
    boxes: tuple[StripBox, ...]

    def count(self, *said: Tracking) -> int:
        """Return on how many days any of this was said."""
        return sum(box.counts.get(each, 0) for box in self.boxes for each in said)

    @property
    def logged(self) -> int:
        """On how many days something was logged."""
        return self.count(Tracking.LOGGED, Tracking.PARTIAL)

    @property
    def days(self) -> int:
        """How many days there are."""
        return sum(box.days for box in self.boxes)


def coverage_strip(
    pillar: Pillar,
    tracking: Mapping[tuple[Pillar, date], Tracking],
    period: tuple[date, date],
    first_weekday: int,
    today: date,
) -> Strip:
    """Return the strip of an area over the days from first to last that have begun."""
    first, last = period
    days = days_between(first, min(last, today))
    step = strip_step(len(days))
    begins: Callable[[date], date] = {
        Step.DAY: lambda day: day,
        Step.WEEK: lambda day: week_start(day, first_weekday),
        Step.MONTH: lambda day: day.replace(day=1),
        Step.YEAR: lambda day: day.replace(month=1, day=1),
    }[step]
    boxes = [_box(tuple(group), pillar, tracking) for _, group in groupby(days, begins)]
    return Strip(pillar, step, tuple(boxes))


def strip_step(days: int) -> Step:
    """Return what a box stands for in a strip of so many days."""
    if days <= MOST_DAYS:
        return Step.DAY
    if days <= MOST_WEEKS * 7:
        return Step.WEEK
    return Step.MONTH if days <= MOST_MONTHS * _DAYS_A_MONTH else Step.YEAR


def _box(
    days: Sequence[date], pillar: Pillar, tracking: Mapping[tuple[Pillar, date], Tracking]
) -> StripBox:
    return StripBox(days[0], days[-1], Counter(tracking[pillar, day] for day in days))
