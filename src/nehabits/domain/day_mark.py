"""What a person says of a whole day and an area."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID, uuid4

from nehabits.domain.day import days_between
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr


class Mark(StrEnum):
    """Nothing today is a true zero; not tracked leaves every count; complete is for meals."""

    NOTHING = "nothing"
    NOT_TRACKED = "not_tracked"
    COMPLETE = "complete"


class Reason(StrEnum):
    """Why a day is not tracked, as far as the person says so."""

    UNSAID = ""
    ILL = "ill"
    HOLIDAY = "holiday"


LONGEST_PAUSE = 366
"""Days that are marked as not tracked in one go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMark:
    """A mark on a day and an area, at most one for each; only "not tracked" has a reason."""

    day: date
    pillar: Pillar
    mark: Mark
    id: UUID = field(default_factory=uuid4)
    reason: Reason = Reason.UNSAID

    def __post_init__(self) -> None:
        """Check that only meals are complete, and that a reason belongs to a day not tracked."""
        if self.mark is Mark.COMPLETE and self.pillar is not Pillar.MEALS:
            raise Refused(tr("Only the meals of a day can be marked complete."), "mark")
        if self.reason and self.mark is not Mark.NOT_TRACKED:
            raise Refused(tr("A reason belongs to a day that is not tracked."), "reason")


def pause_days(first: date, last: date) -> tuple[date, ...]:
    """Return the days of a pause, both ends included. Refused if it ends early or is too long."""
    days = days_between(first, last)
    if not days:
        raise Refused(tr("The last day is before the first one; change one of the two."), "last")
    if len(days) > LONGEST_PAUSE:
        raise Refused(
            tr("That is more than {count} days; choose a shorter time.", count=LONGEST_PAUSE),
            "last",
        )
    return days


def reason_text(reason: Reason) -> str:
    """Return why a day is not tracked in words; "" where it was not said."""
    return {Reason.UNSAID: "", Reason.ILL: tr("ill"), Reason.HOLIDAY: tr("holiday")}[reason]


def not_tracked_text(reason: Reason) -> str:
    """Return "not tracked" with its reason, in lower case."""
    if not reason:
        return tr("not tracked")
    return tr("not tracked, {reason}", reason=reason_text(reason))
