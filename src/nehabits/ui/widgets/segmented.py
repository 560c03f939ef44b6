"""A segmented control: a few choices side by side, one of them in force."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QSizePolicy, QWidget

from nehabits.ui.widgets.flow_layout import FlowLayout


class Segmented(QWidget):
    """Choices as (key, text); one tab stop, the arrow keys choose.

    Where there is too little room for one row the choices go on in the next.

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
        row = FlowLayout(self, gap=0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for place, (_, text) in enumerate(choices):
            segment = self._segment(name, text)
            self._group.addButton(segment, place)
            row.addWidget(segment)
        self._shape([[*self._group.buttons()]])
        self._choose(0)
        self._group.idClicked.connect(self._tell)

    def value(self) -> str:
        """Return the key in force; asked where one always is."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str | None) -> None:
        """Put a key, or none, in force without telling; ValueError for one that is not there."""
        if key is not None:
            self._choose(self._keys.index(key))
            return
        self._group.setExclusive(False)
        for segment in self._group.buttons():
            segment.setChecked(False)
        self._group.setExclusive(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Round the ends of each row."""
        super().resizeEvent(event)
        rows: dict[int, list[QAbstractButton]] = {}
        for segment in self._group.buttons():
            rows.setdefault(segment.y(), []).append(segment)
        self._shape(list(rows.values()))

    def _shape(self, rows: list[list[QAbstractButton]]) -> None:
        ends = {(True, True): "only", (True, False): "first", (False, True): "last"}
        for row in rows:
            for segment in row:
                shape = ends.get((segment is row[0], segment is row[-1]), "middle")
                if segment.property("segment") != shape:
                    segment.setProperty("segment", shape)
                    segment.style().unpolish(segment)
                    segment.style().polish(segment)

    def _choose(self, place: int) -> None:
        for button in self._group.buttons():
            reached_by_tab = button is self._group.button(place)
            button.setFocusPolicy(
                Qt.FocusPolicy.TabFocus if reached_by_tab else Qt.FocusPolicy.NoFocus
            )
        self._group.button(place).setChecked(True)
        self.setFocusProxy(self._group.button(place))

    def _segment(self, name: str, text: str) -> QPushButton:
        segment = QPushButton(text, self)
        segment.setAccessibleName(f"{name}: {text}")
        segment.setCheckable(True)
        segment.setAutoDefault(False)
        return segment

    def _tell(self, place: int) -> None:
        self._choose(place)
        self.chosen.emit(self._keys[place])
