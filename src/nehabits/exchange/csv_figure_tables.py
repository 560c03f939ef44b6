"""The export's tables of figures: a row a day, and a row a week and measure."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from nehabits.domain.day import week_name
from nehabits.domain.food_figures import ESTIMATED
from nehabits.domain.measure import DayRule, Measure, WeekRule
from nehabits.domain.phrase import clock_code
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import WeekFigure
from nehabits.domain.wording import tr
from nehabits.exchange.csv_columns import Column, Table, Type, of_part, typed, worked_out
from nehabits.exchange.csv_text import Cell
from nehabits.exchange.measure_formulas import (
    day_emptiness,
    day_formula,
    day_source,
    estimate_formula,
    estimate_source,
    week_formulas,
)

_NOT_A_NAME = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class DayFigures:
    """A day with a cell for each measure and what it says of each area."""

    day: date
    cells: Mapping[str, DayCell]
    tracking: Mapping[Pillar, Tracking]


@dataclass(frozen=True, slots=True)
class WeekOfMeasure:
    """A measure's figure of the week from first to last, and the note for the week."""

    first: date
    last: date
    measure: Measure
    figure: WeekFigure
    note: str = ""


def daily_table(measures: Iterable[Measure], areas: Collection[Pillar]) -> Table:
    """Return the table of days, with a column an area and a column a measure of these areas."""
    columns = [worked_out("day", Type.DAY, tr("The person's day"), "day", tr("every day"))]
    columns += [_tracking_column(pillar) for pillar in Pillar if pillar in areas]
    taken = {column.name for column in columns}
    for measure in measures:
        if measure.pillar in areas and measure.day is not DayRule.NONE:
            name = _free(_NOT_A_NAME.sub("_", measure.column).strip("_"), taken)
            taken.add(name)
            columns.append(_measure_column(measure, name))
            if measure.id in ESTIMATED:
                columns.append(_estimate_column(measure))
    title = tr("Every day of the period, a row a day")
    return Table("daily", DayFigures, title, tuple(columns), ("day",), folder="")


def weeks_table(*, notes: bool) -> Table:
    """Return the table of weeks; a week's note stands on each of its rows, if notes are wanted."""
    note = typed(
        "note", Type.TEXT, tr("The person's note for the week, the same on each of its rows")
    )
    of_measure = (
        _text("measure", tr("The measure's id"), "id"),
        _text("name", tr("The measure's name"), "name"),
        _text("unit", tr("The unit of value"), _unit, tr("it has none")),
        replace(_text("rule", tr("How the week's value is made"), "week"), allowed=tuple(WeekRule)),
    )
    columns = (
        _text("week", tr("ISO name of the week's fourth day"), lambda row: week_name(row.first)),
        worked_out("from", Type.DAY, tr("The week's first day"), "first", ""),
        worked_out("to", Type.DAY, tr("The week's last day"), "last", ""),
        *of_part("measure", of_measure),
        *_value_columns(),
        *_coverage_columns(),
        *((note,) if notes else ()),
    )
    title = tr(
        "Weeks that lie in the period, a row a week and measure. A week at the edge of the "
        "period is listed too if nothing is logged on its days outside."
    )
    return Table("weeks", WeekOfMeasure, title, columns, ("from", "measure"))


def _value_columns() -> Iterable[Column]:
    formulas = "; ".join(f"{rule.value}: {text}" for rule, text in week_formulas().items())
    return (
        worked_out(
            "value",
            Type.NUMBER,
            tr("The week's value; clock times in minutes after midnight"),
            "figure.value",
            formulas,
            unit=tr("as in unit"),
            empty=tr("nothing recorded, or not enough for a value; not 0"),
        ),
        worked_out(
            "clock",
            Type.CLOCK,
            tr("The value of a clock time"),
            _clock,
            tr("value as HH:MM"),
            empty=tr("no clock time, or no value"),
        ),
        worked_out(
            "estimated",
            Type.NUMBER,
            tr("The same of what was estimated for foods without a value; not part of value"),
            "figure.estimated",
            estimate_formula(),
            unit=tr("as in unit"),
            source=estimate_source(),
            empty=tr("nothing was estimated, or estimates are switched off"),
        ),
    )


def _coverage_columns() -> Iterable[Column]:
    foods = tr("not a sum over foods")
    for name, meaning, attribute, empty in (
        ("n", tr("How many days, or pairs of days, are in the value"), "n", ""),
        ("have", tr("Days, nights or pairs that count"), "coverage.have", ""),
        ("of", tr("Of so many that could: begun, not marked not_tracked"), "coverage.of", ""),
        ("foods_have", tr("Foods with a value"), "coverage.foods_have", foods),
        ("foods_of", tr("Of so many foods logged"), "coverage.foods_of", foods),
    ):
        yield worked_out(name, Type.WHOLE, meaning, f"figure.{attribute}", "", empty=empty)


def _tracking_column(pillar: Pillar) -> Column:
    return Column(
        f"{pillar}_tracking",
        Type.TEXT,
        tr("What the day says of the area {area}", area=pillar.value),
        lambda row: row.tracking[pillar],
        formula=tr(
            "logged, nothing (a true 0), not_tracked (left out of every count), partial (meals "
            "that are not complete)"
        ),
        source=tr("what was typed and marked"),
        empty=tr("no entry"),
        allowed=tuple(each.value for each in Tracking if each is not Tracking.EMPTY),
    )


def _measure_column(measure: Measure, name: str) -> Column:
    def value(row: DayFigures) -> float | None:
        return row.cells[measure.id].figure.value

    def clock(row: DayFigures) -> Cell:
        minutes = value(row)
        return None if minutes is None else clock_code(minutes)

    return Column(
        name,
        Type.CLOCK if measure.is_clock else Type.NUMBER,
        measure.name,
        clock if measure.is_clock else value,
        unit="HH:MM" if measure.is_clock else measure.unit,
        formula=day_formula(measure),
        source=day_source(measure),
        empty=day_emptiness(measure),
    )


def _estimate_column(measure: Measure) -> Column:
    return Column(
        replace(measure, id=f"{measure.id}_estimated").column,
        Type.NUMBER,
        tr("{measure}, estimated", measure=measure.name),
        lambda row: row.cells[measure.id].figure.estimated,
        unit=measure.unit,
        formula=estimate_formula(),
        source=estimate_source(),
        empty=tr("nothing was estimated, or estimates are switched off"),
    )


def _text(
    name: str,
    meaning: str,
    take: str | Callable[[Any], Cell],
    empty: str = "",
) -> Column:
    return worked_out(name, Type.TEXT, meaning, take, "", empty=empty)


def _unit(measure: Measure) -> str:
    return tr("min after midnight") if measure.is_clock else measure.unit


def _clock(row: WeekOfMeasure) -> Cell:
    value = row.figure.value
    return clock_code(value) if row.measure.is_clock and value is not None else None


def _free(name: str, taken: Collection[str]) -> str:
    """Return a column's name, numbered if another column has it: units are the person's words."""
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{name}_{number}"
    return free
