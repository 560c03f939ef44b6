"""The person's own aims of a period."""

from collections.abc import Collection, Sequence

from nehabits.domain.measure import Measure
from nehabits.domain.period_figures import Days
from nehabits.domain.pillar import Pillar
from nehabits.domain.summary import DatedAim
from nehabits.services.services import Services


def aims_of(
    services: Services, days: Days, areas: Collection[Pillar], measures: Sequence[Measure]
) -> tuple[DatedAim, ...]:
    """Return the aims for measures of some areas that held on a day, in the measures' order."""
    first, last = days
    aims = sorted(services.journal.aims(), key=lambda aim: aim.since)
    return tuple(
        DatedAim(measure, aim)
        for measure in measures
        if measure.pillar in areas
        for aim in aims
        if aim.measure == measure.id and aim.holds_within(first, last)
    )
