"""Minutes of exercise or practice by day and kind."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nehabits.domain.pillar import Pillar
from nehabits.domain.series import Days, Mask, Values

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class SessionKind:
    """An activity (of Pillar.EXERCISE) or a kind of practice, by its key."""

    area: Pillar
    key: str


@dataclass(frozen=True, slots=True, eq=False)
class KindTotals:
    """What counts in an area on every day of a period, by kind.

    `day_of`, `kind_of` and `minutes` have a place for each kind of each day, by day: the place
    of the day in `days`, of the kind in `kinds`, and the sum. `nothing` marks days of which was
    said that there was nothing, `not_tracked` those not tracked; neither has an entry.
    """

    pillar: Pillar
    days: Days
    kinds: tuple[SessionKind, ...]
    day_of: Places
    kind_of: Places
    minutes: Values
    nothing: Mask
    not_tracked: Mask

    @property
    def totals(self) -> Values:
        """The minutes of each day over all kinds; nan where nothing was logged or said."""
        size = len(self.days)
        sums = np.bincount(self.day_of, self.minutes, size)
        logged = np.bincount(self.day_of, minlength=size) > 0
        return np.where(logged | self.nothing, sums, np.nan)


def kind_totals(
    pillar: Pillar,
    days: Days,
    found: tuple[Days, tuple[SessionKind, ...], Places, Values],
    nothing: Days,
    not_tracked: Days,
) -> KindTotals:
    """Return the totals of a period from what was found in it: days, kinds, places, minutes."""
    some, kinds, kind_of, minutes = found
    day_of = (some - days[0]).astype(np.int64)
    by_day = np.argsort(day_of, kind="stable")
    logged = np.bincount(day_of, minlength=len(days)) > 0
    masks = (np.isin(days, marked) & ~logged for marked in (nothing, not_tracked))
    return KindTotals(pillar, days, kinds, day_of[by_day], kind_of[by_day], minutes[by_day], *masks)
