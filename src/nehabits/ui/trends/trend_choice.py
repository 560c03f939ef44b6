"""What the Trends page is asked to show."""

from dataclasses import dataclass
from datetime import date, timedelta

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.charts.day_window import LEAST_DAYS
from nehabits.ui.charts.face import FACES, Face

RANGES: dict[str, int | None] = {
    "week": 7,
    "month": 30,
    "three_months": 91,
    "year": 365,
    "all": None,
}
"""The ranges and their days; None: from the first day kept."""

FIRST_MEASURE = "sleep.duration"
FIRST_RANGE = "three_months"
_LONGEST = 365


@dataclass(frozen=True, slots=True)
class TrendChoice:
    """A measure and how its area is drawn; a second measure laid over it, so many days later."""

    measure_id: str = FIRST_MEASURE
    face: Face = Face.FIGURE
    second_id: str | None = None
    lag: int = 0


def range_names() -> list[tuple[str, str]]:
    """Return the ranges by key, in words."""
    return [
        ("week", tr("Week")),
        ("month", tr("Month")),
        ("three_months", tr("3 months")),
        ("year", tr("Year")),
        ("all", tr("All")),
    ]


def face_names(pillar: Pillar) -> list[tuple[str, str]]:
    """Return the ways in which an area is drawn by key, in words; none where there is one."""
    names = {
        Face.FIGURE: tr("Figures"),
        Face.SCHEDULE: tr("Schedule"),
        Face.KINDS: tr("By kind"),
    }
    return [(face.value, names[face]) for face in FACES.get(pillar, ())]


def all_days(span: tuple[date, date] | None, today: date) -> tuple[date, date]:
    """Return the first and the last day that can be looked at: a year at least, up to today."""
    first = min(span[0], today) if span else today
    return min(first, today - timedelta(days=_LONGEST - 1)), today


def range_days(key: str, span: tuple[date, date] | None, today: date) -> tuple[date, date]:
    """Return the first and last day of a range that ends today; all begins with what is kept."""
    days = RANGES[key]
    if days is not None:
        return today - timedelta(days=days - 1), today
    first = min(span[0], today) if span else today
    return min(first, today - timedelta(days=LEAST_DAYS - 1)), today
