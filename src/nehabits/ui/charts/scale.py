"""From where to where a chart's values reach."""

from collections.abc import Sequence

import numpy as np

from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.series import Values
from nehabits.ui.charts.axes import value_step

_MARKS = 6
_SCORES = (0.5, 5.5)
_ROOM = 0.06
_TOO_FAR = 2.5
"""A bound more than so many times above all values is left outside the picture."""

_EMPTY = {"min": (0.0, 60.0), "%": (80.0, 100.0), "days": (0.0, 7.0)}
_NIGHT = (360.0, 540.0)


def scale_of(measure: Measure, values: Values, bounds: Sequence[float]) -> tuple[float, float]:
    """Return the lowest and highest value to show, with room for a reference's bounds.

    Whatever adds up from nothing starts at 0; times and lengths of nights do not.
    """
    if measure.unit == "1–5":
        return _SCORES
    known = values[~np.isnan(values)]
    if not len(known) and not bounds:
        return _NIGHT if measure.is_clock else _EMPTY.get(measure.unit, (0.0, 1.0))
    low, high = _extremes(known, bounds)
    if starts_at_zero(measure):
        low = 0.0
    if measure.unit == "days":
        high = max(high, 1.0)
    step = value_step(measure, max(high - low, _least_span(measure, high)), _MARKS)
    below = low if starts_at_zero(measure) else np.floor((low - step * _ROOM) / step) * step
    above = np.ceil((high + step * _ROOM) / step) * step
    if measure.unit == "%":
        above = max(100.0, high) + step * _ROOM
    return float(below), float(above)


def starts_at_zero(measure: Measure) -> bool:
    """Say whether a chart of the measure begins at 0."""
    return measure.is_of_foods or measure.week is WeekRule.SUM


def _extremes(known: Values, bounds: Sequence[float]) -> tuple[float, float]:
    if not len(known):
        return min(bounds), max(bounds)
    reached = float(known.max())
    near = [bound for bound in bounds if bound <= reached * _TOO_FAR]
    return min([float(known.min()), *near]), max([reached, *near])


def _least_span(measure: Measure, high: float) -> float:
    """Return the least a chart spans, so that equal values do not fill it with noise."""
    if measure.is_clock or measure.unit == "min":
        return 60.0 if starts_at_zero(measure) else 150.0
    return abs(high) * 0.1 or 1.0
