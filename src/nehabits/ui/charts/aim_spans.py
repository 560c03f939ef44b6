"""The person's own aims as they are drawn: each over its own days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from nehabits.domain.aim import Aim
from nehabits.domain.aim_words import goal_text
from nehabits.domain.circular import DAY
from nehabits.domain.measure import Measure
from nehabits.domain.wording import tr


@dataclass(frozen=True, slots=True)
class AimSpan:
    """An aim from its first to its last day in the chart, in the chart's unit and places."""

    first: date
    last: date
    bounds: tuple[float, ...]
    words: str

    @property
    def ends(self) -> tuple[float, float]:
        """Where it is drawn from and to: half a day around its days."""
        return _place(self.first) - 0.5, _place(self.last) + 0.5

    def holds_on(self, day: date) -> bool:
        """Say whether it held on a day."""
        return self.first <= day <= self.last


def aim_spans(
    measure: Measure, aims: Iterable[Aim], first: date, last: date, cut: float | None
) -> tuple[AimSpan, ...]:
    """Return a measure's aims that held on any day of a period, by date.

    Clock times are put into the day that begins at `cut`, in minutes after midnight.
    """
    spans = []
    for aim in aims:
        begins = max(aim.since, first)
        ends = last if aim.until is None else min(last, aim.until - timedelta(days=1))
        if aim.measure == measure.id and begins <= ends:
            bounds = tuple(bound for bound in (aim.low, aim.high) if bound is not None)
            if cut is not None:
                bounds = tuple((bound - cut) % DAY + cut for bound in bounds)
            words = tr("your aim: {goal}", goal=goal_text(measure, aim.goal))
            spans.append(AimSpan(begins, ends, bounds, words))
    return tuple(spans)


def bounds_of(spans: Sequence[AimSpan]) -> list[float]:
    """Return every bound that is drawn."""
    return [bound for span in spans for bound in span.bounds]


def _place(day: date) -> float:
    return float(np.datetime64(day, "D").astype(np.int64))
