"""On how many of the cofactors a figure is at its reference: a count to be shown, no measure.

The catalogue, exports and the command line do not know it: what it counts stands there itself.
"""

from collections.abc import Iterable

from nehabits.domain.measure import COFACTORS, DayRule, Measure, WeekRule
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import mark, tr

COUNTED = tuple(measure_id for measure_id in COFACTORS if measure_id != "meal.phe_tyr")
"""The vitamins and minerals among the cofactors; the amino acids are what they work on."""

COFACTOR_COUNT = "meal.cofactors"


def count_measure(of: int) -> Measure:
    """Return what a row of counts shows in place of a measure; its unit is "of 7"."""
    return Measure(
        COFACTOR_COUNT,
        tr("of {count}", count=of),
        Pillar.MEALS,
        mark("Cofactors at the reference"),
        DayRule.SUM,
        WeekRule.MEAN,
    )


def cofactor_count(figures: Iterable[tuple[float | None, float]]) -> float | None:
    """Return how many values reach the low bound beside them; None if no value is known.

    An unknown value is not counted as one that reaches its bound.
    """
    known = [(value, low) for value, low in figures if value is not None]
    return float(sum(value >= low for value, low in known)) if known else None
