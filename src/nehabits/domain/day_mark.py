"""What a person says of a whole day and an area."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID, uuid4

from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr


class Mark(StrEnum):
    """Nothing today is a true zero; not tracked leaves every count; complete is for meals."""

    NOTHING = "nothing"
    NOT_TRACKED = "not_tracked"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMark:
    """A mark on a day and an area; there is at most one for each."""

    day: date
    pillar: Pillar
    mark: Mark
    id: UUID = field(default_factory=uuid4)

    def __post_init__(self) -> None:
        """Check that only meals are marked complete."""
        if self.mark is Mark.COMPLETE and self.pillar is not Pillar.MEALS:
            raise Refused(tr("Only the meals of a day can be marked complete."), "mark")
