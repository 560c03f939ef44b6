"""Pictures of Guide in the states a person meets, to be looked at one by one.

python -m tests.guide_states FOLDER [STATE…]
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from nehabits.services.preferences import MEAL_NUMBERS_HIDDEN
from nehabits.services.services import Services
from tests.guide_screens import guide_screens
from tests.screens import desktop_with
from tests.settling import settled
from tests.state_pictures import in_every_look, run, take
from tests.today_states import State, empty, first_day, usual


def without_numbers(services: Services) -> None:
    usual(services)
    services.preferences.set(MEAL_NUMBERS_HIDDEN, value=True)


STATES: dict[str, State] = {
    state.__name__: state for state in (empty, first_day, usual, without_numbers)
}


def save(state: str, folder: Path) -> None:
    """Save a picture of every screen of a state in every look, the whole page at once."""
    with TemporaryDirectory() as scratch, desktop_with(STATES[state], Path(scratch)) as desktop:
        for look in in_every_look(desktop):
            page = desktop.window.show_page("guide")
            settled()
            take(desktop, folder, state, look)
            page.grab().save(str(folder / f"{state}-{look}-guide.png"))
            for name, _ in guide_screens(page):
                settled()
                page.grab().save(str(folder / f"{state}-{look}-{name.replace(', ', '-')}.png"))


if __name__ == "__main__":
    run(save, STATES)
