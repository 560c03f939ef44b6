"""What is what in the chart of Trends, as it is drawn now."""

from nehabits.domain.relation_words import beside_name
from nehabits.domain.wording import tr
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.trends.trend_answer import TrendAnswer


def legend_in_sight(given: TrendAnswer, chart: DayChart) -> str:
    """Return the legend of the days in sight, with the second measure if there is one."""
    said = given.picture.legend(*chart.in_sight(), thinned=chart.is_thinned)
    if given.second is None:
        return said
    name = beside_name(given.second.measure, given.choice.lag)
    return f"{said} · {tr('dashed line and diamonds: {name}', name=name)}"
