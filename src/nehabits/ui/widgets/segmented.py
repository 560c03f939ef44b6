"""A segmented control: a few choices side by side, one of them in force."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Segmented(QWidget):
    """Choices as (key, text); one tab stop, the arrow keys choose.

    Signals:
        chosen: the key the person chose (not told for `choose`).
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._keys = [key for key, _ in choices]
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, (_, text) in enumerate(choices):
            segment = self._segment(name, text, place)
            self._group.addButton(segment, place)
            row.addWidget(segment)
        self._choose(0)
        self._group.idClicked.connect(self._tell)

    def value(self) -> str:
        """Return the key in force."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Put a key in force without telling; raises ValueError for a key that is not there."""
        self._choose(self._keys.index(key))

    def _choose(self, place: int) -> None:
        for button in self._group.buttons():
            reached_by_tab = button is self._group.button(place)
            button.setFocusPolicy(
                Qt.FocusPolicy.TabFocus if reached_by_tab else Qt.FocusPolicy.NoFocus
            )
        self._group.button(place).setChecked(True)
        self.setFocusProxy(self._group.button(place))

    def _segment(self, name: str, text: str, place: int) -> QPushButton:
        segment = QPushButton(text, self)
        last = len(self._keys) - 1
        ends = {(True, True): "only", (True, False): "first", (False, True): "last"}
        segment.setProperty("segment", ends.get((place == 0, place == last), "middle"))
        segment.setAccessibleName(f"{name}: {text}")
        segment.setCheckable(True)
        segment.setAutoDefault(False)
        return segment

    def _tell(self, place: int) -> None:
        self._choose(place)
        self.chosen.emit(self._keys[place])
