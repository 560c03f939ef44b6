"""Exercise: a session of an activity."""

from dataclasses import dataclass
from enum import StrEnum

from nehabits.domain.bounds import check_minutes
from nehabits.domain.entry import Entry
from nehabits.domain.intensity import Intensity
from nehabits.domain.moment import Moment
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr


class CountsAs(StrEnum):
    """In which of the two areas a session is added up."""

    EXERCISE = "exercise"
    PRACTICE = "practice"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise(Entry):
    """Minutes of an activity at the intensity it felt; `start` may be unknown.

    `aerobic` and `strength` are the activity's flags, kept as they were when it was logged.
    """

    start: Moment | None = None
    minutes: int
    activity: str
    intensity: Intensity
    outdoors: bool = False
    aerobic: bool = True
    strength: bool = False
    counts_as: CountsAs = CountsAs.EXERCISE

    def __post_init__(self) -> None:
        """Check the minutes and that an activity is named."""
        check_minutes(self.minutes)
        if not self.activity.strip():
            raise Refused(tr("Name the activity, for instance walking."), "activity")
