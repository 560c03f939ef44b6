"""What an importer finds in a file: records, settings, and rows it cannot read."""

from collections.abc import Callable
from dataclasses import dataclass

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import DayMark
from nehabits.domain.entry import Entry
from nehabits.domain.own_food import Favourite, OwnFood
from nehabits.domain.own_habit import OwnHabit
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.week_note import WeekNote
from nehabits.exchange.csv_reading import RefusedRow

Record = Entry | DayMark | OwnHabit | Aim | OwnFood | SavedMeal | Favourite | WeekNote

Tell = Callable[[float], None]
"""Is told the share (0–1) that is read; it may raise, then nothing is imported."""


@dataclass(frozen=True, slots=True)
class Found:
    """A record, with the file and the line (the header is 1) it was read from."""

    record: Record
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class FoundSetting:
    """A setting as an export names it, its value as a text."""

    setting: str
    value: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said of a whole file, in a sentence."""

    sentence: str


Finding = Found | FoundSetting | RefusedRow | Remark
