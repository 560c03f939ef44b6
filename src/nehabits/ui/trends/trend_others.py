"""The other measures of an area, small, below the large chart of Trends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from nehabits.domain.measure import Measure
from nehabits.services.services import Services
from nehabits.ui.charts.chart_lines import TrendLines
from nehabits.ui.charts.face import Face
from nehabits.ui.charts.small_picture import SmallPicture
from nehabits.ui.trends.trend_answer import TrendAnswer, lines_of


@dataclass(frozen=True, slots=True, eq=False)
class AreaLines:
    """Every measure of an area over all days, beside what held on `day`."""

    measures: tuple[Measure, ...]
    day: date
    lines: tuple[TrendLines, ...]

    def is_of(self, given: TrendAnswer) -> bool:
        """Say whether these are the measures that stand below an answer."""
        measures = given.measures_of(given.measure.pillar)
        days = given.picture.days
        same_days = not self.lines or (
            self.lines[0].days[0] == days[0] and self.lines[0].days[-1] == days[-1]
        )
        return self.measures == measures and self.day == given.day and same_days

    def below(self, given: TrendAnswer) -> list[SmallPicture]:
        """Return the small pictures below an answer: all but the one that is large; none if empty.

        Above nights by the clock, or kinds, they are all there.
        """
        if all(lines.is_empty for lines in self.lines):
            return []
        large = given.measure.id if given.choice.face is Face.FIGURE else None
        return [SmallPicture(lines) for lines in self.lines if lines.measure.id != large]


def area_lines(
    services: Services, measures: Sequence[Measure], days: tuple[date, date], day: date
) -> AreaLines:
    """Return the measures of an area from the first to the last of days, read in one question."""
    series = services.review.series_of([measure.id for measure in measures], *days)
    made = tuple(lines_of(services, series[measure.id], day) for measure in measures)
    return AreaLines(tuple(measures), day, made)
