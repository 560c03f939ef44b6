"""The sentence above a chart: how much was logged, and what it comes to."""

from collections.abc import Iterator
from datetime import date

import numpy as np

from nehabits.domain.consistency import consistency
from nehabits.domain.day_words import date_text
from nehabits.domain.figure import Figure
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.phrase import coverage_text, value_text
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.series import Series
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import week_figure
from nehabits.domain.wording import tr


def summary_text(series: Series, reference: ReferenceLine | None, today: date) -> str:
    """Return how much of a series was logged and what it comes to: 85 of 91 nights · mean 7 h 12.

    Of figures of 28 days it is the last one there is.
    """
    measure = series.measure
    if measure.is_of_window:
        return _last_figure(series)
    cells = list(_cells(series))
    figure = week_figure(measure, cells, today)
    parts = [coverage_text(figure.coverage)]
    by_day = reference is not None and reference.per == "day" and not measure.is_of_foods
    if reference is not None and by_day and figure.coverage.have:
        met = consistency(cells, reference.low, reference.ceiling).met
        parts.append(tr("{count} at the reference", count=met))
    if figure.value is not None:
        parts.append(figure_words(measure, figure.value))
    return " · ".join(parts)


def figure_words(measure: Measure, value: float) -> str:
    """Return what days come to in words: mean 7 h 12, median 4, 210 min in all."""
    said = {
        WeekRule.SUM: tr("{value} in all"),
        WeekRule.MEDIAN: tr("median {value}"),
    }.get(measure.week, tr("mean {value}"))
    return said.format(value=value_text(measure, value))


def _last_figure(series: Series) -> str:
    known = np.flatnonzero(~np.isnan(series.trailing))
    if not len(known):
        return tr("not enough nights in 28 days yet")
    value = value_text(series.measure, float(series.trailing[known[-1]]))
    day: date = series.days[known[-1]].item()
    return tr("{value} in the 28 days to {day}", value=value, day=date_text(day, year=True))


def _cells(series: Series) -> Iterator[DayCell]:
    days: list[date] = series.days.astype(object).tolist()
    for day, value, partial, not_tracked in zip(
        days,
        series.values.tolist(),
        series.partial.tolist(),
        series.not_tracked.tolist(),
        strict=True,
    ):
        known = value == value  # noqa: PLR0124 - nan is not itself; faster than isnan over years
        tracking = Tracking.LOGGED if known else Tracking.EMPTY
        tracking = Tracking.PARTIAL if partial else tracking
        tracking = Tracking.NOT_TRACKED if not_tracked else tracking
        yield DayCell(day, Figure(value if known else None), tracking)
