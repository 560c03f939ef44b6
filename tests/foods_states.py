"""Pictures of Foods in the states a person meets, to be looked at one by one.

python -m tests.foods_states FOLDER [STATE…]
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from nehabits.services.services import Services
from tests.foods_screens import foods_screens, keep_foods
from tests.screens import desktop_with, settled
from tests.state_pictures import in_every_look, run, take
from tests.today_states import empty, usual


def kept(services: Services) -> None:
    usual(services)
    keep_foods(services)


STATES = {"empty": empty, "kept": kept}


def save(state: str, folder: Path) -> None:
    """Save a picture of every screen of a state in every look."""
    with TemporaryDirectory() as scratch, desktop_with(STATES[state], Path(scratch)) as desktop:
        for look in in_every_look(desktop):
            desktop.window.show_page("foods")
            settled()
            for name, _ in foods_screens(desktop):
                take(desktop, folder, state, look, name)


if __name__ == "__main__":
    run(save, STATES)
