"""Two columns side by side, or below one another where words would have too little room."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class TurningRow(QWidget):
    """Shows two columns beside each other from so many lines of text in width on."""

    def __init__(
        self,
        left: tuple[QBoxLayout, int],
        right: tuple[QBoxLayout, int],
        lines: int,
        gaps: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        """Take columns with their shares, and the gaps (px) beside and below each other."""
        super().__init__(parent)
        self._lines, self._gaps = lines, gaps
        self._box = QBoxLayout(_BESIDE, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for column, share in (left, right):
            self._box.addLayout(column, share)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where the width asks for it."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Turn where larger text asks for it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._turn()

    def _turn(self) -> None:
        wide = self.width() >= self._lines * self.fontMetrics().height()
        self._box.setDirection(_BESIDE if wide else _BELOW)
        self._box.setSpacing(self._gaps[0] if wide else self._gaps[1])
