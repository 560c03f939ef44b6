"""Days that are not tracked, as they are hatched in a chart."""

import numpy as np

from nehabits.domain.series import Mask, Values


def pauses(x: Values, not_tracked: Mask, pixels_a_day: float) -> tuple[Values, Values]:
    """Return from where to where runs of such days go, those that are wide enough to be seen.

    `x` are the days one after the other; runs go from half a day before to half a day after.
    """
    edges = np.flatnonzero(np.diff(not_tracked.astype(np.int8), prepend=0, append=0))
    runs = edges.reshape(-1, 2)
    runs = runs[(runs[:, 1] - runs[:, 0]) * pixels_a_day >= 1]
    return x[runs[:, 0]] - 0.5, x[runs[:, 1] - 1] + 0.5
