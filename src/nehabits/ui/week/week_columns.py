"""How the columns of the Week page share the room: what they need, and what gives way first."""

from collections.abc import Mapping
from dataclasses import dataclass

from nehabits.ui.week.week_model import COVERAGE, FIRST_DAY, LAST_DAY, MEASURE, PREVIOUS, WEEKS

_DAYS = range(FIRST_DAY, LAST_DAY + 1)
_GIVE_WAY = ((), (WEEKS,), (WEEKS, PREVIOUS))
"""What is left out, one step after the other, where the room is too narrow."""

_GAP, _WIDEST_GAP = 8, 26
"""Pixels between the cells of two days."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What columns need: pixels at least and as they like it, without the days.

    A day needs `day`, or `folded_day` where its name and number stand one below the other.
    """

    least: Mapping[int, int]
    liked: Mapping[int, int]
    day: int
    folded_day: int


@dataclass(frozen=True, slots=True)
class Columns:
    """The width of each column that is shown; `folded`: the days' headings have two lines."""

    widths: Mapping[int, int]
    folded: bool


def share_out(room: int, needs: Needs) -> Columns:
    """Return the columns for a room in pixels; where even the fewest do not fit, they overflow."""
    for folded, left_out in ((False, ()), *((True, each) for each in _GIVE_WAY)):
        day = needs.folded_day if folded else needs.day
        widths = {key: width for key, width in needs.least.items() if key not in left_out}
        spare = room - sum(widths.values()) - len(_DAYS) * (day + _GAP)
        if spare >= 0:
            break
    for column in (MEASURE, COVERAGE, *needs.liked):
        if column in widths and spare > 0:
            more = min(max(needs.liked[column] - widths[column], 0), spare)
            widths[column] += more
            spare -= more
    gap = _GAP + min(max(spare, 0) // (2 * len(_DAYS)), _WIDEST_GAP - _GAP)
    spare -= (gap - _GAP) * len(_DAYS)
    widths |= dict.fromkeys(_DAYS, day + gap)
    # What is still left widens what is read most.
    widths[MEASURE] += max(spare, 0) // 2
    widths[COVERAGE] += max(spare, 0) - max(spare, 0) // 2
    return Columns(widths, folded)
