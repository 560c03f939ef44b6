"""Where the parts of the pathway stand in a width: boxes, arrows, and the lines of their words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from nehabits.ui.guide.pathway import Pathway, PathwayPart
from nehabits.ui.style import small_font
from nehabits.ui.theme import STEP

_NODE, _CHIP, _BETWEEN, _ARROW = 7.5, 8.0, 9.0, 2.4
"""Least widths in lines of text."""

_PAD, _CHIP_PAD = 3.0 * STEP, 2.0 * STEP
_GAP = 2.0 * STEP
_FAR = 100_000.0


class Style(StrEnum):
    """How a line of a part is written."""

    NAME = "name"
    ABOUT = "about"
    FIGURE = "figure"
    BESIDE = "beside"


class Fonts:
    """The fonts of the lines, with their measures."""

    def __init__(self, font: QFont) -> None:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        small = small_font(font)
        self.by_style = {
            Style.NAME: bold,
            Style.ABOUT: small,
            Style.FIGURE: font,
            Style.BESIDE: small,
        }
        self._metrics = {style: QFontMetricsF(each) for style, each in self.by_style.items()}
        self.line = self._metrics[Style.FIGURE].height()
        self.small_line = self._metrics[Style.ABOUT].height()

    def longest_word(self, parts: Iterable[PathwayPart]) -> float:
        """Return the width (px) of the longest word of some parts."""
        return max(
            self._metrics[style].horizontalAdvance(word)
            for part in parts
            for text, style in _texts(part)
            for word in text.split()
        )

    def height(self, text: str, style: Style, width: float) -> float:
        """Return the height (px) of words wrapped in a width."""
        room = QRectF(0, 0, width, _FAR)
        return self._metrics[style].boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()


def _texts(part: PathwayPart) -> list[tuple[str, Style]]:
    lines = (
        (part.name, Style.NAME),
        (part.about, Style.ABOUT),
        (part.figure, Style.FIGURE),
        (part.beside, Style.BESIDE),
    )
    return [(text, style) for text, style in lines if text]


@dataclass(frozen=True, slots=True)
class Line:
    """Words with their place in pixels."""

    text: str
    style: Style
    box: QRectF


@dataclass(frozen=True, slots=True)
class Placed:
    """A part with its box and its lines."""

    part: PathwayPart
    box: QRectF
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """All that is painted; `way` is where the words over the cofactors along the way stand.

    `bracket` leads from the first to the last step where all stand in one row, or is None.
    """

    placed: tuple[Placed, ...]
    arrows: tuple[tuple[QPointF, QPointF], ...]
    way: QRectF
    bracket: QRectF | None
    height: float
    fonts: Fonts

    def at(self, spot: QPointF) -> int | None:
        """Return the place of the part at a spot, or None."""
        return next((at for at, each in enumerate(self.placed) if each.box.contains(spot)), None)


class PathwayFrame:
    """Puts a pathway into a width; what does not fit into a row goes on in the next."""

    def __init__(self, pathway: Pathway, font: QFont) -> None:
        self._pathway = pathway
        self.fonts = Fonts(font)
        line = self.fonts.line
        cofactors = (*pathway.last_step, *pathway.along)
        self._node = max(self.fonts.longest_word(pathway.steps) + 2 * _PAD + 2, _NODE * line)
        self._chip = max(self.fonts.longest_word(cofactors) + 2 * _CHIP_PAD + 2, _CHIP * line)
        self._between = max(self._chip, _BETWEEN * line)
        self._arrow = _ARROW * line

    @property
    def least_width(self) -> float:
        """The width (px) of the widest part."""
        return max(self._node, self._between + 2 * _GAP)

    def placed(self, width: float) -> Frame:
        """Return the pathway in a width (px)."""
        rows = self._rows(width)
        node = min(_node_width(row, width) for row in rows)
        steps: list[Placed] = []
        arrows: list[tuple[QPointF, QPointF]] = []
        top = 1.0
        for row in rows:
            height = self._row_height(row, node)
            left = 1.0
            for item in row:
                across = node if item.is_node else item.width
                box = QRectF(left, top, across, height)
                arrow = self._put(item, box, steps, alone=len(row) == 1)
                arrows += [arrow] if arrow else []
                left += across
            top += height + _GAP
        one_row = len(rows) == 1
        way = QRectF(1.0, top, width - 2, self.fonts.small_line + _GAP)
        bracket = QRectF(steps[0].box.center().x(), top - _GAP, 0, 0) if one_row else None
        if bracket is not None:
            bracket = QRectF(bracket.left(), top - _GAP, width - 2 * bracket.left(), way.height())
        along, bottom = self._along(way.bottom(), width)
        placed = (*_in_order(steps, self._pathway), *along)
        return Frame(placed, tuple(arrows), way, bracket, bottom, self.fonts)

    def _items(self) -> list["_Item"]:
        arrow = _Item(self._arrow)
        first, second, third, fourth, last = (
            _Item(self._node, (part,), is_node=True) for part in self._pathway.steps
        )
        between = _Item(self._between + 2 * _GAP, self._pathway.last_step)
        return [first, arrow, second, arrow, third, arrow, fourth, between, last]

    def _rows(self, width: float) -> list[list["_Item"]]:
        """Return the rows: as few as can be, and then as even as can be."""
        items = self._items()
        rows = _broken(items, width - 2)
        starts = range(len(items))
        limits = {sum(each.width for each in items[a : b + 1]) for a in starts for b in starts[a:]}
        for limit in sorted(each for each in limits if each <= width - 2):
            even = _broken(items, limit)
            if len(even) == len(rows):
                return even
        return rows

    def _row_height(self, row: Sequence["_Item"], node: float) -> float:
        heights = [self._height(item.parts[0], node, _PAD) for item in row if item.is_node]
        for item in row:
            if item.is_between:
                across = self._between
                chips = max(self._height(part, across, _CHIP_PAD) for part in item.parts)
                heights.append(2 * chips + self._middle)
        return max(heights, default=self._arrow)

    @property
    def _middle(self) -> float:
        """The room (px) of the last step's arrow between its cofactors."""
        return self.fonts.line + STEP

    def _height(self, part: PathwayPart, width: float, pad: float) -> float:
        inner = width - 2 * pad
        lines = sum(self.fonts.height(text, style, inner) for text, style in _texts(part))
        return lines + 2 * pad

    def _put(
        self, item: "_Item", box: QRectF, placed: list[Placed], *, alone: bool
    ) -> tuple[QPointF, QPointF] | None:
        """Put what stands in a box; return its arrow, which points down where it is alone."""
        if item.is_node:
            placed.append(self._part(item.parts[0], box, _PAD))
            return None
        if item.is_between:
            inner = box.adjusted(_GAP, 0, -_GAP, 0)
            half = (box.height() - self._middle) / 2
            above = QRectF(inner.left(), box.top(), inner.width(), half)
            below = above.translated(0, half + self._middle)
            for part, chip in zip(item.parts, (above, below), strict=True):
                placed.append(self._part(part, chip, _CHIP_PAD))
        if alone:
            middle = box.center().x()
            return QPointF(middle, box.top()), QPointF(middle, box.bottom())
        middle = box.center().y()
        return QPointF(box.left() + _GAP, middle), QPointF(box.right() - _GAP, middle)

    def _part(self, part: PathwayPart, box: QRectF, pad: float) -> Placed:
        inner = box.adjusted(pad, pad, -pad, -pad)
        top, lines = inner.top(), []
        for text, style in _texts(part):
            height = self.fonts.height(text, style, inner.width())
            lines.append(Line(text, style, QRectF(inner.left(), top, inner.width(), height)))
            top += height
        return Placed(part, box, tuple(lines))

    def _along(self, top: float, width: float) -> tuple[list[Placed], float]:
        parts = self._pathway.along
        fit = max(1, int((width - 2 + _GAP) // (self._chip + _GAP)))
        a_row = ceil(len(parts) / ceil(len(parts) / fit))
        across = (width - 2 - (a_row - 1) * _GAP) / a_row
        placed: list[Placed] = []
        for start in range(0, len(parts), a_row):
            row = parts[start : start + a_row]
            height = max(self._height(part, across, _CHIP_PAD) for part in row)
            for place, part in enumerate(row):
                box = QRectF(1.0 + place * (across + _GAP), top, across, height)
                placed.append(self._part(part, box, _CHIP_PAD))
            top += height + _GAP
        return placed, top - _GAP + 1


@dataclass(frozen=True, slots=True)
class _Item:
    """A step, an arrow, or the cofactors of the last step with its arrow between them."""

    width: float
    parts: tuple[PathwayPart, ...] = ()
    is_node: bool = False

    @property
    def is_between(self) -> bool:
        return bool(self.parts) and not self.is_node


def _broken(items: Sequence[_Item], limit: float) -> list[list[_Item]]:
    """Return items in rows of at most a width (px)."""
    rows: list[list[_Item]] = [[]]
    room = limit
    for item in items:
        if item.width > room and rows[-1]:
            rows.append([])
            room = limit
        rows[-1].append(item)
        room -= item.width
    return rows


def _node_width(row: Sequence[_Item], width: float) -> float:
    """Return how wide the steps of a row can be in a width (px)."""
    steps = sum(item.is_node for item in row)
    others = sum(item.width for item in row if not item.is_node)
    return (width - 2 - others) / steps if steps else _FAR


def _in_order(placed: Sequence[Placed], pathway: Pathway) -> list[Placed]:
    order = {id(part): at for at, part in enumerate(pathway.parts)}
    return sorted(placed, key=lambda each: order[id(each.part)])
