"""The foot of every page of a report: the notice and the number of the page."""

from nehabits.domain.made_up_words import made_up_notice
from nehabits.domain.wording import tr
from nehabits.ui.paper.page import Paper
from nehabits.ui.paper.pieces import Piece, Style, Words

_STYLE = Style(7, muted=True)
FOOT_HEIGHT = 24.0
"""Points that are kept free for it."""


def page_foot(paper: Paper, number: int, count: int, *, made_up: bool) -> tuple[Piece, ...]:
    """Return the foot of a page."""
    width, height = paper.room
    lines = [
        tr(
            "Self-recorded, not a medical record; no device data unless imported; no clinical "
            "interpretation."
        ),
        tr(
            "General information for adults, not medical advice. Sources are under Guide in "
            "NE Habits."
        ),
    ]
    if made_up and number > 1:
        lines[1] = f"{made_up_notice()} {lines[1]}"
    said = tr("Page {number} of {count}", number=number, count=count)
    wide = _STYLE.metrics().horizontalAdvance(said) + 1
    top = height - 2 * _STYLE.line
    words = [
        Words(0, top + place * _STYLE.line, width - wide, line, _STYLE)
        for place, line in enumerate(lines)
    ]
    return (*words, Words(width - wide, top + _STYLE.line, wide, said, _STYLE))
