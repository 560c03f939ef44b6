"""A few one-click deeds as chips in rows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.flow_layout import FlowLayout


class Chips(QWidget):
    """Chips as (key, text, name); name is what a screen reader says.

    Signals:
        chosen: the key of the chip that was clicked.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[tuple[QPushButton, object]] = []
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: Sequence[tuple[object, str, str]]) -> None:
        """Show these chips in place of the ones before."""
        for chip, _ in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for key, text, name in chips:
            chip = button(text, "chip", name, self)
            chip.clicked.connect(self._tell)
            self._flow.addWidget(chip)
            chip.show()
            self._chips.append((chip, key))
        self.setVisible(bool(chips))

    def _tell(self) -> None:
        for chip, key in self._chips:
            if chip is self.sender():
                self.chosen.emit(key)
                return
