"""A program that prints what cannot be read; the text of a screen is set when a program starts.

Arguments: a state of the journal, a theme. Prints a JSON list.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize

from nehabits.ui.desktop import make_application
from tests.clipping import unreadable
from tests.screens import desktop_in, screens
from tests.settling import settled

SIZES = (QSize(900, 600), QSize(1280, 800))
PROJECT = Path(__file__).resolve().parents[2]


def unreadable_screens(state: str, theme: str) -> list[str]:
    """Return what cannot be read on any screen, in a small and in a common window."""
    found: dict[str, str] = {}
    with TemporaryDirectory() as folder, desktop_in(state, Path(folder)) as desktop:
        desktop.looks.choose(theme)
        desktop.window.resize(SIZES[0])
        for name, root in screens(desktop):
            window = root.window()
            for size in _sizes(window.size()) if window is desktop.window else [window.size()]:
                window.resize(size)
                settled()
                said = unreadable(window)
                if window.size() != size:
                    said.append(f"the window is {window.width()} × {window.height()}")
                for each in said:
                    found.setdefault(each, f"{name}, {size.width()} wide: {each}")
    return list(found.values())


def _sizes(now: QSize) -> list[QSize]:
    """Return the sizes, the one a screen is opened at first."""
    return sorted(SIZES, key=lambda size: size != now)


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
