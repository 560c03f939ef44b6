"""What a chart of one measure shows, as a value: days, the 7-day line, the reference, the words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from nehabits.domain.aim import Aim
from nehabits.domain.circular import DAY
from nehabits.domain.consistency import consistency
from nehabits.domain.day_words import day_text
from nehabits.domain.figure import Figure
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.phrase import coverage_text, value_text
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.series import Days, Mask, Series, Values, after_cut, clock_cut
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import week_figure
from nehabits.domain.wording import tr
from nehabits.ui.charts.aim_spans import AimSpan, aim_spans, bounds_of
from nehabits.ui.charts.chart_words import day_value_text, legend_text, trailing_name
from nehabits.ui.charts.scale import scale_of


@dataclass(frozen=True, slots=True)
class Band:
    """A reference as it is drawn: a line where one bound is open, in the chart's unit."""

    low: float | None
    high: float | None
    words: str
    source: str


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


@dataclass(frozen=True, slots=True, eq=False)
class TrendLines:
    """A measure over a period, a place for each day in all arrays, ready to be painted.

    `days` are drawn as bars from 0 where days add up over a week, otherwise as dots; `line` is
    the trailing seven days. Both are in the measure's unit, except that clock times are put on
    one unbroken line around their mean and may leave 0 to 1440.
    """

    measure: Measure
    days: Days
    x: Values
    values: Values
    line: Values
    partial: Mask
    not_tracked: Mask
    band: Band | None
    aims: tuple[AimSpan, ...]
    low: float
    high: float
    summary: str

    @property
    def is_bars(self) -> bool:
        """Whether days are bars from 0 under the line of their 7-day sum."""
        return self.measure.week is WeekRule.SUM

    @property
    def is_empty(self) -> bool:
        """Whether nothing was logged in the whole period."""
        return bool(np.isnan(self.values).all())

    @property
    def first(self) -> date:
        """The first day of the period."""
        return _date(self.days, 0)

    @property
    def last(self) -> date:
        """The last day of the period."""
        return _date(self.days, -1)

    def shows(self, value: float) -> bool:
        """Say whether a value is within the picture."""
        return self.low <= value <= self.high

    def legend(self, *, thinned: bool = False) -> str:
        """Say what is what in the chart; `thinned`: several days stand in one column."""
        return legend_text(
            self.measure,
            thinned=thinned,
            partial=bool(self.partial.any()),
            not_tracked=bool(self.not_tracked.any()),
        )

    def readout(self, place: int) -> Readout:
        """Return the day at a place in words."""
        day = _date(self.days, place)
        _, value, trailing, note = self.row(place)
        lines = [tr("{name}: {value}", name=self.measure.name, value=value)] if value else []
        if trailing:
            lines.append(tr("{name}: {value}", name=trailing_name(self.measure), value=trailing))
        if note:
            lines.append(note)
        lines += [span.words for span in self.aims if span.holds_on(day)]
        title = day_text(day, year=self.first.year != self.last.year)
        return Readout(day, title, tuple(lines))

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
        known = np.flatnonzero(~np.isnan(self.values))
        return int(known[-1]) if len(known) else len(self.days) - 1

    def _note(self, place: int) -> str:
        if self.not_tracked[place]:
            return tr("not tracked")
        if self.partial[place]:
            return tr("day not finished, left out of the mean")
        return tr("nothing logged") if np.isnan(self.values[place]) else ""


def trend_lines(
    series: Series, reference: ReferenceLine | None, today: date, aims: Iterable[Aim] = ()
) -> TrendLines:
    """Return what the chart of a series shows beside a reference and the person's aims.

    A mean leaves today out.
    """
    values, line, cut = series.values, series.trailing, None
    if series.measure.is_clock:
        cut = clock_cut(values)
        values, line = after_cut(values, cut), after_cut(line, cut)
    band = _band(reference)
    spans = aim_spans(series.measure, aims, _date(series.days, 0), _date(series.days, -1), cut)
    bounds = [] if band is None else [band.low, band.high]
    low, high = scale_of(
        series.measure,
        np.concatenate((values, line)),
        [*(bound for bound in bounds if bound is not None), *bounds_of(spans)],
    )
    return TrendLines(
        measure=series.measure,
        days=series.days,
        x=series.days.astype(np.int64).astype(np.float64),
        values=values,
        line=line,
        partial=series.partial & ~np.isnan(values),
        not_tracked=series.not_tracked,
        band=band,
        aims=spans,
        low=low,
        high=high,
        summary=summary_text(series, reference, today),
    )


def summary_text(series: Series, reference: ReferenceLine | None, today: date) -> str:
    """Return how much was logged and what it comes to: 85 of 91 nights · mean 7 h 12."""
    measure = series.measure
    cells = list(_cells(series))
    figure = week_figure(measure, cells, today)
    parts = [coverage_text(figure.coverage)]
    by_day = reference is not None and reference.per == "day" and not measure.is_of_foods
    if reference is not None and by_day and figure.coverage.have:
        met = consistency(cells, reference.low, reference.ceiling).met
        parts.append(tr("{count} at the reference", count=met))
    if figure.value is not None:
        said = {
            WeekRule.SUM: tr("{value} in all"),
            WeekRule.MEDIAN: tr("median {value}"),
        }.get(measure.week, tr("mean {value}"))
        parts.append(said.format(value=value_text(measure, figure.value)))
    return " · ".join(parts)


def documents_text(titles: tuple[str, ...]) -> str:
    """Return which documents name a measure's recommendation; "" for none."""
    if not titles:
        return ""
    return tr("Recommended in {titles}", titles=", ".join(f"“{title}”" for title in titles))


def _cells(series: Series) -> Iterator[DayCell]:
    days: list[date] = series.days.astype(object).tolist()
    for day, value, partial, not_tracked in zip(
        days,
        series.values.tolist(),
        series.partial.tolist(),
        series.not_tracked.tolist(),
        strict=True,
    ):
        known = value == value  # noqa: PLR0124 - nan is not itself; faster than isnan over years
        tracking = Tracking.LOGGED if known else Tracking.EMPTY
        tracking = Tracking.PARTIAL if partial else tracking
        tracking = Tracking.NOT_TRACKED if not_tracked else tracking
        yield DayCell(day, Figure(value if known else None), tracking)


def _band(reference: ReferenceLine | None) -> Band | None:
    if reference is None or (reference.low is None and reference.high is None):
        return None
    return Band(reference.low, reference.high, reference.words, reference.source)


def _on_clock(lines: TrendLines, value: float) -> float:
    return value % DAY if lines.measure.is_clock else value


def _date(days: Days, place: int) -> date:
    day: date = days[place].astype(object)
    return day
