"""A person's own goal."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from nehabits.domain.consistency import is_met
from nehabits.domain.measure import CLOCK_MEASURES
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr


@dataclass(frozen=True, slots=True)
class Goal:
    """What an aim asks of a day, without its dates: see Aim."""

    low: float | None = None
    high: float | None = None
    days_a_week: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """At least `low` or at most `high` of a measure a day, on `days_a_week` days if given.

    Dated: it holds from `since` until the day before `until`, so last month shows its own aim.
    """

    measure: str
    since: date
    low: float | None = None
    high: float | None = None
    days_a_week: int | None = None
    until: date | None = None
    id: UUID = field(default_factory=uuid4)

    def __post_init__(self) -> None:
        """Check that there is a bound and that the bounds and dates are in order."""
        if self.low is None and self.high is None:
            raise Refused(tr("An aim has a number; type one."), "low")
        if not all(math.isfinite(bound) for bound in (self.low, self.high) if bound is not None):
            raise Refused(tr("An aim is a number such as 10; type one."), "low")
        # Clock times go round: from 23:00 to 00:30 is an order as well.
        if not (self._is_clock or self.low is None or self.high is None or self.low <= self.high):
            raise Refused(tr("The lower number is above the higher one; change one."), "low")
        if self.days_a_week is not None and not 1 <= self.days_a_week <= 7:
            raise Refused(tr("Days a week are a number from 1 to 7."), "days_a_week")
        if self.until is not None and self.until <= self.since:
            raise Refused(tr("An aim ends after it starts; check the two days."), "until")

    def holds_on(self, day: date) -> bool:
        """Say whether the aim was in force on a day."""
        return self.holds_within(day, day)

    def holds_within(self, first: date, last: date) -> bool:
        """Say whether the aim was in force on a day from first to last."""
        return self.since <= last and (self.until is None or first < self.until)

    @property
    def goal(self) -> Goal:
        """What it asks of a day."""
        return Goal(self.low, self.high, self.days_a_week)

    def is_met(self, value: float | None) -> bool:
        """Say whether a day's value is what it asks for."""
        return is_met(value, self.low, self.high, clock=self._is_clock)

    @property
    def _is_clock(self) -> bool:
        return self.measure in CLOCK_MEASURES


def aim_on(aims: Iterable[Aim], day: date) -> Aim | None:
    """Return the aim that held on a day, of one measure's aims by date; None if none did."""
    return next((aim for aim in reversed(tuple(aims)) if aim.holds_on(day)), None)
