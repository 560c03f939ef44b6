"""The Week page as a value: a row a recommendation, seven cells, the week's figure, in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from nehabits.domain.aim import aim_on
from nehabits.domain.cofactor_count import COFACTOR_COUNT
from nehabits.domain.consistency import is_met
from nehabits.domain.day import days_between
from nehabits.domain.day_words import period_text, weekday_text
from nehabits.domain.measure import Measure
from nehabits.domain.phrase import (
    consistency_text,
    coverage_text,
    short_text,
    usual_text,
    value_text,
    weekly_consistency_text,
    within,
)
from nehabits.domain.pillar import Pillar
from nehabits.domain.recommendation import Recommendation
from nehabits.domain.shown import EVERYTHING, Shown
from nehabits.domain.week import Coverage
from nehabits.domain.wording import plural, tr
from nehabits.services.week_cofactors import Cofactors, week_cofactors
from nehabits.services.week_review import WeekReview, WeekRow
from nehabits.ui.week.week_aim import RowAim, row_aim
from nehabits.ui.week.week_cells import WeekCell, week_cells
from nehabits.ui.week.week_order import in_order, is_main, recommended
from nehabits.ui.week.week_reference import NO_REFERENCE, RowReference

ReferenceOf = Callable[[Measure], RowReference]
"""Gives what stands beside a measure."""


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A measure's row; without `cells` its figure is not made of single days.

    `at_reference`: the week's figure stands within a reference for a week; `aim` is the person's
    own, beside the reference. `hint` is said of the name, `consistency` of the figure and
    `said_weeks` of the five weeks' line, whose values are `weeks`.
    """

    measure_id: str
    pillar: Pillar
    name: str
    reference: str
    source: str
    aim: str
    hint: str
    cells: tuple[WeekCell, ...]
    figure: str
    at_reference: bool
    coverage: str
    coverage_below: str
    said_coverage: str
    previous: str
    said_previous: str
    weeks: tuple[float | None, ...]
    is_clock: bool
    said_weeks: str
    consistency: str

    @property
    def is_charted(self) -> bool:
        """Whether Trends has a chart of it."""
        return self.measure_id != COFACTOR_COUNT and bool(self.cells)

    @property
    def reference_with_source(self) -> str:
        """The reference with where it is from, for paper, which has no hover; "" for none."""
        if not self.source:
            return "" if self.aim else self.reference
        return tr("{reference} ({source})", reference=self.reference, source=self.source)

    @property
    def beside(self) -> tuple[str, ...]:
        """What stands beside the measure: the reference, and the aim; not that there is none."""
        reference = self.reference if self.source or not self.aim else ""
        return tuple(filter(None, (reference, self.aim)))


@dataclass(frozen=True, slots=True)
class WeekTable:
    """A week in words: its title, what is still to come, its days, its rows by area.

    `is_this_week`: today is one of its days.
    """

    first: date
    last: date
    title: str
    below: str
    days: tuple[date, ...]
    lines: tuple[WeekLine, ...]
    is_this_week: bool

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
    reference: ReferenceOf = lambda _measure: NO_REFERENCE,
    shown: Shown = EVERYTHING,
    recommendations: Sequence[Recommendation] = (),
    *,
    everything: bool = False,
    run: bool = False,
) -> WeekTable:
    """Return a week's table of what is shown: the main measures and those with an aim, or all.

    `run`: with an aim's longest run.
    """
    end, reference = min(week.last, today), cache(reference)
    rows = [
        row
        for row in week.rows
        if shown.shows(row.measure)
        and (everything or is_main(row.measure) or aim_on(row.aims, end) is not None)
    ]
    lines = {
        row.measure.id: _line(row, reference, today, row_aim(row, end, run=run)) for row in rows
    }
    cofactors = week_cofactors(week, shown.cofactors) if shown.meal_numbers else None
    if cofactors is not None and shown.shows(cofactors.row.measure):
        rows.append(cofactors.row)
        lines[COFACTOR_COUNT] = _count_line(cofactors, reference, today)
    return WeekTable(
        first=week.first,
        last=week.last,
        title=period_text(week.first, week.last, year=week.last.year != today.year),
        below=_below(week, today),
        days=days_between(week.first, week.last),
        lines=tuple(
            replace(lines[row.measure.id], hint=recommended(row.measure, recommendations))
            for row in in_order(rows, recommendations)
        ),
        is_this_week=week.first <= today <= week.last,
    )


