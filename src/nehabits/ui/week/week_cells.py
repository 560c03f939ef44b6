"""The cells of the Week page: a day of a measure, how it is drawn, and all of it in words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nehabits.domain.aim import aim_on
from nehabits.domain.cofactor_count import COFACTOR_COUNT
from nehabits.domain.consistency import is_met
from nehabits.domain.day_words import day_text
from nehabits.domain.measure import WINDOW_RULES, Measure
from nehabits.domain.phrase import HOURS, figure_text, short_text
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.wording import tr
from nehabits.services.week_review import WeekRow
from nehabits.ui.week.week_aim import met_words
from nehabits.ui.week.week_reference import RowReference


class Fill(StrEnum):
    """How a cell is drawn: inside and outside a reference differ by fill, in one colour."""

    STRONG = "at the reference"
    PALE = "logged"
    OUTLINED = "day not finished"
    DASHED = "nothing logged"
    HATCHED = "not tracked"
    NONE = ""


@dataclass(frozen=True, slots=True)
class WeekCell:
    """A day of a measure: its day, a short text, how it is drawn, and all of it in words."""

    day: date
    text: str
    fill: Fill
    words: str


def week_cells(row: WeekRow, reference: RowReference, today: date) -> tuple[WeekCell, ...]:
    """Return a row's seven cells; none for a figure that is not made of single days."""
    if row.measure.week in WINDOW_RULES:
        return ()
    return tuple(_cell(row, cell, reference, today) for cell in row.cells)


def cell_text(measure: Measure, value: float) -> str:
    """Return a day's value as short as a cell is: 7:25, 23:10, 30; a tick for yes."""
    if measure.is_yes_no:
        return "✓" if value else ""
    if measure.id in HOURS:
        return "{}:{:02}".format(*divmod(round(value), 60)) if value else "0"
    return short_text(measure, value)


def _cell(row: WeekRow, cell: DayCell, reference: RowReference, today: date) -> WeekCell:
    measure, aim = row.measure, aim_on(row.aims, cell.day)
    by_day = reference.per == "day" and is_met(cell.value, reference.low, reference.ceiling)
    met = met_words(reference=by_day, aim=aim is not None and aim.is_met(cell.value))
    fill = _fill(measure, cell, today, met=bool(met))
    text = "" if cell.value is None else cell_text(measure, cell.value)
    said = _said(measure, cell, fill, today, met)
    words = tr("{name}, {day}: {value}", name=measure.name, day=day_text(cell.day), value=said)
    return WeekCell(cell.day, text, fill, words)


def _fill(measure: Measure, cell: DayCell, today: date, *, met: bool) -> Fill:
    if cell.value is None:
        if cell.tracking is Tracking.NOT_TRACKED:
            return Fill.HATCHED
        return Fill.NONE if cell.day > today else Fill.DASHED
    if cell.tracking is Tracking.PARTIAL:
        return Fill.OUTLINED
    strong = bool(cell.value) if measure.is_yes_no else met
    return Fill.STRONG if strong else Fill.PALE


def _said(measure: Measure, cell: DayCell, fill: Fill, today: date, met: str) -> str:
    if cell.value is None:
        if fill is Fill.HATCHED:
            return tr("not tracked")
        return tr("still to come") if cell.day > today else tr("nothing logged")
    if measure.is_yes_no:
        return tr("yes") if cell.value else tr("no")
    value = figure_text(measure, cell.figure)
    if fill is Fill.OUTLINED:
        return tr("{value}, day not finished", value=value)
    # "At the reference" is what a count of cofactors says by itself.
    said = met and measure.id != COFACTOR_COUNT
    return tr("{value}, {met}", value=value, met=met) if said else value
