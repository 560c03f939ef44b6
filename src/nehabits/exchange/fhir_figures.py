"""Figures of days and weeks as FHIR observations, with their formula and coverage."""

from collections.abc import Iterator
from datetime import date

from nehabits.domain.measure import Measure, WeekRule, measure_named
from nehabits.domain.night_window import window_days
from nehabits.domain.phrase import amount_text, coverage_text
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.wording import tr
from nehabits.exchange.csv_figure_tables import DayFigures, WeekOfMeasure
from nehabits.exchange.fhir_codes import OF_DAY, OF_WEEK
from nehabits.exchange.fhir_parts import (
    Diary,
    Json,
    entry,
    observation,
    quantity,
    reference,
    remarks,
)
from nehabits.exchange.measure_formulas import day_formula, week_formulas

MVPA, MVPA_DAYS = "exercise.mvpa", "exercise.mvpa_days"


def day_observations(diary: Diary, figures: DayFigures) -> Iterator[Json]:
    """Yield a day's figures that have a value; what is missing is no observation."""
    for key, cell in figures.cells.items():
        if key in OF_DAY and cell.value is not None:
            yield _of_day(diary, measure_named(key), cell, cell.value)


def _of_day(diary: Diary, measure: Measure, cell: DayCell, value: float) -> Json:
    figure = cell.figure
    partial = measure.is_of_foods and cell.tracking is Tracking.PARTIAL
    at_least = partial or figure.foods_have < figure.foods_of
    rest = {
        "valueQuantity": quantity(measure.id, value, at_least=at_least),
        "note": remarks(
            tr("Formula: {formula}", formula=day_formula(measure)),
            tr("Foods with a value: {have} of {of}", have=figure.foods_have, of=figure.foods_of)
            if measure.is_of_foods
            else "",
            tr("The meals of this day are not complete.") if partial else "",
            tr(
                "Estimated beside it and not part of the value: {amount}",
                amount=amount_text(figure.estimated, measure.unit),
            )
            if figure.estimated
            else "",
        ),
    }
    when = {"effectiveDateTime": cell.day.isoformat()}
    found = observation(diary, measure.id, when, cell.day, rest)
    return entry(reference(diary.row, f"{measure.id} {cell.day}"), found)


def week_observations(diary: Diary, row: WeekOfMeasure, active: int) -> Iterator[Json]:
    """Yield a week's figure that has a value; `active` days had moderate or vigorous minutes.

    A figure of 28 nights has the days of these nights.
    """
    key, value = row.measure.id, row.figure.value
    if key not in OF_WEEK or value is None:
        return
    formula = week_formulas()[row.measure.week]
    if row.measure.week is WeekRule.SUM:
        formula = tr("a day: {day}; the week: {week}", day=day_formula(row.measure), week=formula)
    yield _of_week(diary, row, key, value, formula)
    if key == MVPA:
        counted = tr("days with moderate or vigorous minutes")
        yield _of_week(diary, row, MVPA_DAYS, active, counted)


def _of_week(diary: Diary, row: WeekOfMeasure, key: str, value: float, formula: str) -> Json:
    first, last = _span(row, diary.today)
    rest = {
        "valueQuantity": quantity(key, value),
        "note": remarks(
            tr("Formula: {formula}", formula=formula),
            tr("Coverage: {coverage}", coverage=coverage_text(row.figure.coverage)),
        ),
    }
    when = {"effectivePeriod": {"start": first.isoformat(), "end": last.isoformat()}}
    found = observation(diary, key, when, last, rest)
    return entry(reference(diary.row, f"{key} {row.first}"), found)


def _span(row: WeekOfMeasure, today: date) -> tuple[date, date]:
    if not row.measure.is_of_window:
        return row.first, row.last
    days = window_days(row.last, max(today, row.first))
    return days[0], days[-1]
