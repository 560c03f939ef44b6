"""What was recorded of a day in an area, and which days count."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from nehabits.domain.day_mark import Mark
from nehabits.domain.figure import Figure
from nehabits.domain.meal import MAIN_MEALS


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
    """Return what a day says of meals: partial until it is complete."""
    if not logged:
        # Complete without a meal is not a zero: only "nothing today" says that.
        return tracking_of(logged=False, mark=mark)
    said = mark is Mark.COMPLETE
    complete = is_complete(said, past=past, by_main_meals=by_main_meals, main_meals=main_meals)
    return Tracking.LOGGED if complete else Tracking.PARTIAL


def is_complete(said: Any, *, past: Any, by_main_meals: bool, main_meals: Any) -> Any:
    """Say whether the meals of a day, or of each day of arrays, are complete.

    They are when the person says so or, if by_main_meals (a preference), when the day is past
    and breakfast, lunch and dinner are logged.
    """
    return said | (past & by_main_meals & (main_meals >= len(MAIN_MEALS)))
