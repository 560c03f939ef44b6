"""What stands behind a summary: the measures day by day, as series and as cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from nehabits.domain.measure import Measure
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.series import Series
from nehabits.domain.tracking import DayCell
from nehabits.services.services import Services


@dataclass(frozen=True, slots=True, eq=False)
class SummaryDetails:
    """The measures with a value on a day of the period, in the order shown, day by day.

    `silent` are those of the chosen areas that have none.
    """

    measures: tuple[Measure, ...]
    silent: tuple[Measure, ...]
    cells: Mapping[str, tuple[DayCell, ...]]
    series: tuple[Series, ...]
    lines: Mapping[str, ReferenceLine | None]
    first_weekday: int


def details_of(
    services: Services,
    measures: tuple[Measure, ...],
    cells: Mapping[str, tuple[DayCell, ...]],
    first: date,
    last: date,
) -> SummaryDetails:
    """Return what stands behind a summary of the days from first to last."""
    known = {
        name for name, of_days in cells.items() if any(cell.value is not None for cell in of_days)
    }
    nights = "sleep.duration" in known
    some = tuple(each for each in measures if each.id in known or (each.is_of_window and nights))
    series = services.review.series_of([each.id for each in some], first, last)
    day = min(last, services.today())
    return SummaryDetails(
        measures=some,
        silent=tuple(each for each in measures if each not in some),
        cells=cells,
        series=tuple(series[each.id] for each in some),
        lines={each.id: services.review.line(each.id, day) for each in some},
        first_weekday=services.preferences.first_weekday,
    )
