"""What a card of Today shows, as values."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from nehabits.domain.day_mark import Mark
from nehabits.domain.entry import Entry
from nehabits.domain.pillar import Pillar

NameOf = Callable[[Entry], str]
"""Gives the name, in the person's language, of what an entry's key stands for."""


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry in one line: when, what, and something more at the right; `name` says it all."""

    entry: Entry
    time: str
    text: str
    aside: str
    name: str


@dataclass(frozen=True, slots=True)
class LogAgain:
    """Log these entries of another day on the day that is shown."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class LogToday:
    """Log these entries once more today, whatever day is shown."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class LogRest:
    """Log these entries of the day before, as far as their times are not still to come."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class LogPractice:
    """Log minutes of a kind of practice."""

    kind: str
    minutes: int


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Open the editor of an area."""

    pillar: Pillar


@dataclass(frozen=True, slots=True)
class AddNap:
    """Open the editor of a nap."""


@dataclass(frozen=True, slots=True)
class SetMark:
    """Say something of the day and an area; None takes back what was said."""

    pillar: Pillar
    mark: Mark | None


Deed = LogAgain | LogToday | LogRest | LogPractice | AddEntry | AddNap | SetMark


@dataclass(frozen=True, slots=True)
class Chip:
    """A deed for one click; `name` is what a screen reader says."""

    deed: Deed
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A day's bar between two values of its chart; hollow = the day is not complete."""

    low: float
    high: float
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """The last days as bars, a place each; None where nothing was logged.

    `low` and `high` bound the chart, values grow downwards if `downwards`; `lines` are hairlines
    with their labels, `dashed` is a line of its own. `texts` say each day in words, `hatched` are
    the places of days that are not tracked.
    """

    days: tuple[date, ...]
    bars: tuple[Bar | None, ...]
    texts: tuple[str, ...]
    low: float
    high: float
    downwards: bool = False
    lines: tuple[tuple[float, str], ...] = ()
    dashed: float | None = None
    hatched: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class WeekBar:
    """A week's sum on a track, the reference as a band from low to high on it."""

    value: float
    low: float
    high: float | None

    @property
    def top(self) -> float:
        """Where the track ends: beyond the band and the value."""
        return max(self.value, (self.high or self.low) * 1.13)


@dataclass(frozen=True, slots=True)
class DayCard:
    """A card of Today: the figure, the reference in words, the entries, chips, the last days.

    `source` says where the reference comes from; `remark` stands where entries would be when
    there are none.
    """

    pillar: Pillar
    title: str
    add_name: str
    figure: str
    figure_words: str
    reference: str
    source: str
    lines: tuple[EntryLine, ...]
    remark: str
    chips: tuple[Chip, ...]
    bars: Bars
    week_bar: WeekBar | None = None
