"""Figures of some nights, or of some clock times, as one number: by the code of the series."""

import math
from collections.abc import Sequence
from datetime import date

import numpy as np

from nehabits.domain.circular_series import rolled_spreads
from nehabits.domain.night_window import nights_around
from nehabits.domain.regularity import regularity
from nehabits.domain.sleep import Sleep


def circular_sd(times: Sequence[float]) -> float | None:
    """Return the spread of all of some clock times, or None."""
    spread = float(rolled_spreads(np.array(times, dtype=float), len(times))[0])
    return None if math.isnan(spread) else spread


def regularity_index(sleeps: Sequence[Sleep], days: Sequence[date]) -> tuple[float | None, int]:
    """Return the index over all of some days, and the number of pairs of days in it."""
    indices, pairs = regularity(nights_around(sleeps, days), len(days))
    return None if math.isnan(indices[0]) else float(indices[0]), int(pairs[0])
