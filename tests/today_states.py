"""Pictures of Today in the states a person meets, to be looked at one by one.

python -m tests.today_states FOLDER [STATE…]
"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from nehabits.domain.day_mark import Mark, Reason
from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from tests.journals import TODAY, fill
from tests.screens import desktop_with
from tests.state_pictures import in_every_look, run, take

State = Callable[[Services], None]

CROWDED = (
    "nap 13:00-13:20; nap 16:00-16:15",
    "brisk walk 7:30 30m; strength training 12:10 35m; cycling 15:00 20m; yoga class 17:00 45m",
    "breathing 6:55 5m tension 4-2; meditation 12:40 10m; park 14:10 20m",
    "breakfast 8:10: 2 eggs, 60 g rye bread, 1 orange",
    "lunch 13:30: 200 g lentils, 100 g spinach, 150 g yoghurt",
    "snack 16:30: 30 g walnuts",
)


def log(services: Services, *lines: str) -> None:
    for line in lines:
        services.journal.log(*services.quick_entry.read(line).entries)


def empty(_services: Services) -> None:
    """A new journal."""


def first_day(services: Services) -> None:
    log(services, "slept 23:10-6:45 woke once q4", "run 30m hard", "breathing 5m")
    log(services, "lunch: 2 eggs, 150 g spinach, 60 g rye bread")


def usual(services: Services) -> None:
    fill(services, 60)
    log(services, "run 17:10 30m hard", "breathing 7:05 5m tension 4-2")


def crowded(services: Services) -> None:
    fill(services, 60)
    log(services, *CROWDED)


def partial(services: Services) -> None:
    fill(services, 60)
    for back in (1, 2, 4):
        services.journal.mark([TODAY - timedelta(days=back)], Pillar.MEALS, None)
    services.journal.mark([TODAY], Pillar.EXERCISE, Mark.NOTHING)


def not_tracked(services: Services) -> None:
    fill(services, 60)
    days = [TODAY - timedelta(days=back) for back in range(5)]
    for entry in services.review.entries(days[-1], days[0]):
        services.journal.delete(entry.id)
    services.journal.leave_out(days[-1], days[0], frozenset(Pillar), Reason.ILL)


STATES: dict[str, State] = {
    state.__name__: state for state in (empty, first_day, usual, crowded, partial, not_tracked)
}


def save(state: str, folder: Path) -> None:
    """Save a picture of a state in every look."""
    with TemporaryDirectory() as scratch, desktop_with(STATES[state], Path(scratch)) as desktop:
        for look in in_every_look(desktop):
            take(desktop, folder, state, look)


if __name__ == "__main__":
    run(save, STATES)
