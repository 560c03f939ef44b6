"""The areas of the diary."""

from enum import StrEnum


class Pillar(StrEnum):
    """The four areas, and beside them the check-in and the person's own habits."""

    SLEEP = "sleep"
    EXERCISE = "exercise"
    PRACTICE = "practice"
    MEALS = "meals"
    CHECKIN = "checkin"
    OWN = "own"
