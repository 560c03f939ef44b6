"""What a sheet is made of: texts, boxes, rules and lines of weeks, each at its place in points."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
)

from nehabits.ui.theme import LIGHT, mix
from nehabits.ui.week.week_cells import Fill
from nehabits.ui.week.week_spark import paint_spark

_FILLED, _PALE = 0.34, 0.1
_CORNER = 3.0


@dataclass(frozen=True, slots=True)
class Style:
    """How words look: their size in points, and whether they are strong or quiet."""

    size: float
    bold: bool = False
    muted: bool = False

    @property
    def line(self) -> float:
        """The height of a line, in points."""
        return _line_height(QFont().family(), self)

    def metrics(self) -> QFontMetricsF:
        """Return what measures words of this style, in points."""
        return QFontMetricsF(self.font())

    def font(self) -> QFont:
        """Return a font for a painter whose unit is a point."""
        font = QFont()
        # Not points: those would follow the paper's resolution, and the painter is scaled to it.
        font.setPixelSize(max(1, round(self.size)))
        font.setWeight(QFont.Weight.DemiBold if self.bold else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # A search in a PDF finds "off" only if it is not painted with a ligature.
        font.setFeature(QFont.Tag("liga"), 0)
        return font


@lru_cache(maxsize=64)
def _line_height(_family: str, style: Style) -> float:
    """Measure a line once: a report asks for it at every word."""
    return style.metrics().height()


TITLE, BODY, STRONG = Style(15, bold=True), Style(9), Style(9, bold=True)
QUIET, SMALL, SMALL_STRONG = Style(9, muted=True), Style(7, muted=True), Style(7, bold=True)
CELL, STRONG_CELL = Style(8), Style(8, bold=True)


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words; `centred` within its width, else from the left."""

    left: float
    top: float
    width: float
    text: str
    style: Style = BODY
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A cell by its fill and the colour of its area; without a fill a square of the colour."""

    left: float
    top: float
    width: float
    height: float
    colour: str
    fill: Fill | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A hairline across."""

    left: float
    top: float
    width: float


@dataclass(frozen=True, slots=True)
class Spark:
    """A line of weeks in a box."""

    left: float
    top: float
    width: float
    height: float
    values: tuple[float | None, ...]
    is_clock: bool
    colour: str


Piece = Words | Box | Rule | Spark


def paint(painter: QPainter, pieces: Iterable[Piece]) -> None:
    """Paint pieces where they stand."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for piece in pieces:
        match piece:
            case Words():
                _paint_words(painter, piece)
            case Box():
                _paint_box(painter, piece)
            case Rule():
                painter.setPen(QPen(QColor(LIGHT.muted), 0.4))
                end = QPointF(piece.left + piece.width, piece.top)
                painter.drawLine(QLineF(QPointF(piece.left, piece.top), end))
            case Spark():
                box = QRectF(piece.left, piece.top, piece.width, piece.height)
                paint_spark(painter, box, piece.values, piece.colour, is_clock=piece.is_clock)


def _paint_words(painter: QPainter, piece: Words) -> None:
    painter.setFont(piece.style.font())
    painter.setPen(QColor(LIGHT.muted if piece.style.muted else LIGHT.ink))
    side = Qt.AlignmentFlag.AlignHCenter if piece.centred else Qt.AlignmentFlag.AlignLeft
    box = QRectF(piece.left, piece.top, piece.width, piece.style.line)
    # Never cut: what a screen's font measured may be a hair wider on paper.
    flags = int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip)
    painter.drawText(box, flags | int(Qt.TextFlag.TextSingleLine), piece.text)


def _paint_box(painter: QPainter, piece: Box) -> None:
    box = QRectF(piece.left, piece.top, piece.width, piece.height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match piece.fill:
        case None:
            painter.fillRect(box, QColor(piece.colour))
            return
        case Fill.STRONG:
            painter.setBrush(QColor(mix(piece.colour, LIGHT.surface, _FILLED)))
        case Fill.PALE:
            painter.setBrush(QColor(mix(piece.colour, LIGHT.surface, _PALE)))
        case Fill.OUTLINED:
            painter.setPen(QPen(QColor(piece.colour), 0.8))
        case Fill.DASHED:
            _paint_dashes(painter, box)
            return
        case Fill.HATCHED:
            painter.setBrush(QBrush(QColor(LIGHT.muted), Qt.BrushStyle.BDiagPattern))
        case Fill.NONE:
            return
    painter.drawRoundedRect(box, _CORNER, _CORNER)


def _paint_dashes(painter: QPainter, box: QRectF) -> None:
    """Paint a dashed outline as a shape: in a PDF a dashed pen follows no scale."""
    outline, stroker = QPainterPath(), QPainterPathStroker()
    outline.addRoundedRect(box, _CORNER, _CORNER)
    stroker.setWidth(0.5)
    stroker.setDashPattern([4, 4])
    painter.fillPath(stroker.createStroke(outline), QColor(LIGHT.muted))