def _line(row: WeekRow, reference_of: ReferenceOf, today: date, aim: RowAim) -> WeekLine:
    measure, reference = row.measure, reference_of(row.measure)
    by_week = reference.per == "week"
    return WeekLine(
        measure_id=measure.id,
        pillar=measure.pillar,
        name=_name(measure),
        reference=reference.words,
        source=reference.source,
        aim=aim.words,
        hint="",
        cells=week_cells(row, reference, today),
        figure=usual_text(measure, row.figure.value),
        at_reference=by_week and is_met(row.figure.value, reference.low, reference.ceiling),
        coverage=_coverage(row.figure.coverage),
        coverage_below=_foods(row),
        said_coverage=coverage_text(row.figure.coverage),
        previous=short_text(measure, row.previous),
        said_previous=usual_text(measure, row.previous),
        weeks=row.weeks,
        is_clock=measure.is_clock,
        said_weeks=_said_weeks(row),
        consistency="\n".join(filter(None, (_met(row), aim.progress))),
    )


def _count_line(cofactors: Cofactors, reference: ReferenceOf, today: date) -> WeekLine:
    """Return the row that counts the cofactors; a day with all at their reference is strong."""
    of = len(cofactors.counted)
    sources = [reference(measure).organisation for measure in cofactors.counted]
    line = _line(cofactors.row, lambda _: RowReference("", low=of), today, RowAim())
    met, unknown = _names(cofactors.met), _names(cofactors.unknown)
    said = (
        tr("At the reference: {names}", names=met) if met else "",
        tr("Without a value: {names}", names=unknown) if unknown else "",
    )
    foods, thinnest = cofactors.of_foods, cofactors.thinnest
    of_foods = _foods_text(foods)
    below = tr("{name}: {foods}", name=thinnest.name, foods=of_foods) if of_foods else ""
    by_whom = ", ".join(dict.fromkeys(filter(None, sources)))
    return replace(
        line,
        name=cofactors.row.measure.name,
        reference=", ".join(filter(None, (cofactors.row.measure.unit, by_whom))),
        figure=value_text(cofactors.row.measure, cofactors.row.figure.value),
        said_previous=value_text(cofactors.row.measure, cofactors.row.previous),
        coverage_below=below,
        said_coverage=coverage_text(foods, within(thinnest.name)),
        consistency="\n".join(filter(None, said)),
    )


def _names(measures: Sequence[Measure]) -> str:
    return ", ".join(measure.name for measure in measures)


def _coverage(coverage: Coverage) -> str:
    """Return how many days or nights are there, in as few words as a column has room for."""
    if coverage.what != "complete days":
        return coverage_text(coverage)
    return tr("{have} of {of} complete", have=coverage.have, of=coverage.of)


def _foods(row: WeekRow) -> str:
    """Return how many foods have a value, if not all, and what was estimated for the others."""
    parts = [_foods_text(row.figure.coverage)]
    if row.figure.estimated is not None:
        estimated = value_text(row.measure, row.figure.estimated)
        parts.append(tr("{amount} estimated", amount=estimated))
    return " · ".join(filter(None, parts))


def _foods_text(coverage: Coverage) -> str:
    have, of = coverage.foods_have or 0, coverage.foods_of or 0
    return plural("{have} of {count} food", "{have} of {count} foods", of, have=have) * (have < of)


def _met(row: WeekRow) -> str:
    if row.consistency is None or not row.consistency.tracked:
        return ""
    if row.reference is not None and row.reference.per == "week":
        weeks = weekly_consistency_text(row.consistency)
        return tr("At the reference in four weeks: {weeks}", weeks=weeks)
    text = consistency_text(row.consistency)
    return tr("At the reference in 28 days: {consistency}", consistency=text)


def _said_weeks(row: WeekRow) -> str:
    """Return the five weeks in words, the oldest first."""
    said = [
        tr("no value") if value is None else value_text(row.measure, value) for value in row.weeks
    ]
    return ", ".join(said)


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
