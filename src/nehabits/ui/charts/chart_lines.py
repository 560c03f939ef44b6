"""What a chart of one measure shows, as a value: days, the 7-day line, the reference, the words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from nehabits.domain.aim import Aim
from nehabits.domain.circular import DAY
from nehabits.domain.day_words import day_text
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.phrase import value_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.series import Days, Mask, Series, Values, after_cut, clock_cut
from nehabits.domain.week_sums import WeekSums, week_sums
from nehabits.domain.wording import tr
from nehabits.ui.charts.aim_spans import AimSpan, aim_spans, bounds_of
from nehabits.ui.charts.chart_summary import summary_text
from nehabits.ui.charts.chart_words import day_value_text, legend_text, trailing_name
from nehabits.ui.charts.day_picture import Readout
from nehabits.ui.charts.scale import scale_of
from nehabits.ui.charts.sight import Sight

MOST_SINGLE_DAYS = 31
"""Of what adds up over a week single days are drawn up to so many days, weeks above."""


@dataclass(frozen=True, slots=True)
class Band:
    """A reference as it is drawn: a line where one bound is open, in the chart's unit."""

    low: float | None
    high: float | None
    words: str
    by_week: bool

    @property
    def bounds(self) -> list[float]:
        """The bounds there are."""
        return [bound for bound in (self.low, self.high) if bound is not None]


@dataclass(frozen=True, slots=True, eq=False)
class TrendLines:
    """A measure over all days, a place for each in all arrays, ready to be painted.

    `line` is the trailing seven days, of figures of 28 days the figure itself. Both it and
    `values` are in the measure's unit, except that clock times are put on one unbroken line
    around their mean and may leave 0 to 1440. Where days add up over a week, few days in sight
    are bars from 0, and many are bars a week under the line.
    """

    series: Series
    x: Values
    values: Values
    line: Values
    weeks: WeekSums | None
    band: Band | None
    aims: tuple[AimSpan, ...]
    reference: ReferenceLine | None
    today: date

    @property
    def measure(self) -> Measure:
        """What is shown."""
        return self.series.measure

    @property
    def days(self) -> Days:
        """Every day, a place each."""
        return self.series.days

    @property
    def name(self) -> str:
        """What the chart is called."""
        return self.measure.name

    @property
    def pillar(self) -> Pillar:
        """The area whose colour it has."""
        return self.measure.pillar

    @property
    def partial(self) -> Mask:
        """Days of meals that are not complete, though something is known of them."""
        known: Mask = self.series.partial & ~np.isnan(self.values)
        return known

    @property
    def not_tracked(self) -> Mask:
        """Days that are not tracked."""
        return self.series.not_tracked

    @property
    def is_bars(self) -> bool:
        """Whether days add up over a week."""
        return self.measure.week is WeekRule.SUM

    @property
    def is_empty(self) -> bool:
        """Whether nothing was logged on any day."""
        return bool(np.isnan(self.values).all() and np.isnan(self.line).all())

    def is_by_week(self, first: int, last: int) -> bool:
        """Whether weeks are drawn for the places from first to last, and no single days."""
        return self.is_bars and last - first + 1 > MOST_SINGLE_DAYS

    def sight(self, first: int, last: int) -> Sight:
        """Return what is in sight of the places from first to last, and from where to where."""
        by_week = self.is_by_week(first, last)
        seen, x = slice(first, last + 1), self.x
        shown = [self.line[seen]] if by_week or not self.is_bars else [self.values[seen]]
        if by_week and self.weeks is not None:
            shown.append(self.weeks.sums[self.weeks.between(x[first], x[last])])
        elif not self.is_bars:
            shown.append(self.values[seen])
        band, aims = self.band_by(by_week=by_week), self.aims_by(by_week=by_week)
        seen_aims = [aim for aim in aims if aim.ends[0] <= x[last] and aim.ends[1] >= x[first]]
        bounds = [*(band.bounds if band else ()), *bounds_of(seen_aims)]
        low, high = scale_of(self.measure, np.concatenate(shown), bounds)
        return Sight(first, last, float(x[first]), float(x[last]), low, high, by_week)

    def band_by(self, *, by_week: bool) -> Band | None:
        """Return the reference that can stand beside weeks, or beside days; None for none.

        A reference for a week never stands beside single days, nor one for a day beside sums.
        """
        if self.band is None or (self.is_bars and self.band.by_week != by_week):
            return None
        return self.band

    def aims_by(self, *, by_week: bool) -> tuple[AimSpan, ...]:
        """Return the aims that can stand beside weeks, or beside days: they are all for days."""
        return () if by_week else self.aims

    def summary(self, first: int, last: int) -> str:
        """Return how much was logged and what it comes to: 85 of 91 nights · mean 7 h 12."""
        return summary_text(self.series.part(first, last), self.reference, self.today)

    def legend(self, first: int, last: int, *, thinned: bool) -> str:
        """Say what is what in the chart; `thinned`: several days stand in one column."""
        places = slice(first, last + 1)
        return legend_text(
            self.measure,
            thinned=thinned,
            by_week=self.is_by_week(first, last),
            partial=bool(self.partial[places].any()),
            not_tracked=bool(self.not_tracked[places].any()),
        )

    def readout(self, place: int) -> Readout:
        """Return the day at a place in words."""
        day = _date(self.days, place)
        _, value, trailing, note = self.row(place)
        lines = [tr("{name}: {value}", name=self.name, value=value)] if value else []
        if trailing:
            lines.append(tr("{name}: {value}", name=trailing_name(self.measure), value=trailing))
        if note:
            lines.append(note)
        lines += [span.words for span in self.aims if span.holds_on(day)]
        return Readout(day, day_text(day, year=day.year != self.today.year), tuple(lines))

    def headings(self) -> tuple[str, ...]:
        """Return the headings of the numbers as a table."""
        return tr("Day"), self.name, trailing_name(self.measure), tr("Note")

    def row(self, place: int) -> tuple[str, str, str, str]:
        """Return the day at a place as a row: the day, its value, the seven days, a note."""
        value, trailing = float(self.values[place]), float(self.line[place])
        return (
            day_text(_date(self.days, place), year=True),
            "" if np.isnan(value) else day_value_text(self.measure, _on_clock(self, value)),
            "" if np.isnan(trailing) else value_text(self.measure, _on_clock(self, trailing)),
            self._note(place),
        )

    def last_known(self) -> int:
        """Return the place of the last day with a value, or of the last day."""
        known = np.flatnonzero(~(np.isnan(self.values) & np.isnan(self.line)))
        return int(known[-1]) if len(known) else len(self.days) - 1

    def _note(self, place: int) -> str:
        if self.not_tracked[place]:
            return tr("not tracked")
        if self.partial[place]:
            return tr("day not finished, left out of the mean")
        if self.measure.is_of_window or not np.isnan(self.values[place]):
            return ""
        return tr("nothing logged")


