"""The Week page as a value: a row a measure, seven cells, the week's figure, in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from nehabits.domain.aim import aim_on
from nehabits.domain.consistency import Consistency, is_met
from nehabits.domain.day import days_between
from nehabits.domain.day_words import day_text, period_text, weekday_text
from nehabits.domain.measure import WINDOW_RULES, Measure
from nehabits.domain.phrase import (
    clock_text,
    consistency_text,
    coverage_text,
    duration_text,
    figure_text,
    foods_text,
    number_text,
    value_text,
)
from nehabits.domain.pillar import Pillar
from nehabits.domain.shown import EVERYTHING, Shown
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.wording import plural, tr
from nehabits.services.week_review import WeekReview, WeekRow
from nehabits.ui.week.week_aim import RowAim, met_words, row_aim
from nehabits.ui.week.week_reference import NO_REFERENCE, RowReference

MAIN = frozenset(
    {
        "sleep.duration",
        "sleep.quality",
        "sleep.midpoint_sd",
        "exercise.moderate_equivalent",
        "exercise.strength_days",
        "practice.minutes",
        "practice.nature",
        "meal.protein",
        "meal.vitamin_c",
        "meal.vitamin_b6",
        "meal.folate",
        "meal.copper",
        "meal.magnesium",
        "meal.fruit_vegetables",
        "checkin.energy",
        "checkin.stress",
    }
)
"""The measures shown first; the person's own habits are shown with them."""


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


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A measure's row; without `cells` its figure is not made of single days.

    `at_reference`: the week's figure stands within a reference for a week; `aim` is the person's
    own, beside the reference.
    """

    measure_id: str
    pillar: Pillar
    name: str
    reference: str
    source: str
    aim: str
    cells: tuple[WeekCell, ...]
    figure: str
    at_reference: bool
    coverage: str
    coverage_below: str
    previous: str
    consistency: str

    @property
    def beside(self) -> tuple[str, ...]:
        """What stands beside the measure: the reference, and the aim."""
        return tuple(filter(None, (self.reference, self.aim)))


@dataclass(frozen=True, slots=True)
class WeekTable:
    """A week in words: its title, what is still to come, its days, its rows by area."""

    first: date
    last: date
    title: str
    below: str
    days: tuple[date, ...]
    lines: tuple[WeekLine, ...]

    def areas(self) -> list[tuple[Pillar, list[WeekLine]]]:
        """Return the rows by area, in the order in which they are shown."""
        return [
            (pillar, lines)
            for pillar in Pillar
            if (lines := [line for line in self.lines if line.pillar is pillar])
        ]


def week_table(
    week: WeekReview,
    today: date,
    reference: Callable[[Measure], RowReference] = lambda _measure: NO_REFERENCE,
    shown: Shown = EVERYTHING,
    *,
    everything: bool = False,
    run: bool = False,
) -> WeekTable:
    """Return a week's table of what is shown: the main measures and those with an aim, or all.

    `run`: with an aim's longest run.
    """
    end = min(week.last, today)
    rows = [
        row
        for row in week.rows
        if shown.shows(row.measure)
        and (everything or _is_main(row.measure) or aim_on(row.aims, end) is not None)
    ]
    return WeekTable(
        first=week.first,
        last=week.last,
        title=period_text(week.first, week.last, year=week.last.year != today.year),
        below=_below(week, today),
        days=days_between(week.first, week.last),
        lines=tuple(
            _line(row, reference(row.measure), today, row_aim(row, end, run=run)) for row in rows
        ),
    )


def cell_text(measure: Measure, value: float) -> str:
    """Return a day's value as short as a cell is: 7 h 25, 23:10, 30; a tick for yes."""
    if measure.is_yes_no:
        return "✓" if value else ""
    if measure.is_clock:
        return clock_text(value)
    if measure.id in {"sleep.duration", "sleep.naps"}:
        return duration_text(value)
    return number_text(value)


