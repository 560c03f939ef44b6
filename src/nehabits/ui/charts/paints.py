"""Which paint a chart of the Trends page has."""

from nehabits.ui.charts.chart_paint import ChartPaint
from nehabits.ui.charts.day_chart import MakePaint
from nehabits.ui.charts.face import Face
from nehabits.ui.charts.kind_paint import KindPaint
from nehabits.ui.charts.schedule_paint import SchedulePaint

_PAINTS: dict[Face, MakePaint] = {
    Face.FIGURE: ChartPaint,
    Face.SCHEDULE: SchedulePaint,
    Face.KINDS: KindPaint,
}


def paint_of(face: Face) -> MakePaint:
    """Return what paints a face."""
    return _PAINTS[face]
