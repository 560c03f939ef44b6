"""Page 1 of a summary: where everything stands, worked out before anything is painted."""

from collections.abc import Sequence
from datetime import date

from nehabits import __version__
from nehabits.domain.coverage_strip import Step, Strip, StripBox
from nehabits.domain.day_words import period_text
from nehabits.domain.made_up_words import made_up_notice
from nehabits.domain.phrase import NO_VALUE
from nehabits.domain.pillar import Pillar
from nehabits.domain.summary import Summary
from nehabits.domain.tracking import Tracking
from nehabits.domain.wording import plural, tr
from nehabits.services.export import area_name
from nehabits.ui.paper.page import Page, Painted, Paper
from nehabits.ui.paper.page_foot import FOOT_HEIGHT, page_foot
from nehabits.ui.paper.pieces import Piece, Rule, Style, Words
from nehabits.ui.paper.strip_piece import StripPiece
from nehabits.ui.paper.summary_doubts import doubts
from nehabits.ui.paper.summary_figures import Line
from nehabits.ui.paper.summary_own_words import aim_lines, note_lines
from nehabits.ui.paper.summary_sections import (
    Section,
    part_headings,
    part_rows,
    sections,
)
from nehabits.ui.paper.wrapping import wrapped

TITLE, SUBTITLE = Style(15, bold=True), Style(8, muted=True)
HEAD, ASIDE = Style(9, bold=True), Style(8, muted=True)
NAME, VALUE, QUIET = Style(8), Style(8), Style(7, muted=True)
MAIN = Style(8, bold=True)

_NAME, _VALUE, _N, _BESIDE = 0.23, 0.25, 0.155, 0.365
"""Shares of the width: the columns of a figure."""

_STRIP_NAME, _STRIP, _STRIP_LEAST, _WIDEST = 0.17, 0.51, 0.3, 16.0
_GAP, _AIR = 6.0, 5.0
_LARGEST, _USUAL, _FINEST = 1.0, 0.8, 0.01


def first_page(summary: Summary, paper: Paper, count: int = 1) -> Page:
    """Return page 1 of so many, all of it on one page: as large as it fits."""
    width, height = paper.room
    room = height - FOOT_HEIGHT
    scale = _scale(summary, width, room)
    sheet = _laid_out(summary, width / scale)
    foot = page_foot(paper, 1, count, made_up=summary.made_up)
    return Page(paper, tuple(sheet.pieces), tuple(sheet.drawn), foot, scale)


def _scale(summary: Summary, width: float, room: float) -> float:
    """Return the largest scale at which everything is on the page, never more than as it is."""

    def fits(scale: float) -> bool:
        return _laid_out(summary, width / scale).top <= room / scale

    if fits(_LARGEST):
        return _LARGEST
    small = _USUAL if fits(_USUAL) else 0.0
    large = _LARGEST if small else _USUAL
    while large - small > _FINEST * large:
        middle = (small + large) / 2
        small, large = (middle, large) if fits(middle) else (small, middle)
    return small


def _laid_out(summary: Summary, width: float) -> "_Sheet":
    sheet = _Sheet(width)
    _head(sheet, summary)
    _coverage(sheet, summary)
    for section in sections(summary):
        sheet.section(section)
    _side_by_side(sheet, summary)
    _own_words(sheet, summary)
    sheet.heading(tr("How each figure is made"), "")
    for line in summary.formulas:
        sheet.block(line, (0, width), QUIET)
    return sheet


def _own_words(sheet: "_Sheet", summary: Summary) -> None:
    for title, aside, lines in (
        (tr("The person’s own aims"), tr("set by the person"), aim_lines(summary)),
        (tr("The person’s own notes"), "", note_lines(summary)),
    ):
        if lines:
            sheet.heading(title, aside)
        for line in lines:
            sheet.block(line, (0, sheet.width), NAME, 1)


