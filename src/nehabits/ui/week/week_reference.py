"""The reference beside a row of the Week page, in words and with its bounds."""

from dataclasses import dataclass
from datetime import date

from nehabits.domain.measure import Measure
from nehabits.domain.reference import Period
from nehabits.domain.reference_line import reference_line, reference_words
from nehabits.domain.wording import tr
from nehabits.services.services import Services


@dataclass(frozen=True, slots=True)
class RowReference:
    """What stands beside a measure; above `ceiling`, where there is one, it is not met."""

    words: str
    source: str = ""
    low: float | None = None
    ceiling: float | None = None
    per: Period = "day"
    organisation: str = ""


NO_REFERENCE = RowReference("")


def row_reference(services: Services, day: date, measure: Measure) -> RowReference:
    """Return what stands beside a measure for this person, as chosen on a day."""
    choice = services.preferences.reference_choice(measure.id, day)
    chosen = services.references.chosen(measure.id, choice)
    if chosen is None:
        offered = services.references.options(measure.id)
        return RowReference(tr("no reference chosen") if offered else "")
    profile = services.preferences.profile
    words = reference_words(chosen, profile)
    line = reference_line(chosen, profile)
    if line is None:
        return RowReference(words, chosen.source)
    organisation = tr(chosen.organisation)
    return RowReference(words, line.source, line.low, line.ceiling, line.per, organisation)
