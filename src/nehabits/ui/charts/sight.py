"""The part of a chart that is in sight."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sight:
    """From which to which place the days are, from which to which value; x as the chart has it.

    `by_week`: weeks stand in it, and no single days.
    """

    first: int
    last: int
    x_low: float
    x_high: float
    low: float
    high: float
    by_week: bool = False

    def shows(self, value: float) -> bool:
        """Say whether a value is within the picture."""
        return self.low <= value <= self.high
