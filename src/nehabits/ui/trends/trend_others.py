"""The other measures of an area, small, below the large chart of Trends."""

from dataclasses import dataclass
from datetime import date

from nehabits.domain.measure import Measure
from nehabits.services.services import Services
from nehabits.ui.charts.chart_lines import TrendLines
from nehabits.ui.charts.face import Face
from nehabits.ui.charts.small_picture import SmallPicture
from nehabits.ui.trends.trend_answer import Days, Known, TrendAnswer, lines_of


@dataclass(frozen=True, slots=True, eq=False)
class AreaLines:
    """Every measure of an area over all days, beside what held on `day`."""

    measures: tuple[Measure, ...]
    days: Days
    day: date
    lines: tuple[TrendLines, ...]

    @property
    def known(self) -> Known:
        """The charts, as an answer can take them over."""
        return {(lines.measure.id, self.day, self.days): lines for lines in self.lines}

    def is_of(self, given: TrendAnswer) -> bool:
        """Say whether these are the measures that stand below an answer."""
        measures = given.measures_of(given.measure.pillar)
        return (self.measures, self.days, self.day) == (measures, days_of(given), given.day)

    def below(self, given: TrendAnswer) -> list[SmallPicture]:
        """Return the small pictures below an answer: all but the one that is large; none if empty.

        Above nights by the clock, or kinds, they are all there.
        """
        if all(lines.is_empty for lines in self.lines):
            return []
        large = given.measure.id if given.choice.face is Face.FIGURE else None
        return [SmallPicture(lines) for lines in self.lines if lines.measure.id != large]


def area_lines(services: Services, given: TrendAnswer) -> AreaLines:
    """Return the measures of an answer's area, read in one question but for the large one."""
    days, measures, large = days_of(given), given.measures_of(given.measure.pillar), given.picture
    made = {large.measure.id: large} if isinstance(large, TrendLines) else {}
    series = services.review.series_of([each.id for each in measures if each.id not in made], *days)
    made |= {key: lines_of(services, each, given.day) for key, each in series.items()}
    return AreaLines(measures, days, given.day, tuple(made[each.id] for each in measures))


def days_of(given: TrendAnswer) -> Days:
    """Return the first and the last day that an answer's chart has."""
    return given.picture.days[0].item(), given.picture.days[-1].item()
