"""A list of choices that opens, one of them in force."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from nehabits.ui.theme import STEP


class ChoiceBox(QComboBox):
    """Choices as (key, text); the arrow keys and letters choose.

    Signals:
        chosen: the key the person chose (not told for `choose`).
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, choices: Sequence[tuple[object, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._keys: list[object] = []
        self._in_force = 0
        self.offer(choices)
        self.activated.connect(self._tell)

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these choices, the first one in force."""
        self._keys = [key for key, _ in choices]
        self._in_force = 0
        self.clear()
        self.addItems([text for _, text in choices])

    def choose(self, key: object) -> None:
        """Put a key in force without telling; raises ValueError for a key that is not there."""
        self._in_force = self._keys.index(key)
        self.setCurrentIndex(self._in_force)

    def showPopup(self) -> None:
        """Open a list that is as wide as its longest choice."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 6 * STEP)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: who scrolls past a choice does not mean to change it."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by letters; a letter with Ctrl is a deed of the page."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self, place: int) -> None:
        if place != self._in_force:
            self._in_force = place
            self.chosen.emit(self._keys[place])
