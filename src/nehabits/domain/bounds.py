"""Bounds that typed numbers keep."""

import math

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

MINUTES_A_DAY = 1440


def check_minutes(minutes: float, field: str = "minutes") -> None:
    """Raise Refused unless 1 ≤ minutes ≤ 1440."""
    if not 1 <= minutes <= MINUTES_A_DAY:
        raise Refused(tr("Minutes are a number from 1 to 1440; type how long it took."), field)


def check_awake_minutes(minutes: float | None, field: str) -> None:
    """Raise Refused unless minutes are unknown or 0 ≤ minutes ≤ 1440."""
    if minutes is not None and not 0 <= minutes <= MINUTES_A_DAY:
        raise Refused(tr("Minutes are a number from 0 to 1440, or empty."), field)


def check_score(score: int | None, field: str) -> None:
    """Raise Refused unless a score is unknown or one of 1, 2, 3, 4, 5."""
    if score is not None and score not in {1, 2, 3, 4, 5}:
        raise Refused(tr("This is a number from 1 to 5, or empty."), field)


def check_amount(amount: float, highest: float, field: str) -> None:
    """Raise Refused unless amount is a number with 0 < amount ≤ highest."""
    if not (math.isfinite(amount) and 0 < amount <= highest):
        raise Refused(
            tr("An amount is above 0 and at most {highest}.", highest=f"{highest:g}"), field
        )
