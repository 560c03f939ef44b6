"""What cannot be read on any screen, in windows and texts of every size.

As a program it prints that as a JSON list: the density of a screen is set when a program starts.
Arguments: a state of the journal, a theme.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from nehabits.ui.desktop import make_application
from tests.clipping import unreadable
from tests.clock_faces import choose_clock
from tests.first_screens import Screens
from tests.screens import desktop_in, screens
from tests.settling import settled

Look = Callable[[str, QWidget], None]
"""Looks at a screen by its name, while it is shown."""

USUAL_SIZES = (QSize(900, 600), QSize(1280, 800))
LARGEST_SIZE = QSize(3840, 2160)
PROJECT = Path(__file__).resolve().parents[2]


def unreadable_screens(
    state: str,
    theme: str,
    text_sizes: Sequence[int] = (100,),
    sizes: Sequence[QSize] = USUAL_SIZES,
    clock: str = "24",
    looks: Sequence[Look] = (),
    *,
    every_measure: bool = False,
) -> list[str]:
    """Return what cannot be read on any screen: one window is walked at each text size in turn.

    Pages are built at the first text size and follow to the others. `looks` look along.
    """
    found: list[str] = []
    with TemporaryDirectory() as folder, desktop_in(state, Path(folder)) as desktop:
        desktop.looks.choose(theme)
        choose_clock(desktop, clock)
        desktop.window.resize(sizes[0])
        for text_size in text_sizes:
            desktop.looks.set_text_size(text_size)
            shown = screens(desktop, every_measure=every_measure)
            said = _unreadable(shown, desktop.window, sizes, looks)
            found += (f"{text_size} %: {each}" for each in said)
    return found


def _unreadable(
    shown: Screens, main: QWidget, sizes: Sequence[QSize], looks: Sequence[Look]
) -> list[str]:
    found: dict[str, str] = {}
    for name, root in shown:
        window = root.window()
        now = window.size()
        is_main = window is main
        # The size that the screen was opened at first.
        for size in sorted(sizes, key=lambda each: each != now) if is_main else [now]:
            window.resize(size)
            settled()
            said = unreadable(window)
            if window.size() != size:
                said.append(f"the window is {window.width()} × {window.height()}")
            for each in said:
                found.setdefault(each, f"{name}, {size.width()} wide: {each}")
        for look in looks:
            look(name, root)
    return list(found.values())


def unreadable_at_large_text(state: str, theme: str, folder: Path, scale: float) -> list[str]:
    """Return what cannot be read where text is so many times as large, from another process."""
    density = round(96 * scale)
    screen = {"name": "large", "x": 0, "y": 0, "width": 1920, "height": 1200}
    screen |= {"logicalDpi": density, "logicalBaseDpi": density, "dpr": 1}
    screens_file = folder / "screens.json"
    screens_file.write_text(
        json.dumps({"synchronousWindowSystemEvents": False, "screens": [screen]})
    )
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens_file}",
        "PYTHONPATH": str(PROJECT),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.large_text", state, theme],
        env=environment,
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["text"] > 1.4, "the text is no larger"
    return said["unreadable"]


def main() -> None:
    application = make_application(["nehabits"])
    found = unreadable_screens(*sys.argv[1:])
    text = application.primaryScreen().logicalDotsPerInch() / 96
    sys.stdout.write(json.dumps({"text": text, "unreadable": found}))


if __name__ == "__main__":
    main()
