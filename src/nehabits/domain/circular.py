"""Means and distances of clock times, which go round (Mardia and Jupp, Directional Statistics)."""

import math
from collections.abc import Sequence

DAY = 1440.0

CANCELLED = 1e-9
"""Length of the mean direction under which clock times cancel out: what rounding leaves of 0."""


def circular_mean(clocks: Sequence[float]) -> float | None:
    """Return the mean of clock times in minutes after midnight, 0 ≤ mean < 1440.

    None without times, and when they cancel out (two times twelve hours apart have no mean).
    """
    if not clocks:
        return None
    angles = [clock / DAY * math.tau for clock in clocks]
    east = math.fsum(math.cos(angle) for angle in angles) / len(angles)
    north = math.fsum(math.sin(angle) for angle in angles) / len(angles)
    if math.hypot(east, north) < CANCELLED:
        return None
    mean = math.atan2(north, east) / math.tau * DAY % DAY
    # The remainder of a tiny negative number rounds to a whole day.
    return 0.0 if mean == DAY else mean


def signed_distance(clock: float, other: float) -> float:
    """Return the minutes from other to clock the shorter way round, −720 < distance ≤ 720."""
    distance = (clock - other) % DAY
    return distance - DAY if distance > DAY / 2 else distance
