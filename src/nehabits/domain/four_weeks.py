"""The figure of four weeks: as that of a week, and of what adds up over a week a mean week."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import fsum

from nehabits.domain.consistency import Consistency, counted, is_met
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.tracking import DayCell
from nehabits.domain.week import TRAILING_DAYS, WeekFigure, week_figure

FOUR_WEEKS_DAYS = 28

Weeks = tuple[float | None, ...]
NO_WEEKS: Weeks = ()


def weeks_of(measure: Measure, cells: Sequence[DayCell], today: date) -> Weeks:
    """Return what each seven days of cells come to, the last of which end with them.

    Only of what adds up over a week; empty for any other measure.
    """
    if measure.week is not WeekRule.SUM:
        return NO_WEEKS
    starts = range(len(cells) % TRAILING_DAYS, len(cells), TRAILING_DAYS)
    parts = (cells[start : start + TRAILING_DAYS] for start in starts)
    return tuple(week_figure(measure, part, today).value for part in parts)


def four_weeks_figure(
    measure: Measure, cells: Sequence[DayCell], today: date
) -> tuple[WeekFigure, Weeks]:
    """Return a measure's figure of the 28 days of cells, and the weeks it is made of.

    Means, medians and means of clock times go over the days, as those of a week do. What adds up
    over a week is the mean of the weeks that have a value: a week without an entry is not zero.
    """
    figure = week_figure(measure, cells, today)
    weeks = weeks_of(measure, cells, today)
    known = [week for week in weeks if week is not None]
    if known:
        figure = replace(figure, value=fsum(known) / len(known))
    return figure, weeks


def weeks_met(weeks: Weeks, line: ReferenceLine | None) -> Consistency | None:
    """Return in how many of the weeks with a value a reference for a week was met, if it is one."""
    known = [week for week in weeks if week is not None]
    if line is None or line.per != "week" or not known:
        return None
    return counted([is_met(week, line.low, line.ceiling) for week in known])
