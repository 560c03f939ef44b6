"""A list and what is chosen in it: two cards beside each other, or below where it is narrow."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from nehabits.ui.theme import GAP, STEP
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.fitting import Fitting
from nehabits.ui.widgets.sheet_area import SheetArea

_WIDE = 40
"""Lines of text in width from which the cards stand beside each other."""

_SHARES = (2, 3)


class TwoCards(Fitting):
    """The right card scrolls by itself."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list, self._sheet = Card(parent=self), Card(parent=self)
        margin = self._list.body.contentsMargins()
        self._list.body.setContentsMargins(3 * STEP, margin.top(), 3 * STEP, 2 * STEP)
        self._list.body.addWidget(left)
        self._sheet.body.setContentsMargins(margin.left(), margin.top(), 1, margin.bottom())
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(right)
        column.addStretch(1)
        self.area = SheetArea(sheet, self._sheet)
        self._sheet.body.addWidget(self.area)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP + 2)
        for card, share in zip((self._list, self._sheet), _SHARES, strict=True):
            self._box.addWidget(card, share)
        self.fit()

    def fit(self) -> None:
        """Put the cards as the width of the text allows."""
        wide = self.width() >= _WIDE * self.fontMetrics().height()
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(beside if wide else below)
