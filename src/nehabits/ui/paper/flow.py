"""Pages that are filled from the top, one after the other, each under a line that says what of."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nehabits.ui.paper.page import Page, Painted, Paper
from nehabits.ui.paper.page_foot import FOOT_HEIGHT, page_foot
from nehabits.ui.paper.pieces import Piece, Rule, Style, Words

HEAD, TITLE = Style(7, muted=True), Style(10, bold=True)
_AIR = 6.0


@dataclass(slots=True)
class _Open:
    pieces: list[Piece] = field(default_factory=list)
    drawn: list[Painted] = field(default_factory=list)


class Flow:
    """What comes after page 1; a unit is a point. `top` is where the next thing stands."""

    def __init__(self, paper: Paper, running: str) -> None:
        self._paper = paper
        self._running = running
        self._pages: list[_Open] = []
        self.width, height = paper.room
        self._end = height - FOOT_HEIGHT
        self.top = self._end

    def turn(self) -> None:
        """Begin another page."""
        self._pages.append(_Open())
        self.top = 0.0
        self.words(self._running, 0, self.width, HEAD)
        self.top = HEAD.line + _AIR

    def needs(self, height: float) -> bool:
        """Make room for a height, on another page if need be; say whether it is another one."""
        if self.top + height <= self._end:
            return False
        self.turn()
        return True

    def title(self, text: str) -> None:
        """Put a heading under a hairline."""
        self.top += _AIR
        self._pages[-1].pieces.append(Rule(0, self.top, self.width))
        self.top += _AIR / 2
        self.words(text, 0, self.width, TITLE)
        self.top += TITLE.line + _AIR / 2

    def words(
        self, text: str, left: float, width: float, style: Style, *, centred: bool = False
    ) -> None:
        """Put a line of words where the next thing stands, without going below it."""
        self._pages[-1].pieces.append(Words(left, self.top, width, text, style, centred))

    def rule(self, above: float = 0.0) -> None:
        """Put a hairline where the next thing stands, or so much above it."""
        self._pages[-1].pieces.append(Rule(0, self.top - above, self.width))

    def draw(self, piece: Painted) -> None:
        """Put something that paints itself."""
        self._pages[-1].drawn.append(piece)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def pages(self, *, made_up: bool) -> Sequence[Page]:
        """Return the pages; they are numbered from 2."""
        count = self.count + 1
        return [
            Page(
                self._paper,
                tuple(page.pieces),
                tuple(page.drawn),
                page_foot(self._paper, number, count, made_up=made_up),
            )
            for number, page in enumerate(self._pages, 2)
        ]
