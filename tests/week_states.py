"""Pictures of Week in the states a person meets, to be looked at one by one.

python -m tests.week_states FOLDER [STATE…]
"""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import Reason
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import FIRST_WEEKDAY
from nehabits.services.services import Services
from nehabits.ui.week.week_page import WeekPage
from tests.examples import BERLIN, NEW_YORK, exercise, night, practice
from tests.journals import TODAY, fill
from tests.screens import desktop_with
from tests.settling import settled
from tests.state_pictures import in_every_look, run, take

MONDAY = TODAY - timedelta(days=5)
LONG_NAME = "No screens after ten in the evening, and the telephone stays in the kitchen"
NOTE = "Slept better after the walks. The new breathing practice takes five minutes."

State = Callable[[Services], None]


def empty(_services: Services) -> None:
    """A new journal."""


def one_entry(services: Services) -> None:
    services.journal.log(practice(5))


def usual(services: Services) -> None:
    fill(services, 60)


def everything(services: Services) -> None:
    fill(services, 60)


def with_note(services: Services) -> None:
    fill(services, 60)
    services.week_notes.keep(MONDAY, NOTE)


def two_notes(services: Services) -> None:
    """Notes of a week that began on Monday and of one that began on Sunday."""
    with_note(services)
    services.week_notes.keep(MONDAY + timedelta(days=6), "Kept while weeks began on Sunday.")


def long_ago_and_today(services: Services) -> None:
    services.journal.log(
        night(date(1990, 5, 1), "23:00", "07:00", BERLIN), night(TODAY, "23:30", "06:50", BERLIN)
    )


def gaps(services: Services) -> None:
    """Two weeks without a word, in the middle of two months."""
    fill(services, 60)
    first, last = MONDAY - timedelta(days=14), MONDAY - timedelta(days=1)
    for entry in services.review.entries(first, last):
        services.journal.delete(entry.id)


def ill(services: Services) -> None:
    fill(services, 60)
    first, last = MONDAY + timedelta(days=1), MONDAY + timedelta(days=3)
    for entry in services.review.entries(first, last):
        services.journal.delete(entry.id)
    services.journal.leave_out(first, last, frozenset(Pillar), Reason.ILL)


def aims_of_zero(services: Services) -> None:
    fill(services, 60)
    for measure in ("exercise.vigorous", "sleep.naps", "meal.protein"):
        services.journal.keep_aim(Aim(measure=measure, since=MONDAY, low=0, high=0))


def zone_changed(services: Services) -> None:
    """Berlin until Wednesday, New York from Thursday."""
    for step in range(6):
        day = MONDAY + timedelta(days=step)
        zone = BERLIN if step < 3 else NEW_YORK
        services.journal.log(night(day, "23:00", "06:30", zone), exercise(30, day=day))


def crowded(services: Services) -> None:
    """Twelve own habits, some with long names and large numbers."""
    fill(services, 60)
    for number in range(12):
        name = f"{LONG_NAME} {number}" if number % 3 == 0 else f"Habit {number}"
        habit = OwnHabit(name=name, slug=f"own_{number}", form=HabitForm.NUMBER, unit="km")
        services.journal.keep_habit(habit)
        services.journal.log(HabitRecord(day=TODAY, habit=habit.slug, value=10.0 ** (number % 7)))


def from_sunday(services: Services) -> None:
    fill(services, 60)
    services.preferences.set(FIRST_WEEKDAY, 6)


def to_come(services: Services) -> None:
    fill(services, 60)


STATES: dict[str, State] = {
    state.__name__: state
    for state in (
        empty,
        one_entry,
        usual,
        everything,
        with_note,
        two_notes,
        long_ago_and_today,
        gaps,
        ill,
        aims_of_zero,
        zone_changed,
        crowded,
        from_sunday,
        to_come,
    )
}


def save(state: str, folder: Path) -> None:
    """Save a picture of a state in every look."""
    with TemporaryDirectory() as scratch, desktop_with(STATES[state], Path(scratch)) as desktop:
        page = desktop.window.show_page("week")
        assert isinstance(page, WeekPage)
        if state == everything.__name__:
            page.rows.choose("everything")
            page.refresh()
        if state == to_come.__name__:
            page.show_week(TODAY + timedelta(days=9))
        settled()
        for look in in_every_look(desktop):
            take(desktop, folder, state, look)


if __name__ == "__main__":
    run(save, STATES)
