"""Pictures of Calendar in the states a person meets, to be looked at one by one.

python -m tests.calendar_states FOLDER [STATE…]
"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from nehabits.domain.day_mark import Mark, Reason
from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import YEAR_TINT
from nehabits.services.services import Services
from nehabits.ui.calendar.calendar_page import CalendarPage
from tests.journals import TODAY, fill
from tests.screens import desktop_with
from tests.settling import settled
from tests.state_pictures import in_every_look, run, take
from tests.today_states import CROWDED, log


def empty(_services: Services) -> None:
    """A new journal."""


def first_day(services: Services) -> None:
    log(services, "slept 23:10-6:45 woke once q4", "run 30m hard", "breathing 5m")


def usual(services: Services) -> None:
    fill(services, 420)


def crowded(services: Services) -> None:
    fill(services, 420)
    log(services, *CROWDED)


def bedtimes(services: Services) -> None:
    fill(services, 420)
    services.preferences.set(YEAR_TINT, "sleep.onset")


def protein(services: Services) -> None:
    """Meals with days that are not finished, an area with nothing, days in bed and away."""
    fill(services, 420)
    services.preferences.set(YEAR_TINT, "meal.protein")
    for back in range(1, 60, 3):
        services.journal.mark([TODAY - timedelta(days=back)], Pillar.MEALS, None)
    days = [TODAY - timedelta(days=back) for back in range(8, 13)]
    for entry in services.review.entries(days[-1], days[0]):
        services.journal.delete(entry.id)
    services.journal.leave_out(days[-1], days[0], frozenset(Pillar), Reason.ILL)
    holiday = TODAY + timedelta(days=4)
    services.journal.leave_out(holiday, holiday + timedelta(days=2), set(Pillar), Reason.HOLIDAY)
    services.journal.mark([TODAY], Pillar.EXERCISE, Mark.NOTHING)


def as_it_opens(_page: CalendarPage) -> None:
    """Leave the page as it opens."""


def a_range(page: CalendarPage) -> None:
    page.choose(page.choice.by_days(-9).by_days(4, extend=True))


def panel(page: CalendarPage) -> None:
    a_range(page)
    page.sheet.mark.click()


def table(page: CalendarPage) -> None:
    page.sheet.year.numbers.click()


def ahead(page: CalendarPage) -> None:
    page.choose(page.choice.by_days(5))


def earlier(page: CalendarPage) -> None:
    page.choose(page.choice.by_months(-14))


STATES: dict[str, tuple[Callable[[Services], None], Callable[[CalendarPage], None]]] = {
    "empty": (empty, as_it_opens),
    "first_day": (first_day, as_it_opens),
    "usual": (usual, as_it_opens),
    "crowded": (crowded, as_it_opens),
    "bedtimes": (bedtimes, as_it_opens),
    "protein": (protein, as_it_opens),
    "range": (usual, a_range),
    "panel": (usual, panel),
    "table": (usual, table),
    "ahead": (protein, ahead),
    "earlier": (usual, earlier),
}
"""What is logged, and what is then done on the page."""


def save(state: str, folder: Path) -> None:
    """Save a picture of a state in every look."""
    fill_in, deed = STATES[state]
    with TemporaryDirectory() as scratch, desktop_with(fill_in, Path(scratch)) as desktop:
        page = desktop.window.show_page("calendar")
        assert isinstance(page, CalendarPage)
        settled()
        deed(page)
        for look in in_every_look(desktop):
            take(desktop, folder, state, look)


if __name__ == "__main__":
    run(save, STATES)
