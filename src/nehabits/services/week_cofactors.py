"""The cofactors of a week in one row: on how many of them each day and the week is at reference."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from nehabits.domain.cofactor_count import COUNTED, cofactor_count, count_measure
from nehabits.domain.consistency import is_met
from nehabits.domain.figure import Figure
from nehabits.domain.measure import Measure
from nehabits.domain.tracking import DayCell
from nehabits.domain.week import Coverage, WeekFigure
from nehabits.services.week_review import WeekReview, WeekRow


@dataclass(frozen=True, slots=True)
class Cofactors:
    """The row of counts; the measures at their reference in the week, and those without a value.

    `of_foods` is the coverage of the measure that most foods have no value of, `thinnest`.
    """

    row: WeekRow
    counted: tuple[Measure, ...]
    met: tuple[Measure, ...]
    unknown: tuple[Measure, ...]
    thinnest: Measure
    of_foods: Coverage


def week_cofactors(week: WeekReview, shown: Collection[str]) -> Cofactors | None:
    """Return the shown cofactors that have a reference with a low bound; None without any.

    The week's count is of their means over the week, not a mean of the days' counts: reference
    intakes describe usual intake.
    """
    counted = [
        (row, row.reference.low)
        for row in week.rows
        if row.measure.id in COUNTED
        and row.measure.id in shown
        and row.reference is not None
        and row.reference.low is not None
    ]
    if not counted:
        return None
    rows = [row for row, _ in counted]
    thinnest = max(rows, key=_foods_missing)
    return Cofactors(
        _row(counted),
        tuple(row.measure for row in rows),
        tuple(row.measure for row, low in counted if is_met(row.figure.value, low, None)),
        tuple(row.measure for row in rows if row.figure.value is None),
        thinnest.measure,
        thinnest.figure.coverage,
    )


def _row(counted: Sequence[tuple[WeekRow, float]]) -> WeekRow:
    days = zip(*(row.cells for row, _ in counted), strict=True)
    weeks = zip(*(row.weeks for row, _ in counted), strict=True)
    lows = [low for _, low in counted]
    most = max((row.figure for row, _ in counted), key=lambda figure: figure.n)
    counts = tuple(cofactor_count(zip(values, lows, strict=True)) for values in weeks)
    coverage = Coverage(most.coverage.have, most.coverage.of, most.coverage.what)
    return WeekRow(
        count_measure(len(counted)),
        tuple(_cell(cells, lows) for cells in days),
        WeekFigure(counts[-1], most.n, coverage),
        counts,
        None,
        None,
    )


def _cell(cells: Sequence[DayCell], lows: Sequence[float]) -> DayCell:
    count = cofactor_count((cell.value, low) for cell, low in zip(cells, lows, strict=True))
    return DayCell(cells[0].day, Figure(count), cells[0].tracking)


def _foods_missing(row: WeekRow) -> int:
    coverage = row.figure.coverage
    return (coverage.foods_of or 0) - (coverage.foods_have or 0)
