"""The figures of many weeks, each what `week_review` says of its week."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from nehabits.domain.day import week_days
from nehabits.domain.measure import WINDOW_RULES, Measure, all_measures
from nehabits.domain.night_window import window_days
from nehabits.domain.own_habit import OwnHabit
from nehabits.domain.tracking import DayCell
from nehabits.domain.week import WeekFigure, week_figure
from nehabits.services.window_nights import WindowNights
from nehabits.storage.journal_file import Transaction

CellsOf = Callable[[Transaction, Sequence[Measure], date, date], dict[str, tuple[DayCell, ...]]]

DAYS_A_WEEK = 7

NightFigures = Mapping[str, Mapping[date, WeekFigure]]
"""Figures of 28 nights by measure id and the first day of the week that they are of."""


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """A week from first to last with the figure of each measure that was in use."""

    first: date
    last: date
    figures: tuple[tuple[Measure, WeekFigure], ...]


def night_figures(
    transaction: Transaction, firsts: Sequence[date], today: date
) -> dict[str, dict[date, WeekFigure]]:
    """Return the figures of 28 nights of weeks by their first days; they are read in one go."""
    if not firsts:
        return {}
    nights = WindowNights(
        transaction, [window_days(week_days(each)[-1], max(today, each)) for each in firsts]
    )
    return {
        measure.id: dict(zip(firsts, nights.figures(measure), strict=True))
        for measure in all_measures()
        if measure.week in WINDOW_RULES
    }


def week_figures(
    habits: Sequence[OwnHabit],
    cells: Mapping[str, Sequence[DayCell]],
    nights: NightFigures,
    firsts: Sequence[date],
    today: date,
) -> Iterator[WeekFigures]:
    """Yield weeks by their first days, of measures that have cells (of the weeks' days) or nights.

    An own habit is in the weeks in which it was in use.
    """
    for first in firsts:
        last = week_days(first)[-1]
        used = all_measures(habit for habit in habits if habit.is_used_on(first))
        figures = [
            (measure, nights[measure.id][first])
            if measure.id in nights
            else (measure, _of_days(measure, cells[measure.id], first, today))
            for measure in used
            if measure.id in nights or measure.id in cells
        ]
        yield WeekFigures(first, last, tuple(figures))


def _of_days(measure: Measure, cells: Sequence[DayCell], first: date, today: date) -> WeekFigure:
    at = (first - cells[0].day).days
    return week_figure(measure, cells[at : at + DAYS_A_WEEK], today)
