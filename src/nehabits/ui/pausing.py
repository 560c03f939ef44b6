"""Days that are said not to be tracked, and counted again: what is asked, and how it is done."""

from dataclasses import dataclass
from datetime import date

from nehabits.domain.changes import Changes
from nehabits.domain.day_mark import Reason
from nehabits.domain.pillar import Pillar
from nehabits.services.journal import Journal


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Say that areas are not tracked from a day to another, and why."""

    first: date
    last: date
    areas: frozenset[Pillar]
    reason: Reason


@dataclass(frozen=True, slots=True)
class CountAgain:
    """Take back that areas are not tracked from a day to another."""

    first: date
    last: date
    areas: frozenset[Pillar]


Pause = LeaveOut | CountAgain


def pause(journal: Journal, asked: Pause) -> Changes:
    """Leave days out or count them again, as one deed. Raises Refused."""
    match asked:
        case LeaveOut(first, last, areas, reason):
            return journal.leave_out(first, last, areas, reason)
        case CountAgain(first, last, areas):
            return journal.count_again(first, last, areas)
