"""How kinds are told apart: three tones of the pillar's colour, plain and then dotted.

Each tone has 3 : 1 on the ground, a hairline of which lies between neighbours; tones differ in
lightness, which does not need colour vision, and dots tell the other three apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from nehabits.ui.charts.pens import no_pen
from nehabits.ui.theme import Theme, contrast, mix

_TONES = (5.2, 3.0, 9.0)
"""The contrasts of the tones with the ground, in the order of the stack: as the steps between
them are equal, and the least is that of shapes (WCAG 2.2, 1.4.11)."""
_STEPS = 40


class Pattern(StrEnum):
    """What is drawn on a tone."""

    PLAIN = "plain"
    DOTS = "dots"
    HOLLOW = "hollow"


@dataclass(frozen=True, slots=True)
class Fill:
    """A tone (#RRGGBB) and what is drawn on it in the colour of the ground."""

    tone: str
    pattern: Pattern


_TILE, _DOTS = 6, ((1, 1), (4, 4))
"""Side of the tile of dots (px), and where dots of the ground's colour are."""


def fills_of(shape: str, theme: Theme, named: int, *, has_others: bool) -> list[Fill]:
    """Return the fills of so many named kinds from the bottom up, and of the others, hollow."""
    tones = [tone_of(shape, theme, contrast_with) for contrast_with in _TONES]
    patterns = (Pattern.PLAIN, Pattern.DOTS)
    fills = [Fill(tone, pattern) for pattern in patterns for tone in tones][:named]
    return [*fills, Fill(tones[0], Pattern.HOLLOW)] if has_others else fills


def tone_of(shape: str, theme: Theme, contrast_with: float) -> str:
    """Return the shape's colour, paler or with as much ink as gives it a contrast with cards."""
    shares = [step / _STEPS for step in range(1, _STEPS + 1)]
    paler = (mix(shape, theme.surface, share) for share in shares)
    inkier = (mix(theme.ink, shape, share) for share in shares)
    tones = (tone for tones in (paler, inkier) for tone in tones)
    return next((each for each in tones if contrast(each, theme.surface) >= contrast_with), "")


def brush_of(fill: Fill, theme: Theme) -> QBrush:
    """Return what paints a fill."""
    if fill.pattern is not Pattern.DOTS:
        return QBrush(QColor(theme.surface if fill.pattern is Pattern.HOLLOW else fill.tone))
    image = QImage(_TILE, _TILE, QImage.Format.Format_RGB32)
    image.fill(QColor(fill.tone))
    painter = QPainter(image)
    for left, top in _DOTS:
        painter.fillRect(QRect(left, top, 2, 2), QColor(theme.surface))
    painter.end()
    return QBrush(image)


def fill_areas(painter: QPainter, areas: Sequence[QRect], fill: Fill, brush: QBrush) -> None:
    """Paint areas (px); what is not plain has an outline of its tone."""
    if fill.pattern is Pattern.PLAIN:
        painter.setPen(no_pen())
        painter.setBrush(brush)
        painter.drawRects(areas)
        return
    painter.setPen(QColor(fill.tone))
    painter.setBrush(brush)
    # A pen of one pixel paints to the right of and below the edge of a rectangle.
    painter.drawRects([area.adjusted(0, 0, -1, -1) for area in areas])
