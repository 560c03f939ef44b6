"""From which value to which the five tints of a year go."""

from dataclasses import dataclass

import numpy as np

from nehabits.domain.circular import DAY
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.series import Values, after_cut, clock_cut

TINTS = 5
_ENDS = (5.0, 95.0)
"""Percentiles at which the scale ends, so that one unusual day does not pale all others."""


@dataclass(frozen=True, slots=True)
class TintScale:
    """Equal steps from low to high in a measure's unit; what is beyond has the outermost tint.

    `cut` is where the clock of a time of day is cut, in minutes after midnight; `below` and
    `above` say whether there is anything beyond.
    """

    low: float
    high: float
    steps: int
    cut: float | None = None
    below: bool = False
    above: bool = False

    def step(self, value: float) -> int:
        """Return the step of a value, 0 to steps − 1."""
        place = self._placed(value)
        if self.steps == 1:
            return 0
        share = (place - self.low) / (self.high - self.low)
        return min(max(int(share * self.steps), 0), self.steps - 1)

    def tint(self, value: float) -> int:
        """Return the tint of a value, 0 to TINTS − 1: few steps stand far apart."""
        return self.tint_of(self.step(value))

    def tint_of(self, step: int) -> int:
        """Return the tint of a step."""
        return TINTS // 2 if self.steps == 1 else step * (TINTS - 1) // (self.steps - 1)

    @property
    def tints(self) -> tuple[int, ...]:
        """The tints from the lowest step to the highest."""
        return tuple(self.tint_of(step) for step in range(self.steps))

    def _placed(self, value: float) -> float:
        return value if self.cut is None else (value - self.cut) % DAY + self.cut


def tint_scale(measure: Measure, values: Values) -> TintScale | None:
    """Return the scale of a measure's values, nan where there is none; None without any.

    Scores have a tint each. Times of day are cut opposite their mean, so that midnight divides
    nothing. What adds up begins at 0.
    """
    known = values[~np.isnan(values)]
    if not len(known):
        return None
    if measure.is_yes_no:
        return TintScale(0.0, 1.0, 2)
    if measure.unit == "1–5":
        return TintScale(0.5, 5.5, TINTS)
    cut = clock_cut(values) if measure.is_clock else None
    if cut is not None:
        known = after_cut(known, cut)
    low, high = (float(end) for end in np.percentile(known, _ENDS, method="nearest"))
    if measure.is_of_foods or measure.week is WeekRule.SUM:
        low = min(0.0, low)
    if low == high:
        low, high = min(low, float(known.min())), float(known.max())
    steps = 1 if low == high else TINTS
    beyond = bool(known.min() < low), bool(known.max() > high)
    return TintScale(low, high, steps, cut, *beyond)
