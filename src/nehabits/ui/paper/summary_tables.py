"""The day tables of a summary: a row a day, a column a measure."""

from collections.abc import Sequence
from dataclasses import dataclass

from nehabits.domain.day_words import short_day_text, short_weekday_text
from nehabits.domain.measure import COFACTORS, Measure
from nehabits.domain.phrase import number_text, short_name, short_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.progress import Progress, untold
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.wording import tr
from nehabits.services.export import area_name
from nehabits.services.summary_details import SummaryDetails
from nehabits.ui.paper.flow import Flow
from nehabits.ui.paper.pieces import Style
from nehabits.ui.paper.wrapping import wrapped

_CELL, _QUIET, _HEAD = Style(7), Style(7, muted=True), Style(6, muted=True)
_DAY, _GAP, _MOST_COLUMNS, _HEAD_LINES = 68.0, 3.0, 12, 3
_ROW, _LEAST_ROOM = 10.0, 150.0

_MEASURES = {
    Pillar.SLEEP: (
        "sleep.onset",
        "sleep.wake",
        "sleep.duration",
        "sleep.efficiency",
        "sleep.quality",
    ),
    Pillar.EXERCISE: ("exercise.moderate", "exercise.vigorous", "exercise.strength_days"),
    Pillar.PRACTICE: ("practice.minutes", "practice.nature"),
    Pillar.MEALS: ("meal.protein", *COFACTORS, "meal.fibre", "meal.fruit_vegetables"),
    Pillar.CHECKIN: (
        "checkin.energy",
        "checkin.focus",
        "checkin.motivation",
        "checkin.mood",
        "checkin.stress",
    ),
}
_TOGETHER = (
    (Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE),
    (Pillar.MEALS,),
    (Pillar.CHECKIN, Pillar.OWN),
)


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    measure: Measure
    cells: Sequence[DayCell]


def add_tables(flow: Flow, details: SummaryDetails, progress: Progress = untold) -> None:
    """Put the tables on pages of their own, one below the other."""
    begun = False
    for done, pillars in enumerate(_TOGETHER):
        columns = [each for pillar in pillars for each in _columns(details, pillar)]
        names = ", ".join(
            area_name(pillar)
            for pillar in pillars
            if any(column.measure.pillar is pillar for column in columns)
        )
        for place in range(0, len(columns), _MOST_COLUMNS):
            if not begun:
                flow.turn()
            flow.needs(_LEAST_ROOM)
            begun = True
            flow.title(tr("Day by day: {areas}", areas=names))
            progress(done, len(_TOGETHER))
            _add_table(flow, columns[place : place + _MOST_COLUMNS])


def _columns(details: SummaryDetails, pillar: Pillar) -> list[_Column]:
    wanted = _MEASURES.get(pillar)
    chosen = [each for each in details.measures if each.pillar is pillar and not each.is_of_window]
    if wanted:
        chosen = [each for each in chosen if each.id in wanted]
        chosen.sort(key=lambda each: wanted.index(each.id))
    return [_Column(_heading(each), each, details.cells[each.id]) for each in chosen]


def _add_table(flow: Flow, columns: Sequence[_Column]) -> None:
    wide = (flow.width - _DAY) / max(len(columns), 8)
    for line in wrapped(_legend(columns), flow.width, _QUIET.metrics().horizontalAdvance, 3):
        flow.words(line, 0, flow.width, _QUIET)
        flow.top += _QUIET.line
    _add_headings(flow, columns, wide)
    for place, first in enumerate(columns[0].cells):
        if flow.needs(_ROW):
            _add_headings(flow, columns, wide)
        day = first.day
        if day.weekday() == 0 and place:
            flow.rule(above=1.0)
        text = f"{short_weekday_text(day)} {short_day_text(day)}"
        if place == 0 or (day.day == 1 and day.month == 1):
            text = f"{text} {day.year}"
        flow.words(text, 0, _DAY, _QUIET)
        for number, column in enumerate(columns):
            said, style = _said(column.measure, column.cells[place])
            if said:
                flow.words(said, _DAY + number * wide, wide - _GAP, style)
        flow.top += _ROW


def _add_headings(flow: Flow, columns: Sequence[_Column], wide: float) -> None:
    top, height = flow.top, 0.0
    for number, column in enumerate(columns):
        flow.top = top
        advance = _HEAD.metrics().horizontalAdvance
        for line in wrapped(column.heading, wide - _GAP, advance, _HEAD_LINES):
            flow.words(line, _DAY + number * wide, wide - _GAP, _HEAD)
            flow.top += _HEAD.line
        height = max(height, flow.top - top)
    flow.top = top + height
    flow.rule()
    flow.top += 2


def _said(measure: Measure, cell: DayCell) -> tuple[str, Style]:
    """Return a day's cell: what is less than whole says so by its signs, not by its colour."""
    if cell.value is None:
        return (tr("n. t."), _QUIET) if cell.tracking is Tracking.NOT_TRACKED else ("", _QUIET)
    text = short_text(measure, cell.value)
    if measure.is_yes_no:
        text = tr("yes") if cell.value else tr("no")
    elif measure.unit not in {"min", "1–5"} and not measure.is_clock:
        text = number_text(cell.value)
    if cell.figure.foods_have < cell.figure.foods_of:
        text = f"≥ {text}"
    if cell.tracking is Tracking.PARTIAL:
        return f"({text})", _QUIET
    return text, _CELL


def _heading(measure: Measure) -> str:
    unit = measure.unit
    if measure.is_clock or measure.is_yes_no or not unit or measure.id == "sleep.duration":
        return measure.name
    return tr("{name}, {unit}", name=short_name(measure), unit=unit)


def _legend(columns: Sequence[_Column]) -> str:
    parts = [tr("Empty: nothing recorded, never 0. n. t.: not tracked.")]
    if any(column.measure.is_of_foods for column in columns):
        parts.append(
            tr("≥: a food had no value. In brackets: a day not complete, left out of means.")
        )
    return " ".join(parts)
