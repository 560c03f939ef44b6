"""In which ways the days of an area are drawn."""

from enum import StrEnum

from nehabits.domain.pillar import Pillar


class Face(StrEnum):
    """A figure of each day, nights by the clock, or minutes by kind."""

    FIGURE = "figure"
    SCHEDULE = "schedule"
    KINDS = "kinds"


FACES = {
    Pillar.SLEEP: (Face.FIGURE, Face.SCHEDULE),
    Pillar.EXERCISE: (Face.FIGURE, Face.KINDS),
    Pillar.PRACTICE: (Face.FIGURE, Face.KINDS),
}
"""The areas whose days can be drawn in more than one way."""
