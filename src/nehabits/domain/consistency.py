"""Consistency: on how many tracked days, or in how many weeks, a reference or aim was met."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from nehabits.domain.circular import DAY, signed_distance
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import TRAILING_DAYS, week_figure

CONSISTENCY_DAYS = 28
"""Over how many days it is counted; as weeks they are the last four."""


@dataclass(frozen=True, slots=True)
class Consistency:
    """`met` of `tracked` days, or weeks."""

    met: int
    tracked: int


def consistency(cells: Iterable[DayCell], low: float | None, high: float | None) -> Consistency:
    """Return on how many of the tracked days a value was within low and high, both included."""
    return counted([is_met(cell.value, low, high) for cell in cells if counts(cell)])


def weekly_consistency(
    measure: Measure,
    cells: Sequence[DayCell],
    low: float | None,
    high: float | None,
    today: date,
) -> Consistency:
    """Return in how many of the last four weeks a week's figure was within low and high.

    The last week ends with the last cell. A week without a value is in no count, and that of
    today only once it can no longer turn out otherwise.
    """
    recent = cells[-CONSISTENCY_DAYS:]
    answers = []
    for end in range(len(recent), TRAILING_DAYS - 1, -TRAILING_DAYS):
        week = recent[end - TRAILING_DAYS : end]
        value = week_figure(measure, week, today).value
        if value is not None and (week[-1].day < today or _is_decided(measure, value, low, high)):
            answers.append(is_met(value, low, high))
    return counted(answers)


def _is_decided(measure: Measure, value: float, low: float | None, high: float | None) -> bool:
    """Say whether a week in progress stays as it is: enough is enough, and too much too much."""
    if measure.week is not WeekRule.SUM:
        return False
    return value > high if high is not None else is_met(value, low, high)


def counts(cell: DayCell) -> bool:
    """Say whether a day is in the count.

    Days marked not tracked leave it unless something was logged, and meals that are not complete
    leave it too; a day without an entry stays in it.
    """
    if cell.tracking is Tracking.PARTIAL:
        return False
    return cell.is_counted or cell.value is not None


def counted(answers: Sequence[bool]) -> Consistency:
    """Return how many of the days in the count met what is asked."""
    return Consistency(sum(answers), len(answers))


def longest_run(answers: Iterable[bool]) -> int:
    """Return the most days in a row that met what is asked, among the days in the count."""
    runs = (sum(1 for _ in days) for met, days in groupby(answers) if met)
    return max(runs, default=0)


def is_met(
    value: float | None, low: float | None, high: float | None, *, clock: bool = False
) -> bool:
    """Say whether a value is known and within low and high; a missing bound is open.

    Clock times are compared the shorter way round: 23:50 is before 00:10, and a time between two
    others lies on the way from the first to the second.
    """
    if value is None or (low is None and high is None):
        return False
    if not clock:
        return (low is None or value >= low) and (high is None or value <= high)
    if low is not None and high is not None:
        return (value - low) % DAY <= (high - low) % DAY
    if low is not None:
        return signed_distance(value, low) >= 0
    return high is None or signed_distance(value, high) <= 0