def trend_lines(
    series: Series,
    reference: ReferenceLine | None,
    today: date,
    aims: Iterable[Aim] = (),
    first_weekday: int = 0,
) -> TrendLines:
    """Return what the chart of a series shows beside a reference and the person's aims.

    A mean leaves today out; weeks begin on `first_weekday`, Monday = 0.
    """
    values, line, cut = series.values, series.trailing, None
    if series.measure.is_clock:
        cut = clock_cut(values)
        values, line = after_cut(values, cut), after_cut(line, cut)
    first, last = _date(series.days, 0), _date(series.days, -1)
    return TrendLines(
        series=series,
        x=series.days.astype(np.int64).astype(np.float64),
        values=values,
        line=line,
        weeks=week_sums(series, first_weekday) if series.measure.week is WeekRule.SUM else None,
        band=_band(reference),
        aims=aim_spans(series.measure, aims, first, last, cut),
        reference=reference,
        today=today,
    )


def documents_text(titles: tuple[str, ...]) -> str:
    """Return which documents name a measure's recommendation; "" for none."""
    if not titles:
        return ""
    return tr("Recommended in {titles}", titles=", ".join(f"“{title}”" for title in titles))


def _band(reference: ReferenceLine | None) -> Band | None:
    if reference is None or (reference.low is None and reference.high is None):
        return None
    return Band(reference.low, reference.high, reference.words, reference.per == "week")


def _on_clock(lines: TrendLines, value: float) -> float:
    return value % DAY if lines.measure.is_clock else value


def _date(days: Days, place: int) -> date:
    day: date = days[place].item()
    return day