def _head(sheet: "_Sheet", summary: Summary) -> None:
    span = period_text(summary.first, summary.last, year=True)
    days = plural("{count} day", "{count} days", summary.days)
    weeks, rest = divmod(summary.days, 7)
    if weeks and not rest:
        days = tr(
            "{days}, {weeks}", days=days, weeks=plural("{count} week", "{count} weeks", weeks)
        )
    elif weeks:
        whole = plural("{count} week", "{count} weeks", weeks)
        more = plural("{count} day", "{count} days", rest)
        days = tr("{days}, {weeks} and {more}", days=days, weeks=whole, more=more)
    sheet.block(tr("Self-recorded lifestyle log"), (0, sheet.width), TITLE)
    if summary.name:
        sheet.block(summary.name, (0, sheet.width), HEAD, 2)
    sheet.block(tr("{period} · {days}", period=span, days=days), (0, sheet.width), HEAD)
    if summary.made_up:
        sheet.block(made_up_notice(), (0, sheet.width), SUBTITLE)
    sheet.block(
        tr(
            "Self-recorded, not a medical record; no device data unless imported; no clinical "
            "interpretation. NE Habits {version}, as of {day}.",
            version=__version__,
            day=summary.today.isoformat(),
        ),
        (0, sheet.width),
        SUBTITLE,
    )


def _coverage(sheet: "_Sheet", summary: Summary) -> None:
    step = summary.strips[0].step if summary.strips else Step.DAY
    words = {
        Step.DAY: tr("a box a day"),
        Step.WEEK: tr("a box a week, filled as far as its days"),
        Step.MONTH: tr("a box a month, filled as far as its days"),
        Step.YEAR: tr("a box a year, filled as far as its days"),
    }
    sheet.heading(tr("Coverage"), words[step])
    sheet.strips(summary.strips)
    sheet.legend(summary.strips)
    said = doubts(summary)
    if said:
        sheet.beside(tr("Less certain"), said)


def _side_by_side(sheet: "_Sheet", summary: Summary) -> None:
    rows = part_rows(summary)
    told = [
        place
        for place in range(len(summary.parts))
        if any(cells[place] != NO_VALUE for _, cells in rows)
    ]
    if len(told) < 2:
        return
    # The days after the last of them are part of the period too, and are in its other figures.
    told = list(range(told[0], len(summary.parts)))
    sheet.heading(
        tr("Over the weeks"),
        tr(
            "calendar weeks, sums of full ones; n: nights, days or weeks; ≥: at least; "
            "–: under the minimum, not 0"
        ),
    )
    headings = part_headings([summary.parts[place] for place in told])
    table = [[name, *(cells[place] for place in told)] for name, cells in rows]
    sheet.table(["", *headings], table)


