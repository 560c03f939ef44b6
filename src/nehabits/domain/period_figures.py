"""What the days of a period come to: the figures of a week, over any run of days or of weeks."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from nehabits.domain.circular_series import rolled_spreads
from nehabits.domain.day import week_start
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.night_series import LEAST_NIGHTS
from nehabits.domain.tracking import DayCell
from nehabits.domain.week import (
    TRAILING_DAYS,
    Coverage,
    WeekFigure,
    days_used,
    summarise,
    week_figure,
)

MOST_PARTS = 6
"""Into so many runs of weeks a period is divided to be seen side by side."""

Days = tuple[date, date]
"""A first and a last day, both included."""


@dataclass(frozen=True, slots=True)
class PeriodFigure:
    """A measure over a period; n (in `figure`) counts days, nights or weeks.

    `sd` (n − 1), `low` and `high` are of the values that are in the figure; None where there is no
    figure, and of clock times there is no lowest or highest.
    """

    measure: Measure
    figure: WeekFigure
    sd: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def value(self) -> float | None:
        """The figure's value."""
        return self.figure.value

    @property
    def n(self) -> int:
        """How many days, nights, pairs of days or weeks are in the figure."""
        return self.figure.n


def period_figure(measure: Measure, cells: Sequence[DayCell], today: date) -> PeriodFigure:
    """Return a measure's figure of the days of a period, with spread and range of these days."""
    figure = week_figure(measure, cells, today)
    used = days_used(measure, cells, today)
    values = [cell.value for cell in used if cell.value is not None]
    if figure.value is None:
        return PeriodFigure(measure, figure)
    if measure.is_clock:
        return PeriodFigure(measure, figure, _clock_spread(values))
    spread = statistics.stdev(values) if len(values) > 1 else None
    return PeriodFigure(measure, figure, spread, min(values), max(values))


def _clock_spread(clocks: Sequence[float]) -> float | None:
    """Return the sample SD of clock times around their mean, as that of mid-sleep is."""
    if len(clocks) < LEAST_NIGHTS:
        return None
    (spread,) = rolled_spreads(np.array(clocks), len(clocks)).tolist()
    return None if math.isnan(spread) else float(spread)


def weekly_figure(
    measure: Measure, weeks: Sequence[Sequence[DayCell]], today: date
) -> PeriodFigure:
    """Return the mean of what complete weeks come to, each worked out as a week is.

    A week without a value is in no count.
    """
    each = (week_figure(measure, week, today).value for week in weeks)
    return mean_of_weeks(measure, [value for value in each if value is not None], len(weeks))


def mean_of_weeks(measure: Measure, values: Sequence[float], of: int) -> PeriodFigure:
    """Return the mean of the values of some weeks, of so many that are complete."""
    coverage = Coverage(len(values), of, "weeks")
    figure = WeekFigure(summarise(WeekRule.MEAN, values), len(values), coverage)
    if not values:
        return PeriodFigure(measure, figure)
    spread = statistics.stdev(values) if len(values) > 1 else None
    return PeriodFigure(measure, figure, spread, min(values), max(values))


def complete_weeks(
    cells: Sequence[DayCell], first_weekday: int, today: date
) -> list[tuple[DayCell, ...]]:
    """Return the weeks that lie in the cells whole, are over, and have no day not tracked."""
    if not cells:
        return []
    lead = (cells[0].day - week_start(cells[0].day, first_weekday)).days
    start = (TRAILING_DAYS - lead) % TRAILING_DAYS
    weeks = (
        tuple(cells[at : at + TRAILING_DAYS])
        for at in range(start, len(cells) - TRAILING_DAYS + 1, TRAILING_DAYS)
    )
    return [
        week for week in weeks if week[-1].day < today and all(cell.is_counted for cell in week)
    ]


def period_parts(first: date, last: date, first_weekday: int) -> tuple[Days, ...]:
    """Return a period week by week, or in six runs of weeks that differ by a week at most.

    The first and the last may be part of a week: weeks are those of the calendar.
    """
    begin = week_start(first, first_weekday)
    weeks = (last - begin).days // TRAILING_DAYS + 1
    count = min(weeks, MOST_PARTS)
    starts = [begin + timedelta(weeks=math.ceil(place * weeks / count)) for place in range(count)]
    ends = [each - timedelta(days=1) for each in starts[1:]]
    return tuple(zip([first, *starts[1:]], [*ends, last], strict=True))
