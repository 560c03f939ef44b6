"""A chart as it can be saved or copied, and what its files are called."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from nehabits.domain.day_words import period_text
from nehabits.domain.wording import mark, tr
from nehabits.services.saved_chart import ChartNumbers, series_numbers
from nehabits.ui.charts.chart_file import ChartSheet
from nehabits.ui.charts.chart_lines import TrendLines, documents_text
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.charts.day_picture import DayPicture
from nehabits.ui.charts.kind_picture import KindPicture
from nehabits.ui.notice_text import picture_notice
from nehabits.ui.trends.card_legend import legend_in_sight
from nehabits.ui.trends.relation_line import RelationLine
from nehabits.ui.trends.trend_answer import TrendAnswer

_LONGEST = 60


class Form(Enum):
    """The kinds of files: the ending, and what the kind is called."""

    PNG = ("png", mark("Picture (PNG)"))
    SVG = ("svg", mark("Drawing (SVG)"))
    CSV = ("csv", mark("Numbers (CSV)"))

    @property
    def ending(self) -> str:
        """The ending of the file's name, without the dot."""
        return self.value[0]

    @property
    def title(self) -> str:
        """What it is called in the person's language."""
        return tr(self.value[1])


@dataclass(frozen=True, slots=True, eq=False)
class ChartToSave:
    """The words around a chart, the plot itself, its numbers, and its days in sight."""

    sheet: ChartSheet
    view: Any
    numbers: ChartNumbers
    first: date
    last: date

    def file_name(self, form: Form) -> str:
        """Return a name such as nehabits time-asleep 2026-08-27–2026-11-25.png."""
        name = re.sub(r"[^\w]+", "-", self.sheet.name.lower()).strip("-_")[:_LONGEST] or "chart"
        return f"nehabits {name} {self.first}–{self.last}.{form.ending}"


def chart_to_save(
    given: TrendAnswer, chart: DayChart, relation: RelationLine | None, *, made_up: bool
) -> ChartToSave:
    """Return the chart of an answer as it stands in the window, with the days in sight."""
    picture, (first, last) = given.picture, chart.in_sight()
    days = (picture.days[first].item(), picture.days[last].item())
    lines = [*given.reference.split("\n"), documents_text(given.titles)]
    if relation is not None:
        lines += relation.sentences
    sheet = ChartSheet(
        picture.name if relation is None else relation.name,
        period_text(*days, year=True),
        picture.summary(first, last),
        legend_in_sight(given, chart),
        tuple(filter(None, lines)),
        picture_notice(made_up=made_up),
    )
    numbers = picture_numbers(picture, first, last, given.second, given.choice.lag)
    return ChartToSave(sheet, chart.view, numbers, *days)


def picture_numbers(
    picture: DayPicture, first: int, last: int, second: TrendLines | None = None, lag: int = 0
) -> ChartNumbers:
    """Return the numbers of the places from first to last: a measure's own, else the table's."""
    if isinstance(picture, TrendLines):
        days = (picture.days[first].item(), picture.days[last].item())
        return series_numbers(picture.series, *days, second.series if second else None, lag)
    if isinstance(picture, KindPicture):
        header, minutes = picture.numbers(first, last)
        return ChartNumbers(header, tuple(minutes))
    rows = [
        (picture.days[place].item(), *(text or None for text in picture.row(place)[1:]))
        for place in range(first, last + 1)
    ]
    return ChartNumbers(("day", *picture.headings()[1:]), tuple(rows))
