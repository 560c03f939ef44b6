"""What a chart of kinds shows: minutes of exercise or practice, stacked by activity or kind."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import numpy as np

from nehabits.domain.day_words import day_text
from nehabits.domain.kind_totals import KindTotals, SessionKind
from nehabits.domain.phrase import coverage_text, duration_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import Days, Mask, Values
from nehabits.domain.week import Coverage
from nehabits.domain.wording import tr
from nehabits.ui.charts.day_picture import Readout
from nehabits.ui.charts.kind_stack import KindStack, NamedMinutes, kind_stack
from nehabits.ui.charts.kind_steps import Step, bars_text, step_text

Cell = date | float | str | None


class InSight(Protocol):
    """The days in sight, whole days since 1970: a DayWindow."""

    first: float
    last: float


class StackInSight:
    """The bars of the days in sight of a `window`, added up again when these are others.

    All days are in sight as long as no window says otherwise.
    """

    def __init__(self, minutes: NamedMinutes, days: Days, first_weekday: int) -> None:
        self.window: InSight | None = None
        self._minutes = minutes
        self._begin = int(days[0].astype(np.int64))
        self._end = self._begin + len(days) - 1
        self._first_weekday = first_weekday
        self._made: tuple[tuple[int, int], KindStack] | None = None

    def now(self) -> KindStack:
        """Return the bars in sight."""
        first, last = self._begin, self._end
        if self.window is not None:
            first = min(max(round(self.window.first), first), last)
            last = min(max(round(self.window.last), first), last)
        if self._made is None or self._made[0] != (first, last):
            made = kind_stack(self._minutes, first, last, self._first_weekday)
            self._made = (first, last), made
        return self._made[1]


@dataclass(frozen=True, slots=True, eq=False)
class KindPicture:
    """The minutes of every day by kind, a place a day in `totals` and `not_tracked`.

    How many days are in `sight` says whether days, weeks, months or years are told, and which
    they are which kinds are named.
    """

    pillar: Pillar
    days: Days
    minutes: NamedMinutes
    totals: Values
    not_tracked: Mask
    today: date
    sight: StackInSight

    @property
    def name(self) -> str:
        """What the chart is called."""
        if self.pillar is Pillar.EXERCISE:
            return tr("Minutes by activity")
        return tr("Minutes by kind of practice")

    @property
    def is_empty(self) -> bool:
        """Whether nothing was logged on any day."""
        return not len(self.minutes.days)

    @property
    def begin(self) -> int:
        """The first day, in whole days since 1970."""
        return int(self.days[0].astype(np.int64))

    def stack(self) -> KindStack:
        """Return the bars in sight."""
        return self.sight.now()

    def names(self, stack: KindStack) -> tuple[str, ...]:
        """Return the names of the columns of a stack."""
        named = tuple(self.minutes.names[place] for place in stack.named)
        return (*named, tr("Other")) if stack.has_others else named

    def summary(self, first: int, last: int) -> str:
        """Return how much of the places from first to last was logged: 52 of 91 days · 31 h."""
        parts = [coverage_text(self._coverage(first, last + 1))]
        total = float(np.nansum(self.totals[first : last + 1]))
        if total:
            parts.append(tr("{value} in all", value=duration_text(total)))
        return " · ".join(parts)

    def legend(self, first: int, last: int, *, thinned: bool = False) -> str:  # noqa: ARG002 - of days
        """Say what a bar is; which kind is which stands above the bars."""
        parts = [bars_text(self.stack().step)]
        if self.not_tracked[first : last + 1].any():
            parts.append(tr("hatched: not tracked"))
        return " · ".join(parts)

    def readout(self, place: int) -> Readout:
        """Return the bar that the day at a place is in, in words: a line a kind, the most first."""
        stack, day = self.stack(), self.days[place].item()
        bar = stack.bar_at(self.begin + place)
        begin, end = int(stack.edges[bar]), int(stack.edges[bar + 1])
        total = float(stack.tops[bar])
        lines = []
        if stack.step is not Step.DAY:
            lines.append(coverage_text(self._coverage(begin - self.begin, end - self.begin)))
        if total or not np.isnan(self.totals[place]):
            lines.append(tr("In all: {value}", value=duration_text(total)))
        named = zip(self.names(stack), stack.minutes[bar].tolist(), strict=True)
        lines += [
            tr("{name}: {value}", name=name, value=duration_text(minutes))
            for name, minutes in named
            if minutes
        ]
        note = self._note(place) if stack.step is Step.DAY else ""
        return Readout(day, step_text(stack.step, begin, end), (*lines, *filter(None, [note])))

    def last_known(self) -> int:
        """Return the place of the last day with something, or of the last day."""
        known = np.flatnonzero(~np.isnan(self.totals))
        return int(known[-1]) if len(known) else len(self.days) - 1

    def headings(self) -> tuple[str, ...]:
        """Return the headings of the numbers as a table: a column for each kind in sight."""
        return tr("Day"), tr("In all"), *self.names(self.stack()), tr("Note")

    def row(self, place: int) -> tuple[str, ...]:
        """Return the day at a place as a row of that table."""
        stack, total = self.stack(), float(self.totals[place])
        minutes = self._minutes_on(place, stack)
        said = [duration_text(each) for each in (total, *minutes)] if total == total else []  # noqa: PLR0124 - not nan
        blank = [""] * (len(minutes) + 1 - len(said))
        day: date = self.days[place].item()
        return day_text(day, year=True), *said, *blank, self._note(place)

    def numbers(self, first: int, last: int) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
        """Return the places from first to last for a file: minutes as numbers, None where unknown.

        The first value are the names of the columns, the second a row a day.
        """
        stack, rows = self.stack(), []
        named = (tr("{name}, min", name=name) for name in (tr("In all"), *self.names(stack)))
        for place in range(first, last + 1):
            known = not np.isnan(self.totals[place])
            minutes = (float(self.totals[place]), *self._minutes_on(place, stack))
            cells = (each if known else None for each in minutes)
            rows.append((self.days[place].item(), *cells, self._note(place) or None))
        return ("day", *named, "note"), rows

    def _minutes_on(self, place: int, stack: KindStack) -> list[float]:
        """Return the minutes of one day in the columns of a stack."""
        day, made = self.begin + place, self.minutes
        begin, end = np.searchsorted(made.days, (day, day + 1))
        minutes = [0.0] * stack.minutes.shape[1]
        columns = {int(kind): column for column, kind in enumerate(stack.named)}
        for kind, each in zip(made.name_of[begin:end], made.minutes[begin:end], strict=True):
            if kind in columns or stack.has_others:
                minutes[columns.get(int(kind), -1)] += float(each)
        return minutes

    def _note(self, place: int) -> str:
        if self.not_tracked[place]:
            return tr("not tracked")
        return tr("nothing logged") if np.isnan(self.totals[place]) else ""

    def _coverage(self, first: int, end: int) -> Coverage:
        """Return how many of the places that have come and are tracked have something."""
        begun = (self.today - self.days[0].item()).days + 1
        seen = slice(max(first, 0), min(end, begun))
        known = ~np.isnan(self.totals[seen])
        counted = known | ~self.not_tracked[seen]
        return Coverage(int(known.sum()), int(counted.sum()), "days")


def kind_picture(
    totals: KindTotals,
    name_of: Callable[[SessionKind], str],
    today: date,
    first_weekday: int,
) -> KindPicture:
    """Return what a chart of kinds shows; kinds of one name, as yoga of both areas, are one.

    A day without an entry has no minutes; weeks begin on `first_weekday`, Monday = 0.
    """
    texts = [name_of(kind) for kind in totals.kinds]
    found = list(dict.fromkeys(texts))
    places = np.array([found.index(text) for text in texts], dtype=np.int64)
    name_of_each = places[totals.kind_of] if texts else totals.kind_of
    often = np.argsort(-np.bincount(name_of_each, minlength=len(found)), kind="stable")
    rank = np.argsort(often)
    begin = int(totals.days[0].astype(np.int64))
    minutes = NamedMinutes(
        tuple(found[place] for place in often),
        totals.day_of + begin,
        rank[name_of_each] if found else name_of_each,
        totals.minutes,
    )
    return KindPicture(
        totals.pillar,
        totals.days,
        minutes,
        totals.totals,
        totals.not_tracked,
        today,
        StackInSight(minutes, totals.days, first_weekday),
    )
