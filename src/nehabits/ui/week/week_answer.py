"""What the Week page asks for at once: a week's table and its notes."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from nehabits.domain.day import week_start
from nehabits.domain.week_note import WeekNote
from nehabits.services.preferences import LONGEST_RUN
from nehabits.services.services import Services
from nehabits.ui.week.week_reference import row_reference
from nehabits.ui.week.week_table import WeekTable, week_table


@dataclass(frozen=True, slots=True)
class WeekAnswer:
    """A week's table and its notes, and today."""

    table: WeekTable
    notes: tuple[WeekNote, ...]
    today: date


def answer(services: Services, first: date | None, *, everything: bool) -> WeekAnswer:
    """Return what is shown of the week that begins on first; None: this week."""
    today = services.today()
    begins = first or week_start(today, services.preferences.first_weekday)
    week = services.review.week(begins)
    table = week_table(
        week,
        today,
        partial(row_reference, services, min(week.last, today)),
        services.preferences.shown,
        services.references.recommendations(),
        everything=everything,
        run=services.preferences.get(LONGEST_RUN),
    )
    return WeekAnswer(table, services.week_notes.of_week(begins), today)
