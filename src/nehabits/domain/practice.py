"""Stress practices: meditation, paced breathing, time in nature and others."""

from dataclasses import dataclass

from nehabits.domain.bounds import check_minutes, check_score
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import CountsAs
from nehabits.domain.intensity import Intensity
from nehabits.domain.moment import Moment
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

NATURE = "nature"


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Entry):
    """Minutes of a kind of practice, with tension 1–5 before and after if typed.

    `intensity` matters only when the practice counts as exercise too.
    """

    start: Moment | None = None
    minutes: int
    kind: str
    tension_before: int | None = None
    tension_after: int | None = None
    counts_as: CountsAs = CountsAs.PRACTICE
    intensity: Intensity = Intensity.LIGHT

    def __post_init__(self) -> None:
        """Check the minutes, the tension and that a kind is named."""
        check_minutes(self.minutes)
        check_score(self.tension_before, "tension_before")
        check_score(self.tension_after, "tension_after")
        if not self.kind.strip():
            raise Refused(tr("Name the practice, for instance breathing."), "kind")
