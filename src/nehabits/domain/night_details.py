"""What a sleep diary holds of nights beside the measures: figures of a period alone."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from nehabits.domain.figure import Figure
from nehabits.domain.measure import DayRule, Measure, WeekRule
from nehabits.domain.pillar import Pillar
from nehabits.domain.sleep import Sleep, measured_night
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.wording import mark


def _detail(key: str, unit: str, label: str) -> Measure:
    return Measure(f"sleep.{key}", unit, Pillar.SLEEP, label, DayRule.NIGHT, WeekRule.MEAN)


IN_BED = _detail("in_bed", "min", mark("Time in bed"))
TO_FALL_ASLEEP = _detail("to_fall_asleep", "min", mark("Minutes to fall asleep"))
AWAKE = _detail("awake", "min", mark("Minutes awake in the night"))
AWAKENINGS = _detail("awakenings", "", mark("Awakenings"))

_VALUES: Mapping[Measure, Callable[[Sleep], float | None]] = {
    IN_BED: lambda night: night.minutes_in_bed,
    TO_FALL_ASLEEP: lambda night: night.minutes_to_fall_asleep,
    AWAKE: lambda night: night.minutes_awake,
    AWAKENINGS: lambda night: night.awakenings,
}


def measured_by_day(sleeps: Sequence[Sleep], days: Sequence[date]) -> dict[date, Sleep]:
    """Return the measured night of each day that has one."""
    by_day: dict[date, list[Sleep]] = {}
    for sleep in sleeps:
        by_day.setdefault(sleep.day, []).append(sleep)
    found = ((day, measured_night(by_day.get(day, ()))) for day in days)
    return {day: night for day, night in found if night is not None}


def night_cells(
    nights: Mapping[date, Sleep], days: Sequence[date], said: Mapping[date, Tracking]
) -> dict[Measure, tuple[DayCell, ...]]:
    """Return for each detail a cell a day, as measures have them; what was not typed is None."""
    return {
        measure: tuple(
            DayCell(day, Figure(value(nights[day]) if day in nights else None), said[day])
            for day in days
        )
        for measure, value in _VALUES.items()
    }
