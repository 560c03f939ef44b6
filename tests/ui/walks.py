"""Walks over every screen that several tests look along, each made once."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from tests.clock_faces import twelve_hours
from tests.screens import desktop_in, screens
from tests.ui.controls import Screen, screen_of
from tests.ui.focus_marks import FocusMarks
from tests.ui.large_text import unreadable_screens
from tests.wording.harvest import harvest


@dataclass
class Walk:
    """What was seen on the way: texts by (place, text) with the screen they were first seen on."""

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    screens: list[Screen] = field(default_factory=list)
    focus: FocusMarks = field(default_factory=FocusMarks)
    unreadable: list[str] = field(default_factory=list)

    def read(self, name: str, root: QWidget) -> None:
        """Take note of the texts of a screen."""
        for each in harvest(root):
            self.texts.setdefault(each, name)


@cache
def walk(state: str) -> Walk:
    """Walk through a light window in a state; of the sparse one the focus is looked at too."""
    seen = Walk()
    with TemporaryDirectory() as folder, desktop_in(state, Path(folder)) as desktop:
        desktop.looks.choose("light")
        for name, root in screens(desktop, every_measure=state == "full"):
            seen.read(name, root)
            seen.screens.append(screen_of(name, root))
            if state == "sparse":
                seen.focus.look(name, root)
    return seen


@cache
def dark_walk() -> Walk:
    """Walk through a dark window with little in it: what cannot be read, and the focus."""
    seen = Walk()
    seen.unreadable = unreadable_screens("sparse", "dark", looks=(seen.focus.look,))
    return seen


@cache
def walk_on_twelve_hours() -> Walk:
    """Walk through a full window on a clock of twelve hours: what cannot be read, and texts."""
    seen = Walk()
    with twelve_hours():
        seen.unreadable = unreadable_screens(
            "full", "light", clock="12", looks=(seen.read,), every_measure=True
        )
    return seen
