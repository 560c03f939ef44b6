"""Pictures of screens in the states and looks a person meets, to be looked at one by one."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from nehabits.ui.desktop import Desktop
from tests.settling import settled

LOOKS = (
    ("light", 100, 1280, 800),
    ("dark", 100, 1280, 800),
    ("contrast", 100, 1280, 800),
    ("light", 100, 900, 600),
    ("light", 200, 1280, 800),
)
"""Theme, text size in percent, width and height of the window."""


def in_every_look(desktop: Desktop) -> Iterator[str]:
    """Put a window into each look, one after the other, and yield what a picture is called."""
    for theme, percent, width, height in LOOKS:
        desktop.looks.choose(theme)
        desktop.looks.set_text_size(percent)
        desktop.window.resize(width, height)
        settled()
        yield f"{theme}-{percent}-{width}"


def take(desktop: Desktop, folder: Path, *names: str) -> None:
    """Save a picture of the window under a name made of several."""
    words = "-".join(names).replace(", ", "-").replace(" ", "-")
    desktop.window.grab().save(str(folder / f"{words}.png"))


def run(save: Callable[[str, Path], None], states: Iterable[str]) -> None:
    """Save the states named behind a folder on the command line, or all."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:] or states:
        save(name, folder)
