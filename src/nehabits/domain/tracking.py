"""What was recorded of a day in an area, and which days count."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nehabits.domain.day_mark import Mark
from nehabits.domain.figure import Figure


class Tracking(StrEnum):
    """What a day says of an area."""

    LOGGED = "logged"
    PARTIAL = "partial"
    NOTHING = "nothing"
    NOT_TRACKED = "not_tracked"
    EMPTY = ""


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day's figure of a measure, with what the day says of the measure's area."""

    day: date
    figure: Figure
    tracking: Tracking

    @property
    def value(self) -> float | None:
        """The figure's value."""
        return self.figure.value

    @property
    def is_counted(self) -> bool:
        """Whether the day belongs to denominators: not tracked days leave unless logged."""
        return self.tracking is not Tracking.NOT_TRACKED


def tracking_of(*, logged: bool, mark: Mark | None) -> Tracking:
    """Return what a day says of an area other than meals."""
    if logged:
        return Tracking.LOGGED
    if mark is Mark.NOTHING:
        return Tracking.NOTHING
    return Tracking.NOT_TRACKED if mark is Mark.NOT_TRACKED else Tracking.EMPTY


def meal_tracking(
    *, main_meals: float, logged: bool, mark: Mark | None, past: bool, by_main_meals: bool
) -> Tracking:
    """Return what a day says of meals: partial until it is complete.

    A day is complete when the person says so or, if by_main_meals (a preference), when it is past
    and breakfast, lunch and dinner are logged.
    """
    if not logged:
        # A day said to be complete on which nothing was logged is a day without food.
        return tracking_of(logged=False, mark=Mark.NOTHING if mark is Mark.COMPLETE else mark)
    if mark is Mark.COMPLETE or (by_main_meals and past and main_meals >= 3):
        return Tracking.LOGGED
    return Tracking.PARTIAL
