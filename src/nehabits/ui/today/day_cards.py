"""The cards of Today, arranged for the width there is."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QWidget

from nehabits.ui.theme import GAP
from nehabits.ui.today.card_slot import CardSlot
from nehabits.ui.today.cofactors_card import CofactorsCard
from nehabits.ui.today.feelings_card import FeelingsCard

_WIDE = 60
_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class DayCards(QWidget):
    """Four cards two by two, and beside them, or below where it is narrow, the two others."""

    def __init__(
        self,
        slots: list[CardSlot],
        feelings: FeelingsCard,
        cofactors: CofactorsCard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP + 2)
        for place, slot in enumerate(slots):
            slot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._grid.addWidget(slot, place // 2, place % 2)
        self._aside = QWidget(self)
        self._aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._others = QBoxLayout(_BELOW, self._aside)
        self._others.setContentsMargins(0, 0, 0, 0)
        self._others.setSpacing(GAP + 2)
        for card in (feelings, cofactors):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._others.addWidget(card, 1)
        self._arrange(wide=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two others below where there is no room beside."""
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE * self.fontMetrics().height()
        if wide != self._wide:
            self._arrange(wide=wide)

    def _arrange(self, *, wide: bool) -> None:
        self._wide = wide
        self._grid.removeWidget(self._aside)
        if wide:
            self._grid.addWidget(self._aside, 0, 2, 2, 1)
        else:
            self._grid.addWidget(self._aside, 2, 0, 1, 2)
        self._others.setDirection(_BELOW if wide else _BESIDE)
        for column, stretch in enumerate((396, 396, 236 if wide else 0)):
            self._grid.setColumnStretch(column, stretch)
        for row, stretch in enumerate((1, 1, 0)):
            self._grid.setRowStretch(row, stretch)
