"""What a person wants to see of their journal."""

from collections.abc import Iterable
from dataclasses import dataclass

from nehabits.domain.measure import COFACTORS, Measure
from nehabits.domain.pillar import Pillar


@dataclass(frozen=True, slots=True)
class Shown:
    """The areas and cofactors that are shown, and whether meals show numbers.

    It is about the window alone: nothing that is hidden leaves the journal or an export.
    """

    areas: tuple[Pillar, ...] = tuple(Pillar)
    cofactors: tuple[str, ...] = COFACTORS
    meal_numbers: bool = True

    def shows(self, measure: Measure) -> bool:
        """Say whether a measure's figures are shown; those of meals are numbers in meals."""
        if measure.pillar is Pillar.MEALS and not self.meal_numbers:
            return False
        return measure.pillar in self.areas

    def among(self, measures: Iterable[Measure]) -> tuple[Measure, ...]:
        """Return those of some measures that are shown."""
        return tuple(each for each in measures if self.shows(each))


EVERYTHING = Shown()
