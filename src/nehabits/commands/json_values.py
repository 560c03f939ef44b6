"""Reviews and entries as the JSON that commands print."""

import dataclasses
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any
from uuid import UUID

from nehabits.domain.checkin import CheckIn
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.food import Food
from nehabits.domain.food_figures import ESTIMATED
from nehabits.domain.meal import Meal
from nehabits.domain.measure import DayRule, Measure
from nehabits.domain.moment import Moment, minutes_between
from nehabits.domain.phrase import coverage_text
from nehabits.domain.practice import Practice
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.sleep import Sleep
from nehabits.domain.tracking import DayCell
from nehabits.domain.week import Coverage
from nehabits.services.day_review import DayReview
from nehabits.services.week_review import WeekReview, WeekRow

_KINDS: dict[type[Entry], str] = {
    Sleep: "sleep",
    Exercise: "exercise",
    Practice: "practice",
    Meal: "meal",
    CheckIn: "checkin",
}


def week_value(week: WeekReview) -> dict[str, Any]:
    """Return a week with a value for each measure."""
    return {
        "week": week.name,
        "from": week.first.isoformat(),
        "to": week.last.isoformat(),
        "measures": [_row_value(row) for row in week.rows],
    }


def day_value(review: DayReview, measures: tuple[Measure, ...]) -> dict[str, Any]:
    """Return a day's entries and a value for each day measure."""
    return {
        "day": review.day.isoformat(),
        "entries": [entry_value(entry) for entry in review.entries],
        "measures": [
            {
                "id": measure.id,
                "unit": measure.unit,
                "value": review.cells[measure.id].value,
                **_estimated(measure, review.cells[measure.id].figure.estimated),
                "coverage": _coverage_value(_day_coverage(measure, review.cells[measure.id])),
            }
            for measure in measures
            if measure.day is not DayRule.NONE
        ],
    }


def entry_value(entry: Entry) -> dict[str, Any]:
    """Return an entry: its kind and every field; start, end and minutes where there are any."""
    fields = {field.name: _plain(getattr(entry, field.name)) for field in dataclasses.fields(entry)}
    if isinstance(entry, Practice):
        # "kind" says which sort of entry this is; the kind of practice is told beside it.
        fields["practice"] = fields["kind"]
    start, end, minutes = _span(entry)
    return {
        **fields,
        "kind": _KINDS.get(type(entry), "own"),
        "start": _plain(start),
        "end": _plain(end),
        "minutes": minutes,
    }


def food_value(food: Food) -> dict[str, Any]:
    """Return a food as a search lists it."""
    return {"id": food.id, "name": food.title, "group": food.group}


def _row_value(row: WeekRow) -> dict[str, Any]:
    return {
        "id": row.measure.id,
        "unit": row.measure.unit,
        "days": [cell.value for cell in row.cells],
        "value": row.figure.value,
        **_estimated(row.measure, row.figure.estimated),
        "n": row.figure.n,
        "previous": row.previous,
        "coverage": _coverage_value(row.figure.coverage),
        "reference": _reference_value(row.reference),
    }


def _estimated(measure: Measure, estimated: float | None) -> dict[str, Any]:
    """Return what was estimated beside the value, for measures of which that can be."""
    return {"estimated": estimated} if measure.id in ESTIMATED else {}


def _reference_value(line: ReferenceLine | None) -> dict[str, Any] | None:
    if line is None:
        return None
    return {"low": line.low, "high": line.high, "source": line.source}


def _coverage_value(coverage: Coverage) -> dict[str, Any]:
    value: dict[str, Any] = {
        "have": coverage.have,
        "of": coverage.of,
        "what": coverage.what,
        "text": coverage_text(coverage),
    }
    if coverage.foods_of is not None:
        value |= {"foods_have": coverage.foods_have, "foods_of": coverage.foods_of}
    return value


def _day_coverage(measure: Measure, cell: DayCell) -> Coverage:
    have = int(cell.value is not None)
    of = int(cell.is_counted or bool(have))
    if not measure.is_of_foods:
        return Coverage(have, of, "days")
    return Coverage(have, of, "days", cell.figure.foods_have, cell.figure.foods_of)


def _span(entry: Entry) -> tuple[Moment | None, Moment | None, float | None]:
    """Return start, end and the minutes between them, each None where it is unknown."""
    match entry:
        case Sleep():
            return entry.start, entry.end, minutes_between(entry.start, entry.end)
        case Exercise() | Practice():
            start, minutes = entry.start, entry.minutes
            end = start and Moment.of_instant(
                start.instant + timedelta(minutes=minutes), start.zone
            )
            return start, end, minutes
        case Meal():
            return entry.start, None, None
        case _:
            return None, None, None


def _plain(value: Any) -> Any:
    if isinstance(value, Moment | datetime | date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return dataclasses.asdict(value) if dataclasses.is_dataclass(value) else value  # type: ignore[arg-type]
