"""The cards of Today, arranged for the width there is."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nehabits.ui.theme import GAP
from nehabits.ui.today.card_slot import CardSlot
from nehabits.ui.today.cofactors_card import CofactorsCard
from nehabits.ui.today.feelings_card import FeelingsCard

_WIDE, _NARROW = 60, 40
"""Lines of text: from how many on there are three columns, and two."""

_CARDS, _ASIDE = 2 * 396, 236
_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class DayCards(QWidget):
    """Four cards two by two, and the two others beside them; below where it is narrow.

    Where it is narrower still, or the text is large, all stand in one column. Boxes turn, and no
    widget is put into a layout twice: that confuses Qt's Python binding about who owns it.
    """

    def __init__(
        self,
        slots: list[CardSlot],
        feelings: FeelingsCard,
        cofactors: CofactorsCard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = 0
        for slot in slots:
            slot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._pairs = [_pair(slots[:2]), _pair(slots[2:])]
        cards = QVBoxLayout()
        cards.setSpacing(GAP + 2)
        for pair in self._pairs:
            cards.addLayout(pair, 1)
        aside = QWidget(self)
        aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._others = QBoxLayout(_BELOW, aside)
        self._others.setContentsMargins(0, 0, 0, 0)
        self._others.setSpacing(GAP + 2)
        for card in (feelings, cofactors):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._others.addWidget(card, 1)
        self._whole = QBoxLayout(_BESIDE, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(GAP + 2)
        self._whole.addLayout(cards)
        self._whole.addWidget(aside)
        self._arrange(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what has no room beside below."""
        super().resizeEvent(event)
        lines = event.size().width() / self.fontMetrics().height()
        columns = 3 if lines >= _WIDE else 2 if lines >= _NARROW else 1
        if columns != self._columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        wide = columns == 3
        self._whole.setDirection(_BESIDE if wide else _BELOW)
        self._whole.setStretch(0, _CARDS if wide else 1)
        self._whole.setStretch(1, _ASIDE if wide else 0)
        self._others.setDirection(_BESIDE if columns == 2 else _BELOW)
        for pair in self._pairs:
            pair.setDirection(_BELOW if columns == 1 else _BESIDE)


def _pair(slots: list[CardSlot]) -> QBoxLayout:
    pair = QHBoxLayout()
    pair.setSpacing(GAP + 2)
    for slot in slots:
        pair.addWidget(slot, 1)
    return pair
