"""The figure of a week: what its days come to, and how much of the week was there."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nehabits.domain.circular import circular_mean
from nehabits.domain.day import days_between
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import DayCell, Tracking

TRAILING_DAYS = 7
"""Days over which a trailing mean or sum goes, the last of them included."""

LEAST_DAYS = 4
"""Days under which a week has no mean or median: a convention of this program."""

AVERAGED = frozenset({WeekRule.MEAN, WeekRule.MEDIAN, WeekRule.CIRCULAR_MEAN})


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what a figure needs was there: `have` of `of` nights, days or pairs.

    Of nutrients also how many of the foods had a value.
    """

    have: int
    of: int
    what: str
    foods_have: int | None = None
    foods_of: int | None = None


@dataclass(frozen=True, slots=True)
class WeekFigure:
    """A week's value in its measure's unit, or None; n days (or pairs) are in it.

    `estimated` is the same figure of what was estimated for foods without a value on these days.
    """

    value: float | None
    n: int
    coverage: Coverage
    estimated: float | None = None


def week_figure(measure: Measure, cells: Sequence[DayCell], today: date) -> WeekFigure:
    """Return a measure's figure of a week (or any run of days) from its days.

    Means and medians leave out today (except for sleep), days of meals that are not complete,
    and have no value under four days. Sums and counts include today and need no number of days.
    """
    begun = _begun(measure, cells, today)
    used = _used(measure, begun)
    values = [value for cell in used if (value := cell.figure.value) is not None]
    enough = len(values) >= (LEAST_DAYS if measure.week in AVERAGED else 1)
    value = summarise(measure.week, values) if enough else None
    estimated = _estimated(measure, used) if enough else None
    return WeekFigure(value, len(values), _coverage(measure, begun, used), estimated)


def days_used(measure: Measure, cells: Sequence[DayCell], today: date) -> list[DayCell]:
    """Return the days whose values are in a measure's figure."""
    return _used(measure, _begun(measure, cells, today))


def trailing_days(last: date) -> tuple[date, ...]:
    """Return the seven days that end on a day."""
    return days_between(last - timedelta(days=TRAILING_DAYS - 1), last)


def trailing_figure(measure: Measure, cells: Sequence[DayCell]) -> WeekFigure:
    """Return a measure's figure of a run of days, the last of which counts as any other."""
    return week_figure(measure, cells, cells[-1].day + timedelta(days=1))


def summarise(rule: WeekRule, values: Sequence[float]) -> float | None:
    """Return the sum, mean, median or circular mean of values; None without values."""
    if not values:
        return None
    match rule:
        case WeekRule.SUM:
            return math.fsum(values)
        case WeekRule.MEAN:
            return math.fsum(values) / len(values)
        case WeekRule.MEDIAN:
            return float(statistics.median(values))
        case WeekRule.CIRCULAR_MEAN:
            return circular_mean(values)
        case _:
            raise ValueError(f"{rule} is a figure of nights, not of day values")


def _estimated(measure: Measure, used: Sequence[DayCell]) -> float | None:
    """Return what was estimated on the days of a figure, made as it is; None for nothing."""
    estimates = [cell.figure.estimated for cell in used]
    if estimates.count(None) == len(estimates):
        return None
    return summarise(measure.week, [each or 0.0 for each in estimates])


def _begun(measure: Measure, cells: Sequence[DayCell], today: date) -> Sequence[DayCell]:
    """Return the days, in order, that can be in a figure: a mean leaves today out, but of sleep."""
    if not cells or cells[-1].day < today:
        return cells
    with_today = measure.week not in AVERAGED or measure.pillar is Pillar.SLEEP
    return [cell for cell in cells if cell.day < today or (with_today and cell.day == today)]


def _used(measure: Measure, begun: Sequence[DayCell]) -> list[DayCell]:
    """Return the days with a value; of means without meals that are not complete."""
    known = [cell for cell in begun if cell.figure.value is not None]
    if measure.week not in AVERAGED:
        return known
    return [cell for cell in known if cell.tracking is not Tracking.PARTIAL]


def _coverage(measure: Measure, begun: Sequence[DayCell], used: Sequence[DayCell]) -> Coverage:
    have = of = len(used)
    if have < len(begun):
        of = sum(cell.is_counted or cell.figure.value is not None for cell in begun)
    if not measure.is_of_foods:
        return Coverage(have, of, "nights" if measure.pillar is Pillar.SLEEP else "days")
    figures = [cell.figure for cell in used]
    return Coverage(
        have,
        of,
        "complete days",
        sum([each.foods_have for each in figures]),
        sum([each.foods_of for each in figures]),
    )
