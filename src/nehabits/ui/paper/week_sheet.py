"""A week on one page: where everything stands, worked out before anything is painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nehabits.domain.day_words import date_text, period_text, short_weekday_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.wording import tr
from nehabits.ui.paper.pieces import (
    BODY,
    CELL,
    QUIET,
    SMALL,
    SMALL_STRONG,
    STRONG,
    STRONG_CELL,
    TITLE,
    Box,
    Piece,
    Rule,
    Spark,
    Style,
    Words,
    paint,
)
from nehabits.ui.paper.wrapping import wrapped
from nehabits.ui.theme import LIGHT
from nehabits.ui.week.week_cells import Fill, WeekCell
from nehabits.ui.week.week_legend import legend_text
from nehabits.ui.week.week_table import WeekLine, WeekTable

_NAME, _DAY, _FIGURE, _COVERAGE, _BEFORE, _WEEKS = 0.245, 0.051, 0.13, 0.133, 0.07, 0.065
"""Shares of the width; with seven days they are the whole."""

_GAP, _AIR, _SQUARE, _INDENT = 3.0, 4.0, 6.0, 12.0
_NOTE_LINES, _NAME_LINES = 8, 3
_EVERY_LINE = 1000
_LARGEST, _FINEST = 1.15, 0.02


@dataclass(frozen=True, slots=True)
class WeekSheet:
    """What is printed of a week: its table, perhaps its note, the notice, and as of which day."""

    table: WeekTable
    notice: str
    on: date
    note: str = ""

    def scale(self, width: float, height: float) -> float:
        """Return the scale at which it fits a page of so many points, 1 for words as they are."""
        small, large = 0.0, _LARGEST
        while large - small > _FINEST * large:
            middle = (small + large) / 2
            fits = laid_out(self, width / middle)[1] <= height / middle
            small, large = (middle, large) if fits else (small, middle)
        return small

    def paint(self, painter: QPainter, page: QRectF) -> None:
        """Paint it onto a page in points, as large as it fits."""
        scale = self.scale(page.width(), page.height())
        painter.save()
        painter.translate(page.topLeft())
        painter.scale(scale, scale)
        paint(painter, laid_out(self, page.width() / scale)[0])
        painter.restore()


def laid_out(sheet: WeekSheet, width: float) -> tuple[list[Piece], float]:
    """Return the pieces of a sheet of a width in points, and its height."""
    page = _Page(width)
    table = sheet.table
    page.words(period_text(table.first, table.last, year=True), TITLE)
    on = tr("Figures as they stood on {day}.", day=date_text(sheet.on, year=True))
    page.words(tr("NE Habits, {week}. {on}", week=table.below, on=on), SMALL)
    page.top += 2 * _AIR
    page.headings(table)
    for pillar, lines in table.areas():
        page.area(pillar)
        for line in lines:
            page.line(line)
    page.rule()
    page.words(legend_text(table.lines), SMALL)
    if sheet.note:
        page.top += _AIR
        page.words(tr("Note for the week"), SMALL_STRONG)
        page.words(sheet.note, BODY, _NOTE_LINES)
    page.top += _AIR
    page.words(sheet.notice, SMALL)
    return page.pieces, page.top


class _Page:
    """A page that is filled from its top."""

    def __init__(self, width: float) -> None:
        self.pieces: list[Piece] = []
        self.top = 0.0
        self._width = width
        shares = (_NAME, *[_DAY] * 7, _FIGURE, _COVERAGE, _BEFORE, _WEEKS)
        lefts = [width * sum(shares[:place]) for place in range(len(shares))]
        self._columns = [(at, share * width) for at, share in zip(lefts, shares, strict=True)]

    def words(self, text: str, style: Style, most: int = _EVERY_LINE) -> None:
        """Add a paragraph across the page."""
        self.top += self._block(text, (0, self.top, self._width), style, most)

    def rule(self) -> None:
        """Add a hairline, with air around it."""
        self.top += _AIR / 2
        self.pieces.append(Rule(0, self.top, self._width))
        self.top += _AIR / 2

    def headings(self, table: WeekTable) -> None:
        """Add the headings of the columns."""
        week = tr("This week") if table.is_this_week else tr("Week")
        before = tr("Last week") if table.is_this_week else tr("Week before")
        days = [f"{short_weekday_text(day)} {day.day}" for day in table.days]
        texts = (tr("Recommendation"), *days, week, tr("Coverage"), before, tr("5 weeks"))
        heights = [
            self._block(
                text,
                (left, self.top, width - _GAP),
                SMALL,
                centred=1 <= place <= len(days),
            )
            for place, ((left, width), text) in enumerate(zip(self._columns, texts, strict=True))
        ]
        self.top += max(heights)

    def area(self, pillar: Pillar) -> None:
        """Add the heading of an area."""
        self.rule()
        middle = self.top + (STRONG.line - _SQUARE) / 2
        self.pieces.append(Box(0, middle, _SQUARE, _SQUARE, LIGHT.pillar(pillar).shape))
        width = self._width - _INDENT
        self.pieces.append(Words(_INDENT, self.top, width, pillar_name(pillar), STRONG))
        self.top += STRONG.line

    def line(self, line: WeekLine) -> None:
        """Add a row, as high as the highest of what stands in it."""
        self.top += _AIR / 2
        colour = LIGHT.pillar(line.pillar).shape
        height = max(self._name(line), self._coverage(line), self._figure(line, colour))
        # A figure of 28 nights has no cells.
        for (left, width), cell in zip(self._columns[1:8], line.cells, strict=False):
            self._cell(cell, left, width - _GAP, colour)
        self._weeks(line, colour)
        self.top += height + _AIR / 2

    def _name(self, line: WeekLine) -> float:
        left, width = self._columns[0]
        left, width = left + _INDENT, width - _INDENT - _GAP
        height = self._block(line.name, (left, self.top, width), BODY, _NAME_LINES)
        for text in filter(None, (line.reference_with_source, line.aim)):
            height += self._block(text, (left, self.top + height, width), SMALL, _NAME_LINES)
        return height

    def _coverage(self, line: WeekLine) -> float:
        left, width = self._columns[9]
        # A single line stands beside the figure, two begin with it.
        lower = 0.0 if line.coverage_below else (_cell_height() - SMALL.line) / 2
        text = "\n".join(filter(None, (line.coverage, line.coverage_below)))
        place = (left, self.top + lower, width - _GAP)
        return lower + self._block(text, place, SMALL, _NAME_LINES + 1)

    def _figure(self, line: WeekLine, colour: str) -> float:
        left, width = self._columns[8]
        room = width - _AIR - 2 * _GAP
        lines = _lines(line.figure, room, STRONG)
        height = len(lines) * STRONG.line + _AIR
        if line.at_reference:
            box = Box(left, self.top, width - 2 * _GAP, height, colour, Fill.STRONG)
            self.pieces.append(box)
        self._put(lines, (left + _AIR, self.top + _AIR / 2, room), STRONG)
        return height

    def _cell(self, cell: WeekCell, left: float, width: float, colour: str) -> None:
        self.pieces.append(Box(left, self.top, width, _cell_height(), colour, cell.fill))
        # In grey the bold words tell strong cells from pale ones besides the fill.
        style = STRONG_CELL if cell.fill is Fill.STRONG else CELL
        at = self.top + (_cell_height() - style.line) / 2
        self.pieces.append(Words(left, at, width, cell.text, style, centred=True))

    def _weeks(self, line: WeekLine, colour: str) -> None:
        at = self.top + _AIR / 2
        left, width = self._columns[10]
        self.pieces.append(Words(left, at, width, line.previous, QUIET))
        left, width = self._columns[11]
        place = (left + _AIR, at, width - 3 * _AIR, BODY.line)
        self.pieces.append(Spark(*place, line.weeks, line.is_clock, colour))

    def _block(
        self,
        text: str,
        place: tuple[float, float, float],
        style: Style,
        most: int = _EVERY_LINE,
        *,
        centred: bool = False,
    ) -> float:
        """Add a text in lines; `place` is its left, its top and its width. Return its height."""
        lines = _lines(text, place[2], style, most)
        self._put(lines, place, style, centred=centred)
        return len(lines) * style.line

    def _put(
        self,
        lines: Sequence[str],
        place: tuple[float, float, float],
        style: Style,
        *,
        centred: bool = False,
    ) -> None:
        left, top, width = place
        for number, line in enumerate(lines):
            at = top + number * style.line
            self.pieces.append(Words(left, at, width, line, style, centred))


def _cell_height() -> float:
    return BODY.line + _AIR


def _lines(text: str, width: float, style: Style, most: int = _EVERY_LINE) -> tuple[str, ...]:
    return wrapped(text, width, style.metrics().horizontalAdvance, most)