class _Sheet:
    """A page that is filled from its top; a unit is a point."""

    def __init__(self, width: float) -> None:
        self.pieces: list[Piece] = []
        self.drawn: list[Painted] = []
        self.top = 0.0
        self.width = width

    def heading(self, title: str, aside: str) -> None:
        """Begin a part of the page, under a hairline."""
        self.top += _AIR * 0.7
        self.pieces.append(Rule(0, self.top, self.width))
        self.top += _AIR * 0.4
        wide = HEAD.metrics().horizontalAdvance(title) + 2 * _GAP
        self.pieces.append(Words(0, self.top, wide, title, HEAD))
        lower = (HEAD.line - ASIDE.line) * 0.7
        (line,) = _lines(aside, self.width - wide, ASIDE, 1)
        self.pieces.append(Words(wide, self.top + lower, self.width - wide, line, ASIDE))
        self.top += HEAD.line

    def section(self, section: Section) -> None:
        """Add an area with its figures."""
        self.heading(section.title, section.aside)
        for line in section.lines:
            self.figure(line)
        for text in section.below:
            self.block(text, (0, self.width), NAME, 2)

    def figure(self, line: Line) -> None:
        """Add a figure, as high as the highest of its columns."""
        left, height, start = 0.0, 0.0, self.top
        columns = (
            (_NAME, line.name, NAME, 2),
            (_VALUE, line.value, MAIN if line.is_main else VALUE, 2),
            (_N, line.n, QUIET, 2),
            (_BESIDE, line.beside, QUIET, 2),
        )
        for share, text, style, most in columns:
            wide = share * self.width
            self.top = start + (NAME.line - style.line) * 0.7
            height = max(height, self.block(text, (left, wide - _GAP), style, most))
            left += wide
        self.top = start + height

    def strips(self, strips: Sequence[Strip]) -> None:
        """Add the days of each area, as wide as what is said beside them leaves room for."""
        said = [strip_words(strip) for strip in strips]
        name, advance = _STRIP_NAME * self.width, QUIET.metrics().horizontalAdvance
        room = self.width - name - max(map(advance, said), default=0.0) - 2 * _GAP
        wide = max(min(room, _STRIP * self.width), _STRIP_LEAST * self.width)
        left, lower = name + wide + _GAP, (NAME.line - QUIET.line) * 0.7
        for strip, text in zip(strips, said, strict=True):
            start = self.top
            self.block(area_name(strip.pillar), (0, name - _GAP), NAME, 1)
            step = min(wide / max(len(strip.boxes), 1), _WIDEST)
            boxes = StripPiece(name, start + 1, step, NAME.line - 2, strip.boxes, gap=1.2)
            self.drawn.append(boxes)
            self.top = start + lower
            self.block(text, (left, self.width - left), QUIET, 1)
            self.top = start + NAME.line + 1

    def beside(self, name: str, text: str) -> None:
        """Add a text beside a name, as a strip stands beside its area."""
        left, start = _STRIP_NAME * self.width, self.top
        self.block(name, (0, left - _GAP), NAME, 1)
        self.top = start
        self.block(text, (left, self.width - left), NAME, 4)

    def legend(self, strips: Sequence[Strip]) -> None:
        """Say what the boxes that are there mean."""
        self.top += 1
        left, size = _STRIP_NAME * self.width, 6.0
        said = (
            (Tracking.LOGGED, tr("logged")),
            (Tracking.PARTIAL, tr("meals of a day that is not complete")),
            (Tracking.NOTHING, tr("nothing that day")),
            (Tracking.NOT_TRACKED, tr("not tracked")),
            (Tracking.EMPTY, tr("no entry")),
        )
        for tracking, text in said:
            if not any(strip.count(tracking) for strip in strips):
                continue
            box = StripBox(date.min, date.min, {tracking: 1})
            self.drawn.append(StripPiece(left, self.top + 2, size, size, (box,), gap=0))
            wide = QUIET.metrics().horizontalAdvance(text)
            self.pieces.append(Words(left + size + 3, self.top, wide, text, QUIET))
            left += size + 3 + wide + 2 * _GAP
        self.top += QUIET.line + 1

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Add a table whose first column is names."""
        name = _NAME * self.width
        wide = (self.width - name) / max(len(headings) - 1, 1)
        for cells, style, most in ((headings, QUIET, 2), *((row, VALUE, 1) for row in rows)):
            start, height = self.top, style.line
            self.block(cells[0], (0, name - _GAP), NAME, 1)
            for place, text in enumerate(cells[1:]):
                self.top = start
                self.block(text, (name + place * wide, wide - _GAP), style, most)
                height = max(height, self.top - start)
            self.top = start + height

    def block(self, text: str, place: tuple[float, float], style: Style, most: int = 4) -> float:
        """Add a text in lines from a left edge within a width, go below it, return its height."""
        left, width = place
        lines = _lines(text, width, style, most)
        for line in lines:
            self.pieces.append(Words(left, self.top, width, line, style))
            self.top += style.line
        return len(lines) * style.line


def strip_words(strip: Strip) -> str:
    """Return how many days say what: 24 of 28 days, nothing 2, not tracked 1, no entry 1."""
    parts = [
        plural("{have} of {count} day", "{have} of {count} days", strip.days, have=strip.logged)
    ]
    if strip.pillar is Pillar.MEALS and strip.logged:
        parts.append(tr("{count} complete", count=strip.count(Tracking.LOGGED)))
    for tracking, words in (
        (Tracking.NOTHING, tr("nothing {count}")),
        (Tracking.NOT_TRACKED, tr("not tracked {count}")),
        (Tracking.EMPTY, tr("no entry {count}")),
    ):
        count = strip.count(tracking)
        if count:
            parts.append(words.format(count=count))
    return ", ".join(parts)


def _lines(text: str, width: float, style: Style, most: int) -> tuple[str, ...]:
    return wrapped(text, width, style.metrics().horizontalAdvance, most)