def _is_main(measure: Measure) -> bool:
    return measure.id in MAIN or measure.pillar is Pillar.OWN


def _line(row: WeekRow, reference: RowReference, today: date, aim: RowAim) -> WeekLine:
    measure = row.measure
    coverage = row.figure.coverage
    by_week = reference.per == "week"
    cells = () if measure.week in WINDOW_RULES else _cells(row, reference, today)
    return WeekLine(
        measure_id=measure.id,
        pillar=measure.pillar,
        name=_name(measure),
        reference=reference.words,
        source=reference.source,
        aim=aim.words,
        cells=cells,
        figure=value_text(measure, row.figure.value),
        at_reference=by_week and is_met(row.figure.value, reference.low, reference.ceiling),
        coverage=coverage_text(replace(coverage, foods_have=None, foods_of=None)),
        coverage_below=_foods(row),
        previous=value_text(measure, row.previous),
        consistency="\n".join(filter(None, (_met(row.consistency), aim.progress))),
    )


def _foods(row: WeekRow) -> str:
    """Return how many foods have no value, and what was estimated for them."""
    coverage, estimated = row.figure.coverage, row.figure.estimated
    parts = [foods_text(coverage.foods_have or 0, coverage.foods_of or 0)]
    if estimated is not None:
        parts.append(tr("{amount} estimated", amount=value_text(row.measure, estimated)))
    return " · ".join(filter(None, parts))


def _met(consistency: Consistency | None) -> str:
    if consistency is None:
        return ""
    text = consistency_text(consistency)
    return tr("At the reference in 28 days: {consistency}", consistency=text)


def _cells(row: WeekRow, reference: RowReference, today: date) -> tuple[WeekCell, ...]:
    return tuple(_cell(row, cell, reference, today) for cell in row.cells)


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
    return tr("{value}, {met}", value=value, met=met) if met else value


def _name(measure: Measure) -> str:
    if measure.is_of_foods:
        return tr("{name}, {unit}", name=measure.name, unit=measure.unit)
    if measure.unit == "1–5":
        return tr("{name}, 1 to 5", name=measure.name)
    return measure.name


def _below(week: WeekReview, today: date) -> str:
    number = int(week.name.rpartition("W")[2])
    text = tr("week {number}", number=number)
    to_come = [day for day in days_between(week.first, week.last) if day > today]
    if not to_come:
        return text
    if len(to_come) == 1:
        day = weekday_text(to_come[0])
        return tr("{week}, {day} still to come", week=text, day=day)
    rest = plural("{count} day still to come", "{count} days still to come", len(to_come))
    return f"{text}, {rest}"


def is_empty(lines: Sequence[WeekLine]) -> bool:
    """Say whether nothing is logged in the week."""
    return _used(lines) <= {Fill.DASHED, Fill.NONE}


def legend_text(lines: Sequence[WeekLine]) -> str:
    """Return what the cells that are there mean, or what will be here."""
    if not lines:
        return tr("No figure is shown; hidden areas can be shown again in Settings.")
    if is_empty(lines):
        return tr(
            "Nothing is logged in this week yet. Each day becomes a cell with its figure; a click "
            "on one opens the day."
        )
    used = _used(lines)
    strong = tr("Strong: at the day's reference, or done.")
    if any(line.aim for line in lines):
        strong = tr("Strong: at the day's reference or your aim, or done.")
    said = {
        Fill.STRONG: strong,
        Fill.PALE: tr("Pale: logged."),
        Fill.OUTLINED: tr("Outlined: day not finished."),
        Fill.DASHED: tr("Dashed: nothing logged."),
        Fill.HATCHED: tr("Hatched: not tracked."),
    }
    parts = [text for fill, text in said.items() if fill in used]
    if any(line.at_reference for line in lines):
        parts.append(tr("Filled week: at the week's reference."))
    return " ".join(parts)


def _used(lines: Sequence[WeekLine]) -> set[Fill]:
    return {cell.fill for line in lines for cell in line.cells}
