"""What the review says of a day, and of some days at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.entry import Entry
from nehabits.domain.measure import Measure
from nehabits.domain.own_habit import OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import DayCell, Tracking

Cells = dict[str, tuple[DayCell, ...]]
"""By measure id, a cell for each day of a period."""

Trackings = dict[tuple[Pillar, date], Tracking]
"""What each day of a period says of each area."""


@dataclass(frozen=True, slots=True)
class DayReview:
    """A day: its entries by time, a cell for each day measure, and what was said of it."""

    day: date
    entries: tuple[Entry, ...]
    cells: dict[str, DayCell]
    tracking: dict[Pillar, Tracking]
    marks: dict[Pillar, Mark]


@dataclass(frozen=True, slots=True)
class DaysReview:
    """Some days at once: cells, what each day says of each area, entries by time, habits, aims."""

    measures: dict[str, Measure]
    cells: Cells
    tracking: Trackings
    marks: Mapping[tuple[Pillar, date], DayMark]
    entries: tuple[Entry, ...]
    habits: tuple[OwnHabit, ...]
    aims: tuple[Aim, ...]
