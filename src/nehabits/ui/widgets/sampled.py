"""Fields and labels as wide as a sample of their text, whatever size the text has."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from nehabits.ui.theme import STEP
from nehabits.ui.widgets.text_line import TextLine

_ROOM_BESIDE = 6 * STEP
"""For border, padding and cursor of a field."""


class SampledLine(TextLine):
    """A field for short texts, such as 000.0."""

    def __init__(self, sample: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sample = sample
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the width of the sample."""
        width = self.fontMetrics().horizontalAdvance(self._sample) + _ROOM_BESIDE
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for no less."""
        return self.sizeHint()


class SampledLabel(QLabel):
    """A label of a column of figures, at the right of it."""

    def __init__(self, sample: str, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sample = sample
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Ask for the width of the sample."""
        width = self.fontMetrics().horizontalAdvance(self._sample) + STEP
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for no less."""
        return self.sizeHint()
