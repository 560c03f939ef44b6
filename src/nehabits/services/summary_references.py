"""The reference beside a figure of a summary, in words."""

from datetime import date

from nehabits.domain.reference_line import reference_line, reference_words
from nehabits.domain.summary import SaidReference
from nehabits.domain.wording import tr
from nehabits.services.services import Services


def said_reference(services: Services, measure_id: str, day: date) -> SaidReference:
    """Return the reference of a measure that was chosen on a day; empty words for none.

    One for each kg of body weight says so where no weight was given.
    """
    choice = services.preferences.reference_choice(measure_id, day)
    chosen = services.references.chosen(measure_id, choice)
    if chosen is None:
        return SaidReference("")
    profile = services.preferences.profile
    words = reference_words(chosen, profile)
    if words and chosen.per_kg and reference_line(chosen, profile) is None:
        words = tr("{reference}; weight not given", reference=words)
    return SaidReference(words, chosen.source if words else "")
