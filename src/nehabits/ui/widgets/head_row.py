"""The head of a page: what stands at its left and at its right, or one below the other."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSpacerItem, QWidget

from nehabits.ui.theme import STEP

_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class HeadRow(QWidget):
    """Two sides in one row; where that is too narrow the right one goes below the left one.

    The left one gives way by wrapping its words, or is kept whole as long as that can be.
    """

    def __init__(
        self,
        left: QBoxLayout,
        right: QBoxLayout,
        *,
        keeps_left: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self._beyond = QSpacerItem(0, 0)
        right.addItem(self._beyond)
        self._keeps_left = keeps_left
        self._box = QBoxLayout(_BESIDE, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2 * STEP)
        self._box.addLayout(left, 1)
        self._box.addLayout(right)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the wider side alone."""
        sides = (self._left.minimumSize().width(), self._right.minimumSize().width())
        return QSize(max(sides), self._box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the right side where there is room for it."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Look again when a side says something longer."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        left = self._left.sizeHint() if self._keeps_left else self._left.minimumSize()
        both = left.width() + self._right.sizeHint().width()
        wide = both + self._box.spacing() <= self.width()
        if wide != (self._box.direction() == _BESIDE):
            self._box.setDirection(_BESIDE if wide else _BELOW)
            # The room beyond the right side; its parts keep their widths.
            grows = QSizePolicy.Policy.Fixed if wide else QSizePolicy.Policy.Expanding
            self._beyond.changeSize(0, 0, grows)
            self._right.invalidate()
            self.updateGeometry()


def side(*widgets: QWidget, spacing: int = 2 * STEP) -> QHBoxLayout:
    """Return widgets in a row, for one side of a head."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    return row
