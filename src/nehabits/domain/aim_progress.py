"""How an aim goes: the days on which it was met."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from nehabits.domain.aim import Aim, aim_on
from nehabits.domain.consistency import Consistency, counted, counts, longest_run
from nehabits.domain.measure import Measure
from nehabits.domain.tracking import DayCell


@dataclass(frozen=True, slots=True)
class AimProgress:
    """Tracked days on which an aim was met, the most of them in a row, and those of the week."""

    consistency: Consistency
    longest_run: int
    this_week: int


def aim_progress(
    measure: Measure,
    aims: Sequence[Aim],
    cells: Iterable[DayCell],
    week_start: date,
    today: date,
    until: date = date.max,
) -> AimProgress:
    """Return how a measure's aims go on the days of cells, of which the week's are the last.

    The count and the run end with `until`; the week is counted whole, as everywhere.
    Each day is held to the aim that held on it; a day without one is in no count, and today only
    once it can no longer turn out otherwise. Days that are in no count do not break a run.
    """
    answers = {
        cell.day: aim.is_met(cell.value)
        for cell in cells
        if (aim := aim_on(aims, cell.day)) is not None and _is_decided(measure, aim, cell, today)
    }
    met = [each for day, each in answers.items() if day <= until]
    this_week = sum(each for day, each in answers.items() if day >= week_start)
    return AimProgress(counted(met), longest_run(met), this_week)


def _is_decided(measure: Measure, aim: Aim, cell: DayCell, today: date) -> bool:
    if cell.day > today or not counts(cell):
        return False
    if cell.day < today:
        return True
    if cell.value is None or not measure.is_summed:
        return cell.value is not None
    # What adds up can still grow: enough stays enough, and too much stays too much.
    return aim.is_met(cell.value) if aim.high is None else cell.value > aim.high
