"""What the sleep schedule shows, as a value: nights and naps by the clock, and the words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from nehabits.domain.circular import DAY
from nehabits.domain.circular_series import rolled_means
from nehabits.domain.day_words import date_text, day_text
from nehabits.domain.measure import measure_named
from nehabits.domain.night_series import mid_sleeps, window_values
from nehabits.domain.night_window import WINDOW_DAYS
from nehabits.domain.nights import MINUTE, Nights, clocks
from nehabits.domain.phrase import clock_text, coverage_text, duration_text, value_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import Days, Mask, Values
from nehabits.domain.week import LEAST_DAYS, Coverage
from nehabits.domain.wording import tr
from nehabits.ui.charts.day_picture import Readout
from nehabits.ui.charts.schedule_pieces import Pieces, below_noon, pieces
from nehabits.ui.charts.schedule_words import night_words, schedule_legend

MOST_DOTS = 200
"""Of more nights in sight than these mid-sleep is not marked: the dots would touch."""

_BEFORE = WINDOW_DAYS - 1
_FIGURES = ("sleep.midpoint_sd", "sleep.regularity_index", "sleep.social_jet_lag")


@dataclass(frozen=True, slots=True, eq=False)
class SchedulePicture:
    """Nights and naps of all days: a column is a day, from noon at the top to noon.

    A day's column holds what belongs to the day, each sleep at its time on the clocks of the zone
    of waking: the night that ends on the date, and its naps. `onsets`, `middles` and `wakes` are
    clock times of each day's measured night, nan without one; `spread`, `index`, `lag` and
    `mean` are of the 28 days that end on each day.
    """

    nights: Nights
    today: date
    days: Days
    x: Values
    not_tracked: Mask
    work: Pieces
    off: Pieces
    naps: Pieces
    beds: Pieces
    onsets: Values
    middles: Values
    wakes: Values
    lengths: Values
    mean: Values
    figures: tuple[Values, ...]

    @property
    def name(self) -> str:
        """What the chart is called."""
        return tr("Sleep schedule")

    @property
    def pillar(self) -> Pillar:
        """The area whose colour it has."""
        return Pillar.SLEEP

    @property
    def is_empty(self) -> bool:
        """Whether no sleep was logged on any day."""
        return not any(len(each.x) for each in (self.work, self.off, self.naps))

    def usual(self, first: int, last: int) -> tuple[float, float] | None:
        """Return mean falling asleep and waking of the nights from place to place, or None.

        Clock times in minutes after midnight, of at least four nights that have a mean.
        """
        ends = []
        for times in (self.onsets, self.wakes):
            means, counts = rolled_means(times[first : last + 1], last - first + 1)
            if counts[0] < LEAST_DAYS or np.isnan(means[0]):
                return None
            ends.append(float(means[0]))
        return ends[0], ends[1]

    def summary(self, first: int, last: int) -> str:
        """Say how many nights there are, and what the 28 days to the last one come to."""
        seen = slice(first, last + 1)
        known = ~np.isnan(self.middles[seen])
        counted = int(np.count_nonzero(known | ~self.not_tracked[seen]))
        said = coverage_text(Coverage(int(known.sum()), counted, "nights"))
        figures = ", ".join(self._figures(last))
        if not figures:
            return said
        day = date_text(self.days[last].item(), year=self._is_other_year(last))
        window = tr("28 days to {day}: {figures}", day=day, figures=figures)
        return f"{said} · {window}"

    def legend(self, first: int, last: int, *, thinned: bool) -> str:
        """Say what is what from place to place; `thinned`: many days share a column of pixels."""
        ends = self.x[first], self.x[last]
        work, off, naps = (each.between(*ends) for each in (self.work, self.off, self.naps))
        # What reaches the lower noon goes on at the top.
        over = any((each.bottom == DAY).any() for each in (work, off, naps))
        return schedule_legend(
            thinned=thinned,
            off=bool(len(off.x)),
            dots=int((~np.isnan(self.middles[first : last + 1])).sum()) <= MOST_DOTS,
            naps=bool(len(naps.x)),
            over=over,
            usual=self.usual(first, last) is not None,
            not_tracked=bool(self.not_tracked[first : last + 1].any()),
        )

    def readout(self, place: int) -> Readout:
        """Return the day at a place in words."""
        day: date = self.days[place].item()
        title = day_text(day, year=self._is_other_year(place))
        lines = tuple(night_words(self.nights, self._sleeps_of(place)))
        return Readout(day, title, lines or (self._note(place),))

    def last_known(self) -> int:
        """Return the place of the last day with a night, or of the last day."""
        known = np.flatnonzero(~np.isnan(self.middles))
        return int(known[-1]) if len(known) else len(self.days) - 1

    def headings(self) -> tuple[str, ...]:
        """Return the headings of the numbers as a table."""
        return (
            tr("Day"),
            tr("Fell asleep"),
            tr("Woke"),
            tr("Asleep"),
            tr("Mid-sleep"),
            tr("Naps"),
            tr("Day off"),
            tr("Note"),
        )

    def row(self, place: int) -> tuple[str, ...]:
        """Return the day at a place as a row of that table."""
        nights = self.nights
        sleeps = list(self._sleeps_of(place))
        naps = [each for each in sleeps if nights.nap[each]]
        day = day_text(self.days[place].item(), year=True)
        asleep = duration_text(float(nights.asleep[naps].sum())) if naps else ""
        night = next((each for each in sleeps if nights.measured[each]), None)
        if night is None:
            return (day, "", "", "", "", asleep, "", self._note(place))
        return (
            day,
            clock_text(float(clocks(nights.fell[night]))),
            clock_text(float(clocks(nights.wake[night]))),
            duration_text(float(nights.asleep[night])),
            clock_text(float(self.middles[place])),
            asleep,
            tr("yes") if nights.day_off[night] else tr("no"),
            "",
        )

    def _figures(self, place: int) -> Iterator[str]:
        spread, index, lag = (
            value_text(measure_named(key), float(values[place]))
            if not np.isnan(values[place])
            else ""
            for key, values in zip(_FIGURES, self.figures, strict=True)
        )
        if spread:
            mean = clock_text(float(self.mean[place]))
            yield tr("mid-sleep {time} {spread}", time=mean, spread=spread)
        if index:
            yield tr("regularity {index}", index=index)
        if lag:
            yield tr("days off {difference}", difference=lag)

    def _sleeps_of(self, place: int) -> range:
        day = self.days[place]
        both = np.searchsorted(self.nights.day, day + np.arange(2))
        return range(int(both[0]), int(both[1]))

    def _note(self, place: int) -> str:
        if self.not_tracked[place]:
            return tr("not tracked")
        return tr("no night logged") if len(self._sleeps_of(place)) else tr("nothing logged")

    def _is_other_year(self, place: int) -> bool:
        day: date = self.days[place].item()
        return day.year != self.today.year


def schedule_picture(nights: Nights, today: date) -> SchedulePicture:
    """Return what the schedule shows of nights, the first 27 days of which are only windows'."""
    days = nights.days[_BEFORE:]
    x = nights.day.astype(np.int64).astype(np.float64)
    top = below_noon(clocks(nights.onset))
    walls = (nights.wake - nights.onset) / MINUTE
    # Where the clocks go back within a short sleep, waking may stand before falling asleep.
    lengths = np.where(walls > 0, walls, (nights.end - nights.start) / MINUTE)
    shown = (nights.day >= days[0]) & (nights.day <= days[-1])

    def drawn(chosen: NDArray[np.bool_]) -> Pieces:
        chosen = chosen & shown
        return pieces(x[chosen], top[chosen], lengths[chosen])

    middles = mid_sleeps(nights)
    return SchedulePicture(
        nights=nights,
        today=today,
        days=days,
        x=days.astype(np.int64).astype(np.float64),
        not_tracked=nights.not_tracked[_BEFORE:],
        work=drawn(~nights.nap & ~nights.day_off),
        off=drawn(~nights.nap & nights.day_off),
        naps=drawn(nights.nap),
        beds=_beds(nights, x, top, lengths, shown & ~nights.nap),
        onsets=nights.on_days(clocks(nights.onset))[_BEFORE:],
        middles=middles[_BEFORE:],
        wakes=nights.on_days(clocks(nights.wake))[_BEFORE:],
        lengths=nights.on_days(lengths)[_BEFORE:],
        mean=rolled_means(middles, WINDOW_DAYS)[0],
        figures=tuple(
            window_values(measure_named(key), nights, WINDOW_DAYS)[0] for key in _FIGURES
        ),
    )


def _beds(nights: Nights, x: Values, top: Values, lengths: Values, shown: Mask) -> Pieces:
    """Return the time in bed around nights: before falling asleep and after waking, as known."""
    before = np.where(shown & (nights.before > 0), nights.before, np.nan)
    after = np.where(shown & (nights.after > 0), nights.after, np.nan)
    known = [~np.isnan(each) for each in (before, after)]
    begins = np.concatenate(((top - before)[known[0]], (top + lengths)[known[1]])) % DAY
    reach = np.concatenate((before[known[0]], after[known[1]]))
    return pieces(np.concatenate((x[known[0]], x[known[1]])), begins, reach)
