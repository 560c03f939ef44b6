"""What the days of a series come to: the figure of domain.week, worked out over arrays."""

from datetime import date

import numpy as np

from nehabits.domain.measure import WeekRule
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import Series, Values
from nehabits.domain.week import AVERAGED, LEAST_DAYS, Coverage, WeekFigure, summarise


def series_figure(series: Series, today: date) -> WeekFigure:
    """Return the figure of a run of days, as week_figure does of their cells.

    Its coverage says nothing of foods, of which a series knows nothing.
    """
    measure = series.measure
    averaged = measure.week in AVERAGED
    nights = measure.pillar is Pillar.SLEEP
    until = np.datetime64(today, "D")
    begun = series.days <= until if not averaged or nights else series.days < until
    known = ~np.isnan(series.values)
    used = begun & known & ~(averaged & series.partial)
    counted = begun & (known | ~series.not_tracked)
    values = series.values[used]
    enough = len(values) >= (LEAST_DAYS if averaged else 1)
    what = "complete days" if measure.is_of_foods else "nights" if nights else "days"
    coverage = Coverage(len(values), int(counted.sum()), what)
    value = _summarised(measure.week, values) if enough else None
    return WeekFigure(value, len(values), coverage)


def _summarised(rule: WeekRule, values: Values) -> float | None:
    match rule:
        case WeekRule.SUM:
            return float(values.sum())
        case WeekRule.MEAN:
            return float(values.mean())
        case WeekRule.MEDIAN:
            return float(np.median(values))
        case _:
            return summarise(rule, values.tolist())
