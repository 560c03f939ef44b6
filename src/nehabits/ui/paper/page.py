"""A page of a report: its paper, what stands on it, and how it is painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter

from nehabits.ui.paper.pieces import Piece, paint

POINT = 25.4 / 72
"""A point in millimetres."""

MARGIN = 13.0
"""Millimetres kept free at each edge."""


class Paper(StrEnum):
    """The papers there are, upright."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in millimetres."""
        return (215.9, 279.4) if self is Paper.LETTER else (210.0, 297.0)

    @property
    def room(self) -> tuple[float, float]:
        """Width and height within the margins, in points."""
        width, height = self.size
        return (width - 2 * MARGIN) / POINT, (height - 2 * MARGIN) / POINT


def usual_paper() -> Paper:
    """Return A4, or Letter where people use inches."""
    inches = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if inches else Paper.A4


class Painted(Protocol):
    """A piece that paints itself where it stands."""

    def paint(self, painter: QPainter) -> None:
        """Paint it; a unit is a point."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page; its pieces are in points from the margins, at a scale, the foot is not scaled."""

    paper: Paper
    pieces: tuple[Piece, ...]
    drawn: tuple[Painted, ...] = ()
    foot: tuple[Piece, ...] = ()
    scale: float = 1.0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in millimetres."""
        return self.paper.size


def paint_page(painter: QPainter, page: Page) -> None:
    """Paint a page from its upper left corner; the painter's unit is a millimetre."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(MARGIN, MARGIN)
    painter.scale(POINT, POINT)
    paint(painter, page.foot)
    painter.scale(page.scale, page.scale)
    for each in page.drawn:
        each.paint(painter)
    paint(painter, page.pieces)
    painter.restore()


def texts(pages: Sequence[Page]) -> list[str]:
    """Return every text of some pages, in the order in which it is painted."""
    found = []
    for page in pages:
        for piece in (*page.pieces, *page.drawn, *page.foot):
            said = getattr(piece, "texts", None) or (getattr(piece, "text", ""),)
            found += [text for text in said if text]
    return found
