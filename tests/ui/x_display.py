"""A display of its own for a test, and a keyboard that types into what is shown there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

PROGRAMS = ("Xvfb", "xdotool")
PATIENCE = 30
"""Seconds for whatever a program does first on a busy machine."""

_MENU_MS = 250
"""What a menu takes to open or to close, on a busy machine."""


def skip_without_a_display_server() -> None:
    """Skip the test where the programs it drives a window with are missing."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} missing; tools/system_packages.sh installs them")


@contextmanager
def x_display() -> Iterator[str]:
    """Start a display with a number that is free, and end it after use."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        end(server)


def end(process: "subprocess.Popen[bytes]") -> None:
    """End a process that a test started, if it is still there."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class RealProgram:
    """The program as it is installed, on a display of its own, used by keyboard."""

    def __init__(self, qtbot: QtBot, display: str, folder: Path) -> None:
        self._qtbot = qtbot
        self.journal = folder / "journal.sqlite"
        self._started: list[subprocess.Popen[bytes]] = []
        self._complaints = folder / "stderr.txt"
        kept = {key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"}
        self._environment = {
            **kept,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "TZ": "Europe/Berlin",
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_CACHE_HOME": str(folder / "cache"),
        }

    def starts(self) -> "subprocess.Popen[bytes]":
        """Start the window."""
        with self._complaints.open("a", encoding="utf-8") as complaints:
            started = subprocess.Popen(self._command(), env=self._environment, stderr=complaints)
        self._started.append(started)
        return started

    def ends(self) -> None:
        """End what was started and is still there."""
        for process in self._started:
            end(process)

    def complaints(self) -> str:
        """Return what windows wrote to standard error."""
        return self._complaints.read_text(encoding="utf-8")

    def says(self, *arguments: str) -> str:
        """Return what a command of another process says of the journal."""
        done = subprocess.run(
            self._command(*arguments),
            env=self._environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
        return done.stdout

    def takes_keyboard(self, title: str) -> None:
        """Wait for a window and put the keyboard into it, as there is no window manager."""
        shown = self._xdotool("search", "--sync", "--onlyvisible", "--name", title)
        self._xdotool("windowfocus", "--sync", shown.split()[-1])

    def types(self, text: str) -> None:
        self._xdotool("type", "--delay", "5", text)

    def presses(self, *keys: str) -> None:
        self._xdotool("key", "--delay", "5", *keys)

    def begins(self, letter: str) -> None:
        """Begin something new by its letter in the New menu."""
        self.presses("ctrl+n")
        self._qtbot.wait(_MENU_MS)
        self.types(letter)
        self._qtbot.wait(_MENU_MS)

    def shows(self, picture: Path) -> None:
        """Save what the display shows, for people to look at."""
        grab = (
            "import sys; from PySide6.QtGui import QGuiApplication; "
            "application = QGuiApplication([]); "
            "application.primaryScreen().grabWindow(0).save(sys.argv[1])"
        )
        subprocess.run(
            [sys.executable, "-c", grab, str(picture)],
            env=self._environment,
            check=True,
            timeout=PATIENCE,
        )

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds that other processes bring about."""
        self._qtbot.waitUntil(holds, timeout=PATIENCE * 1000)

    def _command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "nehabits", "--journal", str(self.journal), *arguments]

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
        return done.stdout
