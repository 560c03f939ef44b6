"""Pictures of Export in the states a person meets, to be looked at one by one.

python -m tests.export_states FOLDER [STATE…]
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from nehabits.ui.export.export_page import ExportPage
from tests.export_screens import export_screens
from tests.screens import desktop_with
from tests.settling import settled
from tests.state_pictures import in_every_look, run, take
from tests.today_states import State, empty, first_day, usual

STATES: dict[str, State] = {state.__name__: state for state in (empty, first_day, usual)}


def save(state: str, folder: Path) -> None:
    """Save a picture of every screen of a state in every look."""
    with TemporaryDirectory() as scratch, desktop_with(STATES[state], Path(scratch)) as desktop:
        for look in in_every_look(desktop):
            page = desktop.window.show_page("export")
            assert isinstance(page, ExportPage)
            settled()
            take(desktop, folder, state, look)
            for name, _ in export_screens(page):
                take(desktop, folder, state, look, name)


if __name__ == "__main__":
    run(save, STATES)
