"""The cards of Today, arranged for the width there is."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nehabits.ui.theme import BASE_TEXT, GAP
from nehabits.ui.today.card_slot import CardSlot
from nehabits.ui.today.cofactors_card import CofactorsCard
from nehabits.ui.today.feelings_card import FeelingsCard
from nehabits.ui.widgets.fitting import Fitting

_WIDE, _NARROW = 60, 40
"""Lines of text: from how many on there are three columns, and two."""

_CARDS, _ASIDE = 2 * 396, 236
_ALONE = 32
"""Lines of text: how wide the cards beside get where there are no others."""

_UNBOUNDED = 16_777_215
_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class DayCards(Fitting):
    """Up to four cards two by two, and the two others beside them; below where it is narrow.

    Where it is narrower still, or the text is large, all stand in one column. Boxes turn, and no
    widget is put into a layout twice: that confuses Qt's Python binding about who owns it.
    """

    def __init__(
        self,
        feelings: FeelingsCard,
        cofactors: CofactorsCard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = 0
        self._places: dict[int, CardSlot] = {}
        self._pairs = [_pair(), _pair()]
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP + 2)
        for pair in self._pairs:
            self._rows.addLayout(pair, 1)
        aside = self._aside = QWidget(self)
        aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._others = QBoxLayout(_BELOW, aside)
        self._others.setContentsMargins(0, 0, 0, 0)
        self._others.setSpacing(GAP + 2)
        self._aside_cards = (feelings, cofactors)
        for card in self._aside_cards:
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._others.addWidget(card, 1)
        self._whole = QBoxLayout(_BESIDE, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(GAP + 2)
        self._whole.addLayout(self._rows)
        self._whole.addWidget(aside)
        self._arrange(3)

    def take(self, slot: CardSlot, place: int) -> None:
        """Take a card in at its place of the four."""
        slot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        before = sum(each // 2 == place // 2 and each < place for each in self._places)
        self._pairs[place // 2].insertWidget(before, slot, 1)
        self._places[place] = slot
        slot.stand_below(below=self._columns == 1)
        neighbour = self._places.get(place ^ 1)
        if neighbour is not None:
            slot.neighbour, neighbour.neighbour = neighbour, slot

    def close_ranks(self) -> None:
        """Leave no room for what is hidden: an empty row would keep its share of the height."""
        rows = [not pair.isEmpty() for pair in self._pairs]
        for place, is_there in enumerate(rows):
            self._rows.setStretch(place, 1 if is_there else 0)
        alone = _ALONE * self.fontMetrics().height()
        self._aside.setMaximumWidth(_UNBOUNDED if any(rows) else alone)
        self._aside.setVisible(not all(card.isHidden() for card in self._aside_cards))

    def fit(self) -> None:
        """Put beside each other what has room, the rest below."""
        # Small words still have the margins and borders of usual ones around them.
        lines = self.width() / max(self.fontMetrics().height(), BASE_TEXT + 2)
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
        for slot in self._places.values():
            slot.stand_below(below=columns == 1)


def _pair() -> QBoxLayout:
    pair = QHBoxLayout()
    pair.setSpacing(GAP + 2)
    return pair
