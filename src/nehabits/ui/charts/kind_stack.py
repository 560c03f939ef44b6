"""The minutes of the kinds in sight, added up by day, week, month or year."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nehabits.domain.kind_totals import Places
from nehabits.domain.series import Values
from nehabits.ui.charts.kind_steps import Step, edges_of, step_for

MOST_NAMED = 6
"""How many kinds are named; the others are added up."""


@dataclass(frozen=True, slots=True, eq=False)
class NamedMinutes:
    """Minutes by day and name, in the order of days (whole days since 1970).

    `name_of` is the place of the name in `names`; of all days the most frequent comes first.
    """

    names: tuple[str, ...]
    days: Places
    name_of: Places
    minutes: Values


@dataclass(frozen=True, slots=True, eq=False)
class KindStack:
    """The bars in sight: where they begin (`edges`, one more than bars) and what is in them.

    `minutes` has a row a bar and a column for each of `named`; one more where there are others.
    """

    step: Step
    edges: Places
    named: Places
    has_others: bool
    minutes: NDArray[np.float64]

    @property
    def tops(self) -> Values:
        """The minutes of each bar over all kinds."""
        sums: Values = self.minutes.sum(axis=1)
        return sums

    def bar_at(self, day: int) -> int:
        """Return the place of the bar that a day in sight is in."""
        return int(np.searchsorted(self.edges, day, side="right")) - 1


def kind_stack(all_days: NamedMinutes, first: int, last: int, first_weekday: int) -> KindStack:
    """Return the bars that the days from first to last are in: whole ones, also at the ends.

    The kinds of the most days are named, in the order they have over all days, so that a kind
    keeps its place while the days move.
    """
    step = step_for(last - first + 1)
    edges = edges_of(step, first, last, first_weekday)
    begin, end = np.searchsorted(all_days.days, (edges[0], edges[-1]))
    days, name_of = all_days.days[begin:end], all_days.name_of[begin:end]
    minutes, kinds = all_days.minutes[begin:end], len(all_days.names)
    days_with = np.bincount(name_of, minlength=kinds)
    often = np.argsort(-days_with, kind="stable")[: int((days_with > 0).sum())]
    named = np.sort(often[:MOST_NAMED])
    column_of = np.full(kinds, len(named))
    column_of[named] = np.arange(len(named))
    columns = len(named) + (len(often) > len(named))
    bars = len(edges) - 1
    cells = (np.searchsorted(edges, days, side="right") - 1) * columns + column_of[name_of]
    sums = np.bincount(cells, minutes, bars * columns).reshape(bars, columns)
    return KindStack(step, edges, named, columns > len(named), sums.astype(np.float64))
