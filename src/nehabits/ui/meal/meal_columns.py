"""The two cards of the meal screen, beside each other or one below the other."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from nehabits.ui.meal.inner_area import InnerArea
from nehabits.ui.theme import GAP, STEP
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.fitting import Fitting

_WIDE = 42
"""Lines of text from which there is room beside."""

_LEFT, _RIGHT = 7, 4
_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class MealColumns(Fitting):
    """What is put together at the left, what it brings at the right.

    Below each other both stand whole and the page scrolls; beside each other each scrolls alone.
    """

    def __init__(self, items: QWidget, brings: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items, self._brings = InnerArea(items), InnerArea(brings)
        self.above, self.below = QVBoxLayout(), QVBoxLayout()
        for part in (self.above, self.below):
            part.setSpacing(2 * STEP)
        self._left, self._right = Card(), Card()
        self._left.body.setSpacing(2 * STEP)
        self._left.body.addLayout(self.above)
        self._left.body.addWidget(self._items, 1)
        self._left.body.addLayout(self.below)
        self._right.body.addWidget(self._brings)
        self._right.body.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP + 2)
        self._row.addWidget(self._left, _LEFT)
        self._row.addWidget(self._right, _RIGHT)

    def hide_brings(self) -> None:
        """Show what is put together alone."""
        self._right.hide()

    def fit(self) -> None:
        """Take the room that words of this size need."""
        wide = self.width() >= _WIDE * self.fontMetrics().height()
        self._row.setDirection(_BESIDE if wide else _BELOW)
        for area in (self._items, self._brings):
            area.stand_whole(whole=not wide)
