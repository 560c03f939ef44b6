"""The areas of the diary."""

from enum import StrEnum

from nehabits.domain.wording import mark


class Pillar(StrEnum):
    """The four areas, and beside them the check-in and the person's own habits."""

    SLEEP = "sleep"
    EXERCISE = "exercise"
    PRACTICE = "practice"
    MEALS = "meals"
    CHECKIN = "checkin"
    OWN = "own"


PILLAR_LABELS: dict[Pillar, str] = {
    Pillar.SLEEP: mark("Sleep"),
    Pillar.EXERCISE: mark("Exercise"),
    Pillar.PRACTICE: mark("Stress practice"),
    Pillar.MEALS: mark("Meals"),
    Pillar.CHECKIN: mark("How it feels"),
    Pillar.OWN: mark("Your own"),
}
"""The areas' untranslated names."""
