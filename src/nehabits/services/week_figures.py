"""The figures of many weeks at once, each what `week_review` says of its week."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nehabits.domain.day import week_days
from nehabits.domain.measure import WINDOW_RULES, Measure, all_measures
from nehabits.domain.night_window import window_days
from nehabits.domain.tracking import DayCell
from nehabits.domain.week import WeekFigure, week_figure
from nehabits.services.window_nights import WindowNights
from nehabits.storage import records
from nehabits.storage.journal_file import Transaction

CellsOf = Callable[[Transaction, Sequence[Measure], date, date], dict[str, tuple[DayCell, ...]]]

DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """A week from first to last with the figure of each measure that was in use."""

    first: date
    last: date
    figures: tuple[tuple[Measure, WeekFigure], ...]


def week_figures(
    transaction: Transaction, cells_of: CellsOf, first: date, weeks: int, today: date
) -> Iterator[WeekFigures]:
    """Yield so many weeks in a row, from the one that begins on a day; they are read in one go."""
    firsts = [first + timedelta(days=DAYS_A_WEEK * place) for place in range(weeks)]
    habits = records.habits(transaction)
    every = all_measures(habits)
    cells = cells_of(transaction, every, first, week_days(firsts[-1])[-1])
    nights = WindowNights(
        transaction, [window_days(week_days(each)[-1], max(today, each)) for each in firsts]
    )
    of_nights = {
        measure.id: nights.figures(measure) for measure in every if measure.week in WINDOW_RULES
    }
    for place, monday in enumerate(firsts):
        at = DAYS_A_WEEK * place
        used = (habit for habit in habits if habit.is_used_on(monday))
        yield WeekFigures(
            monday,
            week_days(monday)[-1],
            tuple(
                (
                    measure,
                    of_nights[measure.id][place]
                    if measure.id in of_nights
                    else week_figure(measure, cells[measure.id][at : at + DAYS_A_WEEK], today),
                )
                for measure in all_measures(used)
            ),
        )
