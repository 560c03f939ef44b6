"""What a chart over days is made of: a picture, which is a value, and a paint, which draws it."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from nehabits.domain.pillar import Pillar
from nehabits.domain.series import Days
from nehabits.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Readout:
    """A day of the chart in words: the day, then a line for each thing known of it."""

    day: date
    title: str
    lines: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """All of it in one line, for a screen reader."""
        return f"{self.title}: {', '.join(self.lines)}"


class Numbered(Protocol):
    """Days whose numbers can be shown as a table."""

    @property
    def days(self) -> Days:
        """Every day there is, in order, none left out."""

    def headings(self) -> tuple[str, ...]:
        """Return the headings of the numbers as a table."""

    def row(self, place: int) -> tuple[str, ...]:
        """Return the day at a place as a row of that table."""


class DayPicture(Numbered, Protocol):
    """Every day of the journal, a place each; which of them are in sight a DayWindow says."""

    @property
    def name(self) -> str:
        """What the chart is called."""

    @property
    def pillar(self) -> Pillar:
        """The area whose colour it has."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was logged on any day."""

    def summary(self, first: int, last: int) -> str:
        """Say how much there is of the places from first to last, and what it comes to."""

    def legend(self, first: int, last: int, *, thinned: bool) -> str:
        """Say what is what from place to place; `thinned`: many days share a column of pixels."""

    def readout(self, place: int) -> Readout:
        """Return the day at a place in words."""

    def last_known(self) -> int:
        """Return the place of the last day with something, or of the last day."""


class DayPaint(Protocol):
    """Items of pyqtgraph, made once; `view` is the widget that shows them."""

    view: Any
    is_thinned: bool

    def show(self, picture: Any) -> None:
        """Show another picture."""

    def fit(self) -> None:
        """Show the days that are in sight now, in the room there is now."""

    def point(self, place: int | None) -> None:
        """Put the crosshair on the day at a place, or put it away."""

    def dress(self, theme: Theme) -> None:
        """Paint in a theme's colours, words in the size in force."""
