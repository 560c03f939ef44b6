"""What can be begun from anywhere: the New menu, each with a letter."""

from enum import StrEnum

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr


class NewEntry(StrEnum):
    """Something to log on the day that Today shows."""

    SLEEP = "sleep"
    NAP = "nap"
    EXERCISE = "exercise"
    PRACTICE = "practice"
    MEAL = "meal"
    FEELINGS = "feelings"
    NOTE = "note"
    REST = "rest"


AREA_OF = {
    NewEntry.SLEEP: Pillar.SLEEP,
    NewEntry.NAP: Pillar.SLEEP,
    NewEntry.EXERCISE: Pillar.EXERCISE,
    NewEntry.PRACTICE: Pillar.PRACTICE,
    NewEntry.MEAL: Pillar.MEALS,
    NewEntry.FEELINGS: Pillar.CHECKIN,
    NewEntry.NOTE: Pillar.CHECKIN,
}
"""In which area it is logged; the rest of a day is in all of them."""


def new_entries() -> dict[NewEntry, str]:
    """Return the texts of the menu; the letter after & chooses."""
    return {
        NewEntry.SLEEP: tr("&Sleep"),
        NewEntry.NAP: tr("&Nap"),
        NewEntry.EXERCISE: tr("&Exercise"),
        NewEntry.PRACTICE: tr("Stress &practice"),
        NewEntry.MEAL: tr("&Meal"),
        NewEntry.FEELINGS: tr("How the day &feels"),
        NewEntry.NOTE: tr("N&ote of the day"),
        NewEntry.REST: tr("The rest as the da&y before"),
    }
