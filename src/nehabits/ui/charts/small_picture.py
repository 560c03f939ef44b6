"""What a small chart shows: the seven days of a measure, its reference, its figure in words."""

from dataclasses import dataclass

import numpy as np

from nehabits.domain.measure import Measure
from nehabits.domain.phrase import coverage_text, value_text
from nehabits.domain.series_figure import series_figure
from nehabits.domain.wording import tr
from nehabits.ui.charts.aim_spans import AimSpan, bounds_of
from nehabits.ui.charts.chart_lines import Band, TrendLines
from nehabits.ui.charts.chart_summary import figure_words
from nehabits.ui.charts.scale import scale_of
from nehabits.ui.charts.sight import Sight

MOST_DOTS = 62
"""The most days in sight of which each has a dot."""


@dataclass(frozen=True, slots=True, eq=False)
class SmallPicture:
    """A measure as its large chart has it; what adds up over a week is its 7-day sum alone."""

    lines: TrendLines

    @property
    def measure(self) -> Measure:
        """What is shown."""
        return self.lines.measure

    @property
    def band(self) -> Band | None:
        """The reference: one for a week beside sums of seven days, one for a day beside means."""
        return self.lines.band_by(by_week=self.lines.is_bars)

    @property
    def aims(self) -> tuple[AimSpan, ...]:
        """The person's aims, which are all for days: none stands beside sums."""
        return self.lines.aims_by(by_week=self.lines.is_bars)

    @property
    def source(self) -> str:
        """The reference in words with its source; "" without one."""
        reference = self.lines.reference
        if reference is None or self.band is None:
            return ""
        said = {"words": reference.words, "source": reference.source}
        return tr("Reference: {words} ({source})", **said)

    def has_dots(self, first: int, last: int) -> bool:
        """Whether single days are drawn for the places from first to last."""
        few = last - first + 1 <= MOST_DOTS
        return few and not self.lines.is_bars and not self.measure.is_of_window

    def sight(self, first: int, last: int) -> Sight:
        """Return what is in sight of the places from first to last, and from where to where."""
        seen, x = slice(first, last + 1), self.lines.x
        shown = [self.lines.line[seen]]
        if self.has_dots(first, last):
            shown.append(self.lines.values[seen])
        bounds = [*(self.band.bounds if self.band else ()), *bounds_of(self._aims_in(first, last))]
        low, high = scale_of(self.measure, np.concatenate(shown), bounds)
        return Sight(first, last, float(x[first]), float(x[last]), low, high, self.lines.is_bars)

    def figure(self, first: int, last: int) -> str:
        """Return what the places from first to last come to: mean 82 mg · 21 of 28 days."""
        part = self.lines.series.part(first, last)
        if self.measure.is_of_window:
            known = part.trailing[~np.isnan(part.trailing)]
            return value_text(self.measure, float(known[-1])) if len(known) else tr("no figure yet")
        figure = series_figure(part, self.lines.today)
        days = coverage_text(figure.coverage)
        if figure.value is None:
            return days
        return f"{figure_words(self.measure, figure.value)} · {days}"

    def _aims_in(self, first: int, last: int) -> list[AimSpan]:
        low, high = self.lines.x[first], self.lines.x[last]
        return [aim for aim in self.aims if aim.ends[0] <= high and aim.ends[1] >= low]
