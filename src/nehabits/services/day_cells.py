"""The cells of days: figures as they are kept, and what each day says of each area."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import repeat

from nehabits.domain.day import days_between
from nehabits.domain.day_figures import MAIN_MEALS_LOGGED, entries_key
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.figure import Figure
from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import DayCell, Tracking, meal_tracking, tracking_of
from nehabits.services.day_review import Cells, Trackings
from nehabits.storage import day_figures, records
from nehabits.storage.journal_file import Transaction

OfDays = Mapping[date, Figure]
"""A measure's figures; days without one are not among them."""

_NO_FIGURE = Figure(None)


@dataclass(frozen=True, slots=True)
class Rules:
    """How days are seen: from which day on, and as the person chose."""

    today: date
    by_main_meals: bool
    estimates: bool


@dataclass(frozen=True, slots=True)
class CellsRead:
    """What some days say, as it was read in one go."""

    cells: Cells
    tracking: Trackings
    marks: dict[tuple[Pillar, date], DayMark]


def cells_read(
    transaction: Transaction,
    measures: Sequence[Measure],
    ends: tuple[date, date],
    pillars: Collection[Pillar],
    rules: Rules,
) -> CellsRead:
    """Return the cells of measures of some areas from the first to the last day."""
    wanted = [*(each.id for each in measures), *map(entries_key, pillars), MAIN_MEALS_LOGGED]
    figures = day_figures.figures_by_measure(transaction, wanted, *ends)
    marks = {(mark.pillar, mark.day): mark for mark in records.marks_between(transaction, *ends)}
    days = days_between(*ends)
    tracking = {pillar: _tracking(pillar, days, figures, marks, rules) for pillar in pillars}
    cells = {}
    for measure in measures:
        of_days: OfDays = figures.get(measure.id, {})
        if not rules.estimates:
            of_days = _measured(of_days)
        found = map(of_days.get, days, repeat(_NO_FIGURE))
        cells[measure.id] = tuple(map(DayCell, days, found, tracking[measure.pillar]))
    said = {
        (pillar, day): each
        for pillar, of_area in tracking.items()
        for day, each in zip(days, of_area, strict=True)
    }
    return CellsRead(cells, said, marks)


def _tracking(
    pillar: Pillar,
    days: Sequence[date],
    figures: Mapping[str, OfDays],
    marks: Mapping[tuple[Pillar, date], DayMark],
    rules: Rules,
) -> list[Tracking]:
    """Return what each day says of an area."""
    logged = figures.get(entries_key(pillar), {})
    said = {day: mark.mark for (area, day), mark in marks.items() if area is pillar}
    if pillar is Pillar.MEALS:
        meals = figures.get(MAIN_MEALS_LOGGED, {})
        return [_of_meals(day, logged, said.get(day), meals, rules) for day in days]
    return [tracking_of(logged=day in logged, mark=said.get(day)) for day in days]


def _of_meals(
    day: date, logged: OfDays, mark: Mark | None, main_meals: OfDays, rules: Rules
) -> Tracking:
    return meal_tracking(
        main_meals=main_meals.get(day, _NO_FIGURE).value or 0,
        logged=day in logged,
        mark=mark,
        past=day < rules.today,
        by_main_meals=rules.by_main_meals,
    )


def _measured(figures: OfDays) -> OfDays:
    """Return figures without what was estimated."""
    return {
        day: each if each.estimated is None else replace(each, estimated=None)
        for day, each in figures.items()
    }
