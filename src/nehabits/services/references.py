"""The references and recommendations, as the screens and commands ask for them."""

from functools import cached_property

from nehabits.domain.recommendation import Document, Recommendation
from nehabits.domain.reference import Profile, Reference, ReferenceLine
from nehabits.domain.reference_line import reference_line
from nehabits.exchange.catalogue import Catalogue

SWITCHED_OFF = ""


class References:
    """Which published number stands beside a measure, for a person and their choice."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def options(self, measure_id: str) -> list[Reference]:
        """Return every reference for a measure, the default first."""
        return list(self._by_measure.get(measure_id, ()))

    def chosen(self, measure_id: str, choice: str | None = None) -> Reference | None:
        """Return the reference of a choice: an id, SWITCHED_OFF, or None for the default.

        An id the catalogue does not know, as a newer version may have stored, is the default.
        """
        if choice == SWITCHED_OFF:
            return None
        options = self._by_measure.get(measure_id, ())
        default = next((each for each in options if not each.off_until_chosen), None)
        return next((each for each in options if each.id == choice), default)

    def line(
        self, measure_id: str, profile: Profile, choice: str | None = None
    ) -> ReferenceLine | None:
        """Return what can be drawn beside a measure for the person, or None."""
        reference = self.chosen(measure_id, choice)
        return None if reference is None else reference_line(reference, profile)

    def recommendations(self) -> list[Recommendation]:
        """Return what the documents recommend, in the order in which it is shown."""
        return list(self._catalogue.recommendations)

    def documents(self) -> list[Document]:
        """Return the documents the recommendations name by key."""
        return list(self._catalogue.documents)

    @cached_property
    def _by_measure(self) -> dict[str, list[Reference]]:
        by_measure: dict[str, list[Reference]] = {}
        for reference in self._catalogue.references:
            for measure in reference.measures:
                by_measure.setdefault(measure, []).append(reference)
        return by_measure
