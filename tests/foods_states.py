"""Pictures of Foods in the states a person meets, to be looked at one by one.

python -m tests.foods_states FOLDER [STATE…]
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from nehabits.services.services import Services
from tests.foods_screens import foods_screens, keep_foods
from tests.screens import desktop_with, settled
from tests.today_states import LOOKS, empty, usual


def kept(services: Services) -> None:
    usual(services)
    keep_foods(services)


STATES = {"empty": empty, "kept": kept}


def save(state: str, folder: Path) -> None:
    """Save a picture of every screen of a state in every look."""
    with TemporaryDirectory() as scratch, desktop_with(STATES[state], Path(scratch)) as desktop:
        for theme, percent, width, height in LOOKS:
            desktop.looks.choose(theme)
            desktop.looks.set_text_size(percent)
            desktop.window.resize(width, height)
            desktop.window.show_page("foods")
            settled()
            for name, _ in foods_screens(desktop):
                file = (
                    f"{state}-{theme}-{percent}-{width}-{name.replace(', ', '-').replace(' ', '-')}"
                )
                desktop.window.grab().save(str(folder / f"{file}.png"))


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:] or STATES:
        save(name, target)
