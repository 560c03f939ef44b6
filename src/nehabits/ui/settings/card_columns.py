"""Cards in two columns, or in one where there is no room for two."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nehabits.ui.theme import GAP, PAGE_MARGIN
from nehabits.ui.widgets.fitting import Fitting

_WIDE, _WIDEST = 56, 96
"""Lines of text: from how many on there are two columns, and how wide they get."""


class CardColumns(Fitting):
    """The left column is read first; no line of text gets too long to be read with ease."""

    def __init__(
        self, left: Sequence[QWidget], right: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setSpacing(GAP + 2)
        for cards in (left, right):
            column = QVBoxLayout()
            column.setSpacing(GAP + 2)
            for card in cards:
                card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                column.addWidget(card)
            column.addStretch(1)
            self._box.addLayout(column, 1)
        self.fit()

    def fit(self) -> None:
        """Put the columns beside each other, or below where the text leaves no room."""
        width, line = self.width(), self.fontMetrics().height()
        wide = width >= _WIDE * line
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(direction)
        self._box.setContentsMargins(0, 0, max(0, width - _WIDEST * line), PAGE_MARGIN)
