"""A few one-click deeds as chips in rows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.flow_layout import FlowLayout


class Chips(QWidget):
    """Chips as (key, text, name); name is what a screen reader says. They are kept and reused.

    Signals:
        chosen: the key of the chip that was clicked.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: list[QPushButton] = []
        self._keys: list[object] = []
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # The tab key finds those to come after this one: their page is put in order only once.
        self._made.append(self._new())

    def show_chips(self, chips: Sequence[tuple[object, str, str]]) -> None:
        """Show these chips in place of the ones before."""
        self._keys = [key for key, _, _ in chips]
        while len(self._made) < len(chips):
            self._made.append(self._new())
        for place, chip in enumerate(self._made):
            if place < len(chips):
                _, text, name = chips[place]
                chip.setText(text)
                chip.setAccessibleName(name)
            chip.setVisible(place < len(chips))
        self.setVisible(bool(chips))

    def _new(self) -> QPushButton:
        chip = button("", "chip", parent=self)
        chip.clicked.connect(self._tell)
        self._flow.addWidget(chip)
        if self._made:
            self.setTabOrder(self._made[-1], chip)
        return chip

    def _tell(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.chosen.emit(self._keys[self._made.index(sender)])
