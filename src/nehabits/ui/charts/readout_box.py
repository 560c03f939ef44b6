"""The small box beside the crosshair that says a day in words."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from nehabits.ui.charts.day_picture import Readout
from nehabits.ui.theme import GAP, STEP, Theme
from nehabits.ui.widgets.words import words

_BESIDE = 10


class ReadoutBox(QFrame):
    """Floats over the chart; hidden while no day is pointed at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("readout")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title: QLabel = words("", "strong")
        self._lines: QLabel = words("", "body")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 2 * STEP, GAP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self._title)
        column.addWidget(self._lines)
        self.hide()

    def say(self, readout: Readout | None) -> None:
        """Say a day, or nothing."""
        self.setVisible(readout is not None)
        if readout is not None:
            self._title.setText(readout.title)
            self._lines.setText("\n".join(readout.lines))
            self.adjustSize()

    def stand_beside(self, spot: QPoint, room: QRect) -> None:
        """Stand at the right of a spot, or at its left where there is no room."""
        left = spot.x() + _BESIDE
        if left + self.width() > room.right() - STEP:
            left = spot.x() - _BESIDE - self.width()
        self.move(max(left, room.left() + STEP), spot.y() + STEP)
        self.raise_()

    def dress(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setStyleSheet(
            f"QFrame#readout {{ background: {theme.surface}; border: 1px solid {theme.line};"
            " border-radius: 8px; }"
        )
