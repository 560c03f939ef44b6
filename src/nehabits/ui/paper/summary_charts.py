"""The charts of a summary: one for each measure that has a value, two beside each other."""

from datetime import date

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.services.export import area_name
from nehabits.services.summary_details import SummaryDetails
from nehabits.ui.charts.chart_lines import trend_lines
from nehabits.ui.charts.small_picture import SmallPicture
from nehabits.ui.paper.chart_piece import ChartPiece
from nehabits.ui.paper.flow import Flow
from nehabits.ui.paper.pieces import Style
from nehabits.ui.paper.wrapping import wrapped

_NAME, _QUIET = Style(8, bold=True), Style(7, muted=True)
_PLOT, _BETWEEN, _BELOW = 50.0, 18.0, 7.0
_HEIGHT = _NAME.size * 1.4 + _QUIET.size * 2.8 + _PLOT + _BELOW


def add_charts(flow: Flow, details: SummaryDetails, today: date) -> None:
    """Put the charts on pages of their own, area by area."""
    pictures = _pictures(details, today)
    if not pictures:
        return
    flow.turn()
    flow.title(tr("Charts"))
    for line in wrapped(_legend(), flow.width, _QUIET.metrics().horizontalAdvance):
        flow.words(line, 0, flow.width, _QUIET)
        flow.top += _QUIET.line
    for pillar in Pillar:
        of_area = [each for each in pictures if each.measure.pillar is pillar]
        if of_area:
            flow.needs(_title_height() + _HEIGHT)
            flow.title(area_name(pillar))
            _add_grid(flow, of_area)
    if details.silent:
        names = ", ".join(measure.name for measure in details.silent)
        said = tr("Without a value in this period: {names}", names=names)
        for line in wrapped(said, flow.width, _QUIET.metrics().horizontalAdvance, 12):
            flow.needs(_QUIET.line)
            flow.words(line, 0, flow.width, _QUIET)
            flow.top += _QUIET.line


def _pictures(details: SummaryDetails, today: date) -> list[SmallPicture]:
    return [
        SmallPicture(
            trend_lines(
                series,
                details.lines[series.measure.id],
                today,
                first_weekday=details.first_weekday,
            )
        )
        for series in details.series
    ]


def _add_grid(flow: Flow, pictures: list[SmallPicture]) -> None:
    width = (flow.width - _BETWEEN) / 2
    for place in range(0, len(pictures), 2):
        flow.needs(_HEIGHT)
        for side, picture in enumerate(pictures[place : place + 2]):
            _add_chart(flow, picture, side * (width + _BETWEEN), width)
        flow.top += _HEIGHT


def _add_chart(flow: Flow, picture: SmallPicture, left: float, width: float) -> None:
    top, last = flow.top, len(picture.lines.x) - 1
    for text, style in (
        (picture.measure.name, _NAME),
        (picture.figure(0, last), _QUIET),
        (picture.source, _QUIET),
    ):
        (line,) = wrapped(text, width, style.metrics().horizontalAdvance, 1)
        flow.words(line, left, width, style)
        flow.top += style.line
    flow.draw(ChartPiece(left, flow.top + 1, width, _PLOT, picture))
    flow.top = top


def _title_height() -> float:
    return 30.0


def _legend() -> str:
    return tr(
        "Dots: nights or days, hollow where meals are not complete. Line: 7-day mean, of what adds "
        "up over a week the 7-day sum, of figures of 28 nights the 28 days that end on each day. "
        "A gap: nothing recorded. Hatched: not tracked. Dashes and shade: the reference."
    )
